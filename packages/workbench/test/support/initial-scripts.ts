import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** The scripts that a built page loads before anybody does anything: those it names, and all that they import at once. */
export function initialScripts(root: string): readonly string[] {
  const page = readFileSync(join(root, "index.html"), "utf8");
  const found = new Set<string>();
  const take = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const script = readFileSync(join(root, path), "utf8");
    // a dynamic import has a parenthesis before its name
    for (const [, name] of script.matchAll(/\b(?:from|import)\s*["']([^"']+\.js)["']/g))
      take(join(dirname(path), name!));
  };
  for (const [, name] of page.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="([^"]+)"/g))
    take(join(name!));
  return [...found];
}

/** How many bytes of script a first visit loads, as servers compress them. */
export const initialBytes = (root: string): number =>
  initialScripts(root).reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path))).length, 0);

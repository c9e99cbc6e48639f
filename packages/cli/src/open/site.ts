import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { UserError } from "../io/user-error.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".bcmap": "application/octet-stream",
  ".webmanifest": "application/manifest+json",
};

export interface SiteFile {
  readonly body: Uint8Array;
  readonly type: string;
}

/** The files of the built workbench. */
export interface Site {
  file(path: string): Promise<SiteFile | undefined>;
}

/**
 * The workbench that is installed with the command.
 * @throws UserError when it is not there
 */
export function workbenchSite(): Site {
  const root = join(dirname(createRequire(import.meta.url).resolve("detente-workbench/package.json")), "dist");
  if (!existsSync(join(root, "index.html")))
    throw new UserError("The workbench is not installed with this command. Install detente-cli anew, or build it.");
  return {
    async file(path) {
      const type = types[extname(path)];
      // names as the build makes them: no folder above, nothing hidden
      if (type === undefined || !/^[\w@-][\w@.-]*(\/[\w@-][\w@.-]*)*$/.test(path)) return undefined;
      try {
        return { body: await readFile(join(root, path)), type };
      } catch {
        return undefined;
      }
    },
  };
}

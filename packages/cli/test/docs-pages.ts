import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";

/** A page of the documentation, README included. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Folders that are written when the site is built, or hold no page of ours. */
const built = /^docs\/((node_modules|\.vitepress|public|reference\/api)\/|reference\/(grammar|schemas)\.md)/;

export const pages: readonly Page[] = [
  "README.md",
  ...readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" }).map((path) => `docs/${path}`),
]
  .filter((path) => path.endsWith(".md") && !built.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** The fenced blocks of a language, with what follows its name on the fence. */
export const blocksOf = (page: string, language: string): { readonly info: string; readonly text: string }[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}(.*)\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, info, text]) => ({
    info: info.trim(),
    text,
  }));

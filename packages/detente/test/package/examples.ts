import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./installed.ts";

/** The example in the doc comment of a public value. */
export interface Example {
  readonly name: string;
  readonly code: string;
}

/** The entries of the package, and where each is written. */
export const entries = {
  detente: "index.ts",
  "detente/evidence": "evidence/index.ts",
  "detente/tensor": "engine/tensor/index.ts",
  "detente/tensor-worker": "engine/tensor/worker.ts",
} as const;

/** The model that examples speak of: `text` is the one of the README, `water` what is read from it. */
export const text = readFileSync(join(root, "README.md"), "utf8").split("## Write a model")[1].split("```")[1].trim();

const source = (path: string): string => readFileSync(join(root, "packages/detente/src", path), "utf8");

/** The examples of what an entry exports, in its order; a value without one has no code. */
export function examplesOf(entry: keyof typeof entries, names: readonly string[]): Example[] {
  return names.map((name) => ({ name, code: exampleIn(commentOf(name, entries[entry])) }));
}

/** The doc comment of an exported name, wherever it is declared. */
function commentOf(name: string, path: string): string {
  const written = source(path);
  const declared = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:declare )?(?:async )?(?:function\\*?|class|const) ${name}\\b`,
  ).exec(written);
  if (declared) return declared[1];
  for (const [, specifiers, from] of written.matchAll(/export \{([^}]*)\} from "([^"]+)"/g)) {
    const specifier = specifiers
      .split(",")
      .map((each) => each.trim())
      .find((each) => each.split(" as ").at(-1) === name);
    if (specifier) return commentOf(specifier.split(" as ")[0], join(path, "..", from));
  }
  return "";
}

const exampleIn = (comment: string): string =>
  (/@example\s*\n \* ```ts\n([\s\S]*?)\n \* ```/.exec(comment)?.[1] ?? "").replace(/^ \* ?/gm, "");

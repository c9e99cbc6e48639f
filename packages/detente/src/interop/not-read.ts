import { type Diagnostic, finding } from "../language/diagnostic.ts";
import { say } from "../sentences/sentence.ts";

/** Formats that hold answers or a part of a model: they are written, and no model can be had from them. */
const writtenOnly = ["nfg", "tex", "dot", "graphml", "parquet"];
const spreadsheets = ["xlsx", "xls", "xlsm", "ods", "numbers"];

/** How the texts of the formats that are only written begin. */
const beginnings: readonly (readonly [ending: string, text: RegExp])[] = [
  ["nfg", /^NFG\s+\d/],
  ["graphml", /^(?:<\?xml[^>]*>\s*)?<graphml\b/],
  ["dot", /^(?:\/\/[^\n]*\s*)?(?:strict\s+)?(?:di)?graph\b[^{\n]*\{/],
  ["tex", /^(?:%[^\n]*\s*)*\\documentclass\b/],
];

/**
 * Why a file of another format is not read as a model, by its name or by how its text begins; undefined where neither says
 * so. `name` and `text` may be empty.
 *
 * @example
 * ```ts
 * notRead("game.nfg", "")?.code; // => "format-not-read"
 * notRead("", "NFG 1 R \"Chicken\"")?.code; // => "format-not-read"
 * notRead("water.detente", "conflict \"Water\""); // => undefined
 * ```
 */
export function notRead(name: string, text: string): Diagnostic | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (spreadsheets.includes(ending))
    return finding({
      code: "format-not-read",
      severity: "error",
      message: say("A .{ending} file is not read.", { ending }),
      remedy: "Save the sheet as .csv in UTF-8 and give that file.",
    });
  const begun = text.slice(0, 4096).replace(/^[\s\ufeff]+/, "");
  const found = writtenOnly.includes(ending) ? ending : beginnings.find(([, form]) => form.test(begun))?.[0];
  if (found === undefined) return undefined;
  return finding({
    code: "format-not-read",
    severity: "error",
    message: say("A .{ending} file is only written, not read: it holds too little to be a model again.", {
      ending: found,
    }),
    remedy: "Give the model that it was written from; models are read from .detente, .gmcr, .json, .csv and .tsv.",
  });
}

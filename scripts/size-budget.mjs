// What an application pays for the library: programs that import a part of it are bundled and minified as they would be for
// a browser, and what they load at once is weighed compressed. More than the budget fails. `--print` shows the figures.

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/**
 * Measured on 2026-12-01, in kB (1000 bytes, gzip); the budget is a tenth more. Everything holds the texts of three
 * languages, findings among them; a part holds what it finds in English only. Quotes are looked for by code of the
 * library's own, whose work is bounded, and documents bring the quotation marks of more scripts and their bounds: that is what they grew by.
 */
const measured = {
  'export { readConflict } from "detente";': 130.8,
  'export { analyze } from "detente";': 14.2,
  'export { readConflict, analyze, analysisText } from "detente";': 165.7,
  'export * from "detente";': 395.9,
  'export { findQuote } from "detente/evidence";': 4.4,
  'export * from "detente/evidence";': 39.5,
  'export * from "detente/tensor";': 14.8,
};
const entry = fileURLToPath(new URL("../packages/detente/size-budget-entry.js", import.meta.url));
let failed = false;

for (const [program, today] of Object.entries(measured)) {
  const budget = today * 1.1;
  const size = (await bytesAtOnce(program)) / 1000;
  const over = size > budget;
  failed ||= over;
  if (over || process.argv.includes("--print"))
    console.log(
      `${size.toFixed(1).padStart(7)} kB of ${budget.toFixed(1).padStart(6)}${over ? " OVER" : ""}  ${program}`,
    );
}
if (failed) {
  console.error(
    "The library has grown over its budget. Look for what is drawn in, or raise it in scripts/size-budget.mjs and say why.",
  );
  process.exitCode = 1;
}

/** Bytes of the entry and of what it imports statically; what is loaded when needed is left out. */
async function bytesAtOnce(program) {
  const build = await rolldown({
    input: entry,
    platform: "browser",
    external: ["node:module"],
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? program : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : [])));
  const atOnce = new Set();
  const take = (name) => {
    if (atOnce.has(name) || !chunks.has(name)) return;
    atOnce.add(name);
    chunks.get(name).imports.forEach(take);
  };
  take(output[0].fileName);
  return [...atOnce].reduce((sum, name) => sum + gzipSync(chunks.get(name).code).length, 0);
}

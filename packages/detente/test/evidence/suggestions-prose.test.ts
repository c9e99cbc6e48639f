import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IngestError, ingest, type SuggestedDocument, withSuggestions } from "../../src/evidence/index.ts";
import { isThorough, runs } from "../runs.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
/** Prose that lies on every machine on which this is developed, in the order of its names. */
const places = [
  "*.md",
  "docs/**/*.{md,txt}",
  "cases/**/*.{md,txt}",
  "node_modules/*/{README,readme,LICENSE,CHANGELOG,HISTORY}*",
  "node_modules/@*/*/{README,readme,LICENSE,CHANGELOG,HISTORY}*",
  "node_modules/**/*.{html,htm}",
];
const files = places
  .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (name) => name === ".git" }))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/\.[cm]?[jt]s$/.test(file))
  .sort();
/** Longer files are read by their beginning; of the files every so many are read, all of them on request. */
const LONGEST = isThorough ? 2 ** 22 : 12_000;
const chosen = files.filter((_, index) => isThorough || index % 8 === 0);

/** What the command and the workbench make of a file. */
async function read(file: string, bytes: Uint8Array): Promise<SuggestedDocument | undefined> {
  const document = await ingest(bytes, { name: file }).catch((error: unknown) => {
    expect(error).toBeInstanceOf(IngestError);
    expect((error as IngestError).code, file).not.toBe("failed");
  });
  return document && withSuggestions(document);
}

/** No rule failed, and every suggestion quotes the text where it stands. */
function expectSound({ document, suggestions }: SuggestedDocument, name: string): void {
  const { text, notices } = document;
  const wrong = suggestions.filter(
    (each) =>
      each.start >= each.end || text.slice(each.start, each.end) !== each.text || each.sentence.end > text.length,
  );
  expect({ name, wrong, failed: notices.filter((notice) => notice.includes("failed at")) }).toEqual({
    name,
    wrong: [],
    failed: [],
  });
}

describe("all prose on the machine", () => {
  const sentences: string[] = [];

  test("is read, and every suggestion is a stretch of it", async () => {
    expect(files.length).toBeGreaterThan(300);
    let passages = 0;
    for (const file of chosen) {
      const found = await read(file, readFileSync(`${root}${file}`).subarray(0, LONGEST));
      if (!found) continue;
      expectSound(found, file);
      passages += found.suggestions.length;
      const sentence = found.suggestions[0]?.sentence;
      if (sentence) sentences.push(found.document.text.slice(sentence.start, sentence.end));
    }
    expect(passages).toBeGreaterThan(chosen.length);
  }, 600_000);

  test("gives sentences whose parts can be put together anyhow", async () => {
    const parts = sentences.flatMap((sentence) => sentence.split(/(?<=[\s,“”"'(])/u)).filter((part) => part !== "");
    expect(parts.length).toBeGreaterThan(300);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...sentences), fc.constantFrom(...parts)), { minLength: 1, maxLength: 60 }),
        fc.constantFrom("", " ", "\n\n", ", and ", " “"),
        async (pieces, glue) => {
          const mixed = await read("mixed.txt", new TextEncoder().encode(pieces.join(glue)));
          if (mixed) expectSound(mixed, "mixed.txt");
        },
      ),
      { numRuns: runs(1200), seed: 20261201 },
    );
  });
});

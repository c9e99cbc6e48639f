import fc from "fast-check";
import { expect, test } from "vitest";
import type { Range } from "vscode-languageserver";
import { corrections } from "../../src/language-server/code-actions.ts";
import { complete } from "../../src/language-server/completion.ts";
import { showFinding } from "../../src/language-server/diagnostics.ts";
import { folds } from "../../src/language-server/folding.ts";
import { format } from "../../src/language-server/formatting.ts";
import { hover } from "../../src/language-server/hover.ts";
import { type LensSubject, lenses, lensText } from "../../src/language-server/lenses.ts";
import { outline } from "../../src/language-server/outline.ts";
import { findReferences } from "../../src/language-server/references.ts";
import { rename } from "../../src/language-server/rename.ts";
import { semanticTokens } from "../../src/language-server/semantic-tokens.ts";
import { edited, read, small } from "./place.ts";

const graph = 'states { idle "I" spill }\nmoves plant { idle -> spill }\nranking plant { idle > spill }\nnow idle\n';

/** Texts as they are while somebody works on them: a stretch gone, another put in. */
const halfWritten = fc
  .tuple(
    fc.constantFrom(small, graph, small.replaceAll("\n", "\r\n")),
    fc.nat(),
    fc.nat({ max: 60 }),
    fc.oneof(
      fc.constantFrom(
        "",
        "{",
        "}",
        '"',
        "/*",
        "//",
        "usa.",
        ".",
        "claim c { expect ",
        "scenario s extends ",
        "\0",
        "🤝",
        "제",
      ),
      fc.string({ maxLength: 8, unit: "grapheme" }),
    ),
  )
  .map(([text, at, gone, put]) => {
    const from = at % text.length;
    return `${text.slice(0, from)}${put}${text.slice(from + gone)}`;
  });

test("whatever is in the file, each question has an answer within it", async () => {
  await fc.assert(
    fc.asyncProperty(halfWritten, fc.nat(), async (text, place) => {
      const reading = read(text);
      const offset = place % (text.length + 1);
      const within = ({ start, end }: Range): void => {
        expect(reading.offset(start)).toBeLessThanOrEqual(reading.offset(end));
        expect(reading.document.positionAt(reading.offset(end))).toEqual(end);
      };
      const shown = reading.conflict.diagnostics.map((finding) => showFinding(reading, finding, "en"));
      for (const { range } of shown) within(range);
      for (const { edit } of corrections(reading, shown, "en"))
        for (const { range } of Object.values(edit!.changes!).flat()) within(range);
      for (const { textEdit } of complete(reading, offset, "en")) within((textEdit as { range: Range }).range);
      const about = hover(reading, offset, "en");
      if (about?.range) within(about.range);
      for (const { range } of findReferences(reading, offset, true)) within(range);
      for (const { range, selectionRange } of outline(reading)) {
        within(range);
        within(selectionRange);
      }
      for (const { startLine, endLine } of folds(reading)) expect(startLine).toBeLessThan(endLine);
      const { data } = semanticTokens(reading);
      for (let i = 0; i < data.length; i += 5) expect(data[i + 2]).toBeGreaterThan(0);
      for (const { range } of format(reading)) within(range);
      for (const { data: subject } of lenses(reading).slice(0, 3))
        expect(await lensText(reading, subject as LensSubject, "en")).not.toBe("");
    }),
    { numRuns: 150 },
  );
});

test("renaming keeps what the file says, or is refused, in broken files too", () => {
  fc.assert(
    fc.property(
      halfWritten,
      fc.nat(),
      fc.constantFrom("fresh", "two words", "meet", "not", "제재"),
      (text, place, name) => {
        const reading = read(text);
        const symbols = reading.occurrences.filter(({ kind }) => kind !== "concept");
        if (symbols.length === 0) return;
        const renamed = rename(reading, symbols[place % symbols.length].start, name);
        if ("refusal" in renamed) return;
        const after = read(edited(reading, renamed.edits));
        expect(after.occurrences.map(({ kind }) => kind)).toEqual(reading.occurrences.map(({ kind }) => kind));
      },
    ),
    { numRuns: 150 },
  );
});

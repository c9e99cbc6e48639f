import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatConflict } from "../../src/language/format.ts";
import { corrections } from "../../src/language-server/code-actions.ts";
import { showFinding } from "../../src/language-server/diagnostics.ts";
import { folds } from "../../src/language-server/folding.ts";
import { format } from "../../src/language-server/formatting.ts";
import { outline } from "../../src/language-server/outline.ts";
import type { Reading } from "../../src/language-server/reading.ts";
import { legend, semanticTokens } from "../../src/language-server/semantic-tokens.ts";
import { edited, read, small } from "./place.ts";

const summit = readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8");

describe("outline", () => {
  test("declarations, options under their actor, a scenario's own under it", () => {
    const entries = outline(read(small));
    expect(entries.map(({ name }) => name)).toEqual([
      "A",
      "article",
      "terms",
      "usa",
      "dprk",
      "now",
      "summit",
      "会谈",
      "preferences usa",
      "preferences dprk",
      "hard",
      "one",
      "two",
    ]);
    expect(entries.find(({ name }) => name === "usa")?.children?.map(({ name, detail }) => [name, detail])).toEqual([
      ["invite", "Offer talks"],
      ["go on", "Keep going"],
    ]);
    expect(entries.find(({ name }) => name === "hard")?.children?.map(({ name }) => name)).toEqual([
      "usa",
      "preferences usa",
    ]);
  });

  test("a name lies within what it names", () => {
    const before = (a: { line: number; character: number }, b: { line: number; character: number }): boolean =>
      a.line < b.line || (a.line === b.line && a.character <= b.character);
    for (const { range, selectionRange } of outline(read(summit))) {
      expect(before(range.start, selectionRange.start) && before(selectionRange.end, range.end)).toBe(true);
    }
  });
});

test("folding: blocks up to their closing line, lines of comment together", () => {
  const reading = read("// one\n// two\nactor usa {\n  option a\n  option b\n}\nactor b { option c }\n/* x\n y */\n");
  expect(folds(reading).sort((a, b) => a.startLine - b.startLine)).toEqual([
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 2, endLine: 4 },
    { startLine: 7, endLine: 8, kind: "comment" },
  ]);
});

describe("formatting", () => {
  test.each([
    ["at the beginning", `conflict   "A"\n${small.slice(small.indexOf("\n") + 1)}`],
    ["in the middle and at the end", `${small.replace("now usa", "now    usa")}\n\n\n`],
    ["line ends of Windows", small.replaceAll("\n", "\r\n")],
    ["no last line end", small.trimEnd()],
  ])("%s, the edit gives what the formatter gives", (_, text) => {
    const reading = read(text);
    expect(edited(reading, format(reading))).toBe(formatConflict(text).text);
  });

  test("changes no more than what differs, and nothing where there are errors", () => {
    const reading = read(formatConflict(small).text.replace("now usa", "now   usa"));
    expect(format(reading).map(({ range }) => [range.start.line, range.end.line])).toEqual([[11, 12]]);
    expect(format(read("actor { { {"))).toEqual([]);
  });
});

describe("semantic tokens", () => {
  /** Each token's text with its type. */
  const decoded = (reading: Reading): string[] => {
    const { data } = semanticTokens(reading);
    const lines = reading.text.split("\n");
    const found: string[] = [];
    for (let i = 0, line = 0, at = 0; i < data.length; i += 5) {
      at = data[i] === 0 ? at + data[i + 1] : data[i + 1];
      line += data[i];
      const declared = data[i + 4] === 1 ? "!" : "";
      found.push(`${lines[line].slice(at, at + data[i + 2])}:${legend.tokenTypes[data[i + 3]]}${declared}`);
    }
    return found;
  };

  test("words by the part they play where they stand, names by what they name", () => {
    const tokens = decoded(
      read(
        'actor on "On" { option file "F" option now }\nnow file, on.now // and\nclaim claim { expect now stable by nash }\n',
      ),
    );
    expect(tokens).toEqual([
      "actor:keyword",
      "on:class!",
      '"On":string',
      "option:keyword",
      "file:property!",
      '"F":string',
      "option:keyword",
      "now:property!",
      "now:keyword",
      "file:property",
      "on:class",
      "now:property",
      "// and:comment",
      "claim:keyword",
      "claim:event!",
      "expect:keyword",
      "now:keyword",
      "stable:keyword",
      "by:keyword",
      "nash:function",
    ]);
  });

  test("comments and line ends: a token for each line", () => {
    expect(decoded(read("/* a\r\n   b */ now x\r\n".replaceAll("\r\n", "\n")))).toEqual([
      "/* a:comment",
      "   b */:comment",
      "now:keyword",
    ]);
  });
});

describe("corrections", () => {
  const corrected = (text: string, code: string): string[] => {
    const reading = read(text);
    const shown = reading.conflict.diagnostics
      .filter((each) => each.code === code)
      .map((each) => showFinding(reading, each, "en"));
    expect(shown).not.toEqual([]);
    return corrections(reading, shown, "en").map(({ edit }) => edited(reading, edit!.changes!["file:///a.detente"]));
  };

  test.each([
    ["a misspelt word", "misspelt-word", "outcom x when meet", ["outcome x when meet"]],
    ["a misspelt name", "unknown-name", "require sumit", ["require summit"]],
    ["a misspelt name in quotes", "unknown-name", 'require "go om"', ['require "go on"']],
    ["an option of the other actor", "unknown-name", "require usa.meet", ["require dprk.meet"]],
    ["a name that two could mean", "ambiguous-name", "require invite", ["require usa.invite", "require dprk.invite"]],
    ["a sign of another notation", "foreign-sign", "require meet && summit", ["require meet and summit"]],
    ["curly quotes", "quotation-marks", "outcome x “A talk” when meet", ['outcome x "A talk" when meet']],
    ["a brace too many", "stray-brace", "require meet }", ["require meet "]],
  ])("%s", (_, code, line, wanted) => {
    expect(corrected(`${small}${line}`, code).map((text) => text.slice(small.length))).toEqual(wanted);
  });

  test("a block that is not closed, where it ends; a text that is not closed", () => {
    const open = "actor c {\n  option x\n\nrequire meet\n";
    expect(corrected(`${small}${open}`, "missing-brace")).toEqual([
      `${small}actor c {\n  option x\n}\n\nrequire meet\n`,
    ]);
    expect(corrected(`${small}outcome x "A talk\n  when meet`, "unterminated-text")).toEqual([
      `${small}outcome x "A talk"\n  when meet`,
    ]);
  });

  test("what needs a decision has none", () => {
    expect(corrected(`${small}require nothing_like_it`, "unknown-name")).toEqual([]);
  });
});

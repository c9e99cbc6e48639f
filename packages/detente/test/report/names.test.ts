import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { lexer, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { analyzeSpace } from "../../src/analysis/analyze.ts";
import { check } from "../../src/analysis/check.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { modelHash } from "../../src/model/canonical.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import { readConflict } from "../../src/model/lower.ts";
import { original } from "../../src/model/stands-for.ts";
import { reportContents } from "../../src/report/contents/report-contents.ts";
import { reportHtml } from "../../src/report/html/page.ts";
import { asData, asWritten, codeOf, namesAsData, plain } from "../../src/report/names.ts";
import { reportMarkdown } from "../../src/report/report-markdown.ts";

const { conflict } = readConflict(`conflict "T0"
source paper "S0" { author "A0" publisher "P0" slant "L0" }
actor a "N1" { option go "O1" because said }
actor b "N2" { option stay "O2" }
statement said "ST" { by "BY" for a quote "Q" source paper }
now none
outcome gone "OUT" when go
outcome both "BOTH" when go and stay
preferences a { go because said assumed "AS"; not stay }
preferences b { not go; unordered { stay; go } }
scenario other "SC" { preferences b { go } }
claim c "CL" because said { expect some gone stable by nash }
`);

/** What means something in Markdown, in HTML, to a terminal or to whoever makes links by themselves. */
const piece = fc.constantFrom(
  "![i](http://tracker.example/p.png)",
  "[x](javascript:alert(1))",
  "[r][1]",
  "[1]: http://e.example",
  "<img src=x onerror=alert(1)>",
  "<http://e.example>",
  "https://e.example/a_b_c",
  "www.e.example",
  "me@e.example",
  "**b**",
  "__b__",
  "*e*",
  "_e_",
  "~~s~~",
  "`c`",
  "``",
  "# h",
  "- i",
  "+ i",
  "1. i",
  "> q",
  "| c | d |",
  "\\",
  "\\|",
  "|",
  "---",
  "===",
  "~~~",
  "```",
  "    code",
  "\n",
  "\n\n",
  "\r\n# h",
  "&lt;b&gt;",
  "&#60;",
  "\u001b[2J",
  "\u009b31m",
  "\u202e",
  "\u2066",
  "\u0000",
  "\ufdd0",
  "\ud800",
  "word",
  " ",
  "제재",
);
const hostile = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));

/** The model with another hostile string in every place for a name or a quote. */
function named(model: Conflict, strings: readonly string[]): Conflict {
  let next = 0;
  const keys = new Set(["title", "name", "quote", "assumed", "author", "publisher", "slant"]);
  const of = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(of)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([key, each]) => [
              key,
              typeof each === "string" && (keys.has(key) || (key === "by" && "quote" in value))
                ? strings[next++ % strings.length]!
                : of(each),
            ]),
          )
        : value;
  return of(model) as Conflict;
}

async function contentsOf(model: Conflict) {
  const analysis = await analyzeSpace(prepare(model).space!);
  const { claims } = await check(model);
  return reportContents("[x](y).detente", analysis, { claims });
}

const ours = new Set([
  "heading",
  "paragraph",
  "text",
  "strong",
  "codespan",
  "list",
  "list_item",
  "table",
  "space",
  "hr",
  "escape",
  "br",
]);
function tokensOf(text: string): Token[] {
  const all: Token[] = [];
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      all.push(token);
      if ("tokens" in token && token.tokens) walk(token.tokens);
      if (token.type === "list") walk(token.items);
      if (token.type === "table") for (const cell of [...token.header, ...token.rows.flat()]) walk(cell.tokens);
    }
  };
  walk(lexer(text, { gfm: true }));
  return all;
}
const shapeOf = (tokens: readonly Token[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { type } of tokens) if (!["text", "escape"].includes(type)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

describe("whatever stands in a name", () => {
  test("a report in Markdown and as a page has the same parts, and none that is live", async () => {
    const usual = await contentsOf(named(conflict!, ["word"]));
    const shape = shapeOf(tokensOf(reportMarkdown(usual)));
    const elements = (page: string): string[] =>
      [...parseHTML(page).document.querySelectorAll("*")].map(({ tagName }) => tagName);
    const pageShape = elements(reportHtml(usual)).filter((name) => !/^(TSPAN|TEXT)$/i.test(name));
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 20 }), async (strings) => {
        // no reader lets a name of white space alone into a model
        fc.pre(/[^\s\p{C}]/u.test(strings.join("")));
        // every name is there twice or more, so that equal names are equal in both
        const contents = await contentsOf(named(conflict!, [strings.join(" ")]));
        const text = reportMarkdown(contents);
        const tokens = tokensOf(text);
        expect(tokens.filter(({ type }) => !ours.has(type)).map(({ type, raw }) => `${type}: ${raw}`)).toEqual([]);
        expect(shapeOf(tokens)).toEqual(shape);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]/u);
        const page = reportHtml(contents);
        expect(elements(page).filter((name) => !/^(TSPAN|TEXT)$/i.test(name))).toEqual(pageShape);
        expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]/u);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test("it is read in Markdown as it is written, as words and as code", () => {
    const textOf = (tokens: readonly Token[]): string =>
      tokens
        .map((token) => ("tokens" in token && token.tokens ? textOf(token.tokens) : "text" in token ? token.text : ""))
        .join("");
    const decoded = (text: string): string =>
      text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
    fc.assert(
      fc.property(hostile, (text) => {
        const seen = asWritten(asData(text));
        const tokens = tokensOf(plain(text));
        expect(tokens.filter(({ type }) => !["paragraph", "text", "escape", "space"].includes(type))).toEqual([]);
        // marked gives text as HTML
        expect(decoded(textOf(tokens.slice(0, 1)))).toBe(seen);
        const [first, ...rest] = tokensOf(codeOf(`x${text}`)).filter(({ type }) => type !== "paragraph");
        expect([first?.type, rest.length]).toEqual(["codespan", 0]);
      }),
      { numRuns: 400 },
    );
  });

  test("what is shown stands for the thing, and is the thing where no name needs another form", async () => {
    const analysis = await analyzeSpace(prepare(named(conflict!, ["word"])).space!);
    const shown = namesAsData();
    expect(shown(analysis)).toBe(analysis);
    const live = await analyzeSpace(prepare(named(conflict!, ["a | b"])).space!);
    const copy = shown(live);
    expect(copy.model).not.toBe(live.model);
    expect(shown(live)).toBe(copy);
    expect(copy.space.model).toBe(copy.model);
    expect(original(copy.model)).toBe(live.model);
    expect(modelHash(copy.model)).toBe(modelHash(live.model));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import {
  analyze,
  elicitationText,
  foresight,
  foresightText,
  phrasesOf,
  readConflict,
  readTable,
  resolveScenario,
} from "detente";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, cutWhenMany } from "../../src/report/cut.ts";
import { inWords } from "../../src/report/in-language.ts";
import { listedUpTo, say } from "../../src/sentences/sentence.ts";

type Answer = Parameters<typeof elicitationText>[1];

test("what is shown and what is left out are all there is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(20), fc.nat(20), (items, upTo, most) => {
      for (const { shown, left } of [cut(items, most), cutWhenMany(items, upTo, most)]) {
        expect(shown.length + left).toBe(items.length);
        expect(items.slice(0, shown.length)).toEqual(shown);
      }
      if (items.length <= upTo) expect(cutWhenMany(items, upTo, most).left).toBe(0);
    }),
  );
});

describe("what to ask", () => {
  const model = resolveScenario(readConflict("actor a { option x }  actor b { option y }").conflict!);
  const verdicts = (number: number) =>
    Array.from({ length: number }, (_, state) => ({
      concept: "seq" as const,
      about: { kind: "state" as const, state },
    }));
  const question = {
    kind: "stance" as const,
    actor: 0,
    settles: 1,
    alternatives: [true, false].map((taken) => {
      const when = { op: "option" as const, option: "a.x" };
      return { when: taken ? when : { op: "not" as const, of: when } };
    }),
  };

  test.each([0, 1, 29, 30, 31, 32, 75])("of %i verdicts every one is shown or counted", (number) => {
    const answer = {
      certain: verdicts(number).map((verdict) => ({ ...verdict, holds: true })),
      open: verdicts(number).map((verdict) => ({ ...verdict, holds: 1 })),
      questions: [question],
      method: { kind: "all", completions: 2 },
    } as unknown as Answer;
    const text = elicitationText(model, answer);
    for (const title of ["Certain already", "Open"]) {
      const part = text.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
      const shown = part.match(/^- state \d+/gm)?.length ?? 0;
      const left = Number(/… and (\d+) more verdicts?;/.exec(part)?.[1] ?? 0);
      expect(shown + left, title).toBe(number);
    }
  });
});

test.each([1, 2, 24, 25, 26, 70])("of %i horizons every one is shown or counted, or all with --all", async (number) => {
  const actors = "actor a { option x }  actor b { option y }  now none\n";
  const analysis = await analyze(
    resolveScenario(readConflict(`${actors}preferences a { x }  preferences b { y }`).conflict!),
  );
  const answer = await foresight(analysis);
  const [horizon] = answer.limitedMoves!.horizons;
  const horizons = Array.from({ length: number }, (_, index) => ({ ...horizon!, moves: index + 1 }));
  const long = { ...answer, limitedMoves: { ...answer.limitedMoves!, horizons } };
  for (const [phrases, more] of [
    [phrasesOf("en"), /… and (one|\d+) horizons? more; `--all`/],
    [phrasesOf("zh"), /另有 (\d+) 种预见步数/],
    [phrasesOf("ko"), /내다보는 수 (\d+)가지/],
  ] as const) {
    const rows = (text: string): number =>
      text.split(phrases.foresight.limitedTitle)[1]!.match(/^\| *\d+ \|/gm)?.length ?? 0;
    const text = foresightText(analysis, long, { phrases });
    const left = more.exec(text)?.[1] ?? "0";
    expect(rows(text) + (left === "one" ? 1 : Number(left))).toBe(number);
    const whole = foresightText(analysis, long, { phrases, all: true });
    expect([rows(whole), more.test(whole)]).toEqual([number, false]);
  }
});

test("a list in a sentence is whole, or says how many more there are", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 12 }), (items, most) => {
      const sentence = say("This ranking misses {states}.", { states: listedUpTo(most, items) });
      const said = inWords(sentence, "en");
      const left = Number(/ and (\d+) more\.$/.exec(said)?.[1] ?? 0);
      expect((said.replace(/ and \d+ more/, "").match(/\d/g)?.length ?? 0) + left).toBe(items.length);
    }),
  );
});

test("of very many findings about a table every one is shown or counted", () => {
  const columns = Array.from({ length: 150 }, (_, index) => index + 1);
  const { diagnostics } = readTable(`actor,option,${columns.join(",")}\na,x,${columns.map(() => "?").join(",")}\n`);
  const last = diagnostics.at(-1)!;
  expect(diagnostics).toHaveLength(101);
  expect(last).toMatchObject({ code: "more-findings", severity: "error" });
  expect(last.message).toBe("50 more findings about this file are not listed.");
});

type Known = Readonly<Record<string, readonly RegExp[]>>;

/*
 * A list that is cut by hand can forget to say so. What may be cut so is no list of an answer; each line says what it is.
 */
const inReports: Known = {
  "around.ts": [/noticeLine\(notice, phrasesOf/],
  // what is between the rungs shown is counted where it is left out
  "contents/ladders.ts": [/mostRungs/],
  "cut.ts": [/items\.slice\(0, most\)/],
  "diagnostics.ts": [/ordered\.slice\(0, SHOWN\)/],
  "elicitation-text.ts": [/wants\.slice\(0, -1\)/],
  "explanation-text.ts": [/lines\.slice\(0, index \+ 1\)/],
  "html/fit-text.ts": [/characters\.slice/, /rest\.slice/],
  "html/page.ts": [/reportHtml\(contents\)\.slice\(0, 15\)/],
  "html/support-figure.ts": [/toISOString\(\)\.slice\(0, 10\)/],
  "in-language.ts": [/parts\.slice\(0, -1\)/],
  "ingest-text.ts": [/words\.slice\(0, SHOWN\)/],
  "leads-document.ts": [/JSON\.stringify\(head\)\.slice\(0, -1\)/],
};

const inInterop: Known = {
  "answer.ts": [/text\.slice\(0, (?:close|block\.start)\)/],
  "detente-expression.ts": [/key\.slice\(0, dot\)/],
  "gmcr-preferences.ts": [/tiers\.slice\(0, -1\)/, /tiers\.slice\(0, last \+ 1\)/],
  "gmcr-read.ts": [/path\.slice\(0, -1\)/],
  // a look at the beginning, to know what kind of file it is
  "not-read.ts": [/text\.slice\(0, 4096\)/],
  "table/read-table.ts": [/text\.slice\(0, 2 \*\* 16\)/],
  "table/rules.ts": [/cube\.slice\(0, option\)/],
  "table/sheet.ts": [/row\.slice\(0, last \+ 1\)/],
};
const inCommand: Known = {
  "commands/ask.ts": [/toISOString\(\)\.slice\(0, 10\)/],
  "commands/leads.ts": [/toISOString\(\)\.slice\(0, 10\)/],
  "io/lock.ts": [/digest\("hex"\)\.slice\(0, 16\)/],
  "io/temporary.ts": [/^ {2}\.slice\(0, 8\);$/],
  "io/write-file.ts": [/basename\(target\)\]\.slice\(0, 50\)/],
  "open/place.ts": [/kinds\.slice\(0, -1\)/],
  "sources.ts": [/\.slice\(0, mostFiles\)/],
};

test.each([
  ["../../src/report/", inReports],
  ["../../src/interop/", inInterop],
  ["../../../cli/src/", inCommand],
])("what stands in %s cuts lists in one way only", (path, known) => {
  const folder = new URL(path, import.meta.url);
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !name.startsWith("phrases/"))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), "utf8")
        .split("\n")
        // examples in comments show the beginning of a text
        .filter((line) => !line.trimStart().startsWith("*") && /\.slice\(0,/.test(line))
        .filter((line) => !(known[name] ?? []).some((each) => each.test(line)))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

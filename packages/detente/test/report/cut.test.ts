import { readdirSync, readFileSync } from "node:fs";
import { elicitationText, readConflict, resolveScenario } from "detente";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, cutWhenMany } from "../../src/report/cut.ts";

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

/*
 * A list that is cut by hand can forget to say so. What may be cut so is no list of an answer; each line says what it is.
 */
const noLists: Readonly<Record<string, readonly RegExp[]>> = {
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

test("texts and figures cut lists in one way only", () => {
  const folder = new URL("../../src/report/", import.meta.url);
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("phrases/"))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), "utf8")
        .split("\n")
        .filter((line) => /\.slice\(0,/.test(line) && !(noLists[name] ?? []).some((known) => known.test(line)))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

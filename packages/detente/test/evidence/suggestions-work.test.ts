import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeStatements, readSuggestions, type Suggestion, suggestionRules } from "../../src/evidence/index.ts";
import { recurring } from "../../src/evidence/recurring.ts";
import { isThorough } from "../runs.ts";
import { countedWork } from "./counted-work.ts";

/** What prose repeats never so often: each is repeated until the text is long enough. */
const repeated = [
  ..."according to |it is said |said |Ana said that |said (|think |Ana's claim |if |unless |would accept if |evidence ".split(
    "|",
  ),
  ..."most many several |is the very very |Ab. B. |President Ana |de la |also |who, ".split("|"),
  ...[", ", "and ", "— ", ". ", ".", "a", "漢字。", "a.\n", "A: b\n", " ", " ."],
  ...['"', '"a"', "“a ", "'a ", "'as' b ", "『a』", "„a ", "— a, — b ", "(", "( )", "(a,", "([{", "\u0001"],
  `x said on${" ".repeat(30)}, `,
];
// one sentence holds both lengths; where one of many is cut is tried at greater length on request
const length = isThorough ? 4000 : 400;
/** Characters compared for each character of the text. English prose takes some 360. */
const MOST = 4500;

const workOf = (text: string): number =>
  countedWork(() => {
    expect(readSuggestions(text).noticeSentences.join()).not.toContain("failed");
  });

describe("work on suggestions", () => {
  test("at most doubles with the text, whatever it repeats", () => {
    const found = repeated.flatMap((words) => {
      const text = words.repeat(Math.ceil(length / words.length)).slice(0, length);
      const [once, twice] = [workOf(text), workOf(text + text)];
      // what is looked at around a place has its full width only from some length on
      return twice > 2.5 * once + 5000 || once > MOST * length ? [{ words, once, twice }] : [];
    });
    expect(found).toEqual([]);
  });

  test("is bounded for every rule's own wording, again and again", () => {
    const found = suggestionRules.flatMap(({ id, example }) => {
      const words = `${example.replaceAll(/[.”“"]/g, "")} `;
      const text = words.repeat(Math.ceil(300 / words.length));
      const work = workOf(text) / text.length;
      return work > MOST ? [{ id, work }] : [];
    });
    expect(found).toEqual([]);
  });

  test("is not done again for each of many statements that would have one name", () => {
    const text = "“No,” Ada Roth said. ".repeat(5000);
    const suggestions = Array.from({ length: 5000 }, (_, index): Suggestion => {
      const start = index * 21 + 1;
      return {
        kind: "position",
        text: "No",
        start,
        end: start + 2,
        speaker: null,
        rule: "position.against",
        confidence: 1,
        sentence: { start, end: start + 2 },
      };
    });
    const { statements } = proposeStatements({ text, sha256: "" }, suggestions, { file: "a.txt" });
    expect(new Set(statements.map(({ id }) => id)).size).toBe(5000);
    expect(statements.at(-1)?.id).toBe("no_5000");
  });

  test("does not look through the whole text once more for each of many quotations", () => {
    const workOn = (count: number): number => {
      const words = Array.from({ length: count }, (_, index) => `we say ${index}`);
      const text = words.map((each) => `“${each}” `).join("");
      const suggestions = words.map((each): Suggestion => {
        const start = text.indexOf(each);
        const span = { start, end: start + each.length };
        const common = { speaker: null, rule: "quotation", confidence: 1, sentence: span };
        return { kind: "quotation", text: each, ...span, ...common };
      });
      return countedWork(() => {
        const { statements } = proposeStatements({ text, sha256: "" }, suggestions, { file: "a.txt" });
        // “we say 1” also stands where “we say 10” begins, with its closing mark elsewhere
        expect(statements[1]!.between).toBeDefined();
        expect(statements.at(-1)!.between).toBeUndefined();
      });
    };
    const [once, twice] = [workOn(500), workOn(1000)];
    expect(twice).toBeLessThan(2.5 * once);
  });

  test("finds what stands more than once, as a search for each would", () => {
    const few = fc.string({ unit: fc.constantFrom("a", "b", "字"), maxLength: 30 });
    const some = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "字"), minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(few, some, (text, words) => {
        const expected = words.filter((word) => text.indexOf(word) !== text.lastIndexOf(word));
        expect(recurring(text, words)).toEqual(new Set(expected));
      }),
    );
  });

  test("is counted as the engine does it: what backtracks costs more", () => {
    expect(countedWork(() => /a*b/u.test("a".repeat(200)))).toBeGreaterThan(5000);
    expect(countedWork(() => /(?<!a)a*b/u.test("a".repeat(200)))).toBeLessThan(1000);
    expect(countedWork(() => "a".repeat(200).indexOf("b"))).toBeGreaterThanOrEqual(200);
  });
});

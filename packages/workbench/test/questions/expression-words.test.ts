import type { Expression } from "detente";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expressionWords, type Named } from "../../src/questions/expression-words.ts";
import { languages } from "../../src/texts/languages.ts";

const named: Named = {
  options: ["ease", "meet", "ask", "wait"].map((id) => ({ key: `a.${id}`, name: id })),
  outcomes: [],
};
const keys = named.options.map(({ key }) => key);
const option = (id: string): Expression => ({ op: "option", option: `a.${id}` });
const not = (of: Expression): Expression => ({ op: "not", of });
const [ease, meet, ask] = ["ease", "meet", "ask"].map(option) as [Expression, Expression, Expression];

/** Whether an expression is true where these options are taken. */
function isTrue(expression: Expression, taken: ReadonlySet<string>): boolean {
  const holds = (part: Expression): boolean => isTrue(part, taken);
  switch (expression.op) {
    case "option":
      return taken.has(expression.option);
    case "constant":
      return expression.value;
    case "not":
      return !holds(expression.of);
    case "and":
      return expression.of.every(holds);
    case "or":
      return expression.of.some(holds);
    case "if":
      return holds(expression.of[0]) || !holds(expression.of[1]);
    case "implies":
      return !holds(expression.of[0]) || holds(expression.of[1]);
    case "iff":
      return holds(expression.of[0]) === holds(expression.of[1]);
    case "count": {
      const count = expression.of.filter(holds).length;
      return count >= expression.min && count <= expression.max;
    }
    default:
      throw new Error(expression.op);
  }
}

const tableOf = (expression: Expression): string =>
  Array.from({ length: 2 ** keys.length }, (_, bits) =>
    isTrue(expression, new Set(keys.filter((_, at) => (bits >> at) & 1))) ? "1" : "0",
  ).join("");

const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => {
  const part = tie("expression");
  const pair = fc.tuple(part, part);
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...keys).map((option): Expression => ({ op: "option", option })),
      part.map(not),
      fc
        .tuple(fc.constantFrom("and", "or"), fc.array(part, { minLength: 1, maxLength: 3 }))
        .map(([op, of]): Expression => ({ op, of })),
      fc.tuple(fc.constantFrom("if", "implies", "iff"), pair).map(([op, of]): Expression => ({ op, of })),
      fc
        .tuple(fc.nat(3), fc.nat(3), fc.array(part, { minLength: 2, maxLength: 3 }))
        .map(([min, more, of]): Expression => ({ op: "count", min, max: min + more, of })),
    ),
  };
});

describe("conditions in words", () => {
  test.each(Object.keys(languages) as (keyof typeof languages)[])(
    "two that are true of different states are never said in the same words, in %s",
    (language) => {
      const said = new Map<string, string>();
      for (const expression of fc.sample(expressions, { numRuns: 8_000, seed: 7 })) {
        const words = expressionWords(expression, named, language);
        const table = tableOf(expression);
        expect([words, said.get(words) ?? table]).toEqual([words, table]);
        said.set(words, table);
      }
      expect(said.size).toBeGreaterThan(1_500);
    },
  );

  test.each<[Expression, string, string, string]>([
    [{ op: "or", of: [not(ease), meet] }, "no “ease”, or “meet”", "没有“ease”，或“meet”", "“ease” 아님, 또는 “meet”"],
    [
      not({ op: "or", of: [ease, meet] }),
      "neither “ease” nor “meet”",
      "“ease”、“meet”都没有",
      "“ease”, “meet” 모두 아님",
    ],
    [
      { op: "and", of: [{ op: "or", of: [ease, meet] }, ask] },
      "either “ease” or “meet”, and “ask”",
      "（“ease”或“meet”），且“ask”",
      "(“ease” 또는 “meet”), 그리고 “ask”",
    ],
    [
      { op: "or", of: [{ op: "and", of: [ease, meet] }, ask] },
      "both “ease” and “meet”, or “ask”",
      "（“ease”且“meet”），或“ask”",
      "(“ease” 그리고 “meet”), 또는 “ask”",
    ],
    [{ op: "if", of: [meet, not(ease)] }, "“meet” if no “ease”", "若没有“ease”，则“meet”", "“ease” 아닐 때 “meet”"],
    [{ op: "implies", of: [ease, meet] }, "“meet” if “ease”", "若“ease”，则“meet”", "“ease”일 때 “meet”"],
    [
      { op: "count", min: 1, max: 1, of: [ease, meet, ask] },
      "exactly 1 of “ease”, “meet” and “ask”",
      "“ease”、“meet”、“ask”中恰有 1 项",
      "“ease”, “meet”, “ask” 가운데 정확히 1개",
    ],
  ])("%j", (expression, en, zh, ko) => {
    expect(expressionWords(expression, named, "en")).toBe(en);
    expect(expressionWords(expression, named, "zh")).toBe(zh);
    expect(expressionWords(expression, named, "ko")).toBe(ko);
  });

  test("two options of one name are told apart", () => {
    const twins = { ...named, options: named.options.map((each) => ({ ...each, name: "Begin" })) };
    expect(expressionWords(ease, twins, "en")).toBe("“Begin (a.ease)”");
  });
});

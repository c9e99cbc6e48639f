import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { IncompleteRanking, rank } from "../../src/engine/ranks.ts";
import type { Preference, PreferenceStatement } from "../../src/model/conflict.ts";
import type { Expression } from "../../src/model/expression.ts";
import { feasibleCombinations, holds } from "./brute-force.ts";
import { model, not, ranking, statements, taken } from "./models.ts";
import { expressionOver } from "./random-models.ts";

const actors = { a: ["x", "y"], b: ["z", "u", "v"] };
const keys = ["a.x", "a.y", "b.z", "b.u", "b.v"];

const ranked = (preference: Preference): number[] => [
  ...rank(compile(model({ actors, preferences: [preference] })), 0),
];

/** Dense ranks of scores added up one state at a time. */
function byScores(list: readonly Expression[], weights: readonly bigint[]): number[] {
  const subject = model({ actors });
  const scores = feasibleCombinations(subject).map(({ taken: options }) =>
    list.reduce((sum, when, index) => sum + (holds(when, options, subject) ? weights[index] : 0n), 0n),
  );
  const ascending = [...new Set(scores)].sort((a, b) => (a < b ? -1 : 1));
  return scores.map((score) => ascending.indexOf(score));
}

describe("statements in order", () => {
  test("score 2^(k-j), for any number of statements", () => {
    fc.assert(
      fc.property(fc.array(expressionOver(keys), { maxLength: 90 }), (list) => {
        const weights = list.map((_, index) => 2n ** BigInt(list.length - 1 - index));
        expect(ranked(statements("a", ...list))).toEqual(byScores(list, weights));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("the first of two hundred outweighs all the others", () => {
    const list = [not(taken("a.x")), ...Array.from({ length: 199 }, () => taken("a.x")), taken("b.v")];
    const ranks = ranked(statements("a", ...list));
    // x fails in the even states; v holds in the upper half
    expect(ranks.slice(0, 2)).toEqual([2, 0]);
    expect(ranks.slice(30)).toEqual([3, 1]);
  });

  test("unordered ones count as written, uncertain ones as certain", () => {
    const [x, y, z] = ["a.x", "a.y", "b.z"].map(
      (key): PreferenceStatement => ({ kind: "statement", when: taken(key) }),
    );
    const plain: Preference = { kind: "statements", actor: "a", items: [x, y, z] };
    const open: Preference = {
      kind: "statements",
      actor: "a",
      items: [
        { kind: "unordered", items: [{ ...x, perhaps: 0.2 }, y] },
        { ...z, perhaps: 0.6 },
      ],
    };
    expect(ranked(open)).toEqual(ranked(plain));
  });

  test("an actor without a preference likes all states equally", () => {
    expect(new Set(rank(compile(model({ actors })), 1))).toEqual(new Set([0]));
  });
});

describe("weights", () => {
  const weighted = (list: readonly (readonly [Expression, string | undefined])[]): Preference => ({
    kind: "statements",
    actor: "a",
    items: list.map(([when, weight]) => ({ kind: "statement", when, weight })),
  });

  test("are summed exactly, as written", () => {
    // in binary floating point 0.1 + 0.2 is more than 0.3
    const tie: Preference = weighted([
      [taken("a.x"), "0.1"],
      [taken("a.y"), "0.2"],
      [taken("b.z"), "0.3"],
    ]);
    const ranks = ranked(tie);
    expect(ranks[0b011]).toBe(ranks[0b100]);
    expect(ranks[0b101]).toBeGreaterThan(ranks[0b100]);
  });

  test("agree with exact sums, however long the numbers are", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }), fc.boolean())
      .map(([digits, places, small]) => ({ digits: small ? (digits % 50n) + 1n : digits, places }));
    fc.assert(
      fc.property(fc.array(fc.tuple(expressionOver(keys), decimal), { minLength: 1, maxLength: 6 }), (list) => {
        const written = list.map(([when, { digits, places }]) => {
          const padded = digits.toString().padStart(places + 1, "0");
          const whole = padded.slice(0, padded.length - places);
          return [when, places === 0 ? whole : `${whole}.${padded.slice(padded.length - places)}`] as const;
        });
        const scaled = list.map(([, { digits, places }]) => digits * 10n ** BigInt(12 - places));
        const conditions = list.map(([when]) => when);
        expect(ranked(weighted(written))).toEqual(byScores(conditions, scaled));
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test("are refused when some are missing or no numbers", () => {
    const some = weighted([
      [taken("a.x"), "2"],
      [taken("a.y"), undefined],
    ]);
    expect(() => ranked(some)).toThrow(/Weigh all of them or none/);
    expect(() => ranked(weighted([[taken("a.x"), "heavy"]]))).toThrow(/"heavy" is no weight/);
  });
});

describe("direct rankings", () => {
  const four = (written: string) => model({ actors: { a: ["x", "y"] }, preferences: [ranking("a", written)] });

  test("give their tiers, ties included", () => {
    expect([...rank(compile(four("3>1~4>2")), 0)]).toEqual([1, 0, 2, 1]);
  });

  test("say which states they leave out and which they place twice", () => {
    const faulty = () => rank(compile(four("3>1>3")), 0);
    expect(faulty).toThrow(IncompleteRanking);
    expect(faulty).toThrow("The ranking of A leaves out states 2, 4 and places state 3 more than once.");
    try {
      faulty();
    } catch (error) {
      expect(error).toMatchObject({ missing: [1, 3], repeated: [2] });
    }
  });

  test("may name several states at once by a pattern", () => {
    const tiers = ["-Y", "YN", "NN"].map((pattern) => ({ states: [{ kind: "pattern", pattern } as const] }));
    const subject = model({ actors: { a: ["x", "y"] }, preferences: [{ kind: "ranking", actor: "a", tiers }] });
    expect([...rank(compile(subject), 0)]).toEqual([0, 1, 2, 2]);
  });
});

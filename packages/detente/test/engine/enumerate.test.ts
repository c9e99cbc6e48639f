import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { feasibleCombinations } from "./brute-force.ts";
import { and, atMostOne, exactlyOne, infeasible, model, not, or, taken } from "./models.ts";
import { optionModel } from "./random-models.ts";

/** Actors a0, a1, … with options o0, o1, … each. */
const manyOptions = (actors: number, each: number): Record<string, string[]> =>
  Object.fromEntries(
    Array.from({ length: actors }, (_, index) => [`a${index}`, Array.from({ length: each }, (_, at) => `o${at}`)]),
  );
const keysOf = (actors: Record<string, string[]>): string[] =>
  Object.entries(actors).flatMap(([id, options]) => options.map((option) => `${id}.${option}`));
const equal = (a: string, b: string) => ({ kind: "require", of: [{ op: "iff", of: [taken(a), taken(b)] }] }) as const;

function patternsOf(subject: ConflictModel): string[] {
  const space = compile(subject);
  return Array.from({ length: space.count }, (_, state) => space.pattern(state));
}

function refusal(subject: ConflictModel, maxStates?: number): StateCountError {
  try {
    compile(subject, { maxStates });
  } catch (error) {
    if (error instanceof StateCountError) return error;
    throw error;
  }
  throw new Error("the model was accepted");
}

describe("feasible states", () => {
  test("are those that running through all combinations finds, in the same order", () => {
    fc.assert(
      fc.property(optionModel({ merges: false }), (subject) => {
        const expected = feasibleCombinations(subject).map(({ pattern }) => pattern);
        if (expected.length === 0) expect(refusal(subject).count).toBe(0n);
        else expect(patternsOf(subject)).toEqual(expected);
      }),
      { seed: 17, numRuns: 1500 },
    );
  });

  test("ascend in declared order when owners' options interleave", () => {
    const subject = model({
      actors: { a: ["x", "y"], b: ["z"] },
      optionOrder: ["a.x", "b.z", "a.y"],
      rules: [infeasible(and(taken("a.x"), taken("b.z")))],
    });
    expect(patternsOf(subject)).toEqual(["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"]);
  });

  test("of twelve three-way choices are 3^12", () => {
    const actors = manyOptions(12, 3);
    const rules = Object.keys(actors).map((id) => exactlyOne(`${id}.o0`, `${id}.o1`, `${id}.o2`));
    const space = compile(model({ actors, rules }));
    expect(space.count).toBe(3 ** 12);
    expect(space.pattern(0)).toBe("YNN".repeat(12));
    expect(space.pattern(3 ** 12 - 1)).toBe("NNY".repeat(12));
  });

  test("of sixty options with at most one taken are 61", () => {
    const actors = manyOptions(5, 12);
    const keys = keysOf(actors);
    const patterns = patternsOf(model({ actors, rules: [atMostOne(...keys)] }));
    expect(patterns).toEqual([
      "N".repeat(60),
      ...keys.map((_, index) => `${"N".repeat(index)}Y${"N".repeat(59 - index)}`),
    ]);
  });

  test.each([
    ["low", "a0"],
    ["high", "a1"],
  ])("of sixty options tied in distant pairs are few when the %s ones exclude each other", (_, exclusive) => {
    const actors = manyOptions(2, 30);
    const pairs = actors.a0.map((option) => equal(`a0.${option}`, `a1.${option}`));
    const alone = atMostOne(...actors.a0.map((option) => `${exclusive}.${option}`));
    const patterns = patternsOf(model({ actors, rules: [...pairs, alone] }));
    const halves = ["N".repeat(30), ...actors.a0.map((_, at) => `${"N".repeat(at)}Y${"N".repeat(29 - at)}`)];
    expect(patterns).toEqual(halves.map((half) => half + half));
  });

  test("of more than 64 options keep every option apart", () => {
    const actors = manyOptions(4, 20);
    const keys = keysOf(actors);
    const rules = [{ kind: "at-least-one", of: keys.map(taken) } as const, atMostOne(...keys)];
    const space = compile(model({ actors, rules, statusQuo: { kind: "options", taken: ["a3.o7"], notTaken: [] } }));
    expect(space.count).toBe(80);
    expect(space.statusQuo).toBe(67);
    expect([...space.truth(taken("a3.o7")).keys()].filter((s) => space.truth(taken("a3.o7"))[s] === 1)).toEqual([67]);
    expect(space.structure.combine?.([3, 3, 3, 3])).toBe(3);
    expect(space.structure.combine?.([3, 3, 3, 67])).toBe(-1);
  });
});

describe("too many states or none", () => {
  test("200 free options are counted exactly, not listed", () => {
    const { count, atLeast, message } = refusal(model({ actors: manyOptions(5, 40) }));
    expect({ count, atLeast }).toEqual({ count: 2n ** 200n, atLeast: false });
    expect(message).toContain("about 1.6 × 10^60");
  });

  test("the count respects the rules", () => {
    const actors = manyOptions(5, 12);
    const rules = [
      { kind: "require", of: [{ op: "count", min: 10, max: 10, of: keysOf(actors).map(taken) }] } as const,
    ];
    expect(refusal(model({ actors, rules })).count).toBe(75394027566n);
  });

  test("pairs declared far apart are counted in one rule or in many", () => {
    const actors = manyOptions(2, 30);
    const pairs = actors.a0.map((option) => and(taken(`a0.${option}`), taken(`a1.${option}`)));
    expect(refusal(model({ actors, rules: [{ kind: "require", of: [or(...pairs)] }] })).count).toBe(
      4n ** 30n - 3n ** 30n,
    );
    expect(refusal(model({ actors, rules: [infeasible(...pairs)] })).count).toBe(3n ** 30n);
  });

  test("rules too entangled to be counted are refused as such", () => {
    const actors = manyOptions(5, 40);
    const keys = keysOf(actors);
    // a fixed scatter of forbidden pairs
    let seed = 1;
    const scattered = () => {
      seed = (seed * 48271) % 2147483647;
      return taken(keys[seed % keys.length]);
    };
    const rules = Array.from({ length: 300 }, () => infeasible(and(scattered(), scattered())));
    const { atLeast, message } = refusal(model({ actors, rules }));
    expect(atLeast).toBe(true);
    expect(message).toMatch(/cannot even be counted/);
  });

  test("the limit is the caller's", () => {
    const subject = model({ actors: manyOptions(2, 2) });
    expect(compile(subject, { maxStates: 16 }).count).toBe(16);
    expect(refusal(subject, 15)).toMatchObject({ count: 16n, atLeast: false });
    expect(refusal(subject, 15).message).toBe("The model has 16 feasible states; at most 15 can be analysed.");
  });

  test("contradicting rules leave no state", () => {
    const rules = [infeasible(taken("a0.o0")), infeasible(not(taken("a0.o0")))];
    expect(refusal(model({ actors: manyOptions(2, 2), rules }))).toMatchObject({ count: 0n, atLeast: false });
    expect(
      refusal(model({ actors: manyOptions(1, 1), rules: [infeasible({ op: "constant", value: true })] })).count,
    ).toBe(0n);
  });
});

import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { type ConceptId, defaultConcepts, defaultRules, type Rules } from "../../src/engine/concepts.ts";
import { rank } from "../../src/engine/ranks.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { estimateMemory } from "../../src/engine/tensor/estimate.ts";
import { MemoryError } from "../../src/engine/tensor/memory-error.ts";
import { createPool } from "../../src/engine/tensor/pool.ts";
import { rankAll } from "../../src/engine/tensor/rank-all.ts";
import { tensorEngine } from "../../src/engine/tensor/tensor-engine.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { runs } from "../runs.ts";
import { abortedAfter } from "./aborted-after.ts";
import { compiled } from "./compiled.ts";
import { runConformance } from "./conformance.ts";
import { exactlyOne, model, not, statements, taken } from "./models.ts";
import { expressionOver, graphModel, optionModel } from "./random-models.ts";
import { anyShapeProblem, shapeProblem } from "./tensor-shapes.ts";
import { spawnTestThread } from "./tensor-thread.ts";

const rulings: readonly Rules[] = (["legal", "each-once", "single"] as const).flatMap((sequences) =>
  (["yes", "no"] as const).map((ties): Rules => ({ "sanction-sequences": sequences, "ties-sanction": ties })),
);
const anyRules = fc.constantFrom(...rulings);
const wasm = tensorEngine({ kernels: "wasm" });
const twin = tensorEngine({ kernels: "twin" });

describe("WebAssembly", () => runConformance(wasm, { models: runs(2000) }));
describe("JavaScript", () => runConformance(twin, { models: runs(2000) }));

/** One to six actors with one or two options each, some with a single strategy, some to whom all states are the same. */
const manyActors: fc.Arbitrary<ConflictModel> = fc
  .array(fc.constantFrom(["o0"], ["o0"], ["o0+"], ["o0", "o1"]), { minLength: 1, maxLength: 6 })
  .filter((lists) => lists.flat().length <= 6)
  .chain((lists) => {
    const actors = Object.fromEntries(lists.map((list, index) => [`a${index}`, list]));
    const keys = lists.flatMap((list, index) => list.map((written) => `a${index}.${written.replace("+", "")}`));
    const stuck = fc.subarray(keys, { maxLength: 1 });
    const wishes = fc.array(fc.array(expressionOver(keys, 1), { maxLength: 3 }), {
      minLength: lists.length,
      maxLength: lists.length,
    });
    return fc.tuple(stuck, wishes).map(([only, when]) =>
      model({
        actors,
        rules: only.map((key) => exactlyOne(key)),
        preferences: when.map((list, index) => statements(`a${index}`, ...list)),
      }),
    );
  });

test("random models of every form agree with the definitions", async () => {
  const models = fc.oneof(
    { weight: 8, arbitrary: optionModel() },
    { weight: 4, arbitrary: optionModel({ merges: false, barriers: false }) },
    { weight: 2, arbitrary: graphModel },
    { weight: 2, arbitrary: manyActors },
  );
  let solved = 0;
  await fc.assert(
    fc.asyncProperty(models, anyRules, async (random, rules) => {
      const space = compiled(random);
      if (space === null || space.count > 64) return;
      solved++;
      const ranks = random.actors.map((_, actor) => rank(space, actor));
      const problem = { structure: space.structure, ranks, rules, concepts: defaultConcepts };
      const expected = await referenceEngine.solve(problem);
      expect((await wasm.solve(problem)).bits).toEqual(expected.bits);
      if (solved % 4 === 0) expect((await twin.solve(problem)).bits).toEqual(expected.bits);
    }),
    { numRuns: runs(26_000) },
  );
  expect(solved).toBeGreaterThan(runs(20_000));
}, 400_000);

test("WebAssembly and JavaScript give the same bits on tensors of every shape", async () => {
  await fc.assert(
    fc.asyncProperty(anyShapeProblem(2 ** 11), anyRules, async (problem, rules) => {
      const question = { ...problem, rules, concepts: defaultConcepts };
      expect((await wasm.solve(question)).bits).toEqual((await twin.solve(question)).bits);
    }),
    { numRuns: runs(150) },
  );
});

describe("threads", () => {
  const pools = [1, 2, 3, 7].map((threads) => createPool({ threads, spawn: spawnTestThread }));
  afterAll(() => {
    for (const pool of pools) pool.close();
  });

  for (const [kernels, seeds] of [
    ["wasm", 8],
    ["twin", 1],
  ] as const) {
    test(`as many as there are, the bits are the same (${kernels})`, async () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const question = {
          ...shapeProblem(seed, 2 ** 15),
          rules: rulings[seed % rulings.length],
          concepts: defaultConcepts,
        };
        const { bits } = await wasm.solve(question);
        for (const pool of pools) expect((await tensorEngine({ pool, kernels }).solve(question)).bits).toEqual(bits);
      }
    });
  }

  test("a pool whose thread cannot start says so, and can be closed", async () => {
    const pool = createPool({
      threads: 2,
      spawn: () => ({
        postMessage: () => undefined,
        onMessage: () => undefined,
        onFailure: (listener) => listener("no such file"),
        terminate: () => undefined,
      }),
    });
    const question = { ...shapeProblem(1, 2 ** 15), rules: defaultRules, concepts: defaultConcepts };
    await expect(tensorEngine({ pool }).solve(question)).rejects.toThrow("no such file");
    pool.close();
  });

  test("work cancelled at any moment leaves the engine usable", async () => {
    const question = { ...shapeProblem(3, 2 ** 18), rules: defaultRules, concepts: defaultConcepts };
    const expected = (await wasm.solve(question)).bits;
    for (const engine of [wasm, tensorEngine({ pool: pools[1] }), tensorEngine({ pool: pools[3], kernels: "twin" })]) {
      let cancelled = 0;
      for (const looks of [0, 1, 3, 7]) {
        const signal = abortedAfter(looks, new Error("enough"));
        try {
          expect((await engine.solve({ ...question, signal })).bits).toEqual(expected);
        } catch (error) {
          expect(error).toEqual(new Error("enough"));
          cancelled++;
        }
      }
      expect(cancelled).toBeGreaterThan(0);
      expect((await engine.solve(question)).bits).toEqual(expected);
    }
  });
});

describe("memory", () => {
  const question = { ...shapeProblem(5, 2 ** 16), rules: defaultRules, concepts: defaultConcepts };

  test("what would not fit is refused with the numbers before anything is computed", async () => {
    const small = tensorEngine({ memoryLimit: 2 ** 16 });
    const error = await Promise.resolve(small.solve(question)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MemoryError);
    const { needed, limit, message } = error as MemoryError;
    expect(limit).toBe(2 ** 16);
    expect(needed).toBeGreaterThan(question.structure.stateCount);
    expect(message).toMatch(/about \d+ MiB .* 1 MiB may be used/);
  });

  test("more concepts and longer sequences take more", () => {
    const shape = question.structure.tensor!;
    const total = (concepts: readonly ConceptId[], sequences: Rules["sanction-sequences"]): number =>
      estimateMemory(shape, concepts, { ...defaultRules, "sanction-sequences": sequences }).total;
    const amounts = [
      total(["nash"], "legal"),
      total(["gmr"], "legal"),
      total(["seq"], "legal"),
      total(["seq"], "single"),
      total(["seq"], "each-once"),
    ];
    for (let k = 1; k < amounts.length; k++) expect(amounts[k]).toBeGreaterThanOrEqual(amounts[k - 1]);
    expect(amounts[2]).toBeGreaterThan(amounts[0]);
  });
});

describe("ranks by columns of bits", () => {
  const sameOrder = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
    const order = [...Array.from(a).keys()].sort((s, t) => a[s] - a[t]);
    return order.every((s, k) => k === 0 || Math.sign(a[s] - a[order[k - 1]]) === Math.sign(b[s] - b[order[k - 1]]));
  };

  for (const kernels of ["wasm", "twin"] as const) {
    test(`order states as statements do (${kernels})`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(optionModel(), graphModel, manyActors), async (random) => {
          const space = compiled(random);
          if (space === null) return;
          const ranks = await rankAll(space, { kernels });
          for (const actor of random.actors.keys()) expect(sameOrder(rank(space, actor), ranks[actor])).toBe(true);
        }),
        { numRuns: runs(500) },
      );
    });
  }

  const weighted = (weights: readonly string[]): ConflictModel =>
    model({
      actors: { a: ["x", "y", "z"], b: ["u", "v"] },
      preferences: [
        {
          kind: "statements",
          actor: "a",
          items: weights.map((weight, index) => ({
            kind: "statement",
            when: [taken("a.x"), not(taken("b.u")), taken("a.z"), taken("b.v")][index % 4],
            weight,
          })),
        },
      ],
    });
  const forty = Array.from({ length: 40 }, (_, index) => [taken("a.x"), not(taken("b.u")), taken("a.z")][index % 3]);

  test.each<[string, ConflictModel]>([
    ["weights", weighted(["2.5", "1.25", "0.5", "7"])],
    ["weights of more than 32 bits", weighted(["4294967296", "1", "8589934592", "0.5"])],
    [
      "40 statements",
      model({ actors: { a: ["x", "y", "z"], b: ["u", "v"] }, preferences: [statements("a", ...forty)] }),
    ],
  ])("%s are exact", async (_, written) => {
    const space = compile(written);
    const [ranks] = await rankAll(space);
    expect(sameOrder(rank(space, 0), ranks)).toBe(true);
    expect(new Set(ranks).size).toBe(new Set(rank(space, 0)).size);
  });
});

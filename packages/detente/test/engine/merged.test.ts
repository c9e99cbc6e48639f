import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { closedFormEngine } from "../../src/engine/closed-form.ts";
import { compile } from "../../src/engine/compile.ts";
import { type ConceptId, defaultConcepts, defaultRules } from "../../src/engine/concepts.ts";
import { UnsupportedConcept } from "../../src/engine/engine.ts";
import { chooseEngine } from "../../src/engine/engines.ts";
import { rank } from "../../src/engine/ranks.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { MemoryError } from "../../src/engine/tensor/memory-error.ts";
import { createPool } from "../../src/engine/tensor/pool.ts";
import { rankAll } from "../../src/engine/tensor/rank-all.ts";
import { tensorEngine } from "../../src/engine/tensor/tensor-engine.ts";
import { withoutGaps } from "../../src/engine/tensor/worth.ts";
import type { PreferenceStatement, StatementPreference } from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { runs } from "../runs.ts";
import { abortedAfter } from "./aborted-after.ts";
import { compiled } from "./compiled.ts";
import { allRules } from "./conformance.ts";
import { and, model, not, statements, taken } from "./models.ts";
import { expressionOver, optionModel } from "./random-models.ts";
import { anyMergedShapeProblem, mergedShapeProblem } from "./tensor-shapes.ts";
import { spawnTestThread } from "./tensor-thread.ts";

const tensor = tensorEngine();
const twin = tensorEngine({ kernels: "twin" });
/** Rules under which merged states are followed along the axes. */
const legalRules = allRules.filter((rules) => rules["sanction-sequences"] === "legal");

/** Models of up to three merged states, with one-way options and infeasible combinations. */
const mergedModel: fc.Arbitrary<ConflictModel> = optionModel({ merges: false, barriers: false }).chain((free) =>
  fc
    .array(
      fc.array(
        expressionOver(
          free.options.map(({ key }) => key),
          1,
        ),
        { minLength: 1, maxLength: 2 },
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((conditions): ConflictModel => {
      const merges = conditions.map((of) => ({ when: { op: "and" as const, of } }));
      return { ...free, merges, conflict: { ...free.conflict, merges } };
    }),
);

test("merged states along the tensor's axes agree with the definitions", async () => {
  let solved = 0;
  await fc.assert(
    fc.asyncProperty(mergedModel, fc.constantFrom(...allRules), async (random, rules) => {
      const space = compiled(random);
      if (space?.structure.merged === undefined || space.count > 64) return;
      solved++;
      const ranks = random.actors.map((_, actor) => rank(space, actor));
      const problem = { structure: space.structure, ranks, rules, concepts: defaultConcepts };
      const expected = (await referenceEngine.solve(problem)).bits;
      expect((await tensor.solve(problem)).bits).toEqual(expected);
      expect((await twin.solve(problem)).bits).toEqual(expected);
    }),
    { numRuns: runs(4000) },
  );
  expect(solved).toBeGreaterThan(runs(1500));
}, 300_000);

test("a merged state that is entered late is left from where it was early", async () => {
  // j's two options are one-way; where neither p nor q is taken, all of them and none of them are one state
  const space = compile(
    model({
      actors: { i: ["p"], l: ["q"], j: ["x+", "y+"] },
      merges: [{ when: and(not(taken("i.p")), not(taken("l.q")), { op: "iff", of: [taken("j.x"), taken("j.y")] }) }],
    }),
  );
  const stateOf = (p: number, q: number, x: number, y: number): number =>
    space.members!.stateOf[p + 2 * q + 4 * x + 8 * y];
  const own = new Uint16Array(space.count).fill(5);
  own[stateOf(0, 0, 0, 0)] = 3;
  own[stateOf(0, 1, 0, 0)] = 1;
  own[stateOf(0, 0, 1, 0)] = 2;
  own[stateOf(1, 1, 1, 1)] = 2;
  const same = new Uint16Array(space.count);
  const concepts: readonly ConceptId[] = ["gmr"];
  const problem = { structure: space.structure, ranks: [own, same, same], rules: defaultRules, concepts };
  const { bits } = await tensor.solve(problem);
  // l takes the state by which i has left into the merged one, and j leaves that for what is no better than before
  expect(bits[0][stateOf(1, 1, 1, 1)]).toBe(1);
  expect(bits).toEqual((await referenceEngine.solve(problem)).bits);
  expect(bits).toEqual((await twin.solve(problem)).bits);
});

test.each([
  [12, 2000],
  [60, 300],
  [1000, 60],
])(
  "WebAssembly and JavaScript give the same bits on merged tensors of every shape of %i cells and more",
  async (cells, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyMergedShapeProblem(cells), fc.constantFrom(...legalRules), async (problem, rules) => {
        const question = { ...problem, rules, concepts: defaultConcepts };
        expect((await tensor.solve(question)).bits).toEqual((await twin.solve(question)).bits);
      }),
      { numRuns },
    );
  },
  120_000,
);

describe("threads", () => {
  const pools = [1, 2, 3, 7].map((threads) => createPool({ threads, spawn: spawnTestThread }));
  afterAll(() => {
    for (const pool of pools) pool.close();
  });

  for (const [kernels, seeds, concepts] of [
    ["wasm", 4, defaultConcepts],
    ["twin", 1, ["smr", "sseq"]],
  ] as const) {
    test(`as many as there are, the bits are the same (${kernels})`, async () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const rules = legalRules[seed % legalRules.length];
        const question = { ...mergedShapeProblem(seed, 2 ** 15), rules, concepts };
        const { bits } = await tensor.solve(question);
        for (const pool of pools) expect((await tensorEngine({ pool, kernels }).solve(question)).bits).toEqual(bits);
      }
    }, 120_000);
  }

  test("work cancelled at any moment leaves the engine usable", async () => {
    const question = { ...mergedShapeProblem(3, 2 ** 17), rules: defaultRules, concepts: defaultConcepts };
    const expected = (await tensor.solve(question)).bits;
    for (const engine of [tensor, tensorEngine({ pool: pools[1] })]) {
      let cancelled = 0;
      for (const looks of [0, 2, 3, 4, 5, 6]) {
        const signal = abortedAfter(looks, new Error("enough"));
        try {
          expect((await engine.solve({ ...question, signal })).bits).toEqual(expected);
        } catch (error) {
          expect(error).toEqual(new Error("enough"));
          cancelled++;
          // wherever the threads were, the next answer is right
          expect((await engine.solve(question)).bits).toEqual(expected);
        }
      }
      expect(cancelled).toBeGreaterThan(0);
    }
  }, 120_000);
});

describe("two thousand states and more", () => {
  /** Three actors of four options; where the first two have both begun, the rest of the two does not matter. */
  const written = model({
    actors: { a: ["w", "x", "y", "z+"], b: ["w", "x", "y", "z"], c: ["w", "x", "y-", "z"] },
    rules: [{ kind: "infeasible", of: [and(taken("b.z"), taken("c.z"), not(taken("a.z")))] }],
    merges: [
      { when: and(taken("a.w"), taken("b.w"), taken("c.w")) },
      { when: and(taken("a.x"), not(taken("b.x")), taken("b.y")) },
    ],
    preferences: [
      statements("a", taken("b.x"), not(taken("c.y")), taken("a.w"), taken("c.z"), not(taken("a.y"))),
      statements("b", not(taken("a.x")), taken("c.w"), taken("b.y"), not(taken("a.z")), taken("b.w")),
      statements("c", taken("a.y"), taken("b.z"), not(taken("c.x")), taken("a.w"), taken("c.y")),
    ],
  });
  const space = compile(written);
  const ranks = written.actors.map((_, actor) => rank(space, actor));
  const question = { structure: space.structure, ranks, concepts: defaultConcepts };

  test("are ranked by what holds in all combinations of a merged state", async () => {
    const weights = ["4", "2.5", "2.5", "0.5", "7"];
    const [preference, ...others] = written.preferences;
    const items = (preference as StatementPreference).items as readonly PreferenceStatement[];
    const weighed = { ...preference, items: items.map((item, index) => ({ ...item, weight: weights[index] })) };
    const preferences = [weighed as StatementPreference, ...others];
    for (const of of [written, { ...written, preferences, conflict: { ...written.conflict, preferences } }]) {
      const states = compile(of);
      expect(states.members!.count).toBeGreaterThan(states.count);
      for (const kernels of ["wasm", "twin"] as const) {
        const all = await rankAll(states, { kernels });
        for (const actor of of.actors.keys()) expect(withoutGaps(all[actor])).toEqual(withoutGaps(rank(states, actor)));
      }
    }
  });

  test.each(allRules)("agree with the closed form over arcs under %o", async (rules) => {
    expect(space.count).toBeGreaterThan(2048);
    expect(chooseEngine(space.structure).id).toBe("tensor");
    const { bits } = await tensor.solve({ ...question, rules });
    expect(bits).toEqual((await closedFormEngine.solve({ ...question, rules })).bits);
  });

  test("what would not fit is refused before anything is computed", async () => {
    const small = tensorEngine({ memoryLimit: 2 ** 12 });
    await expect(small.solve({ ...question, rules: defaultRules })).rejects.toBeInstanceOf(MemoryError);
  });

  test("work that has been cancelled ends", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(tensor.solve({ ...question, rules: defaultRules, signal })).rejects.toThrow("enough");
  });

  test("simultaneous stability is refused", async () => {
    const asked = tensor.solve({ ...question, concepts: ["nash", "sim"], rules: defaultRules });
    await expect(asked).rejects.toBeInstanceOf(UnsupportedConcept);
  });
});

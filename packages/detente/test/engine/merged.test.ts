import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedFormEngine } from "../../src/engine/closed-form.ts";
import { compile } from "../../src/engine/compile.ts";
import { defaultConcepts, defaultRules } from "../../src/engine/concepts.ts";
import { UnsupportedConcept } from "../../src/engine/engine.ts";
import { chooseEngine } from "../../src/engine/engines.ts";
import { rank } from "../../src/engine/ranks.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { MemoryError } from "../../src/engine/tensor/memory-error.ts";
import { tensorEngine } from "../../src/engine/tensor/tensor-engine.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { compiled } from "./compiled.ts";
import { allRules } from "./conformance.ts";
import { and, model, not, statements, taken } from "./models.ts";
import { expressionOver, optionModel } from "./random-models.ts";

const tensor = tensorEngine();

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
      expect((await tensor.solve(problem)).bits).toEqual((await referenceEngine.solve(problem)).bits);
    }),
    { numRuns: 3000 },
  );
  expect(solved).toBeGreaterThan(1000);
}, 300_000);

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

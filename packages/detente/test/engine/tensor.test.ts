import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedFormEngine } from "../../src/engine/closed-form.ts";
import { compile } from "../../src/engine/compile.ts";
import { concepts as allConcepts, type Rules } from "../../src/engine/concepts.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { rank } from "../../src/engine/ranks.ts";
import { StateCountError } from "../../src/engine/states.ts";
import { tensorEngine } from "../../src/engine/tensor/tensor-engine.ts";
import { runConformance } from "./conformance.ts";
import { optionModel } from "./random-models.ts";

const rulings: readonly Rules[] = (["legal", "each-once", "single"] as const).flatMap((sequences) =>
  (["yes", "no"] as const).map((ties): Rules => ({ "sanction-sequences": sequences, "ties-sanction": ties })),
);
const concepts = allConcepts.map(({ id }) => id).filter((id) => id !== "sim");

const engines: Record<string, Engine> = {
  wasm: tensorEngine(),
  twin: tensorEngine({ kernels: "twin" }),
};
let used = 0;
for (const [name, engine] of Object.entries(engines)) {
  describe(name, () => {
    runConformance(engine);
    test("agrees with the closed form on random models", async () => {
      await fc.assert(
        fc.asyncProperty(
          optionModel({ merges: false, barriers: false }),
          fc.constantFrom(...rulings),
          async (model, rules) => {
            let space;
            try {
              space = compile(model);
            } catch (error) {
              if (error instanceof StateCountError) return;
              throw error;
            }
            const ranks = model.actors.map((_, actor) => rank(space, actor));
            if (space.structure.tensor) used++;
            const problem = { structure: space.structure, ranks, rules, concepts };
            const expected = await closedFormEngine.solve(problem);
            const actual = await engine.solve(problem);
            expect(actual.bits).toEqual(expected.bits);
          },
        ),
        { numRuns: 2000, seed: 1 },
      );
      console.log(used);
    });
  });
}

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedFormEngine } from "../../src/engine/closed-form.ts";
import { defaultConcepts, type Rules } from "../../src/engine/concepts.ts";
import type { Verdicts } from "../../src/engine/engine.ts";
import type { Ranks } from "../../src/engine/structure.ts";
import { createBatch } from "../../src/engine/tensor/batch.ts";
import { stableIndices } from "../../src/engine/tensor/stable-indices.ts";
import { compiled } from "./compiled.ts";
import { graphModel, optionModel } from "./random-models.ts";

const rulings: readonly Rules[] = (["legal", "each-once", "single"] as const).flatMap((sequences) =>
  (["yes", "no"] as const).map((ties): Rules => ({ "sanction-sequences": sequences, "ties-sanction": ties })),
);
const copy = ({ concepts, bits }: Verdicts): Verdicts => ({ concepts, bits: bits.map((one) => one.slice()) });

describe("a batch", () => {
  for (const kernels of ["wasm", "twin"] as const) {
    test(`agrees with the closed form, ranking after ranking and change after change (${kernels})`, async () => {
      const anyModel = fc.oneof(optionModel(), optionModel({ merges: false, barriers: false }), graphModel);
      await fc.assert(
        fc.asyncProperty(
          anyModel,
          fc.constantFrom(...rulings),
          fc.infiniteStream(fc.nat(5)),
          async (model, rules, draw) => {
            const space = compiled(model);
            if (space === null) return;
            const { structure } = space;
            const ranking = (): Ranks => Uint16Array.from({ length: space.count }, () => draw.next().value!);
            const batch = await createBatch(structure, rules, defaultConcepts, { kernels });
            const solve = (ranks: Ranks[]) =>
              closedFormEngine.solve({ structure, ranks, rules, concepts: defaultConcepts }) as Verdicts;
            const ranks = model.actors.map(ranking);
            expect(copy(batch.solve(ranks))).toEqual(solve(ranks));
            for (let change = 0; change < 3; change++) {
              const actor = draw.next().value! % model.actors.length;
              ranks[actor] = ranking();
              expect(copy(batch.update(actor, ranks[actor]))).toEqual(solve(ranks));
            }
            const again = model.actors.map(ranking);
            expect(copy(batch.solve(again))).toEqual(solve(again));
          },
        ),
        { numRuns: 400 },
      );
    });
  }
});

test("stable states are found one at a time", () => {
  expect([...stableIndices(Uint8Array.of(1, 2, 3, 0, 2), 1)]).toEqual([1, 2, 4]);
});

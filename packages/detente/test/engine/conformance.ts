import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { type ConceptId, defaultRules, type Rules } from "../../src/engine/concepts.ts";
import type { Engine, Verdicts } from "../../src/engine/engine.ts";
import { rank } from "../../src/engine/ranks.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { publishedConflicts } from "./published.ts";

export async function solveModel(
  engine: Engine,
  model: ConflictModel,
  concepts: readonly ConceptId[],
  rules: Rules = defaultRules,
): Promise<Verdicts> {
  const { structure, ...space } = compile(model);
  const ranks = model.actors.map((_, actor) => rank({ structure, ...space }, actor));
  return engine.solve({ structure, ranks, rules, concepts });
}

/** State ids where the bit is set. */
export const stableIds = (bits: Uint8Array, bit: number): number[] =>
  [...bits.keys()].filter((state) => (bits[state] >> bit) & 1).map((state) => state + 1);

export function runConformance(engine: Engine): void {
  describe("published tables", () => {
    for (const { source, model, equilibria, stable = {} } of publishedConflicts) {
      const concepts = [...new Set([...Object.keys(equilibria), ...Object.keys(stable)])] as ConceptId[];
      for (const concept of concepts) {
        test(`${source}: ${concept}`, async () => {
          const { bits } = await solveModel(engine, model, [concept]);
          if (equilibria[concept]) {
            const all = bits.reduce((common, verdicts) => common.map((bit, state) => bit & verdicts[state]));
            expect(stableIds(all, 0)).toEqual(equilibria[concept]);
          }
          for (const [actor, states] of Object.entries(stable[concept] ?? {})) {
            const index = model.actors.findIndex((it) => it.id === actor);
            expect(stableIds(bits[index], 0), actor).toEqual(states);
          }
        });
      }
    }
  });
}

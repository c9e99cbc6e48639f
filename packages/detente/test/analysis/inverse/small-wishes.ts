import * as fc from "fast-check";
import { inverseConcepts } from "../../../src/analysis/inverse/position.ts";
import type { Wish } from "../../../src/analysis/inverse/wish.ts";
import { compile } from "../../../src/engine/compile.ts";
import type { Rules } from "../../../src/engine/concepts.ts";
import { rank } from "../../../src/engine/ranks.ts";
import { referenceEngine } from "../../../src/engine/reference.ts";
import type { StateSpace } from "../../../src/engine/states.ts";
import type { Ranks } from "../../../src/engine/structure.ts";
import { randomModel } from "../../engine/random-models.ts";

/** A wish about a conflict so small that every ranking can be tried. */
export interface SmallWish {
  readonly space: StateSpace;
  readonly ranks: readonly Ranks[];
  readonly rules: Rules;
  readonly wish: Wish;
}

/** Every order of 0 … count - 1, as ranks. */
export function permutations(count: number): Uint32Array[] {
  const found: Uint32Array[] = [];
  const place = (ranks: number[], left: readonly number[]): void => {
    if (left.length === 0) found.push(Uint32Array.from(ranks));
    for (const rank of left)
      place(
        [...ranks, rank],
        left.filter((other) => other !== rank),
      );
  };
  place(
    [],
    Array.from({ length: count }, (_, index) => index),
  );
  return found;
}

/** Rankings of everybody, for every way to rank the states strictly for the freed actors. */
export function* strictRankings(ranks: readonly Ranks[], free: readonly number[]): Generator<readonly Ranks[]> {
  const [actor, ...others] = free;
  if (actor === undefined) {
    yield ranks;
    return;
  }
  for (const own of permutations(ranks[0].length)) yield* strictRankings(ranks.with(actor, own), others);
}

/** Whether the wish is met, by the definitions. */
export function isMetByDefinition({ space, rules, wish }: SmallWish, ranks: readonly Ranks[]): boolean {
  const { bits } = referenceEngine.solve({
    structure: space.structure,
    ranks,
    rules,
    concepts: [wish.concept],
  }) as { bits: readonly Uint8Array[] };
  const holds = (state: number): boolean => bits.every((own) => own[state] === 1);
  const wanted = wish.any && wish.want.length > 0 ? wish.want.some(holds) : wish.want.every(holds);
  return wanted && !(wish.notWant ?? []).some(holds);
}

/** `strict`: no ties in the present rankings. `most`: states, by how many actors are freed. */
export function smallWish({ strict, most }: { strict: boolean; most: readonly number[] }): fc.Arbitrary<SmallWish> {
  return fc
    .record({
      model: randomModel,
      concept: fc.constantFrom(...inverseConcepts),
      picks: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      notPicks: fc.array(fc.nat(), { maxLength: 1 }),
      any: fc.boolean(),
      freed: fc.nat(),
      freedCount: fc.integer({ min: 1, max: most.length }),
      shuffle: fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }),
      sequences: fc.constantFrom<Rules["sanction-sequences"]>("legal", "each-once", "single"),
      ties: fc.constantFrom<Rules["ties-sanction"]>("yes", "no"),
    })
    .map(
      ({
        model,
        concept,
        picks,
        notPicks,
        any,
        freed,
        freedCount,
        shuffle,
        sequences,
        ties,
      }): SmallWish | undefined => {
        let space: StateSpace;
        try {
          space = compile(model);
        } catch {
          return undefined;
        }
        const actors = model.actors.length;
        const count = Math.min(freedCount, actors);
        if (space.count < 2 || space.count > most[count - 1]) return undefined;
        const free = [...new Set(Array.from({ length: count }, (_, index) => (freed + index) % actors))];
        const ranks = model.actors.map((_, actor): Ranks => {
          if (!strict) return rank(space, actor);
          const keys = shuffle.slice(actor * space.count, (actor + 1) * space.count);
          const order = [...keys.keys()].sort((a, b) => keys[a] - keys[b] || a - b);
          const ranks = new Uint32Array(space.count);
          order.forEach((state, place) => {
            ranks[state] = place;
          });
          return ranks;
        });
        const want = [...new Set(picks.map((pick) => pick % space.count))];
        const notWant = [...new Set(notPicks.map((pick) => pick % space.count))].filter(
          (state) => !want.includes(state),
        );
        const rules: Rules = { "sanction-sequences": sequences, "ties-sanction": ties };
        return { space, ranks, rules, wish: { want, notWant, any, concept, free } };
      },
    )
    .filter((sample) => sample !== undefined);
}

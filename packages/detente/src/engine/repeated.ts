import { type ActorValues, actorValues, stableAgainst } from "./closed-form.ts";
import type { ConceptId, Rules } from "./concepts.ts";
import { type Layout, layOut } from "./layout.ts";
import { leastAfterAnswer } from "./sanctions.ts";
import { simultaneouslyStable } from "./simultaneous.ts";
import type { Ranks, Structure } from "./structure.ts";

/** One actor's ranking, prepared: whatever follows from it alone, so that it is worked out once. */
export interface PreparedRanking {
  readonly ranks: Ranks;
  readonly layout: Layout;
  readonly values: ActorValues;
  readonly afterMovingOn: Int32Array;
  /** Verdicts that depend on this ranking alone (nash, gmr, smr): bit c for `concepts[c]`. */
  readonly verdicts: Uint8Array;
}

/** The closed form on one structure with many rankings, one combination of rankings after the other. */
export interface RepeatedSolver {
  readonly concepts: readonly ConceptId[];
  prepare(actor: number, ranks: Ranks): PreparedRanking;
  /** For each state one byte: bit c is set when it is stable for everybody under `concepts[c]`. */
  equilibria(rankings: readonly PreparedRanking[]): Uint8Array;
}

/**
 * As the closed-form engine, for many combinations of rankings over the same states and moves. An actor's moves are laid
 * out once for each of its rankings; nash, gmr and smr, which depend on the actor's own ranking alone, are judged once
 * for each, and only seq, sseq and sim for each combination.
 *
 * @throws UnsupportedConcept when sim is asked for where it is not defined
 */
export function repeatedSolver(structure: Structure, rules: Rules, concepts: readonly ConceptId[]): RepeatedSolver {
  const tiesSanction = rules["ties-sanction"] === "yes";
  const sequences = rules["sanction-sequences"];
  const checkpoint = (): void => undefined;
  const bitOf = (concept: ConceptId): number => concepts.indexOf(concept);
  // answers of any kind do not depend on rankings: any will do to lay the moves out
  const indifferent = new Uint32Array(structure.stateCount);
  const plain = structure.moves.map((moves) => layOut(moves, indifferent));
  const mark = (verdicts: Uint8Array, bit: number, stable: Uint8Array): void => {
    for (let s = 0; s < verdicts.length; s++) verdicts[s] |= stable[s] << bit;
  };

  const prepare = (actor: number, ranks: Ranks): PreparedRanking => {
    const layout = layOut(structure.moves[actor], ranks);
    const values = actorValues(layout, tiesSanction);
    const afterMovingOn = values.afterMovingOn();
    const verdicts = new Uint8Array(structure.stateCount);
    const others = plain.filter((_, other) => other !== actor);
    const answers = { others, improvements: false, sequences, checkpoint };
    if (concepts.includes("nash")) mark(verdicts, bitOf("nash"), stableAgainst(layout, values.worth));
    for (const [concept, held] of [
      ["gmr", values.here()],
      ["smr", afterMovingOn],
    ] as const) {
      if (!concepts.includes(concept)) continue;
      mark(verdicts, bitOf(concept), stableAgainst(layout, values.worth, leastAfterAnswer(held, answers)));
    }
    return { ranks, layout, values, afterMovingOn, verdicts };
  };

  const equilibria = (rankings: readonly PreparedRanking[]): Uint8Array => {
    const all = new Uint8Array(structure.stateCount).fill(255);
    const layouts = rankings.map(({ layout }) => layout);
    rankings.forEach(({ layout, values, afterMovingOn, verdicts }, actor) => {
      const bits = verdicts.slice();
      const others = layouts.filter((_, other) => other !== actor);
      const answers = { others, improvements: true, sequences, checkpoint };
      for (const [concept, held] of [
        ["seq", values.here()],
        ["sseq", afterMovingOn],
      ] as const) {
        if (!concepts.includes(concept)) continue;
        mark(bits, bitOf(concept), stableAgainst(layout, values.worth, leastAfterAnswer(held, answers)));
      }
      // sim is judged for everybody at once below
      const open = concepts.includes("sim") ? 1 << bitOf("sim") : 0;
      for (let s = 0; s < all.length; s++) all[s] &= bits[s] | open;
    });
    if (concepts.includes("sim")) {
      const keep = 255 ^ (1 << bitOf("sim"));
      const rankLists = rankings.map(({ ranks }) => ranks);
      for (const stable of simultaneouslyStable(structure, rankLists, tiesSanction, checkpoint))
        for (let s = 0; s < all.length; s++) if (stable[s] === 0) all[s] &= keep;
    }
    return all;
  };
  return { concepts, prepare, equilibria };
}

import type { ConceptId } from "../engine/concepts.ts";
import { movesFrom } from "../engine/moves.ts";
import type { Analysis } from "./analyze.ts";
import { reach } from "./sequences.ts";
import { isStable } from "./stability.ts";

/** One comparison whose reversal turns a verdict: that of the state with another, by the actor itself. */
export interface Flip {
  /** The other state (from 0). */
  readonly state: number;
  /** How the actor ranks the other state now; it would have to be the opposite (of `equal`: `better` for a stable verdict). */
  readonly now: "better" | "worse" | "equal";
  /** How many places of the actor's ranking lie between the two. */
  readonly places: number;
  /**
   * What the other state is to the verdict: a move of the actor, a state where the others' answer ends, or one to which
   * the actor would move on from there.
   */
  readonly role: "move" | "sanction" | "way on";
}

/** The actor's comparisons with the state at hand, one of them turned. */
interface Comparisons {
  readonly better: (state: number) => boolean;
  readonly notWorse: (state: number) => boolean;
}

/**
 * Finds the smallest single reversal that turns a verdict. By the definitions a verdict on s depends on the actor's own
 * ranking only through its comparisons with s, so each other state is tried, the nearest in the ranking first: turned
 * against s for a stable verdict, below s for an unstable one. Every reversal that could matter is tried.
 *
 * @example
 * ```ts
 * flipFinder(analysis)(3, 1, "nash"); // => { state: 0, now: "worse", places: 2, role: "move" }
 * ```
 */
export function flipFinder(analysis: Analysis): (state: number, actor: number, concept: ConceptId) => Flip | undefined {
  const { structure } = analysis.space;
  const tiesSanction = analysis.rules["ties-sanction"] === "yes";
  const answersFrom = new Map<string, readonly number[]>();
  const answers = (from: number, actor: number, by: "moves" | "improvements"): readonly number[] => {
    const key = `${actor} ${by} ${from}`;
    let found = answersFrom.get(key);
    if (found === undefined) {
      const actors = structure.moves.flatMap((_, other) => (other === actor ? [] : [other]));
      found = reach(analysis, from, { actors, by, sequences: analysis.rules["sanction-sequences"] }).states;
      answersFrom.set(key, found);
    }
    return found;
  };

  return (state, actor, concept) => {
    const ranks = analysis.ranks[actor];
    const symmetric = concept === "smr" || concept === "sseq";
    const by = concept === "seq" || concept === "sseq" ? "improvements" : "moves";
    const moves = movesFrom(structure.moves[actor], state);
    const after = moves.map((to) =>
      concept === "nash"
        ? []
        : answers(to, actor, by).map((end) => ({ end, ways: symmetric ? movesFrom(structure.moves[actor], end) : [] })),
    );
    const stable = ({ better, notWorse }: Comparisons): boolean => {
      const sanctions = tiesSanction ? (end: number) => !better(end) : (end: number) => !notWorse(end);
      return moves.every(
        (to, index) => !better(to) || after[index].some(({ end, ways }) => sanctions(end) && !ways.some(better)),
      );
    };
    const roles = new Map<number, Flip["role"]>();
    const take = (other: number, role: Flip["role"]): void => {
      if (other !== state && !roles.has(other)) roles.set(other, role);
    };
    for (const to of moves) take(to, "move");
    for (const { end } of after.flat()) take(end, "sanction");
    for (const { ways } of after.flat()) for (const way of ways) take(way, "way on");

    const holds = isStable(analysis, concept, actor, state);
    const here = ranks[state];
    const distance = (other: number): number => Math.abs(ranks[other] - here);
    const candidates = [...roles.keys()]
      .filter((other) => (holds ? ranks[other] <= here : ranks[other] >= here))
      .sort((a, b) => distance(a) - distance(b) || a - b);
    for (const turned of candidates) {
      // against the state when it is stable, in its favour when it is not
      const verdict = stable({
        better: (other) => (other === turned ? holds : ranks[other] > here),
        notWorse: (other) => (other === turned ? holds : ranks[other] >= here),
      });
      if (verdict === holds) continue;
      return {
        state: turned,
        now: ranks[turned] > here ? "better" : ranks[turned] < here ? "worse" : "equal",
        places: distance(turned),
        role: roles.get(turned)!,
      };
    }
    return undefined;
  };
}

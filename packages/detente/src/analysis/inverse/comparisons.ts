import type { Ranks } from "../../engine/structure.ts";

/** A pairwise comparison of states by one actor: `better` is preferred to `worse` (`strict`), or at least as good. */
export interface Comparison {
  readonly actor: number;
  readonly better: number;
  readonly worse: number;
  readonly strict: boolean;
}

/** What an order, or what is known of one, says to a comparison. */
export type Says = (actor: number, better: number, worse: number, strict: boolean) => boolean;

/** What complete rankings say. */
export function rankingsSay(ranks: readonly Ranks[]): Says {
  return (actor, better, worse, strict) => {
    const own = ranks[actor]!;
    return strict ? own[better]! > own[worse]! : own[better]! >= own[worse]!;
  };
}

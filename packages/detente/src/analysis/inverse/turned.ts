import type { Ranks } from "../../engine/structure.ts";

/** How many states are ranked at or below each rank. */
export function countUpTo(ranks: Ranks): Uint32Array {
  let most = 0;
  for (const rank of ranks) if (rank > most) most = rank;
  const upTo = new Uint32Array(most + 1);
  for (const rank of ranks) upTo[rank]!++;
  for (let rank = 1; rank <= most; rank++) upTo[rank]! += upTo[rank - 1]!;
  return upTo;
}

/**
 * The fewest pairs of a ranking that must turn so that `better` is preferred to `worse`: the pair itself, and for each
 * state that lies between them, or level with one, its order to one of the two. 0 when it is preferred already.
 */
export function leastTurned(ranks: Ranks, upTo: Uint32Array, better: number, worse: number, strict: boolean): number {
  const low = ranks[better]!;
  const high = ranks[worse]!;
  if (low > high || (low === high && !strict)) return 0;
  return upTo[high]! - (low > 0 ? upTo[low - 1]! : 0) - 1;
}

/**
 * The pairs whose order turns between two rankings: the first was better or equal before and is worse after. A pair of
 * different rank before must not be level after.
 */
export function turnedPairs(before: Ranks, after: Ranks): [number, number][] {
  const states = Array.from(before, (_, state) => state);
  // within a level the state that comes out worse stands first, as if it had been better
  states.sort((a, b) => before[b]! - before[a]! || after[a]! - after[b]!);
  const pairs: [number, number][] = [];
  const sorted: number[] = [];
  for (const state of states) {
    let at = sorted.length;
    while (at > 0 && after[sorted[at - 1]!]! < after[state]!) pairs.push([sorted[--at]!, state]);
    sorted.splice(at, 0, state);
  }
  return pairs;
}

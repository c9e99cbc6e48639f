import type { Analysis } from "../analyze.ts";
import { groupsOf } from "../coalitions/coalitions.ts";
import type { WorkOptions } from "../work.ts";
import { type ConsistentSet, largestConsistentSet } from "./largest-consistent-set.ts";
import { type LimitedMoves, limitedMoves } from "./limited-moves.ts";

/** What actors who look far ahead would keep. */
export interface Foresight {
  /** The largest consistent set when actors move one at a time. */
  readonly single: ConsistentSet;
  /** The same when any group of actors may move together. */
  readonly coalitions: ConsistentSet;
  /** For two actors only. */
  readonly limitedMoves?: LimitedMoves;
}

/**
 * Foresight by Chwe's largest consistent set for any number of actors, and by limited-move stability where there are two.
 * @throws GroupError when there are too many states or too many coalitions
 *
 * @example
 * ```ts
 * const { single, coalitions: together } = await foresight(analysis);
 * single.states; // => [1, 3, 5]
 * together.states; // => [1]
 * ```
 */
export async function foresight(analysis: Analysis, options: WorkOptions = {}): Promise<Foresight> {
  const { space, ranks, rules } = analysis;
  const all = groupsOf(ranks.length, 1);
  const single = await largestConsistentSet(
    analysis,
    all.filter((group) => group.length === 1),
    options,
  );
  const coalitions = await largestConsistentSet(analysis, all, options);
  if (ranks.length !== 2) return { single, coalitions };
  return {
    single,
    coalitions,
    limitedMoves: limitedMoves({
      structure: space.structure,
      ranks,
      rules,
      ...(options.signal ? { signal: options.signal } : {}),
    }),
  };
}

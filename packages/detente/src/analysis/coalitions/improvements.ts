import { GrowingList } from "../../engine/arcs.ts";
import { type GroupReach, someReached } from "../../engine/groups/group-reach.ts";
import type { Ranks } from "../../engine/structure.ts";
import type { Work } from "../work.ts";
import { PoolLevels } from "./pool-levels.ts";

/** For every state, the states that some move leads to, in compressed rows. States from 0. */
export interface ImprovementTable {
  /** `targets.subarray(starts[s], starts[s + 1])` are the improvements from state s, ascending. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The coalition improvements (Kilgour, Hipel, Fang & Peng 2001) of a group: from s every `t` in `R_H(s)` that each member
 * prefers to s. `ranks`: of the members, two or more.
 */
export async function coalitionImprovements(
  count: number,
  reach: GroupReach,
  ranks: readonly Ranks[],
  work: Work,
): Promise<ImprovementTable> {
  const starts = new Uint32Array(count + 1);
  const found = new GrowingList(count);
  const take = (t: number): void => found.push(t);
  const levels = reach.kind === "pools" ? new PoolLevels(reach, ranks) : undefined;
  for (let s = 0; s < count; s++) {
    if ((s & 63) === 0 && work.due()) await work.rest();
    if (levels) levels.forEachPreferred(s, take);
    else
      someReached(reach, s, (t) => {
        if (ranks.every((p) => p[t] > p[s])) take(t);
        return false;
      });
    starts[s + 1] = found.length;
  }
  return { starts, targets: found.toArray() };
}

/** The improvements from a state. */
export function improvementsFrom({ starts, targets }: ImprovementTable, state: number): number[] {
  const found: number[] = [];
  for (let at = starts[state]; at < starts[state + 1]; at++) found.push(targets[at]);
  return found;
}

import type { Pools } from "../../engine/groups/group-reach.ts";
import type { Ranks } from "../../engine/structure.ts";

/** The members' ranks in the order of a group's pools, so that a pool is compared in one run through memory. */
export class PooledRanks {
  readonly #pools: Pools;
  readonly #ranks: readonly Ranks[];
  /** `#columns[j][at]` is member j's rank of `members[at]`. */
  readonly #columns: readonly Int32Array[];
  readonly #held: Int32Array;

  constructor(pools: Pools, ranks: readonly Ranks[]) {
    this.#pools = pools;
    this.#ranks = ranks;
    this.#columns = ranks.map((p) => Int32Array.from(pools.members, (state) => p[state]));
    this.#held = new Int32Array(ranks.length);
  }

  /** Calls `visit` with the states of a pool that every member prefers to s, ascending, until it answers true. */
  somePreferred(pool: number, s: number, visit: (state: number) => boolean): boolean {
    const { starts, members } = this.#pools;
    const columns = this.#columns;
    const held = this.#held;
    for (let j = 0; j < columns.length; j++) held[j] = this.#ranks[j][s];
    const [first, second] = columns;
    const heldFirst = held[0];
    const heldSecond = held[1];
    const end = starts[pool + 1];
    search: for (let at = starts[pool]; at < end; at++) {
      if (first[at] <= heldFirst || second[at] <= heldSecond) continue;
      for (let j = 2; j < columns.length; j++) if (columns[j][at] <= held[j]) continue search;
      if (visit(members[at])) return true;
    }
    return false;
  }
}

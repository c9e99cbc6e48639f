import type { Pools } from "../../engine/groups/group-reach.ts";
import type { Ranks } from "../../engine/structure.ts";

/**
 * For a group whose moves can all be taken back: whether a pool of its states holds one that every member prefers to a given
 * state. Only states that no other of their pool equals or beats for all members can decide it, and only they are kept.
 */
export class PooledRanks {
  readonly #ranks: readonly Ranks[];
  /** The states kept of pool p stand from `#starts[p]` to `#starts[p + 1]`; `#columns[j]` has member j's ranks of them. */
  readonly #starts: Uint32Array;
  readonly #columns: readonly Int32Array[];
  readonly #held: Int32Array;

  constructor({ starts, members }: Pools, ranks: readonly Ranks[]) {
    this.#ranks = ranks;
    this.#starts = new Uint32Array(starts.length);
    this.#columns = ranks.map(() => new Int32Array(members.length));
    this.#held = new Int32Array(ranks.length);
    const sums = Float64Array.from(ranks[0], (_, state) => ranks.reduce((sum, p) => sum + p[state], 0));
    let kept = 0;
    for (let pool = 0; pool + 1 < starts.length; pool++) {
      const first = kept;
      // what is best in sum can only be beaten by what came before it
      const best = members.slice(starts[pool], starts[pool + 1]).sort((a, b) => sums[b] - sums[a]);
      for (const state of best) {
        if (this.#isBeaten(first, kept, state)) continue;
        for (let j = 0; j < ranks.length; j++) this.#columns[j][kept] = ranks[j][state];
        kept++;
      }
      this.#starts[pool + 1] = kept;
    }
  }

  /** Whether some state of the pool is better than s for every member. */
  holdsBetter(pool: number, s: number): boolean {
    const columns = this.#columns;
    const held = this.#held;
    for (let j = 0; j < columns.length; j++) held[j] = this.#ranks[j][s];
    const [first, second] = columns;
    const heldFirst = held[0];
    const heldSecond = held[1];
    const end = this.#starts[pool + 1];
    search: for (let at = this.#starts[pool]; at < end; at++) {
      if (first[at] <= heldFirst || second[at] <= heldSecond) continue;
      for (let j = 2; j < columns.length; j++) if (columns[j][at] <= held[j]) continue search;
      return true;
    }
    return false;
  }

  /** Whether a state kept at `from` to `to` is at least as good as this one for every member. */
  #isBeaten(from: number, to: number, state: number): boolean {
    search: for (let at = from; at < to; at++) {
      for (let j = 0; j < this.#columns.length; j++) if (this.#columns[j][at] < this.#ranks[j][state]) continue search;
      return true;
    }
    return false;
  }
}

import type { Pools } from "../../engine/groups/group-reach.ts";
import { orderByValue } from "../../engine/layout.ts";
import type { Ranks } from "../../engine/structure.ts";

/**
 * For every state the states of its own pool that each member prefers, as bits: what all members prefer is then a matter of a
 * few words. Bit b of a pool stands for its b-th state.
 */
export class PoolLevels {
  readonly #pools: Pools;
  /** Words a state: as many as the largest pool needs. */
  readonly #words: number;
  /** One for each member. */
  readonly #preferred: readonly Uint32Array[];

  constructor(pools: Pools, ranks: readonly Ranks[]) {
    const { starts } = pools;
    let largest = 0;
    for (let pool = 0; pool + 1 < starts.length; pool++) largest = Math.max(largest, starts[pool + 1] - starts[pool]);
    this.#pools = pools;
    this.#words = (largest + 31) >>> 5;
    this.#preferred = ranks.map((p) => preferredWithin(pools, p, this.#words));
  }

  /** Calls `visit` with the states of its pool that every member prefers to s, ascending. */
  forEachPreferred(s: number, visit: (state: number) => void): void {
    const { poolOf, starts, members } = this.#pools;
    const words = this.#words;
    const preferred = this.#preferred;
    const first = starts[poolOf[s]];
    for (let word = 0; word < words; word++) {
      let left = preferred[0][s * words + word];
      for (let j = 1; left !== 0 && j < preferred.length; j++) left &= preferred[j][s * words + word];
      for (; left !== 0; left &= left - 1) visit(members[first + 32 * word + 31 - Math.clz32(left & -left)]);
    }
  }
}

function preferredWithin({ poolOf, starts, members }: Pools, p: Ranks, words: number): Uint32Array {
  const count = poolOf.length;
  const placeOf = new Uint32Array(count);
  for (let at = 0; at < count; at++) placeOf[members[at]] = at - starts[poolOf[members[at]]];
  // the states of each pool from worst to best: dealt out in that order
  const ranked = new Uint32Array(count);
  const next = starts.slice();
  for (const state of orderByValue(p)) ranked[next[poolOf[state]]++] = state;

  const preferred = new Uint32Array(count * words);
  const above = new Uint32Array(words);
  for (let pool = 0; pool + 1 < starts.length; pool++) {
    above.fill(0);
    // from best to worst; a state counts for those below it once its tie has been left behind
    for (let at = starts[pool + 1] - 1; at >= starts[pool]; ) {
      const rank = p[ranked[at]];
      let below = at;
      for (; below >= starts[pool] && p[ranked[below]] === rank; below--) preferred.set(above, ranked[below] * words);
      for (; at > below; at--) above[placeOf[ranked[at]] >>> 5] |= 1 << (placeOf[ranked[at]] & 31);
    }
  }
  return preferred;
}

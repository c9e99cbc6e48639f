import { BitMatrix } from "../../engine/groups/bit-matrix.ts";
import type { Ranks } from "../../engine/structure.ts";

/** For one actor and each of its ranks the set of states that it prefers to a state of that rank. */
export class Levels {
  readonly #above: BitMatrix;
  readonly #ranks: Ranks;

  constructor(ranks: Ranks) {
    this.#ranks = ranks;
    let highest = 0;
    for (let s = 0; s < ranks.length; s++) if (ranks[s] > highest) highest = ranks[s];
    this.#above = new BitMatrix(highest + 1, ranks.length);
    for (let s = 0; s < ranks.length; s++) if (ranks[s] > 0) this.#above.add(ranks[s] - 1, s);
    for (let rank = highest - 1; rank >= 0; rank--) this.#above.join(rank, rank + 1);
  }

  /** The states that the actor prefers to this one, as bits. */
  preferredTo(state: number): Uint32Array {
    return this.#above.row(this.#ranks[state]);
  }
}

/** The states that all of them prefer to `state`, written over `into`. */
export function preferredByAll(levels: readonly Levels[], state: number, into: Uint32Array): void {
  const [first, ...others] = levels;
  into.set(first.preferredTo(state));
  for (const level of others) {
    const preferred = level.preferredTo(state);
    for (let word = 0; word < into.length; word++) into[word] &= preferred[word];
  }
}

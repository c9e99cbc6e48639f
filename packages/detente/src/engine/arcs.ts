import type { Merging } from "./merging.ts";
import { forEachMove } from "./moves.ts";
import { StateCountError } from "./states.ts";
import type { ArcMoves, FibreMoves } from "./structure.ts";

/** Arcs beyond this many for one actor are refused: they would not fit in memory. */
const MAX_ARCS = 2 ** 28;

/** Says whether a move from one combination to another is open to the actor. */
export type MoveFilter = (from: number, to: number) => boolean;

/**
 * The moves of one actor where its fibres do not tell the whole story: moves are forbidden, states are unseen, or
 * states are merged, so that a move out of or into any member is one of the whole.
 */
export function arcMoves(fibres: FibreMoves, merging: Merging, open: MoveFilter): ArcMoves {
  const { count, stateOf, starts: memberStarts, members } = merging;
  const starts = new Uint32Array(count + 1);
  const targets = new GrowingList(count);
  // lastSeen[t] is s + 1 once t is known as a target of s
  const lastSeen = new Uint32Array(count);
  for (let s = 0; s < count; s++) {
    for (let at = memberStarts[s]; at < memberStarts[s + 1]; at++) {
      const from = members[at];
      forEachMove(fibres, from, (to) => {
        const t = stateOf[to];
        if (t === s || lastSeen[t] === s + 1 || !open(from, to)) return;
        lastSeen[t] = s + 1;
        targets.push(t);
      });
    }
    starts[s + 1] = targets.length;
    if (targets.length > MAX_ARCS) {
      throw new StateCountError(
        "Merged states, forbidden moves or unseen states leave one actor with more single moves than can be kept.",
        BigInt(count),
        false,
      );
    }
  }
  return sortedRows(starts, targets.toArray());
}

/** Arcs written one by one, as in graph form; an arc given twice counts once and one from a state to itself not at all. */
export function arcsFromList(count: number, arcs: readonly (readonly [from: number, to: number])[]): ArcMoves {
  const rows: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const [from, to] of arcs) if (from !== to) rows[from].add(to);
  const starts = new Uint32Array(count + 1);
  rows.forEach((row, s) => {
    starts[s + 1] = starts[s] + row.size;
  });
  return sortedRows(starts, Uint32Array.from(rows.flatMap((row) => [...row])));
}

function sortedRows(starts: Uint32Array, targets: Uint32Array): ArcMoves {
  for (let s = 0; s + 1 < starts.length; s++) targets.subarray(starts[s], starts[s + 1]).sort();
  return { kind: "arcs", starts, targets };
}

/** A list of unsigned numbers that doubles as it fills. */
export class GrowingList {
  length = 0;
  private items: Uint32Array;

  constructor(capacity: number) {
    this.items = new Uint32Array(Math.max(16, capacity));
  }

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(2 * this.items.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  toArray(): Uint32Array {
    return this.items.slice(0, this.length);
  }
}

import type { Ranks } from "../structure.ts";
import type { ValueBytes } from "./kernels.ts";
import type { TensorShape } from "./shape.ts";

/** How an actor's ranks become worths: worth = scale * rank + offset, one a cell; 0 marks an infeasible cell. */
export interface Scale {
  readonly scale: 1 | 2;
  readonly offset: 0 | 1 | 2;
  readonly valueBytes: ValueBytes;
  /** The ranks in order of size but numbered without gaps, where the ranks themselves are too large. */
  readonly ranks: Ranks;
}

/**
 * Where ties sanction, worths are the ranks. Where they do not, ranks are doubled, so that there is a value between any
 * two. Either way they are moved up to leave 0 to the cells that are no states (`masked`: there are some).
 */
export function scaleOf(ranks: Ranks, masked: boolean, tiesSanction: boolean): Scale {
  const scale = tiesSanction ? 1 : 2;
  const offset = tiesSanction ? (masked ? 1 : 0) : 2;
  const most = greatest(ranks) * scale + offset;
  if (most > 0xffffffff) return scaleOf(withoutGaps(ranks), masked, tiesSanction);
  return { scale, offset, valueBytes: most <= 0xffff ? 2 : 4, ranks };
}

function greatest(ranks: Ranks): number {
  let most = 0;
  for (let s = 0; s < ranks.length; s++) if (ranks[s] > most) most = ranks[s];
  return most;
}

/** The same order in numbers from 0 without gaps. */
export function withoutGaps(ranks: ArrayLike<number>): Uint32Array {
  const sorted = Float64Array.from(ranks).sort();
  let distinct = 0;
  for (let k = 0; k < sorted.length; k++)
    if (k === 0 || sorted[k] !== sorted[distinct - 1]) sorted[distinct++] = sorted[k];
  const values = sorted.subarray(0, distinct);
  const result = new Uint32Array(ranks.length);
  for (let s = 0; s < result.length; s++) {
    let low = 0;
    for (let high = distinct - 1; low < high; ) {
      const middle = (low + high) >>> 1;
      if (values[middle] < ranks[s]) low = middle + 1;
      else high = middle;
    }
    result[s] = low;
  }
  return result;
}

/** States moved between two looks at the clock. */
export const STEP = 2 ** 20;

/** Writes an actor's worths into the memory, a few milliseconds at a time. */
export function* writeWorth(
  { scale, offset, valueBytes, ranks }: Scale,
  { cells, cellOf }: TensorShape,
  buffer: ArrayBufferLike,
  at: number,
): Generator<undefined, void> {
  const worth = valueBytes === 2 ? new Uint16Array(buffer, at, cells) : new Uint32Array(buffer, at, cells);
  if (cellOf !== null && cellOf.length < cells) worth.fill(0);
  for (let from = 0; from < ranks.length; from += STEP) {
    const to = Math.min(ranks.length, from + STEP);
    if (cellOf !== null) for (let s = from; s < to; s++) worth[cellOf[s]] = scale * ranks[s] + offset;
    else if (scale === 1 && offset === 0) worth.set(ranks.subarray(from, to), from);
    else for (let s = from; s < to; s++) worth[s] = scale * ranks[s] + offset;
    yield;
  }
}

/** The verdict bytes of the states, a few milliseconds at a time; the array is the caller's to keep. */
export function* readVerdicts(
  { cells, cellOf }: TensorShape,
  buffer: ArrayBufferLike,
  at: number,
  into: Uint8Array,
): Generator<undefined, void> {
  const verdicts = new Uint8Array(buffer, at, cells);
  for (let from = 0; from < into.length; from += STEP) {
    const to = Math.min(into.length, from + STEP);
    if (cellOf === null) into.set(verdicts.subarray(from, to), from);
    else for (let s = from; s < to; s++) into[s] = verdicts[cellOf[s]];
    yield;
  }
}

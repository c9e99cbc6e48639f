import { countsOf, orderOf, strategies, strideOf } from "./axis";
import { firstCell } from "./reduce";

// Sorting the fibres of an axis by their owner's worth.

/** Runs of this length are sorted by insertion, then merged. */
const SHORT: u32 = 16;

function insertionSort(keys: usize, length: u32): void {
  for (let k: u32 = 1; k < length; k++) {
    const key = load<u64>(keys + (<usize>k << 3));
    let at = k;
    for (; at > 0; at--) {
      const before = load<u64>(keys + (<usize>(at - 1) << 3));
      if (before >= key) break;
      store<u64>(keys + (<usize>at << 3), before);
    }
    store<u64>(keys + (<usize>at << 3), key);
  }
}

/** Sorts keys from greatest to least; the result is where the returned pointer says: at `keys` or at `spare`. */
function sortKeys(keys: usize, spare: usize, count: u32): usize {
  for (let start: u32 = 0; start < count; start += SHORT)
    insertionSort(keys + (<usize>start << 3), min(SHORT, count - start));
  let source = keys;
  let target = spare;
  for (let run = SHORT; run < count; run <<= 1) {
    for (let start: u32 = 0; start < count; start += run << 1) {
      let left = source + (<usize>start << 3);
      const middle = source + (<usize>min(start + run, count) << 3);
      let right = middle;
      const end = source + (<usize>min(start + (run << 1), count) << 3);
      for (let to = target + (<usize>start << 3); left < middle || right < end; to += 8) {
        if (right >= end || (left < middle && load<u64>(left) > load<u64>(right))) {
          store<u64>(to, load<u64>(left));
          left += 8;
        } else {
          store<u64>(to, load<u64>(right));
          right += 8;
        }
      }
    }
    const swap = source;
    source = target;
    target = swap;
  }
  return source;
}

/** Fibres whose keys are gathered at a time, so that each row of cells is read in runs; one where fibres are long. */
const LANES: u32 = 16;
const LONG: u32 = 8192;

/** Writes the order of each fibre: see improve.ts. `masked`: cells of no worth are infeasible and left out. */
export function sortFibres<T, I>(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const top = <I>1 << <I>(sizeof<I>() * 8 - 1);
  const counts = countsOf(axis);
  // one line of keys a fibre, kept apart so that lines do not meet in the cache
  const pitch = (g << 3) + 64;
  const lanes = stride == 1 || g > LONG ? 1 : LANES;
  const spare = scratch + lanes * pitch;
  for (let f = from; f < to; ) {
    const length = min<u32>(min<u32>(stride - (f % stride), to - f), lanes);
    const start = firstCell(f, g, stride);
    for (let a: u32 = 0; a < g; a++) {
      const row = worth + (start + <usize>a * stride) * sizeof<T>();
      const key = scratch + (<usize>a << 3);
      // tied strategies keep their order
      for (let lane: u32 = 0; lane < length; lane++)
        store<u64>(key + lane * pitch, ((<u64>load<T>(row + lane * sizeof<T>())) << 32) | <u64>(0xffffffff - a));
    }
    for (let lane: u32 = 0; lane < length; lane++) {
      const sorted = sortKeys(scratch + lane * pitch, spare, g);
      const order = orderOf(axis) + <usize>(f + lane) * g * sizeof<I>();
      let before: u64 = u64.MAX_VALUE;
      let k: u32 = 0;
      for (; k < g; k++) {
        const key = load<u64>(sorted + (<usize>k << 3));
        const value = key >> 32;
        if (masked && value == 0) break;
        const entry = <I>(0xffffffff - <u32>key);
        store<I>(order + <usize>k * sizeof<I>(), k > 0 && value != before ? entry | top : entry);
        before = value;
      }
      if (counts != 0) store<u32>(counts + (<usize>(f + lane) << 2), k);
    }
    f += length;
  }
}

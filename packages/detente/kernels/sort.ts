import { countsOf, orderOf, strategies, strideOf } from "./axis";
import { firstCell } from "./reduce";

// Sorting the fibres of an axis by their owner's worth.

/** Runs of this length are sorted by insertion, then merged. */
const SHORT: u32 = 16;

function insertionSort(keys: usize, length: u32): void {
  for (let k: u32 = 1; k < length; k++) {
    const key = load<u64>(keys + ((<usize>k) << 3));
    let at = k;
    for (; at > 0; at--) {
      const before = load<u64>(keys + ((<usize>(at - 1)) << 3));
      if (before >= key) break;
      store<u64>(keys + ((<usize>at) << 3), before);
    }
    store<u64>(keys + ((<usize>at) << 3), key);
  }
}

/** Sorts keys from greatest to least; the result is where the returned pointer says: at `keys` or at `spare`. */
function sortKeys(keys: usize, spare: usize, count: u32): usize {
  for (let start: u32 = 0; start < count; start += SHORT)
    insertionSort(keys + ((<usize>start) << 3), min(SHORT, count - start));
  let source = keys;
  let target = spare;
  for (let run = SHORT; run < count; run <<= 1) {
    for (let start: u32 = 0; start < count; start += run << 1) {
      let left = source + ((<usize>start) << 3);
      const middle = source + ((<usize>min(start + run, count)) << 3);
      let right = middle;
      const end = source + ((<usize>min(start + (run << 1), count)) << 3);
      for (let to = target + ((<usize>start) << 3); left < middle || right < end; to += 8) {
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

/** Up to this many strategies every pair is compared, many fibres at once: that beats sorting one fibre at a time. */
const COUNTED: u32 = 256;
/** Fibres worked on at a time where pairs are compared. */
const LANES: u32 = 16;

/**
 * Where each strategy comes in its fibre's order: as many places down as there are better ones and, tied with it, earlier
 * ones. `rows` holds the worth of strategy after strategy, LANES fibres each; `places` and `tied` receive as much: the
 * place, and whether an earlier strategy is tied with it.
 */
function countPlaces<T>(rows: usize, places: usize, tied: usize, g: u32): void {
  const pitch = LANES * <u32>sizeof<T>();
  for (let lane: u32 = 0; lane < pitch; lane += 16) {
    const top = rows + lane;
    for (let a: u32 = 0; a < g; a++) {
      const own = v128.load(top + a * pitch);
      let place = i64x2.splat(0);
      let equal = i64x2.splat(0);
      let row = top;
      for (const end = top + a * pitch; row < end; row += pitch) {
        const other = v128.load(row);
        // a true lane is -1
        place = v128.sub<T>(place, v128.ge<T>(other, own));
        equal = v128.or(equal, v128.eq<T>(other, own));
      }
      for (const end = top + g * pitch; row < end; row += pitch)
        place = v128.sub<T>(place, v128.gt<T>(v128.load(row), own));
      v128.store(places + lane + a * pitch, place);
      v128.store(tied + lane + a * pitch, equal);
    }
  }
}

/** The orders of up to LANES fibres by comparing all pairs. */
function orderByPairs<T, I>(axis: usize, worth: usize, masked: bool, first: u32, length: u32, scratch: usize): void {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const top = (<I>1) << (<I>(sizeof<I>() * 8 - 1));
  const counts = countsOf(axis);
  const pitch = LANES * <u32>sizeof<T>();
  const places = scratch + g * pitch;
  const tied = places + g * pitch;
  for (let lane: u32 = 0; lane < length; lane++) {
    const start = firstCell(first + lane, g, stride);
    for (let a: u32 = 0; a < g; a++)
      store<T>(scratch + a * pitch + lane * sizeof<T>(), load<T>(worth + (start + <usize>a * stride) * sizeof<T>()));
  }
  countPlaces<T>(scratch, places, tied, g);
  for (let lane: u32 = 0; lane < length; lane++) {
    const order = orderOf(axis) + <usize>(first + lane) * g * sizeof<I>();
    let count: u32 = 0;
    for (let a: u32 = 0; a < g; a++) {
      const at = a * pitch + lane * <u32>sizeof<T>();
      const entry = load<T>(tied + at) === 0 ? <I>a | top : <I>a;
      store<I>(order + <usize>load<T>(places + at) * sizeof<I>(), entry);
      if (load<T>(scratch + at) !== 0) count++;
    }
    if (counts !== 0) store<u32>(counts + ((<usize>(first + lane)) << 2), masked ? count : g);
  }
}

/** Writes the order of each fibre: see improve.ts. `masked`: cells of no worth are infeasible and left out. */
export function sortFibres<T, I>(axis: usize, worth: usize, masked: bool, from: u32, to: u32, scratch: usize): void {
  const g = strategies(axis);
  if (g <= COUNTED) {
    for (let f = from; f < to; f += LANES) orderByPairs<T, I>(axis, worth, masked, f, min(to - f, LANES), scratch);
    return;
  }
  const stride = strideOf(axis);
  const top = (<I>1) << (<I>(sizeof<I>() * 8 - 1));
  const counts = countsOf(axis);
  const spare = scratch + ((<usize>g) << 3);
  for (let f = from; f < to; f++) {
    const start = firstCell(f, g, stride);
    // tied strategies keep their order
    for (let a: u32 = 0; a < g; a++)
      store<u64>(
        scratch + ((<usize>a) << 3),
        ((<u64>load<T>(worth + (start + <usize>a * stride) * sizeof<T>())) << 32) | <u64>(0xffffffff - a),
      );
    const sorted = sortKeys(scratch, spare, g);
    const order = orderOf(axis) + <usize>f * g * sizeof<I>();
    let before: u64 = u64.MAX_VALUE;
    let k: u32 = 0;
    for (; k < g; k++) {
      const key = load<u64>(sorted + ((<usize>k) << 3));
      const value = key >> 32;
      if (masked && value === 0) break;
      const entry = <I>(0xffffffff - <u32>key);
      store<I>(order + <usize>k * sizeof<I>(), value !== before ? entry | top : entry);
      before = value;
    }
    if (counts !== 0) store<u32>(counts + ((<usize>f) << 2), k);
  }
}

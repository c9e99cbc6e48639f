import {
  classCount,
  classOf,
  countsOf,
  labelsOf,
  linkCount,
  links,
  orderOf,
  sourceStarts,
  sources,
  staleOf,
  strategies,
  strideOf,
} from "./axis";
import { firstCell } from "./reduce";

// Improvements along one axis. The order of a fibre lists its strategies from best to worst for the owner, infeasible
// cells left out; the highest bit of an entry says that it is worse than the entry before it (not tied with it). Where
// cells are merged (type argument M is `bool`, otherwise `u8`) the next bit says that the entry is a merged state's.

/** Fibres that lie this close together are worked on where they are; others are gathered into a block first. */
const NEAR: u32 = 16384;
/** Fibres gathered at a time, and the bytes that keep a block's rows from meeting in the cache. */
const LANES: u32 = 128;
const PAD: usize = 64;

/** Beyond this many strategies a block would not fit in the cache. */
const LONG: u32 = 8192;

/** So few stale fibres of a block are worked on where they are. */
const FEW: u32 = 8;

/** What entering each merged state leads to, and the least that each was left for. */
let entered: usize = 0;
let exits: usize = 0;

/** The bits of an entry that are no strategy. */
function marks<I, M>(): I {
  const top = (<I>1) << (<I>(sizeof<I>() * 8 - 1));
  return isBoolean<M>() ? top | (top >> 1) : top;
}

function isMember<I, M>(entry: I): bool {
  return isBoolean<M>() ? (entry & ((<I>1) << (<I>(sizeof<I>() * 8 - 2)))) !== 0 : false;
}

/** Which merged state a strategy of the fibre followed belongs to. */
function groupAt(axis: usize, strategy: u32): u32 {
  return load<u32>(labelsOf(axis) + ((<usize>(firstCellOfFibre + strategy * strideOf(axis))) << 2)) - 1;
}

/** A merged state's entry: what it can be left for is noted, and what entering it leads to is returned. */
function passThrough<T>(axis: usize, strategy: u32, better: T): T {
  const at = <usize>groupAt(axis, strategy) * sizeof<T>();
  store<T>(exits + at, min(load<T>(exits + at), better));
  return load<T>(entered + at);
}

/** Whether the fibre was stale; it no longer is. */
function wasStale(at: usize): bool {
  const was = load<u8>(at) !== 0;
  store<u8>(at, 0);
  return was;
}

/** First cell of the fibre that is being worked on by this thread. */
let firstCellOfFibre: u32 = 0;

function followLinks(axis: usize, fibre: u32, g: u32): void {
  firstCellOfFibre = <u32>firstCell(fibre, g, strideOf(axis));
}

/** The fibres of the other axes through a strategy of the fibre followed become stale. */
function markStale(axis: usize, strategy: u32): void {
  const end = links(axis) + ((<usize>linkCount(axis)) << 4);
  for (let link = links(axis); link < end; link += 16) {
    const stride = load<u32>(link, 8);
    const through = (firstCellOfFibre / load<u32>(link, 4)) * stride + (firstCellOfFibre % stride);
    store<u8>(<usize>load<u32>(link) + through + strategy * load<u32>(link, 12), 1);
  }
}

/**
 * Each value = the least of itself and the values of the fibre's states that its owner likes better (and may move to).
 * One pass does all chains of one owner's improvements, because they are transitive.
 */
function improveFibre<T, I, M>(
  axis: usize,
  values: usize,
  step: u32,
  fibre: u32,
  g: u32,
  scratch: usize,
  track: bool,
): bool {
  if (track || isBoolean<M>()) followLinks(axis, fibre, g);
  const top = (<I>1) << (<I>(sizeof<I>() * 8 - 1));
  const none = marks<I, M>();
  const order = orderOf(axis) + <usize>fibre * g * sizeof<I>();
  const counts = countsOf(axis);
  const count = counts === 0 ? g : load<u32>(counts + ((<usize>fibre) << 2));
  const end = order + <usize>count * sizeof<I>();
  let differs: T = 0;
  if (classCount(axis) === 1) {
    // `better`: least among the strictly better; `passed`: least among all so far
    let better = <T>-1;
    let passed = <T>-1;
    for (let at = order; at < end; at += sizeof<I>()) {
      const entry = load<I>(at);
      better = select<T>(passed, better, (entry & top) !== 0);
      if (isMember<I, M>(entry)) {
        passed = min(passed, passThrough<T>(axis, <u32>(entry & ~none), better));
        continue;
      }
      const cell = values + <u32>(entry & ~none) * step;
      const before = load<T>(cell);
      const after = min(before, better);
      differs |= before ^ after;
      store<T>(cell, after);
      if (track && before !== after) markStale(axis, <u32>(entry & ~none));
      passed = min(passed, after);
    }
    return differs !== 0;
  }
  const classes = classCount(axis);
  for (let c: u32 = 0; c < classes; c++) store<T>(scratch + c * sizeof<T>(), <T>-1);
  const starts = sourceStarts(axis);
  const lists = sources(axis);
  let group = order;
  for (let at = order; at <= end; at += sizeof<I>()) {
    if (at === end || (load<I>(at) & top) !== 0) {
      // a tied group is complete: from now on those below it can improve to it
      for (; group < at; group += sizeof<I>()) {
        const strategy = <u32>(load<I>(group) & ~none);
        const own = classOf(axis, strategy);
        const value = isMember<I, M>(load<I>(group))
          ? load<T>(entered + <usize>groupAt(axis, strategy) * sizeof<T>())
          : load<T>(values + strategy * step);
        const last = load<u32>(starts + ((<usize>own + 1) << 2));
        for (let k = load<u32>(starts + ((<usize>own) << 2)); k < last; k++) {
          const sum = scratch + <usize>load<u32>(lists + ((<usize>k) << 2)) * sizeof<T>();
          store<T>(sum, min(load<T>(sum), value));
        }
      }
      if (at === end) break;
    }
    const strategy = <u32>(load<I>(at) & ~none);
    const better = load<T>(scratch + classOf(axis, strategy) * sizeof<T>());
    if (isMember<I, M>(load<I>(at))) {
      passThrough<T>(axis, strategy, better);
      continue;
    }
    const cell = values + strategy * step;
    const before = load<T>(cell);
    const after = min(before, better);
    differs |= before ^ after;
    store<T>(cell, after);
    if (track && before !== after) markStale(axis, strategy);
  }
  return differs !== 0;
}

/**
 * The fibres' values = the least of themselves and of what improvements along the axis lead to. Says whether any became
 * less. `track`: only stale fibres are worked on, and those of other axes through a value that changes become stale.
 */
export function improve<T, I, M>(axis: usize, values: usize, from: u32, to: u32, scratch: usize, track: bool): bool {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const stale = staleOf(axis);
  const sums = scratch;
  const block = scratch + <usize>classCount(axis) * sizeof<T>() + PAD;
  const step = stride * <u32>sizeof<T>();
  let changed = false;
  if (stride === 1 || g > LONG || g * stride * <u32>sizeof<T>() <= NEAR) {
    for (let f = from; f < to; f++) {
      if (track && !wasStale(stale + f)) continue;
      const start = firstCell(f, g, stride) * sizeof<T>();
      if (improveFibre<T, I, M>(axis, values + start, step, f, g, sums, track)) changed = true;
    }
    return changed;
  }
  const pitch = LANES * <u32>sizeof<T>() + <u32>PAD;
  for (let f = from; f < to; ) {
    const inner = f % stride;
    const length = min(min(stride - inner, to - f), LANES);
    const bytes = <usize>length * sizeof<T>();
    const start = values + (<usize>(f / stride) * g * stride + inner) * sizeof<T>();
    if (track) {
      let count: u32 = 0;
      for (let lane: u32 = 0; lane < length; lane++) count += load<u8>(stale + f + lane);
      if (count <= FEW) {
        for (let lane: u32 = 0; count > 0 && lane < length; lane++) {
          if (!wasStale(stale + f + lane)) continue;
          count--;
          if (improveFibre<T, I, M>(axis, start + lane * sizeof<T>(), step, f + lane, g, sums, true)) changed = true;
        }
        f += length;
        continue;
      }
    }
    for (let a: u32 = 0; a < g; a++) memory.copy(block + a * pitch, start + a * step, bytes);
    let differs = false;
    for (let lane: u32 = 0; lane < length; lane++) {
      if (track && !wasStale(stale + f + lane)) continue;
      if (improveFibre<T, I, M>(axis, block + lane * sizeof<T>(), pitch, f + lane, g, sums, track)) differs = true;
    }
    if (differs) {
      changed = true;
      for (let a: u32 = 0; a < g; a++) memory.copy(start + a * step, block + a * pitch, bytes);
    }
    f += length;
  }
  return changed;
}

/**
 * As `improve`, where cells are merged. A merged state keeps its value: `enteredAt` says for each what entering it leads
 * to, and the least that it can be left for is taken into `exitsAt`.
 */
export function improveMerged<T, I>(
  axis: usize,
  values: usize,
  from: u32,
  to: u32,
  scratch: usize,
  track: bool,
  enteredAt: usize,
  exitsAt: usize,
): bool {
  entered = enteredAt;
  exits = exitsAt;
  return improve<T, I, bool>(axis, values, from, to, scratch, track);
}

/** As `improve`, for one move only: into = min(into, source of what one improvement along the axis leads to). */
export function improveOnce<T, I>(axis: usize, source: usize, into: usize, from: u32, to: u32, scratch: usize): void {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const step = stride * <u32>sizeof<T>();
  const line = scratch + <usize>classCount(axis) * sizeof<T>() + PAD;
  for (let f = from; f < to; f++) {
    const start = firstCell(f, g, stride) * sizeof<T>();
    // moves of one actor are transitive: one improvement leads wherever several do
    for (let a: u32 = 0; a < g; a++) store<T>(line + a * sizeof<T>(), load<T>(source + start + a * step));
    improveFibre<T, I, u8>(axis, line, <u32>sizeof<T>(), f, g, scratch, false);
    for (let a: u32 = 0; a < g; a++) {
      const at = into + start + a * step;
      store<T>(at, min(load<T>(at), load<T>(line + a * sizeof<T>())));
    }
  }
}

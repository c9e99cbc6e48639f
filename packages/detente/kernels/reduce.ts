import { classCount, classOf, edgeCount, edges, RUN, strategies, strideOf } from "./axis";
import { less, lessLanes, lower, markNotAbove, raise, spreadValue } from "./lanes";

// Reductions along one axis. Each works on the fibres `from` up to `to`; fibre f = outer * stride + inner lies at cells
// outer * strategies * stride + inner + strategy * stride. `scratch` holds one run of values for each class.

/** After the classes have their own sums: what each can take up from the classes above it. */
function joinClassesMin<T>(axis: usize, sums: usize, pitch: u32, bytes: usize): void {
  const list = edges(axis);
  const count = edgeCount(axis);
  for (let e: u32 = 0; e < count; e++) {
    const at = list + ((<usize>e) << 3);
    lower<T>(sums + load<u32>(at) * pitch, sums + load<u32>(at, 4) * pitch, bytes);
  }
}
function joinClassesMax<T>(axis: usize, sums: usize, pitch: u32, bytes: usize): void {
  const list = edges(axis);
  const count = edgeCount(axis);
  for (let e: u32 = 0; e < count; e++) {
    const at = list + ((<usize>e) << 3);
    raise<T>(sums + load<u32>(at) * pitch, sums + load<u32>(at, 4) * pitch, bytes);
  }
}

function joinScalarMin<T>(axis: usize, sums: usize): void {
  joinClassesMin<T>(axis, sums, <u32>sizeof<T>(), sizeof<T>());
}
function joinScalarMax<T>(axis: usize, sums: usize): void {
  joinClassesMax<T>(axis, sums, <u32>sizeof<T>(), sizeof<T>());
}

/** The cell of the fibre's first strategy. */
export function firstCell(fibre: u32, strategyCount: u32, stride: u32): usize {
  return <usize>(fibre / stride) * strategyCount * stride + (fibre % stride);
}

/** What the owner gets by staying or by its best move; verdicts of `bit` (nash) where no move is better: stored, not or'ed. */
export function own<T>(
  axis: usize,
  worth: usize,
  out: usize,
  verdicts: usize,
  bit: u32,
  d: T,
  from: u32,
  to: u32,
  scratch: usize,
): void {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const classes = classCount(axis);
  const bits = i8x16.splat(<i8>bit);
  const ds = v128.splat<T>(d);
  if (stride * sizeof<T>() < 16) {
    for (let f = from; f < to; f++) {
      const start = firstCell(f, g, stride);
      let best: T = 0;
      if (classes === 1) {
        for (let a: u32 = 0, cell = start; a < g; a++, cell += stride)
          best = max(best, load<T>(worth + cell * sizeof<T>()));
      } else {
        for (let c: u32 = 0; c < classes; c++) store<T>(scratch + c * sizeof<T>(), 0);
        for (let a: u32 = 0, cell = start; a < g; a++, cell += stride) {
          const sum = scratch + classOf(axis, a) * sizeof<T>();
          store<T>(sum, max(load<T>(sum), load<T>(worth + cell * sizeof<T>())));
        }
        joinScalarMax<T>(axis, scratch);
      }
      for (let a: u32 = 0, cell = start; a < g; a++, cell += stride) {
        if (classes > 1) best = load<T>(scratch + classOf(axis, a) * sizeof<T>());
        const value = load<T>(worth + cell * sizeof<T>());
        const after = less<T>(best, d);
        store<T>(out + cell * sizeof<T>(), max(value, after));
        store<u8>(verdicts + cell, after <= value ? <u8>bit : 0);
      }
    }
    return;
  }
  const pitch: u32 = RUN;
  for (let f = from; f < to; ) {
    const inner = f % stride;
    const length = min(min(stride - inner, to - f), RUN / <u32>sizeof<T>());
    const bytes = <usize>length * sizeof<T>();
    const start = <usize>(f / stride) * g * stride + inner;
    for (let c: u32 = 0; c < classes; c++) spreadValue<T>(scratch + c * pitch, 0, bytes);
    for (let a: u32 = 0; a < g; a++)
      raise<T>(scratch + classOf(axis, a) * pitch, worth + (start + <usize>a * stride) * sizeof<T>(), bytes);
    if (classes > 1) joinClassesMax<T>(axis, scratch, pitch, bytes);
    const whole = bytes & ~15;
    for (let a: u32 = 0; a < g; a++) {
      const cell = start + <usize>a * stride;
      const row = cell * sizeof<T>();
      const sum = scratch + classOf(axis, a) * pitch;
      let at: usize = 0;
      for (; at < whole; at += 16) {
        const value = v128.load(worth + row + at);
        const best = lessLanes<T>(v128.load(sum + at), ds);
        v128.store(out + row + at, v128.max<T>(value, best));
        markNotAbove<T>(verdicts + cell + at / sizeof<T>(), best, value, bits, true);
      }
      for (; at < bytes; at += sizeof<T>()) {
        const value = load<T>(worth + row + at);
        const best = less<T>(load<T>(sum + at), d);
        store<T>(out + row + at, max(value, best));
        store<u8>(verdicts + cell + at / sizeof<T>(), best <= value ? <u8>bit : 0);
      }
    }
    f += length;
  }
}

/**
 * into = min(into, least of source along the axis). Cells of no worth are infeasible and keep what they hold; `worth` is
 * 0 where every cell is feasible. Says whether anything became less.
 */
export function spread<T>(
  axis: usize,
  source: usize,
  into: usize,
  worth: usize,
  from: u32,
  to: u32,
  scratch: usize,
): bool {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const classes = classCount(axis);
  let changed = false;
  if (stride * sizeof<T>() < 16) {
    const step = stride * <u32>sizeof<T>();
    for (let f = from; f < to; f++) {
      const start = firstCell(f, g, stride) * sizeof<T>();
      const end = start + <usize>g * step;
      let least = <T>-1;
      if (classes === 1) {
        for (let at = start; at < end; at += step) least = min(least, load<T>(source + at));
      } else {
        for (let c: u32 = 0; c < classes; c++) store<T>(scratch + c * sizeof<T>(), <T>-1);
        for (let a: u32 = 0, at = start; a < g; a++, at += step) {
          const sum = scratch + classOf(axis, a) * sizeof<T>();
          store<T>(sum, min(load<T>(sum), load<T>(source + at)));
        }
        joinScalarMin<T>(axis, scratch);
      }
      for (let a: u32 = 0, at = start; a < g; a++, at += step) {
        if (worth !== 0 && load<T>(worth + at) === 0) continue;
        if (classes > 1) least = load<T>(scratch + classOf(axis, a) * sizeof<T>());
        const before = load<T>(into + at);
        changed = changed || least < before;
        store<T>(into + at, min(before, least));
      }
    }
    return changed;
  }
  const pitch: u32 = RUN;
  let differs = i64x2.splat(0);
  for (let f = from; f < to; ) {
    const inner = f % stride;
    const length = min(min(stride - inner, to - f), RUN / <u32>sizeof<T>());
    const bytes = <usize>length * sizeof<T>();
    const start = (<usize>(f / stride) * g * stride + inner) * sizeof<T>();
    for (let c: u32 = 0; c < classes; c++) spreadValue<T>(scratch + c * pitch, <T>-1, bytes);
    for (let a: u32 = 0; a < g; a++)
      lower<T>(scratch + classOf(axis, a) * pitch, source + start + <usize>a * stride * sizeof<T>(), bytes);
    if (classes > 1) joinClassesMin<T>(axis, scratch, pitch, bytes);
    const whole = bytes & ~15;
    for (let a: u32 = 0; a < g; a++) {
      const row = start + <usize>a * stride * sizeof<T>();
      const sum = scratch + classOf(axis, a) * pitch;
      let at: usize = 0;
      for (; at < whole; at += 16) {
        let least = v128.load(sum + at);
        if (worth !== 0) least = v128.or(least, v128.eq<T>(v128.load(worth + row + at), i64x2.splat(0)));
        const before = v128.load(into + row + at);
        const after = v128.min<T>(before, least);
        differs = v128.or(differs, v128.xor(before, after));
        v128.store(into + row + at, after);
      }
      for (; at < bytes; at += sizeof<T>()) {
        if (worth !== 0 && load<T>(worth + row + at) === 0) continue;
        const before = load<T>(into + row + at);
        const least = load<T>(sum + at);
        changed = changed || least < before;
        store<T>(into + row + at, min(before, least));
      }
    }
    f += length;
  }
  return changed || v128.any_true(differs);
}

/** Verdicts of `bit`, or'ed in, where the best of min(worth - d, held) along the owner's axis is not above worth - d. */
export function settle<T>(
  axis: usize,
  worth: usize,
  held: usize,
  verdicts: usize,
  bit: u32,
  d: T,
  from: u32,
  to: u32,
  scratch: usize,
): void {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const classes = classCount(axis);
  const bits = i8x16.splat(<i8>bit);
  const ds = v128.splat<T>(d);
  if (stride * sizeof<T>() < 16) {
    for (let f = from; f < to; f++) {
      const start = firstCell(f, g, stride);
      let best: T = 0;
      if (classes > 1) for (let c: u32 = 0; c < classes; c++) store<T>(scratch + c * sizeof<T>(), 0);
      for (let a: u32 = 0, cell = start; a < g; a++, cell += stride) {
        const at = cell * sizeof<T>();
        const sure = min(less<T>(load<T>(worth + at), d), load<T>(held + at));
        if (classes === 1) best = max(best, sure);
        else {
          const sum = scratch + classOf(axis, a) * sizeof<T>();
          store<T>(sum, max(load<T>(sum), sure));
        }
      }
      if (classes > 1) joinScalarMax<T>(axis, scratch);
      for (let a: u32 = 0, cell = start; a < g; a++, cell += stride) {
        if (classes > 1) best = load<T>(scratch + classOf(axis, a) * sizeof<T>());
        const stable = best <= less<T>(load<T>(worth + cell * sizeof<T>()), d);
        store<u8>(verdicts + cell, load<u8>(verdicts + cell) | (stable ? <u8>bit : 0));
      }
    }
    return;
  }
  const pitch: u32 = RUN;
  for (let f = from; f < to; ) {
    const inner = f % stride;
    const length = min(min(stride - inner, to - f), RUN / <u32>sizeof<T>());
    const bytes = <usize>length * sizeof<T>();
    const start = <usize>(f / stride) * g * stride + inner;
    for (let c: u32 = 0; c < classes; c++) spreadValue<T>(scratch + c * pitch, 0, bytes);
    const whole = bytes & ~15;
    for (let a: u32 = 0; a < g; a++) {
      const row = (start + <usize>a * stride) * sizeof<T>();
      const sum = scratch + classOf(axis, a) * pitch;
      let at: usize = 0;
      for (; at < whole; at += 16) {
        const sure = v128.min<T>(lessLanes<T>(v128.load(worth + row + at), ds), v128.load(held + row + at));
        v128.store(sum + at, v128.max<T>(v128.load(sum + at), sure));
      }
      for (; at < bytes; at += sizeof<T>()) {
        const sure = min(less<T>(load<T>(worth + row + at), d), load<T>(held + row + at));
        store<T>(sum + at, max(load<T>(sum + at), sure));
      }
    }
    if (classes > 1) joinClassesMax<T>(axis, scratch, pitch, bytes);
    for (let a: u32 = 0; a < g; a++) {
      const cell = start + <usize>a * stride;
      const row = cell * sizeof<T>();
      const sum = scratch + classOf(axis, a) * pitch;
      let at: usize = 0;
      for (; at < whole; at += 16) {
        const value = lessLanes<T>(v128.load(worth + row + at), ds);
        markNotAbove<T>(verdicts + cell + at / sizeof<T>(), v128.load(sum + at), value, bits, false);
      }
      for (; at < bytes; at += sizeof<T>()) {
        const to8 = verdicts + cell + at / sizeof<T>();
        const stable = load<T>(sum + at) <= less<T>(load<T>(worth + row + at), d);
        store<u8>(to8, load<u8>(to8) | (stable ? <u8>bit : 0));
      }
    }
    f += length;
  }
}

/** held = value, infeasible cells (worth 0) the neutral element of a minimum. `worth` 0: every cell is feasible. Cells, not fibres. */
export function begin<T>(value: usize, held: usize, worth: usize, from: u32, to: u32): void {
  const start = <usize>from * sizeof<T>();
  const end = <usize>to * sizeof<T>();
  if (worth === 0) {
    memory.copy(held + start, value + start, end - start);
    return;
  }
  for (let at = start; at < end; at += sizeof<T>())
    store<T>(held + at, load<T>(worth + at) === 0 ? <T>-1 : load<T>(value + at));
}

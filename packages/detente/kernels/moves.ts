import {
  classCount,
  classOf,
  edgeCount,
  edges,
  fibreOf,
  gateCount,
  gatesOf,
  labelsOf,
  RUN,
  strategies,
  strideOf,
} from "./axis";
import { spreadValue } from "./lanes";
import { firstCell } from "./reduce";

// Moves where cells are merged. Each mover has an array of what is least where it has just moved and somebody else is next:
// a pass carries the mover's array along its axis, each state taking the least of the *other* states in its fibre, and
// lowers what is least after everybody else's moves. In a mover's array a merged state stands at its gates along the
// mover's axis; its other cells, and those that are no state, are never the least.

/** What the pass lowers: the arrays of all but two of `count` actors, `pitch` bytes apart. */
let targets: usize = 0;
let pitch: usize = 0;
let count: u32 = 0;
let mover: u32 = 0;
let except: u32 = 0;

/** The first gate in a fibre that is not before `fibre`. */
function firstGate(axis: usize, fibre: u32): u32 {
  const gates = gatesOf(axis);
  let low: u32 = 0;
  for (let high = gateCount(axis); low < high; ) {
    const middle = (low + high) >> 1;
    if (fibreOf(axis, load<u32>(gates + ((<usize>middle) << 2))) < fibre) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A merged state can be left for `value`. */
function leave<T>(axis: usize, cell: u32, exits: usize, value: T): void {
  const entry = exits + <usize>(load<u32>(labelsOf(axis) + ((<usize>cell) << 2)) - 1) * sizeof<T>();
  store<T>(entry, min(load<T>(entry), value));
}

/** Lowers the targets in one cell. */
function lowerCell<T>(at: usize, value: T): bool {
  let changed = false;
  for (let k: u32 = 0; k < count; k++) {
    if (k === mover || k === except) continue;
    const cell = targets + k * pitch + at;
    if (value < load<T>(cell)) {
      store<T>(cell, value);
      changed = true;
    }
  }
  return changed;
}

/** Lowers the targets in a run of cells. */
function lowerRun<T>(at: usize, row: usize, bytes: usize): bool {
  const whole = bytes & ~15;
  let differs = i64x2.splat(0);
  let changed = false;
  for (let k: u32 = 0; k < count; k++) {
    if (k === mover || k === except) continue;
    const into = targets + k * pitch + at;
    let x: usize = 0;
    for (; x < whole; x += 16) {
      const before = v128.load(into + x);
      const after = v128.min<T>(before, v128.load(row + x));
      differs = v128.or(differs, v128.xor(before, after));
      v128.store(into + x, after);
    }
    for (; x < bytes; x += sizeof<T>()) {
      const before = load<T>(into + x);
      const value = load<T>(row + x);
      changed = changed || value < before;
      store<T>(into + x, min(before, value));
    }
  }
  return changed || v128.any_true(differs);
}

/**
 * One pass along the mover's axis, from its array `source`. `exits`: the least that each merged state was left for. Says
 * whether any target became less in a state of its own.
 */
export function movePass<T>(
  axis: usize,
  source: usize,
  targetsAt: usize,
  pitchBytes: u32,
  actors: u32,
  moverIndex: u32,
  exceptIndex: u32,
  exits: usize,
  from: u32,
  to: u32,
  scratch: usize,
): bool {
  targets = targetsAt;
  pitch = pitchBytes;
  count = actors;
  mover = moverIndex;
  except = exceptIndex;
  if (classCount(axis) > 1) return alongClasses<T>(axis, source, exits, from, to, scratch);
  if (strideOf(axis) * sizeof<T>() < 16) return alongFibres<T>(axis, source, exits, from, to);
  return alongRuns<T>(axis, source, exits, from, to, scratch);
}

/** Neighbouring fibres together. */
function alongRuns<T>(axis: usize, source: usize, exits: usize, from: u32, to: u32, scratch: usize): bool {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const labels = labelsOf(axis);
  const gates = gatesOf(axis);
  const allGates = gateCount(axis);
  // the least of each fibre, the least but one cell (or as much), and what a row of cells can be left for
  const first = scratch;
  const second = scratch + RUN;
  const row = scratch + 2 * RUN;
  let gate = firstGate(axis, from);
  let changed = false;
  for (let f = from; f < to; ) {
    const inner = f % stride;
    const length = min(min(stride - inner, to - f), RUN / <u32>sizeof<T>());
    const bytes = <usize>length * sizeof<T>();
    const whole = bytes & ~15;
    const start = firstCell(f, g, stride);
    spreadValue<T>(first, <T>-1, bytes);
    spreadValue<T>(second, <T>-1, bytes);
    for (let a: u32 = 0; a < g; a++) {
      const cells = source + (start + <usize>a * stride) * sizeof<T>();
      let x: usize = 0;
      for (; x < whole; x += 16) {
        const value = v128.load(cells + x);
        const least = v128.load(first + x);
        v128.store(second + x, v128.min<T>(v128.load(second + x), v128.max<T>(least, value)));
        v128.store(first + x, v128.min<T>(least, value));
      }
      for (; x < bytes; x += sizeof<T>()) {
        const value = load<T>(cells + x);
        const least = load<T>(first + x);
        store<T>(second + x, min(load<T>(second + x), max(least, value)));
        store<T>(first + x, min(least, value));
      }
    }
    for (; gate < allGates; gate++) {
      const cell = load<u32>(gates + ((<usize>gate) << 2));
      const fibre = fibreOf(axis, cell);
      if (fibre >= f + length) break;
      const lane = <usize>(fibre - f) * sizeof<T>();
      const holds = load<T>(source + <usize>cell * sizeof<T>()) === load<T>(first + lane);
      leave<T>(axis, cell, exits, holds ? load<T>(second + lane) : load<T>(first + lane));
    }
    for (let a: u32 = 0; a < g; a++) {
      const cell = start + <usize>a * stride;
      const cells = source + cell * sizeof<T>();
      let x: usize = 0;
      for (; x < whole; x += 16) {
        const least = v128.load(first + x);
        const holds = v128.eq<T>(v128.load(cells + x), least);
        const other = v128.bitselect(v128.load(second + x), least, holds);
        v128.store(row + x, v128.or(other, noStates<T>(labels + ((cell + x / sizeof<T>()) << 2))));
      }
      for (; x < bytes; x += sizeof<T>()) {
        const least = load<T>(first + x);
        const other = load<T>(cells + x) === least ? load<T>(second + x) : least;
        store<T>(row + x, load<u32>(labels + ((cell + x / sizeof<T>()) << 2)) === 0 ? other : <T>-1);
      }
      if (lowerRun<T>(cell * sizeof<T>(), row, bytes)) changed = true;
    }
    f += length;
  }
  return changed;
}

/** All ones in the lanes of cells that are no state of their own. */
function noStates<T>(labels: usize): v128 {
  const own = i32x4.eq(v128.load(labels), i64x2.splat(0));
  if (sizeof<T>() === 4) return v128.not(own);
  return v128.not(i16x8.narrow_i32x4_s(own, i32x4.eq(v128.load(labels, 16), i64x2.splat(0))));
}

/** Fibre by fibre, where a fibre's cells lie close together. */
function alongFibres<T>(axis: usize, source: usize, exits: usize, from: u32, to: u32): bool {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const labels = labelsOf(axis);
  const gates = gatesOf(axis);
  const allGates = gateCount(axis);
  let gate = firstGate(axis, from);
  let changed = false;
  for (let f = from; f < to; f++) {
    const start = firstCell(f, g, stride);
    const end = start + <usize>g * stride;
    let first = <T>-1;
    let second = <T>-1;
    for (let cell = start; cell < end; cell += stride) {
      const value = load<T>(source + cell * sizeof<T>());
      second = min(second, max(first, value));
      first = min(first, value);
    }
    for (; gate < allGates; gate++) {
      const cell = load<u32>(gates + ((<usize>gate) << 2));
      if (fibreOf(axis, cell) > f) break;
      leave<T>(axis, cell, exits, load<T>(source + <usize>cell * sizeof<T>()) === first ? second : first);
    }
    for (let cell = start; cell < end; cell += stride) {
      if (load<u32>(labels + (cell << 2)) !== 0) continue;
      const at = cell * sizeof<T>();
      if (lowerCell<T>(at, load<T>(source + at) === first ? second : first)) changed = true;
    }
  }
  return changed;
}

/** For each class: the least, whose it is (a cell or a merged state), and the least of the others. */
let firsts: usize = 0;
let holders: usize = 0;
let seconds: usize = 0;

function enter<T>(own: u32, value: T, whose: u32): void {
  const at = <usize>own * sizeof<T>();
  const first = load<T>(firsts + at);
  if (whose === load<u32>(holders + ((<usize>own) << 2))) store<T>(firsts + at, min(first, value));
  else if (value < first) {
    store<T>(seconds + at, first);
    store<T>(firsts + at, value);
    store<u32>(holders + ((<usize>own) << 2), whose);
  } else store<T>(seconds + at, min(load<T>(seconds + at), value));
}

/** One-way options: a merged state may stand in several classes of a fibre, and a value may come by several ways. */
function alongClasses<T>(axis: usize, source: usize, exits: usize, from: u32, to: u32, scratch: usize): bool {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const labels = labelsOf(axis);
  const classes = classCount(axis);
  const list = edges(axis);
  const listEnd = list + ((<usize>edgeCount(axis)) << 3);
  firsts = scratch;
  seconds = scratch + ((<usize>classes) << 2);
  holders = scratch + ((<usize>classes) << 3);
  let changed = false;
  for (let f = from; f < to; f++) {
    const start = firstCell(f, g, stride);
    spreadValue<T>(firsts, <T>-1, <usize>classes * sizeof<T>());
    spreadValue<T>(seconds, <T>-1, <usize>classes * sizeof<T>());
    // nobody's: no cell's number plus one is 0
    spreadValue<u32>(holders, 0, (<usize>classes) << 2);
    for (let a: u32 = 0, cell = start; a < g; a++, cell += stride)
      enter<T>(classOf(axis, a), load<T>(source + cell * sizeof<T>()), stateOf(labels, cell));
    for (let edge = list; edge < listEnd; edge += 8) {
      const own = load<u32>(edge);
      const other = load<u32>(edge, 4);
      const at = <usize>other * sizeof<T>();
      enter<T>(own, load<T>(firsts + at), load<u32>(holders + ((<usize>other) << 2)));
      // elsewhere the first of the other class has come in and is no worse than its second
      if (load<u32>(holders + ((<usize>own) << 2)) === load<u32>(holders + ((<usize>other) << 2)))
        store<T>(
          seconds + <usize>own * sizeof<T>(),
          min(load<T>(seconds + <usize>own * sizeof<T>()), load<T>(seconds + at)),
        );
    }
    for (let a: u32 = 0, cell = start; a < g; a++, cell += stride) {
      const own = <usize>classOf(axis, a);
      const holds = load<u32>(holders + (own << 2)) === stateOf(labels, cell);
      const value = load<T>((holds ? seconds : firsts) + own * sizeof<T>());
      const label = load<u32>(labels + (cell << 2));
      if (label === 0) {
        if (lowerCell<T>(cell * sizeof<T>(), value)) changed = true;
      } else if (label !== <u32>-1) leave<T>(axis, <u32>cell, exits, value);
    }
  }
  return changed;
}

/** A number for the state that a cell is of, from 1. */
function stateOf(labels: usize, cell: usize): u32 {
  const label = load<u32>(labels + (cell << 2));
  return label === 0 ? <u32>cell + 1 : ~label;
}

import { countsOf, fibreOf, gateCount, gatesOf, labelsOf, orderOf, staleOf, strategies, strideOf } from "./axis";
import { firstCell } from "./reduce";

// Merged states have several cells each. A table holds one value for each of them; labels and gates are in axis.ts.

/** The place in a table of the merged state that a gate belongs to. */
function entryOf<T>(axis: usize, cell: u32): usize {
  return <usize>(load<u32>(labelsOf(axis) + ((<usize>cell) << 2)) - 1) * sizeof<T>();
}

/** Marks the entries of merged states in the orders of the fibres: the second highest bit. */
export function flagMembers<I>(axis: usize, from: u32, to: u32): void {
  const g = strategies(axis);
  const stride = strideOf(axis);
  const labels = labelsOf(axis);
  const flag = (<I>1) << (<I>(sizeof<I>() * 8 - 2));
  const strategy = flag - 1;
  for (let f = from; f < to; f++) {
    const start = firstCell(f, g, stride);
    const order = orderOf(axis) + <usize>f * g * sizeof<I>();
    const end = order + <usize>load<u32>(countsOf(axis) + ((<usize>f) << 2)) * sizeof<I>();
    for (let at = order; at < end; at += sizeof<I>()) {
      const entry = load<I>(at);
      const label = load<u32>(labels + ((start + <usize>(entry & strategy) * stride) << 2));
      store<I>(at, label === 0 ? entry : entry | flag);
    }
  }
}

/** table = the values of the merged states, which all their cells have. */
export function readGates<T>(axis: usize, values: usize, table: usize): void {
  const gates = gatesOf(axis);
  const end = gates + ((<usize>gateCount(axis)) << 2);
  for (let at = gates; at < end; at += 4) {
    const cell = load<u32>(at);
    store<T>(table + entryOf<T>(axis, cell), load<T>(values + <usize>cell * sizeof<T>()));
  }
}

/** table = max(table, the values of the merged states' gates) */
export function greatestOfGates<T>(axis: usize, values: usize, table: usize): void {
  const gates = gatesOf(axis);
  const end = gates + ((<usize>gateCount(axis)) << 2);
  for (let at = gates; at < end; at += 4) {
    const cell = load<u32>(at);
    const entry = table + entryOf<T>(axis, cell);
    store<T>(entry, max(load<T>(entry), load<T>(values + <usize>cell * sizeof<T>())));
  }
}

/** values = table at the gates `from` up to `to` */
export function enterGates<T>(axis: usize, table: usize, values: usize, from: u32, to: u32): void {
  const gates = gatesOf(axis);
  const end = gates + ((<usize>to) << 2);
  for (let at = gates + ((<usize>from) << 2); at < end; at += 4) {
    const cell = load<u32>(at);
    store<T>(values + <usize>cell * sizeof<T>(), load<T>(table + entryOf<T>(axis, cell)));
  }
}

/** The fibres of the gates `from` up to `to` become stale where their merged state is marked (a byte each). */
export function markGates(axis: usize, lowered: usize, from: u32, to: u32): void {
  const gates = gatesOf(axis);
  const stale = staleOf(axis);
  const end = gates + ((<usize>to) << 2);
  for (let at = gates + ((<usize>from) << 2); at < end; at += 4) {
    const cell = load<u32>(at);
    if (load<u8>(lowered + entryOf<u8>(axis, cell)) !== 0) store<u8>(stale + fibreOf(axis, cell), 1);
  }
}

/**
 * table = min(table, what each thread has found); `exits` is the first thread's table, the others' follow `pitch` bytes
 * apart. Marks in `lowered` (a byte each) which merged states now have less, and says whether any has.
 */
export function leastOfExits<T>(
  groups: u32,
  exits: usize,
  pitch: u32,
  threads: u32,
  table: usize,
  lowered: usize,
): bool {
  let any = false;
  for (let group: u32 = 0; group < groups; group++) {
    const at = <usize>group * sizeof<T>();
    let least = load<T>(exits + at);
    for (let thread: u32 = 1; thread < threads; thread++) least = min(least, load<T>(exits + thread * pitch + at));
    const less = least < load<T>(table + at);
    if (less) store<T>(table + at, least);
    store<u8>(lowered + group, <u8>less);
    any = any || less;
  }
  return any;
}

/** values = table in all cells of merged states among the cells `from` up to `to` */
export function writeMembers<T>(labels: usize, table: usize, values: usize, from: u32, to: u32): void {
  for (let cell = <usize>from; cell < <usize>to; cell++) {
    const label = load<u32>(labels + (cell << 2));
    // no state is -1, so that one less than a label is a group only where it is below that
    if (label - 1 < <u32>-2) store<T>(values + cell * sizeof<T>(), load<T>(table + <usize>(label - 1) * sizeof<T>()));
  }
}

/** held = value in cells that are a state of their own; the others are never the least. */
export function beginMerged<T>(value: usize, held: usize, labels: usize, from: u32, to: u32): void {
  for (let cell = <usize>from; cell < <usize>to; cell++) {
    const at = cell * sizeof<T>();
    store<T>(held + at, load<u32>(labels + (cell << 2)) === 0 ? load<T>(value + at) : <T>-1);
  }
}

/** into = min(into, other) in cells `from` up to `to` */
export function lowerCells<T>(into: usize, other: usize, from: u32, to: u32): void {
  const end = <usize>to * sizeof<T>();
  for (let at = <usize>from * sizeof<T>(); at < end; at += sizeof<T>())
    store<T>(into + at, min(load<T>(into + at), load<T>(other + at)));
}

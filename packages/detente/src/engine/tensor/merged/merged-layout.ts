import { groupMembers } from "../../merging.ts";
import type { MemoryPlan } from "../memory-plan.ts";
import type { MergedTensor, TensorAxis } from "../shape.ts";
import type { Look } from "../shares.ts";
import { type Scale, STEP } from "../worth.ts";

/** Which cells are one state, as the kernels are told (kernels/axis.ts). */
export interface MergedLayout {
  readonly tensor: MergedTensor;
  readonly labels: Uint32Array;
  /** For each axis the cells by which merged states are entered and left along it. */
  readonly gates: readonly Uint32Array[];
  /** How many merged states there are. */
  readonly groups: number;
}

/** A cell that is no state. */
const NO_STATE = 0xffffffff;

/** How many merged states there are, and how many cells they have together. */
export function countMerged({ stateOf }: MergedTensor, states: number): { groups: number; members: number } {
  const cells = cellsOfStates(stateOf, states);
  let groups = 0;
  let members = 0;
  for (let s = 0; s < states; s++) {
    if (cells[s] < 2) continue;
    groups++;
    members += cells[s];
  }
  return { groups, members };
}

function cellsOfStates(stateOf: Uint32Array, states: number): Uint32Array {
  const cells = new Uint32Array(states);
  for (let c = 0; c < stateOf.length; c++) cells[stateOf[c]]++;
  return cells;
}

export function layOutMerged(tensor: MergedTensor, states: number): MergedLayout {
  const { shape, stateOf } = tensor;
  const { cellOf } = shape;
  const cells = cellsOfStates(stateOf, states);
  const labelOf = new Uint32Array(states);
  let groups = 0;
  for (let s = 0; s < states; s++) if (cells[s] > 1) labelOf[s] = ++groups;

  const labels = new Uint32Array(shape.cells).fill(NO_STATE);
  for (let c = 0; c < stateOf.length; c++) labels[cellOf === null ? c : cellOf[c]] = labelOf[stateOf[c]];
  const byGroup = cellsByGroup(labels, groups);
  return { tensor, labels, groups, gates: shape.axes.map((axis) => gatesAlong(axis, shape.cells, byGroup, labels)) };
}

/** The cells of all merged states, those of one after those of another. */
function cellsByGroup(labels: Uint32Array, groups: number): Uint32Array {
  const next = new Uint32Array(groups + 1);
  const isMember = (label: number): boolean => label !== 0 && label !== NO_STATE;
  for (let cell = 0; cell < labels.length; cell++) if (isMember(labels[cell])) next[labels[cell]]++;
  for (let group = 0; group < groups; group++) next[group + 1] += next[group];
  const members = new Uint32Array(next[groups]);
  for (let cell = 0; cell < labels.length; cell++) if (isMember(labels[cell])) members[next[labels[cell] - 1]++] = cell;
  return members;
}

/** The first cell of each merged state in each fibre and stage, in the order of the fibres. */
function gatesAlong(
  { strategies, stride, stages }: TensorAxis,
  cells: number,
  byGroup: Uint32Array,
  labels: Uint32Array,
): Uint32Array {
  const span = strategies * stride;
  const fibres = cells / strategies;
  // whose cell was last seen there: cells of one state come together
  const seen = new Uint32Array(fibres * stages.count);
  const gates = new Uint32Array(byGroup.length);
  const fibreOf = new Uint32Array(byGroup.length);
  let count = 0;
  for (let at = 0; at < byGroup.length; at++) {
    const cell = byGroup[at];
    const within = cell % span;
    const fibre = ((cell - within) / span) * stride + (within % stride);
    const place = fibre * stages.count + stages.of[(within / stride) | 0];
    if (seen[place] === labels[cell]) continue;
    seen[place] = labels[cell];
    gates[count] = cell;
    fibreOf[count++] = fibre;
  }
  return groupMembers(fibreOf.subarray(0, count), fibres).members.map((at) => gates[at]);
}

/** Writes labels and gates into the kernels' memory. */
export function writeLayout(buffer: ArrayBufferLike, { labels, gates }: MergedLayout, plan: MemoryPlan): void {
  new Uint32Array(buffer, plan.merged!.labels, labels.length).set(labels);
  for (const [index, list] of gates.entries()) new Uint32Array(buffer, plan.axes[index].gates, list.length).set(list);
}

/** Writes an actor's worths into the memory: those of a merged state into all its cells. */
export function* writeMergedWorth(
  { scale, offset, valueBytes, ranks }: Scale,
  { tensor: { shape, stateOf } }: MergedLayout,
  buffer: ArrayBufferLike,
  at: number,
): Generator<Look, void> {
  const { cells, cellOf } = shape;
  const worth = valueBytes === 2 ? new Uint16Array(buffer, at, cells) : new Uint32Array(buffer, at, cells);
  if (stateOf.length < cells) worth.fill(0);
  for (let from = 0; from < stateOf.length; from += STEP) {
    const to = Math.min(stateOf.length, from + STEP);
    if (cellOf === null) for (let c = from; c < to; c++) worth[c] = scale * ranks[stateOf[c]] + offset;
    else for (let c = from; c < to; c++) worth[cellOf[c]] = scale * ranks[stateOf[c]] + offset;
    yield;
  }
}

/** The verdict bytes of the states: a merged state is stable where it is so in all its cells. */
export function* readMergedVerdicts(
  { tensor: { shape, stateOf } }: MergedLayout,
  buffer: ArrayBufferLike,
  at: number,
  into: Uint8Array,
): Generator<Look, void> {
  const { cells, cellOf } = shape;
  const verdicts = new Uint8Array(buffer, at, cells);
  into.fill(0xff);
  for (let from = 0; from < stateOf.length; from += STEP) {
    const to = Math.min(stateOf.length, from + STEP);
    if (cellOf === null) for (let c = from; c < to; c++) into[stateOf[c]] &= verdicts[c];
    else for (let c = from; c < to; c++) into[stateOf[c]] &= verdicts[cellOf[c]];
    yield;
  }
}

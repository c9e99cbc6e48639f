import type { MergedTensor, TensorAxis } from "../shape.ts";

/** A tensor's cells by the states that they stand for. */
export interface MergedCells {
  readonly count: number;
  readonly axes: readonly TensorAxis[];
  /** A cell that is a state of its own has its own number, an infeasible one `NO_STATE`, a member `labelOfGroup(group)`. */
  readonly labels: Int32Array;
  /** The cells of each merged state. */
  readonly groups: readonly Uint32Array[];
}

/** More than any value of a state. */
export const MOST = 2 ** 31 - 1;
export const NO_STATE = -1;

/** Groups are numbered downwards below `NO_STATE`; turned twice, a number is what it was. */
export const labelOfGroup = (group: number): number => -2 - group;
export const groupOfLabel = (label: number): number => -2 - label;

/** Cell of a combination. */
export function cellOfCombination({ shape }: MergedTensor): (combination: number) => number {
  const { cellOf } = shape;
  return cellOf === null ? (combination) => combination : (combination) => cellOf[combination];
}

export function labelCells(merged: MergedTensor, states: number): MergedCells {
  const { shape, stateOf } = merged;
  const cellOf = cellOfCombination(merged);
  const members = new Uint32Array(states);
  for (let c = 0; c < stateOf.length; c++) members[stateOf[c]]++;
  const groupOf = new Map<number, number>();
  for (let s = 0; s < states; s++) if (members[s] > 1) groupOf.set(s, groupOf.size);

  const labels = new Int32Array(shape.cells).fill(NO_STATE);
  const groups = [...groupOf.keys()].map((state) => new Uint32Array(members[state]));
  const filled = new Uint32Array(groups.length);
  for (let c = 0; c < stateOf.length; c++) {
    const cell = cellOf(c);
    if (members[stateOf[c]] === 1) {
      labels[cell] = cell;
      continue;
    }
    const group = groupOf.get(stateOf[c])!;
    labels[cell] = labelOfGroup(group);
    groups[group][filled[group]++] = cell;
  }
  return { count: shape.cells, axes: shape.axes, labels, groups };
}

/** A value for each merged state, the same in all its cells of `values`. */
export function valuesOfGroups({ groups }: MergedCells, values: Int32Array): Int32Array {
  return Int32Array.from(groups, (members) => values[members[0]]);
}

/** Writes one value into all cells of a merged state. */
export function writeGroup(members: Uint32Array, value: number, values: Int32Array): void {
  for (let at = 0; at < members.length; at++) values[members[at]] = value;
}

/** Fibres worked on together, so that memory is read in runs whatever the stride. */
export const TILE = 64;

/** A few neighbouring fibres of an axis: fibre `first + x` begins in cell `starts[x]`, for x below `width`. */
export interface Tile {
  readonly first: number;
  readonly width: number;
  readonly starts: Uint32Array;
}

/** All fibres of an axis, tile by tile; the tile is one object that is used again. */
export function* tiles({ count }: MergedCells, { strategies, stride }: TensorAxis): Generator<Tile> {
  const fibres = count / strategies;
  const tile = { first: 0, width: 0, starts: new Uint32Array(TILE) };
  for (let first = 0; first < fibres; first += TILE) {
    tile.first = first;
    tile.width = Math.min(TILE, fibres - first);
    for (let x = 0; x < tile.width; x++) {
      const inner = (first + x) % stride;
      tile.starts[x] = (first + x - inner) * strategies + inner;
    }
    yield tile;
  }
}

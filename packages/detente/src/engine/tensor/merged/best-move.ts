import type { TensorAxis } from "../shape.ts";
import type { Look } from "../tasks.ts";
import { type MergedCells, NO_STATE, TILE, tiles } from "./cells.ts";

/** Less than any value of a state. */
const NOTHING = -(2 ** 31);

/**
 * The greatest value among the states that the owner of the axis reaches in one move, into `best`. A state itself counts
 * too, which changes no verdict: staying is never better than where one is. A merged state moves out of any of its cells.
 */
export function* bestAfterMove(
  cells: MergedCells,
  axis: TensorAxis,
  values: Int32Array,
  best: Int32Array,
): Generator<Look, void> {
  const { strategies, stride, stages } = axis;
  const { of, edges } = stages;
  const { labels } = cells;
  const greatest = new Int32Array(stages.count * TILE);
  for (const { width, starts } of tiles(cells, axis)) {
    greatest.fill(NOTHING);
    for (let a = 0; a < strategies; a++) {
      const row = of[a] * TILE;
      const offset = a * stride;
      for (let x = 0; x < width; x++) {
        const cell = starts[x] + offset;
        if (values[cell] > greatest[row + x] && labels[cell] !== NO_STATE) greatest[row + x] = values[cell];
      }
    }
    for (let e = 0; e < edges.length; e += 2) {
      const from = edges[e] * TILE;
      const to = edges[e + 1] * TILE;
      for (let x = 0; x < width; x++) if (greatest[to + x] > greatest[from + x]) greatest[from + x] = greatest[to + x];
    }
    for (let a = 0; a < strategies; a++) {
      const row = of[a] * TILE;
      const offset = a * stride;
      for (let x = 0; x < width; x++) best[starts[x] + offset] = greatest[row + x];
    }
    yield;
  }
  for (const members of cells.groups) {
    let most = NOTHING;
    for (let at = 0; at < members.length; at++) if (best[members[at]] > most) most = best[members[at]];
    for (let at = 0; at < members.length; at++) best[members[at]] = most;
    yield;
  }
}

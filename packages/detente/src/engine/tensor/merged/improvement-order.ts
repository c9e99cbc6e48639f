import type { TensorAxis } from "../shape.ts";
import type { Look } from "../tasks.ts";
import { type MergedCells, NO_STATE, tiles } from "./cells.ts";

/** An entry of a fibre's order: `strategy * 4`, and these marks. */
export const TIE_BEGINS = 1;
export const MEMBER = 2;
export const STRATEGY_SHIFT = 2;

/** The strategies of each fibre of an axis from best to worst for its owner, infeasible cells left out. */
export interface ImprovementOrder {
  /** As many entries a fibre as there are strategies; `end` comes after the last where there are fewer. */
  readonly entries: Uint16Array | Uint32Array;
  readonly end: number;
}

const MOST_SHORT = 2 ** 14 - 1;
/** Up to so many, strategies are sorted by insertion. */
const FEW = 64;

export function* orderImprovements(
  cells: MergedCells,
  axis: TensorAxis,
  worth: Int32Array,
): Generator<Look, ImprovementOrder> {
  const { strategies, stride } = axis;
  const { labels, count } = cells;
  const short = strategies <= MOST_SHORT;
  const entries = short ? new Uint16Array(count) : new Uint32Array(count);
  const end = short ? 0xffff : 0xffffffff;
  // a key holds worth and strategy exactly: both are below 2^31 and their product below 2^53 for any tensor in memory
  const keys = new Float64Array(strategies);
  for (const { first, width, starts } of tiles(cells, axis)) {
    for (let x = 0; x < width; x++) {
      let length = 0;
      for (let a = 0, cell = starts[x]; a < strategies; a++, cell += stride) {
        if (labels[cell] === NO_STATE) continue;
        const key = worth[cell] * strategies + a;
        let at = length++;
        if (strategies <= FEW) for (; at > 0 && keys[at - 1] > key; at--) keys[at] = keys[at - 1];
        keys[at] = key;
      }
      if (strategies > FEW) keys.subarray(0, length).sort();
      const fibre = (first + x) * strategies;
      let tie = -1;
      for (let k = 0; k < length; k++) {
        const value = Math.floor(keys[length - 1 - k] / strategies);
        const strategy = keys[length - 1 - k] - value * strategies;
        const member = labels[starts[x] + strategy * stride] < NO_STATE ? MEMBER : 0;
        entries[fibre + k] = strategy * 2 ** STRATEGY_SHIFT + member + (value === tie ? 0 : TIE_BEGINS);
        tie = value;
      }
      if (length < strategies) entries[fibre + length] = end;
    }
    yield;
  }
  return { entries, end };
}

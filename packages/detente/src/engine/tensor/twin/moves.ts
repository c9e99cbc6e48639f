import type { ValueBytes } from "../kernels.ts";
import { type AxisView, firstCell, readAxis, type Views } from "./memory-views.ts";

/** A cell that is no state. */
const NO_STATE = 0xffffffff;

/** For each class the least that it leads to, whose it is, and the least of all others'. */
interface Best {
  readonly first: Float64Array;
  readonly holder: Float64Array;
  readonly second: Float64Array;
}

const NOBODY = 2 ** 53;

function enter({ first, holder, second }: Best, own: number, value: number, whose: number): void {
  if (whose === holder[own]) {
    if (value < first[own]) first[own] = value;
  } else if (value < first[own]) {
    second[own] = first[own];
    first[own] = value;
    holder[own] = whose;
  } else if (value < second[own]) second[own] = value;
}

/** Moves where cells are merged, each cell by the state that it is of: what kernels/moves.ts does. */
export function movesPastMerged(views: Views, bytes: ValueBytes) {
  const values = views.of(bytes);
  const most = bytes === 2 ? 0xffff : 0xffffffff;

  /** Cells of their own are numbered from 0, merged states downwards from -1. */
  const stateOf = (labels: number, cell: number): number =>
    views.u32[labels + cell] === 0 ? cell : -views.u32[labels + cell];

  /** What the classes of a fibre lead to. */
  const gather = (axis: AxisView, source: number, start: number, best: Best): void => {
    const { strategies, stride, classOf, sourceStarts, sources, labels } = axis;
    best.first.fill(most);
    best.holder.fill(NOBODY);
    best.second.fill(most);
    for (let a = 0, cell = start; a < strategies; a++, cell += stride) {
      const whose = stateOf(labels, cell);
      for (let at = sourceStarts[classOf[a]]; at < sourceStarts[classOf[a] + 1]; at++)
        enter(best, sources[at], values[source + cell], whose);
    }
  };

  return {
    movePass(
      at: number,
      sourceAt: number,
      targetsAt: number,
      pitch: number,
      actors: number,
      mover: number,
      except: number,
      exits: number,
      from: number,
      to: number,
    ) {
      const axis = readAxis(views, at);
      const { strategies, stride, classOf, classes, labels } = axis;
      const lowered: number[] = [];
      for (let k = 0; k < actors; k++) if (k !== mover && k !== except) lowered.push((targetsAt + k * pitch) / bytes);
      const best: Best = {
        first: new Float64Array(classes),
        holder: new Float64Array(classes),
        second: new Float64Array(classes),
      };
      let changed = 0;
      for (let fibre = from; fibre < to; fibre++) {
        const start = firstCell(axis, fibre);
        gather(axis, sourceAt / bytes, start, best);
        for (let a = 0, cell = start; a < strategies; a++, cell += stride) {
          const own = classOf[a];
          const label = views.u32[labels + cell];
          const value = stateOf(labels, cell) === best.holder[own] ? best.second[own] : best.first[own];
          if (label === 0) {
            for (const target of lowered) {
              if (value >= values[target + cell]) continue;
              values[target + cell] = value;
              changed = 1;
            }
          } else if (label !== NO_STATE) {
            const exit = exits / bytes + label - 1;
            if (value < values[exit]) values[exit] = value;
          }
        }
      }
      return changed;
    },
  };
}

import type { ValueBytes } from "../kernels.ts";
import { type AxisView, firstCell, readAxis, type Views } from "./memory-views.ts";

/** The reductions along an axis, fibre by fibre: what kernels/reduce.ts does in runs of many fibres. */
export function reductions(views: Views, bytes: ValueBytes) {
  const values = views.of(bytes);
  const verdictsOf = views.bytes;
  const most = bytes === 2 ? 0xffff : 0xffffffff;

  /** For each class the greatest over its strategies and over the classes that it can take up. */
  const greatest = (axis: AxisView, sums: Float64Array, value: (cell: number) => number, start: number): void => {
    const { strategies, stride, classOf, edges } = axis;
    sums.fill(0);
    for (let a = 0, cell = start; a < strategies; a++, cell += stride) {
      const v = value(cell);
      if (v > sums[classOf[a]]) sums[classOf[a]] = v;
    }
    for (let e = 0; e < edges.length; e += 2)
      if (sums[edges[e + 1]] > sums[edges[e]]) sums[edges[e]] = sums[edges[e + 1]];
  };

  return {
    own(
      at: number,
      worthAt: number,
      outAt: number,
      verdictsAt: number,
      bit: number,
      d: number,
      from: number,
      to: number,
    ) {
      const axis = readAxis(views, at);
      const worth = worthAt / bytes;
      const out = outAt / bytes;
      const sums = new Float64Array(axis.classes);
      const value = (cell: number): number => values[worth + cell];
      for (let fibre = from; fibre < to; fibre++) {
        const start = firstCell(axis, fibre);
        greatest(axis, sums, value, start);
        for (let a = 0, cell = start; a < axis.strategies; a++, cell += axis.stride) {
          const best = Math.max(0, sums[axis.classOf[a]] - d);
          const here = values[worth + cell];
          values[out + cell] = Math.max(here, best);
          verdictsOf[verdictsAt + cell] = best <= here ? bit : 0;
        }
      }
      return 0;
    },

    spread(at: number, sourceAt: number, intoAt: number, worthAt: number, from: number, to: number) {
      const axis = readAxis(views, at);
      const { strategies, stride, classOf, edges } = axis;
      const source = sourceAt / bytes;
      const into = intoAt / bytes;
      const worth = worthAt / bytes;
      const sums = new Float64Array(axis.classes);
      let changed = 0;
      for (let fibre = from; fibre < to; fibre++) {
        const start = firstCell(axis, fibre);
        sums.fill(most);
        for (let a = 0, cell = start; a < strategies; a++, cell += stride) {
          const v = values[source + cell];
          if (v < sums[classOf[a]]) sums[classOf[a]] = v;
        }
        for (let e = 0; e < edges.length; e += 2)
          if (sums[edges[e + 1]] < sums[edges[e]]) sums[edges[e]] = sums[edges[e + 1]];
        for (let a = 0, cell = start; a < strategies; a++, cell += stride) {
          if (worthAt !== 0 && values[worth + cell] === 0) continue;
          if (sums[classOf[a]] < values[into + cell]) {
            values[into + cell] = sums[classOf[a]];
            changed = 1;
          }
        }
      }
      return changed;
    },

    settle(
      at: number,
      worthAt: number,
      heldAt: number,
      verdictsAt: number,
      bit: number,
      d: number,
      from: number,
      to: number,
    ) {
      const axis = readAxis(views, at);
      const worth = worthAt / bytes;
      const held = heldAt / bytes;
      const sums = new Float64Array(axis.classes);
      const sure = (cell: number): number => Math.min(Math.max(0, values[worth + cell] - d), values[held + cell]);
      for (let fibre = from; fibre < to; fibre++) {
        const start = firstCell(axis, fibre);
        greatest(axis, sums, sure, start);
        for (let a = 0, cell = start; a < axis.strategies; a++, cell += axis.stride) {
          if (sums[axis.classOf[a]] <= Math.max(0, values[worth + cell] - d)) verdictsOf[verdictsAt + cell] |= bit;
        }
      }
      return 0;
    },

    begin(valueAt: number, heldAt: number, worthAt: number, from: number, to: number) {
      const value = valueAt / bytes;
      const held = heldAt / bytes;
      const worth = worthAt / bytes;
      for (let cell = from; cell < to; cell++) {
        values[held + cell] = worthAt !== 0 && values[worth + cell] === 0 ? most : values[value + cell];
      }
      return 0;
    },
  };
}

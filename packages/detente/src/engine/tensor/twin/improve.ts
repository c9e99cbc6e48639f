import type { OrderBytes, ValueBytes } from "../kernels.ts";
import { type AxisView, firstCell, readAxis, type Views } from "./memory-views.ts";

/** Improvements along an axis and the order that they follow: what kernels/improve.ts and kernels/sort.ts do. */
export function improvements(views: Views, bytes: ValueBytes, orderBytes: OrderBytes) {
  const values = views.of(bytes);
  const orders = views.of(orderBytes);
  const most = bytes === 2 ? 0xffff : 0xffffffff;
  const mark = 2 ** (8 * orderBytes - 1);

  /** One fibre: `source` and `into` are indices of its first cell; whether anything became less. */
  const improveFibre = (
    axis: AxisView,
    source: number,
    into: number,
    fibre: number,
    better: Float64Array,
    track: boolean,
  ): boolean => {
    const { strategies, stride, classOf, sourceStarts, sources } = axis;
    const order = axis.order / orderBytes + fibre * strategies;
    const count = axis.counts === 0 ? strategies : views.u32[axis.counts + fibre];
    let changed = false;
    better.fill(most);
    // the least that each entry leads to, entries of a tied group joining in only when the group is complete
    const passed: number[] = [];
    let group = 0;
    for (let k = 0; k <= count; k++) {
      const entry = k < count ? orders[order + k] : mark;
      if (entry >= mark) {
        for (; group < k; group++) {
          const own = classOf[orders[order + group] % mark];
          for (let s = sourceStarts[own]; s < sourceStarts[own + 1]; s++)
            if (passed[group] < better[sources[s]]) better[sources[s]] = passed[group];
        }
        if (k === count) break;
      }
      const strategy = entry % mark;
      const least = Math.min(values[source + strategy * stride], better[classOf[strategy]]);
      passed.push(least);
      if (least < values[into + strategy * stride]) {
        values[into + strategy * stride] = least;
        changed = true;
        if (track) markStale(axis, firstCell(axis, fibre) + strategy * stride);
      }
    }
    return changed;
  };

  /** The other axes' fibres through the cell have to be followed again. */
  const markStale = ({ links }: AxisView, cell: number): void => {
    for (let link = 0; link < links.length; link += 4) {
      const stride = links[link + 2];
      views.bytes[links[link] + Math.floor(cell / links[link + 1]) * stride + (cell % stride)] = 1;
    }
  };

  return {
    improve(at: number, valuesAt: number, from: number, to: number, _scratch: number, track: number) {
      const axis = readAxis(views, at);
      const better = new Float64Array(axis.classes);
      let changed = 0;
      for (let fibre = from; fibre < to; fibre++) {
        if (track !== 0) {
          if (views.bytes[axis.stale + fibre] === 0) continue;
          views.bytes[axis.stale + fibre] = 0;
        }
        const start = valuesAt / bytes + firstCell(axis, fibre);
        if (improveFibre(axis, start, start, fibre, better, track !== 0)) changed = 1;
      }
      return changed;
    },

    improveOnce(at: number, sourceAt: number, intoAt: number, from: number, to: number) {
      const axis = readAxis(views, at);
      const better = new Float64Array(axis.classes);
      for (let fibre = from; fibre < to; fibre++) {
        const start = firstCell(axis, fibre);
        improveFibre(axis, sourceAt / bytes + start, intoAt / bytes + start, fibre, better, false);
      }
      return 0;
    },

    sort(at: number, worthAt: number, masked: number, from: number, to: number) {
      const axis = readAxis(views, at);
      const { strategies, stride, counts } = axis;
      const worth = worthAt / bytes;
      for (let fibre = from; fibre < to; fibre++) {
        const start = worth + firstCell(axis, fibre);
        const value = (strategy: number): number => values[start + strategy * stride];
        const sorted = Array.from({ length: strategies }, (_, strategy) => strategy)
          .filter((strategy) => masked === 0 || value(strategy) > 0)
          .sort((a, b) => value(b) - value(a) || a - b);
        const order = axis.order / orderBytes + fibre * strategies;
        sorted.forEach((strategy, k) => {
          orders[order + k] = k > 0 && value(strategy) === value(sorted[k - 1]) ? strategy : strategy + mark;
        });
        if (counts !== 0) views.u32[counts + fibre] = sorted.length;
      }
      return 0;
    },
  };
}

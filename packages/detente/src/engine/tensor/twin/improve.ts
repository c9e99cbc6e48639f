import type { OrderBytes, ValueBytes } from "../kernels.ts";
import { type AxisView, firstCell, readAxis, type Views } from "./memory-views.ts";

/** Where cells are merged: what entering each merged state leads to, and the least that it was left for. Indices. */
interface Tables {
  readonly entered: number;
  readonly exits: number;
}

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
    tables?: Tables,
  ): boolean => {
    const { strategies, stride, classOf, sourceStarts, sources } = axis;
    const order = axis.order / orderBytes + fibre * strategies;
    // an entry without its marks; where cells are merged there are two
    const strategyBits = (tables === undefined ? mark : mark / 2) - 1;
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
          const own = classOf[orders[order + group] & strategyBits];
          for (let s = sourceStarts[own]; s < sourceStarts[own + 1]; s++)
            if (passed[group] < better[sources[s]]) better[sources[s]] = passed[group];
        }
        if (k === count) break;
      }
      const strategy = entry & strategyBits;
      const out = better[classOf[strategy]];
      if (tables !== undefined && (entry & (mark - 1)) !== strategy) {
        const merged = views.u32[axis.labels + firstCell(axis, fibre) + strategy * stride] - 1;
        if (out < values[tables.exits + merged]) values[tables.exits + merged] = out;
        passed.push(values[tables.entered + merged]);
        continue;
      }
      const least = Math.min(values[source + strategy * stride], out);
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

  const improve = (at: number, valuesAt: number, from: number, to: number, track: number, tables?: Tables): number => {
    const axis = readAxis(views, at);
    const better = new Float64Array(axis.classes);
    let changed = 0;
    for (let fibre = from; fibre < to; fibre++) {
      if (track !== 0) {
        if (views.bytes[axis.stale + fibre] === 0) continue;
        views.bytes[axis.stale + fibre] = 0;
      }
      const start = valuesAt / bytes + firstCell(axis, fibre);
      if (improveFibre(axis, start, start, fibre, better, track !== 0, tables)) changed = 1;
    }
    return changed;
  };

  return {
    improve(at: number, valuesAt: number, from: number, to: number, _scratch: number, track: number) {
      return improve(at, valuesAt, from, to, track);
    },

    improveMerged(
      at: number,
      valuesAt: number,
      from: number,
      to: number,
      _scratch: number,
      track: number,
      entered: number,
      exits: number,
    ) {
      return improve(at, valuesAt, from, to, track, { entered: entered / bytes, exits: exits / bytes });
    },

    flagMembers(at: number, from: number, to: number) {
      const axis = readAxis(views, at);
      for (let fibre = from; fibre < to; fibre++) {
        const order = axis.order / orderBytes + fibre * axis.strategies;
        for (let k = order; k < order + views.u32[axis.counts + fibre]; k++) {
          const cell = firstCell(axis, fibre) + (orders[k] & (mark - 1)) * axis.stride;
          if (views.u32[axis.labels + cell] !== 0) orders[k] += mark / 2;
        }
      }
      return 0;
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

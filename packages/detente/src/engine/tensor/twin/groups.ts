import type { ValueBytes } from "../kernels.ts";
import { readAxis, type Views } from "./memory-views.ts";

/** A cell that is no state. */
const NO_STATE = 0xffffffff;

/** The fibres of the gates whose merged state is marked become stale. */
export function markingGates(views: Views) {
  return (at: number, lowered: number, from: number, to: number): number => {
    const axis = readAxis(views, at);
    const span = axis.strategies * axis.stride;
    for (const cell of axis.gates.subarray(from, to)) {
      if (views.bytes[lowered + views.u32[axis.labels + cell] - 1] === 0) continue;
      views.bytes[axis.stale + Math.floor(cell / span) * axis.stride + (cell % axis.stride)] = 1;
    }
    return 0;
  };
}

/** Values of merged states between their cells and tables: what kernels/groups.ts does. */
export function groupTables(views: Views, bytes: ValueBytes) {
  const values = views.of(bytes);
  const most = bytes === 2 ? 0xffff : 0xffffffff;

  return {
    readGates(at: number, valuesAt: number, table: number) {
      const { gates, labels } = readAxis(views, at);
      for (const cell of gates) values[table / bytes + views.u32[labels + cell] - 1] = values[valuesAt / bytes + cell];
      return 0;
    },

    greatestOfGates(at: number, valuesAt: number, table: number) {
      const { gates, labels } = readAxis(views, at);
      for (const cell of gates) {
        const entry = table / bytes + views.u32[labels + cell] - 1;
        values[entry] = Math.max(values[entry], values[valuesAt / bytes + cell]);
      }
      return 0;
    },

    enterGates(at: number, table: number, valuesAt: number, from: number, to: number) {
      const { gates, labels } = readAxis(views, at);
      for (const cell of gates.subarray(from, to))
        values[valuesAt / bytes + cell] = values[table / bytes + views.u32[labels + cell] - 1];
      return 0;
    },

    leastOfExits(groups: number, exits: number, pitch: number, threads: number, table: number, lowered: number) {
      let any = 0;
      for (let group = 0; group < groups; group++) {
        let least = most;
        for (let thread = 0; thread < threads; thread++)
          least = Math.min(least, values[(exits + thread * pitch) / bytes + group]);
        const less = least < values[table / bytes + group];
        if (less) values[table / bytes + group] = least;
        views.bytes[lowered + group] = less ? 1 : 0;
        if (less) any = 1;
      }
      return any;
    },

    writeMembers(labels: number, table: number, valuesAt: number, from: number, to: number) {
      for (let cell = from; cell < to; cell++) {
        const label = views.u32[labels / 4 + cell];
        if (label !== 0 && label !== NO_STATE) values[valuesAt / bytes + cell] = values[table / bytes + label - 1];
      }
      return 0;
    },

    beginMerged(valueAt: number, heldAt: number, labels: number, from: number, to: number) {
      for (let cell = from; cell < to; cell++)
        values[heldAt / bytes + cell] = views.u32[labels / 4 + cell] === 0 ? values[valueAt / bytes + cell] : most;
      return 0;
    },

    lowerCells(intoAt: number, otherAt: number, from: number, to: number) {
      for (let cell = from; cell < to; cell++) {
        const other = values[otherAt / bytes + cell];
        if (other < values[intoAt / bytes + cell]) values[intoAt / bytes + cell] = other;
      }
      return 0;
    },
  };
}

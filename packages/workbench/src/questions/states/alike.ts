import type { Analysis } from "detente";
import { holdingBits } from "./verdict-bits.ts";

/** Above so many rows like is not put to like. */
export const mostToGroup = 2 ** 16;

/** The rows of a table: states, those like an earlier one left out unless it is opened. */
export interface AlikeRows {
  readonly states: readonly number[];
  /** For each row how many others are like it; 0 within an opened group. */
  readonly more: readonly number[];
  /** For each row the position of the row that opens its group; its own position for that row itself. */
  readonly heads: readonly number[];
}

/**
 * States of the same outcomes that hold for all under the same concepts stand in one row, that of the first. Today's state
 * stands alone. Without named outcomes nothing is put together.
 */
export function alikeRows(analysis: Analysis, states: Uint32Array, isOpen: (head: number) => boolean): AlikeRows {
  const { model, space } = analysis;
  const all = holdingBits(analysis);
  const truths = model.outcomes.map(({ when }) => space.truth(when));
  const groups = new Map<string, number[]>();
  for (const state of states) {
    const key =
      truths.length === 0 || state === space.statusQuo
        ? `${state}`
        : `${truths.map((truth) => truth[state]).join("")} ${all[state]}`;
    const group = groups.get(key);
    if (group) group.push(state);
    else groups.set(key, [state]);
  }
  const rows = { states: [] as number[], more: [] as number[], heads: [] as number[] };
  for (const [head, ...others] of groups.values()) {
    const at = rows.states.length;
    rows.states.push(head!);
    rows.more.push(others.length);
    rows.heads.push(at);
    if (others.length === 0 || !isOpen(head!)) continue;
    for (const state of others) {
      rows.states.push(state);
      rows.more.push(0);
      rows.heads.push(at);
    }
  }
  return rows;
}

import type { Asked } from "./question.ts";
import { type AlikeRows, alikeRows, mostToGroup } from "./states/alike.ts";
import { type ArrangementWanted, arrange } from "./states/arrange.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";

export interface RowsWanted extends ArrangementWanted {
  /** Whether like is put to like; patterns of the rows whose groups are open. */
  readonly grouped: boolean;
  readonly opened: readonly string[];
  readonly from: number;
  readonly count: number;
}

/** A state as a row of a table. */
export interface StateRow extends NamedState {
  /** For each actor the concepts under which it stays, as bits in the order of the situation's concepts. */
  readonly verdicts: readonly number[];
  /** How many others are like it; 0 for a row of an opened group that is not its first. */
  readonly more: number;
  /** It stands in an opened group, below the row that opens it. */
  readonly below: boolean;
}

export interface Rows {
  /** How many rows there are in all, and how many states they stand for. */
  readonly total: number;
  readonly states: number;
  /** Whether like was put to like: not above 65,536 states. */
  readonly grouped: boolean;
  /** The rows keep an order that would now be another. */
  readonly outdated: boolean;
  readonly from: number;
  readonly rows: readonly StateRow[];
}

/** A part of the table of states: filtered, ordered, like put to like. */
export async function answer(asked: Asked, wanted: RowsWanted): Promise<Rows> {
  const { filter, order, asked: at, from, count } = wanted;
  const analysis = await asked.analysis();
  const { states, outdated } = arrange(analysis, { filter, order, asked: at });
  const opened = new Set(wanted.opened);
  const grouped = wanted.grouped && states.length <= mostToGroup;
  const table: AlikeRows | undefined = grouped
    ? alikeRows(analysis, states, (head) => opened.size > 0 && opened.has(analysis.space.pattern(head)))
    : undefined;
  const name = stateNamer(analysis);
  const shown = table ? table.states.slice(from, from + count) : [...states.subarray(from, from + count)];
  return {
    total: table?.states.length ?? states.length,
    states: states.length,
    grouped,
    outdated,
    from,
    rows: shown.map((state, index) => ({
      ...name(state),
      verdicts: analysis.verdicts.bits.map((bits) => bits[state]!),
      more: table?.more[from + index] ?? 0,
      below: table !== undefined && table.heads[from + index] !== from + index,
    })),
  };
}

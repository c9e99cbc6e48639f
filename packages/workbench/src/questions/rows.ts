import { type Analysis, type ConceptId, isEquilibrium } from "detente";
import type { Asked } from "./question.ts";

export interface RowsWanted {
  /** Only equilibria under this concept. */
  readonly equilibria?: ConceptId;
  /** Only states of this outcome. */
  readonly outcome?: string;
  readonly from: number;
  readonly count: number;
}

/** A state as a row of a table. */
export interface StateRow {
  /** From 0; shown as +1. */
  readonly state: number;
  readonly pattern: string;
  /** Ids of its outcomes. */
  readonly outcomes: readonly string[];
  /** For each actor the concepts under which it stays, as bits in the order of the situation's concepts. */
  readonly verdicts: readonly number[];
}

export interface Rows {
  /** How many rows there are in all. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly StateRow[];
}

/** A part of the table of states, filtered. */
export async function answer(asked: Asked, wanted: RowsWanted): Promise<Rows> {
  const analysis = await asked.analysis();
  const { space, model } = analysis;
  const truths = model.outcomes.map(({ id, when }) => ({ id, truth: space.truth(when) }));
  const outcome = truths.find(({ id }) => id === wanted.outcome)?.truth;
  const found: number[] = [];
  for (let state = 0; state < space.count; state++) {
    if (outcome && outcome[state] === 0) continue;
    if (wanted.equilibria && !isEquilibrium(analysis, wanted.equilibria, state)) continue;
    found.push(state);
  }
  return {
    total: found.length,
    from: wanted.from,
    rows: found.slice(wanted.from, wanted.from + wanted.count).map((state) => ({
      state,
      pattern: space.pattern(state),
      outcomes: truths.filter(({ truth }) => truth[state] === 1).map(({ id }) => id),
      verdicts: verdictsOf(analysis, asked.situation.concepts, state),
    })),
  };
}

function verdictsOf(analysis: Analysis, concepts: readonly ConceptId[], state: number): number[] {
  const order = concepts.map((concept) => analysis.verdicts.concepts.indexOf(concept));
  return analysis.verdicts.bits.map((bits) =>
    order.reduce((found, bit, index) => found | (((bits[state]! >> bit) & 1) << index), 0),
  );
}

import type { Analysis } from "detente";
import { type NamedState, stateNamer } from "./state-names.ts";

/** A state that stands for several like it. */
export interface Lot extends NamedState {
  /** How many states there are of the kind, itself included. */
  readonly count: number;
}

/**
 * States of the same outcomes, and of whatever else the key says, put together under the first of them, in the order in
 * which the first of each comes; today's state stands alone. Without named outcomes nothing is put together.
 *
 * @param grouped whether anything is put together at all
 */
export function lotsOf(
  analysis: Analysis,
  states: Iterable<number>,
  grouped: boolean,
  key: (state: number) => unknown,
): Lot[] {
  const { space, model } = analysis;
  const truths = model.outcomes.map(({ when }) => space.truth(when));
  const isAlone = (state: number): boolean => !grouped || truths.length === 0 || state === space.statusQuo;
  return lots(analysis, states, (state) =>
    isAlone(state) ? state : JSON.stringify([truths.map((truth) => truth[state]), key(state)]),
  );
}

function lots(analysis: Analysis, states: Iterable<number>, key: (state: number) => string | number): Lot[] {
  const found = new Map<string | number, { readonly head: number; count: number }>();
  for (const state of states) {
    const lot = found.get(key(state));
    if (lot) lot.count++;
    else found.set(key(state), { head: state, count: 1 });
  }
  const name = stateNamer(analysis);
  return [...found.values()].map(({ head, count }) => ({ ...name(head), count }));
}

/** What a sentence names of many states: the kinds that have most of them, and how many further states there are. */
export interface Named {
  readonly states: number;
  readonly kinds: readonly Lot[];
  readonly others: number;
}

const mostNamed = 3;

export function namedKinds(analysis: Analysis, states: readonly number[]): Named {
  const truths = analysis.model.outcomes.map(({ when }) => analysis.space.truth(when));
  // states without an outcome have nothing in common by which they could be named
  const kinds = lots(analysis, states, (state) => {
    const outcomes = truths.map((truth) => truth[state]).join("");
    return outcomes.includes("1") ? outcomes : state;
  }).sort((a, b) => b.count - a.count);
  const named = kinds.slice(0, mostNamed);
  const others = states.length - named.reduce((sum, { count }) => sum + count, 0);
  return { states: states.length, kinds: named, others };
}

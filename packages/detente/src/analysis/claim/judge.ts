import type { Expectation, Subject } from "../../model/conflict.ts";
import type { Case, ExpectationResult } from "./result.ts";

/** How the states that an expectation is about are judged. */
export interface Judgement {
  /** The states, in the order in which they make good examples. */
  readonly states: readonly number[];
  readonly meets: (state: number) => boolean;
  /** The state as a case. */
  readonly show: (state: number) => Case;
  /** What to show of states none of which meets a `some`. */
  readonly nearestMiss: (states: readonly number[]) => Case | undefined;
}

/** Applies the quantifier, and picks the case that decides. */
export function judge(
  expectation: Extract<Expectation, { readonly subject: Subject }>,
  { states, meets, show, nearestMiss }: Judgement,
): ExpectationResult {
  const examined = states.length;
  const result = (holds: boolean, shown?: Case): ExpectationResult => ({
    expectation,
    holds,
    vacuous: examined === 0 && holds,
    examined,
    ...(shown ? { case: shown } : {}),
  });
  const { quantifier } = expectation.subject;
  if (quantifier === "every") {
    const counter = states.find((state) => !meets(state));
    return counter === undefined ? result(true) : result(false, show(counter));
  }
  const witness = states.find(meets);
  if (quantifier === "some")
    return witness === undefined ? result(false, nearestMiss(states)) : result(true, show(witness));
  return witness === undefined ? result(true) : result(false, show(witness));
}

/** The state with the least of something; undefined of none. */
export function least(states: readonly number[], measure: (state: number) => number): number | undefined {
  let found: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const state of states) {
    const size = measure(state);
    if (found !== undefined && size >= smallest) continue;
    found = state;
    smallest = size;
  }
  return found;
}

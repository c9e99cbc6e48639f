import type { StateSpace } from "../engine/states.ts";
import type { StateSelector } from "../model/conflict.ts";
import type { Expression } from "../model/expression.ts";

/**
 * The states (from 0, ascending) that a selector means; empty when none does.
 *
 * @example
 * ```ts
 * selectStates(analysis.space, { kind: "now" }); // => [0]
 * ```
 */
export function selectStates(space: StateSpace, selector: StateSelector): number[] {
  switch (selector.kind) {
    case "now":
      return space.statusQuo === undefined ? [] : [space.statusQuo];
    case "number":
      return selector.number >= 1 && selector.number <= space.count ? [selector.number - 1] : [];
    case "where":
      return statesWhere(space, [selector.when]);
  }
}

/**
 * The states (from 0, ascending) where all the expressions hold.
 *
 * @example
 * ```ts
 * statesWhere(analysis.space, [{ op: "option", option: "iraq.attack" }]); // => [3, 4, 5]
 * ```
 */
export function statesWhere(space: StateSpace, expressions: readonly Expression[]): number[] {
  const truths = expressions.map((expression) => space.truth(expression));
  const states: number[] = [];
  for (let state = 0; state < space.count; state++) if (truths.every((truth) => truth[state] === 1)) states.push(state);
  return states;
}

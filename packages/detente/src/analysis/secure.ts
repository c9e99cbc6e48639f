import type { Analysis } from "./analyze.ts";
import { place } from "./steps.ts";

/** What an actor can be sure of by committing to one of its strategies. */
export interface Secured {
  /** The options (positions) of its own that the strategy takes. */
  readonly taken: readonly number[];
  /** The worst feasible state (from 0) that the others can make of it. */
  readonly worst: number;
  /** That state's place in the actor's ranking; 1 is best. */
  readonly place: number;
  readonly of: number;
  /** Ids of the outcomes that hold in every state with this strategy: those that it secures. */
  readonly outcomes: readonly string[];
}

/**
 * The best that an actor can secure (maximin, von Neumann & Morgenstern 1944, on ranks): of its strategies, the one whose
 * worst state is best. A strategy is a way of taking and leaving its own options; only those count that are feasible
 * whatever the others choose, since one that needs the others' consent secures nothing. Of several as good the first in
 * the order of states is given.
 *
 * @returns undefined where there is none: no strategy is open whatever the others do, states are merged, or the conflict
 * is written as states and moves, where actors have no strategies
 *
 * @example
 * ```ts
 * const best = secured(analysis, 0)!;
 * [best.taken, best.worst, best.place]; // => [[], 3, 4]
 * ```
 */
export function secured(analysis: Analysis, actor: number): Secured | undefined {
  const { space, model } = analysis;
  if (model.graph || model.merges.length > 0) return undefined;
  const ranks = analysis.ranks[actor];
  const own = model.options.flatMap(({ ownerIndex }, option) => (ownerIndex === actor ? [option] : []));
  const strategies = new Map<string, { states: number[]; worst: number }>();
  const againstWhat = new Set<string>();
  for (let state = 0; state < space.count; state++) {
    const pattern = space.pattern(state);
    const strategy = own.map((option) => pattern[option]).join("");
    againstWhat.add([...pattern].filter((_, option) => !own.includes(option)).join(""));
    const found = strategies.get(strategy) ?? { states: [], worst: state };
    found.states.push(state);
    if (ranks[state] < ranks[found.worst]) found.worst = state;
    strategies.set(strategy, found);
  }
  let best: { states: number[]; worst: number } | undefined;
  for (const strategy of strategies.values()) {
    if (strategy.states.length < againstWhat.size) continue;
    if (best === undefined || ranks[strategy.worst] > ranks[best.worst]) best = strategy;
  }
  if (best === undefined) return undefined;
  const { states, worst } = best;
  const pattern = space.pattern(worst);
  return {
    taken: own.filter((option) => pattern[option] === "Y"),
    worst,
    ...place(analysis, actor, worst),
    outcomes: model.outcomes
      .filter(({ when }) => {
        const truth = space.truth(when);
        return states.every((state) => truth[state] === 1);
      })
      .map(({ id }) => id),
  };
}

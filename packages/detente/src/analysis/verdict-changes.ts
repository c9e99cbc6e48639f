import type { ConceptId } from "../engine/concepts.ts";
import type { Analysis } from "./analyze.ts";
import { equilibria } from "./stability.ts";
import { statesAmong } from "./state-key.ts";

/** A state that is an equilibrium in one analysis and not in the other. */
export interface StateChange {
  readonly concept: ConceptId;
  readonly change: "appears" | "vanishes";
  /** The state (from 0) in the analysis where it is an equilibrium: `after` if it appears, `before` if it vanishes. */
  readonly state: number;
  /** The other analysis has no such state. */
  readonly infeasible: boolean;
}

/** An outcome that has an equilibrium in one analysis and none in the other. */
export interface OutcomeChange {
  readonly concept: ConceptId;
  readonly change: "appears" | "vanishes";
  readonly outcome: string;
}

/** What differs between the equilibria of two analyses. */
export interface VerdictChanges {
  readonly states: readonly StateChange[];
  /** Of the outcomes that both models define. */
  readonly outcomes: readonly OutcomeChange[];
}

/**
 * Which equilibria appear and vanish from one analysis to another, concept by concept; concepts that only one of them has
 * are left out. States are the same when the same options are taken in them; where the models have different options,
 * `states` is empty and only outcomes can be compared.
 *
 * @example
 * ```ts
 * const later = await analyze(resolveScenario(readConflict(text.replace("not attack; ", "")).conflict!));
 * verdictChanges(analysis, later).states.map(({ concept, change, state }) => [concept, change, state])[0]; // => ["gmr", "vanishes", 1]
 * ```
 */
export function verdictChanges(before: Analysis, after: Analysis, comparable = true): VerdictChanges {
  const concepts = before.concepts.filter((concept) => after.concepts.includes(concept));
  const inBefore = statesAmong(before.space, after.space);
  const inAfter = statesAmong(after.space, before.space);
  const states: StateChange[] = [];
  const outcomes: OutcomeChange[] = [];
  for (const concept of concepts) {
    const then = equilibria(before, concept);
    const now = equilibria(after, concept);
    if (comparable) {
      const stillThere = new Set(now.map((state) => inBefore[state]));
      const wasThere = new Set(then.map((state) => inAfter[state]));
      for (const state of then)
        if (!stillThere.has(state))
          states.push({ concept, change: "vanishes", state, infeasible: inAfter[state] === -1 });
      for (const state of now)
        if (!wasThere.has(state))
          states.push({ concept, change: "appears", state, infeasible: inBefore[state] === -1 });
    }
    const had = outcomesOf(before, then);
    const has = outcomesOf(after, now);
    for (const { id } of before.model.outcomes) {
      if (!after.model.outcomes.some((outcome) => outcome.id === id)) continue;
      if (had.has(id) && !has.has(id)) outcomes.push({ concept, change: "vanishes", outcome: id });
      if (has.has(id) && !had.has(id)) outcomes.push({ concept, change: "appears", outcome: id });
    }
  }
  return { states, outcomes };
}

/** Ids of the outcomes that some of the states belong to. */
export function outcomesOf(
  { model, space }: Pick<Analysis, "model" | "space">,
  states: readonly number[],
): Set<string> {
  const found = new Set<string>();
  for (const { id, when } of model.outcomes) {
    const truth = space.truth(when);
    if (states.some((state) => truth[state] === 1)) found.add(id);
  }
  return found;
}

import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium, isStable } from "../analysis/stability.ts";
import { place } from "../analysis/steps.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { outcomesOf } from "./exported.ts";

/** What is known of every state, under the name that it has in every format. */
export type Fact =
  | { readonly name: string; readonly type: "integer"; readonly value: (state: number) => number }
  | { readonly name: string; readonly type: "text"; readonly value: (state: number) => string }
  | { readonly name: string; readonly type: "truth"; readonly value: (state: number) => boolean };

/**
 * The facts of an analysis, a column each, the same in CSV, Parquet and GraphML: `id` from 1, `pattern`, each option by its
 * `actor.option` (Y, N, or - where a merged state does not say), `outcomes` by their ids with "; " between, `now` for the
 * status quo, `rank.<actor>` (see `rankMeaning`), `<concept>.<actor>` for whether the state is stable for the actor, and
 * `<concept>` for whether it is an equilibrium.
 */
export function stateFacts(analysis: Analysis<AskedConcept>): Fact[] {
  const { model, space, concepts } = analysis;
  const outcomes = outcomesOf(space);
  const patternOf = lastOf((state) => space.pattern(state));
  return [
    { name: "id", type: "integer", value: (state) => state + 1 },
    { name: "pattern", type: "text", value: patternOf },
    ...model.options.map(
      ({ key }, option): Fact => ({ name: key, type: "text", value: (state) => patternOf(state)[option]! }),
    ),
    {
      name: "outcomes",
      type: "text",
      value: (state) =>
        outcomes(state)
          .map(({ id }) => id)
          .join("; "),
    },
    { name: "now", type: "truth", value: (state) => state === space.statusQuo },
    ...model.actors.map(
      ({ id }, actor): Fact => ({
        name: `rank.${id}`,
        type: "integer",
        value: (state) => place(analysis, actor, state).place,
      }),
    ),
    ...concepts.flatMap((concept): Fact[] => [
      ...model.actors.map(
        ({ id }, actor): Fact => ({
          name: `${concept}.${id}`,
          type: "truth",
          value: (state) => isStable(analysis, concept, actor, state),
        }),
      ),
      { name: concept, type: "truth", value: (state) => isEquilibrium(analysis, concept, state) },
    ]),
  ];
}

/** Remembers the last answer: every option's column asks for the pattern of the same state. */
function lastOf(compute: (state: number) => string): (state: number) => string {
  let last = { state: -1, value: "" };
  return (state) => {
    if (last.state !== state) last = { state, value: compute(state) };
    return last.value;
  };
}

import { type ConceptId, countStable, isEquilibrium } from "detente";
import type { Asked } from "./question.ts";

export interface Equilibria {
  readonly concept: ConceptId;
  readonly total: number;
  /** The first of them. */
  readonly states: readonly {
    readonly number: number;
    readonly pattern: string;
    readonly outcomes: readonly string[];
  }[];
}

/** How many are named. */
const most = 8;

/** What holds for all when nobody looks further than one move, and when improvements of the others are reckoned with. */
export async function answer(asked: Asked, _: null): Promise<Equilibria[]> {
  const analysis = await asked.analysis({ ...asked.situation, concepts: ["nash", "seq"] });
  const { space, model } = analysis;
  const truths = model.outcomes.map(({ name, when }) => ({ name, truth: space.truth(when) }));
  return analysis.concepts.map((concept) => {
    const states: Equilibria["states"][number][] = [];
    for (let state = 0; state < space.count && states.length < most; state++)
      if (isEquilibrium(analysis, concept, state))
        states.push({
          number: state + 1,
          pattern: space.pattern(state),
          outcomes: truths.filter(({ truth }) => truth[state] === 1).map(({ name }) => name),
        });
    return { concept, total: countStable(analysis, concept).equilibria, states };
  });
}

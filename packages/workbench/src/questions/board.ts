import { type ConceptId, conceptsHolding, isStable, place } from "detente";
import type { Asked } from "./question.ts";

export interface BoardWanted {
  /** For each option whether it is taken, 'Y' or 'N' in declared order; in graph form the state's id. */
  readonly pattern: string;
  readonly concept: ConceptId;
}

/** What there is to say of a combination that a group has put on the board. */
export type Board =
  | { readonly kind: "infeasible" }
  | {
      readonly kind: "state";
      readonly number: number;
      readonly outcomes: readonly string[];
      readonly isToday: boolean;
      readonly actors: readonly {
        readonly stays: boolean;
        /** Where the state stands for the actor: 1 is best. */
        readonly place: number;
        readonly of: number;
      }[];
      /** Concepts under which it holds for all. */
      readonly holds: readonly ConceptId[];
    };

/** A combination of options as a state of the situation. */
export async function answer(asked: Asked, { pattern, concept }: BoardWanted): Promise<Board> {
  const analysis = await asked.analysis();
  const { space, model } = analysis;
  const [state] = space.resolve(model.graph ? { kind: "state", state: pattern } : { kind: "pattern", pattern });
  if (state === undefined) return { kind: "infeasible" };
  return {
    kind: "state",
    number: state + 1,
    outcomes: model.outcomes.filter(({ when }) => space.truth(when)[state] === 1).map(({ name }) => name),
    isToday: space.statusQuo === state,
    actors: model.actors.map((_, actor) => ({
      stays: isStable(analysis, concept, actor, state),
      ...place(analysis, actor, state),
    })),
    holds: conceptsHolding(analysis, state),
  };
}

import type { Analysis } from "detente";

/** A state as it is spoken of: by its outcomes, its name in graph form, or what is taken in it. */
export interface NamedState {
  /** From 0; shown as +1. */
  readonly state: number;
  readonly pattern: string;
  /** Ids of its outcomes. */
  readonly outcomes: readonly string[];
  /** In graph form. */
  readonly name?: string;
}

/** Names the states of an analysis. */
export function stateNamer({ space, model }: Analysis): (state: number) => NamedState {
  const truths = model.outcomes.map(({ id, when }) => ({ id, truth: space.truth(when) }));
  return (state) => {
    const name = model.graph?.states[state]?.name;
    return {
      state,
      pattern: space.pattern(state),
      outcomes: truths.filter(({ truth }) => truth[state] === 1).map(({ id }) => id),
      ...(name === undefined ? {} : { name }),
    };
  };
}

/** The state that a pattern writes, or -1: the text may have changed since. */
export function stateOf({ space, model }: Analysis, pattern: string): number {
  const reference = model.graph
    ? ({ kind: "state", state: pattern } as const)
    : ({ kind: "pattern", pattern } as const);
  return space.resolve(reference)[0] ?? -1;
}

import type { StateSpace } from "../engine/states.ts";

/** The same states with another structure or model; its methods still speak of the original's. */
export function derivedSpace(space: StateSpace, changes: Partial<Pick<StateSpace, "structure" | "model">>): StateSpace {
  return {
    model: changes.model ?? space.model,
    count: space.count,
    structure: changes.structure ?? space.structure,
    statusQuo: space.statusQuo,
    pattern: (state) => space.pattern(state),
    truth: (expression) => space.truth(expression),
    split: (expression) => space.split(expression),
    resolve: (reference) => space.resolve(reference),
  };
}

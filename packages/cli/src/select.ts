import { type Conflict, type ConflictModel, readSelector, type StateSpace, selectStates } from "detente";
import { UserError } from "./io/user-error.ts";

/** The states (from 0) meant by a number, `now` or an expression; at least one. */
export function chooseStates(space: StateSpace, conflict: Conflict, text: string): number[] {
  const { selector, problem } = readSelector(conflict, text);
  if (!selector) throw new UserError(`"${text}": ${problem}`);
  if (selector.kind === "now" && space.statusQuo === undefined)
    throw new UserError("The model does not say what holds now; name a state by number or expression.");
  const states = selectStates(space, selector);
  if (states.length === 0)
    throw new UserError(
      selector.kind === "number"
        ? `There is no state ${text}: the states are numbered 1 to ${space.count}.`
        : `No feasible state satisfies "${text}".`,
    );
  return states;
}

/** Positions of the actors named, separated by commas; all when nothing is named. */
export function chooseActors(model: ConflictModel, text: string | undefined): number[] {
  const ids = model.actors.map(({ id }) => id);
  if (text === undefined) return ids.map((_, index) => index);
  return text.split(",").map((part) => {
    const index = ids.indexOf(part.trim());
    if (index < 0) throw new UserError(`There is no actor "${part.trim()}"; the model has ${ids.join(", ")}.`);
    return index;
  });
}

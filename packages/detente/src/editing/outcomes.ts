import { printText } from "../interop/detente-expression.ts";
import { type Edited, noSuch, refuse } from "./edited.ts";
import { faultsOfCondition } from "./fragments.ts";
import { freshName } from "./fresh-name.ts";
import { insertDeclaration } from "./insert.ts";
import { declared, type Layer, type OpenedText, rangeOf } from "./opened.ts";
import { takenNames } from "./thing.ts";

/** Adds a named outcome: the states where a condition holds. */
export function addOutcome(opened: OpenedText, layer: Layer, words: string, when: string): Edited {
  if (words.trim() === "") return refuse("empty-name", "An outcome needs a name.");
  const faults = faultsOfCondition(when);
  if (faults) return refuse("not-understood", "This is no condition.", faults);
  if (isOutcomeName(layer, words)) return refuse("name-taken", "Another outcome has this name.");
  const id = freshName(words, takenNames(opened));
  const declaration = `outcome ${id} ${printText(words.trim())} when ${when.trim()}`;
  return { edits: [insertDeclaration(opened, layer, "Outcome", declaration)] };
}

/** Whether another outcome than `but` is called by these words: two of one name could not be told apart. */
export const isOutcomeName = (layer: Layer, words: string, but?: string): boolean =>
  declared(layer, "Outcome").some(
    ({ name, title }) => name !== but && (title ?? name).trim().toLowerCase() === words.trim().toLowerCase(),
  );

/** Changes when an outcome is there. */
export function setOutcome(layer: Layer, id: string, when: string): Edited {
  const outcome = declared(layer, "Outcome").find(({ name }) => name === id);
  if (!outcome) return noSuch("outcome", id);
  const faults = faultsOfCondition(when);
  if (faults) return refuse("not-understood", "This is no condition.", faults);
  return { edits: [{ ...rangeOf(outcome.when), insert: when.trim() }] };
}

import { printName, printText } from "../interop/detente-expression.ts";
import { type Edited, noSuch, refuse } from "./edited.ts";
import { freshName } from "./fresh-name.ts";
import { insertDeclaration } from "./insert.ts";
import { declared, type OpenedText } from "./opened.ts";
import { takenNames } from "./thing.ts";

/** Adds a scenario that changes nothing yet, upon the file itself or another scenario. */
export function addScenario(opened: OpenedText, words: string, builtOn?: string): Edited {
  if (words.trim() === "") return refuse("empty-name", "A scenario needs a name.");
  if (builtOn !== undefined && !declared(opened.model, "Scenario").some(({ name }) => name === builtOn))
    return noSuch("scenario", builtOn);
  const id = freshName(words, takenNames(opened));
  const base = builtOn === undefined ? "" : ` extends ${printName(builtOn)}`;
  const declaration = `scenario ${id} ${printText(words.trim())}${base} {\n}`;
  return { edits: [insertDeclaration(opened, opened.model, "Scenario", declaration)] };
}

import { optionPrinter, printExpectation } from "../interop/detente.ts";
import { printName, printText } from "../interop/detente-expression.ts";
import type { Expectation } from "../model/conflict.ts";
import { type Edited, refuse } from "./edited.ts";
import { freshName } from "./fresh-name.ts";
import { insertDeclaration } from "./insert.ts";
import type { OpenedText } from "./opened.ts";
import { takenNames } from "./thing.ts";

/** Adds a conclusion to be tested, in the model as it stands or in a scenario. */
export function addClaim(opened: OpenedText, words: string, expect: Expectation, scenario?: string): Edited {
  if (words.trim() === "") return refuse("empty-name", "A claim needs words that say it.");
  const id = freshName(words, takenNames(opened));
  const given = scenario === undefined ? "" : `  given scenario ${printName(scenario)}\n`;
  const expectation = printExpectation(expect, optionPrinter(opened.conflict));
  const declaration = `claim ${id} ${printText(words.trim())} {\n${given}  ${expectation}\n}`;
  return { edits: [insertDeclaration(opened, opened.model, "Claim", declaration)] };
}

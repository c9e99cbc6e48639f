import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import type { Model } from "../generated/ast.ts";
import type { Places } from "../places.ts";
import type { Segments } from "../segments.ts";
import { checkBlocks } from "./blocks.ts";
import { checkCycles } from "./cycles.ts";
import { checkDeclaredNames } from "./declared-names.ts";
import { checkExpectations } from "./expectations.ts";
import { inspect } from "./findings.ts";
import { checkForm } from "./form.ts";
import { checkNumbers } from "./numbers.ts";
import { checkPreferences } from "./preferences.ts";
import { checkStatements } from "./statements.ts";
import { checkUsedNames } from "./used-names.ts";
import { checkUsefulness } from "./usefulness.ts";

/**
 * All findings about names and blocks that can be made without the states. Nothing is said about stretches of the text
 * whose form is broken: that would only repeat the error of form in other words.
 */
export function check(model: Model, places: Places, segments: Segments, soFar: readonly Diagnostic[]): Diagnostic[] {
  const checked = inspect(model, places);
  checkDeclaredNames(checked);
  checkUsedNames(checked);
  checkForm(checked, hasErrors(soFar));
  checkBlocks(checked);
  checkExpectations(checked);
  checkNumbers(checked);
  checkPreferences(checked);
  checkStatements(checked);
  checkCycles(checked);
  // what is unused or missing may stand in a stretch that could not be read
  if (!hasErrors(soFar)) checkUsefulness(checked);
  return checked.findings.filter(({ place }) => place === undefined || !segments.isBroken(place.start));
}

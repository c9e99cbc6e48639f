import {
  type Analysis,
  analyzeSpace,
  type Conflict,
  type Diagnostic,
  formatDiagnostics,
  hasErrors,
  prepare,
  readingIds,
  resolveScenario,
  ScenarioError,
} from "detente";
import { UserError } from "./io/user-error.ts";
import { type AnalysisFlags, analyzeOptions } from "./options.ts";

/** What the model without a scenario is called where readings are listed. */
export const baseReading = "base";

/** The readings that a list means: `all` (the base model and every scenario but those `as seen by` an actor), or ids, `base` for the model without one. */
export function chooseReadings(conflict: Conflict, text: string): (string | undefined)[] {
  const known = conflict.scenarios.map(({ id }) => id);
  if (text.trim() === "all") return readingIds(conflict);
  const chosen = text.split(",").map((part) => part.trim());
  return [...new Set(chosen)].map((id) => {
    if (id === baseReading && !known.includes(id)) return undefined;
    try {
      resolveScenario(conflict, id);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      throw new UserError(`${error.message} \`${baseReading}\` is the model without one.`);
    }
    return id;
  });
}

/** One reading of a conflict, analysed; its warnings are added to `also`. Whatever is wrong with it is one plain sentence. */
export async function analyzeReading(
  file: string,
  conflict: Conflict,
  scenario: string | undefined,
  flags: Partial<AnalysisFlags>,
  also: Diagnostic[],
): Promise<Analysis> {
  const { space, diagnostics } = prepare(conflict, scenario, flags.maxStates);
  if (!space)
    throw new UserError(
      `${scenario === undefined ? "The model" : `The scenario "${scenario}"`} cannot be analysed:\n${formatDiagnostics(
        file,
        "",
        diagnostics.filter((found) => hasErrors([found])),
      )}`,
    );
  also.push(...diagnostics.filter(({ severity }) => severity === "warning"));
  return analyzeSpace(space, analyzeOptions(flags));
}

import { type Analysis, analyzeSpace, type Conflict, formatDiagnostics, hasErrors, prepare } from "detente";
import { UserError } from "./io/user-error.ts";
import { type AnalysisFlags, analyzeOptions } from "./options.ts";

/** What the model without a scenario is called where readings are listed. */
export const baseReading = "base";

/** The readings that a list means: `all` (the base model and every scenario), or ids, `base` for the model without one. */
export function chooseReadings(conflict: Conflict, text: string): (string | undefined)[] {
  const known = conflict.scenarios.map(({ id }) => id);
  if (text.trim() === "all") return [undefined, ...known];
  const chosen = text.split(",").map((part) => part.trim());
  return [...new Set(chosen)].map((id) => {
    if (known.includes(id)) return id;
    if (id === baseReading) return undefined;
    throw new UserError(
      `The file has no scenario "${id}". ${known.length > 0 ? `It has ${known.join(", ")}; base is the model without one.` : "It has none."}`,
    );
  });
}

/** One reading of a conflict, analysed. Whatever is wrong with it is one plain sentence. */
export async function analyzeReading(
  file: string,
  conflict: Conflict,
  scenario: string | undefined,
  flags: Partial<AnalysisFlags>,
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
  return analyzeSpace(space, analyzeOptions(flags));
}

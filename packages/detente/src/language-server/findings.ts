import { sameFinding } from "../analysis/check.ts";
import { diagnoseClaim } from "../analysis/diagnose.ts";
import { prepare } from "../analysis/prepare.ts";
import { type Diagnostic, hasErrors } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";
import type { Reading } from "./reading.ts";

/** Models with more feasible states are not looked at while somebody types; `detente check` does. */
export const mostStatesWhileTyping = 2 ** 16;

/** What reading the text alone tells, at once. */
export const findingsOfText = (reading: Reading): readonly Diagnostic[] => reading.conflict.diagnostics;

/**
 * What the feasible states tell about the model and each of its scenarios: the findings of `detente check`, one that
 * several situations share given once. Nothing of a text with errors.
 *
 * @param pause waits between two situations; false when the text has changed meanwhile, and the rest is not wanted
 */
export async function findingsOfStates(reading: Reading, pause: () => Promise<boolean>): Promise<Diagnostic[]> {
  const { conflict, diagnostics } = reading.conflict;
  if (!conflict || hasErrors(diagnostics)) return [];
  const found: Diagnostic[] = [];
  for (const scenario of [undefined, ...conflict.scenarios.map(({ id }) => id)]) {
    if (!(await pause())) break;
    for (const finding of findingsOfSituation(conflict, scenario))
      if (!found.some((other) => sameFinding(other, finding))) found.push(finding);
  }
  return found;
}

function findingsOfSituation(conflict: Conflict, scenario: string | undefined): readonly Diagnostic[] {
  const { diagnostics, space } = prepare(conflict, scenario, mostStatesWhileTyping);
  const claims = space
    ? conflict.claims.filter((claim) => claim.scenario === scenario).flatMap((claim) => diagnoseClaim(claim, space))
    : [];
  return [...diagnostics.map(asHintWhenLarge), ...claims];
}

/** A size that is only too large for looking along while somebody types is no error of the file. */
function asHintWhenLarge(finding: Diagnostic): Diagnostic {
  if (finding.code !== "too-many-states") return finding;
  return {
    code: finding.code,
    severity: "hint",
    message: `There are more than ${mostStatesWhileTyping.toLocaleString("en")} feasible states: they are not looked at while you write.`,
    remedy: "`detente check` looks at them all.",
  };
}

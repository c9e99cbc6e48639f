import { sameFinding } from "../analysis/check.ts";
import { diagnoseClaim } from "../analysis/claim/diagnose.ts";
import { type Diagnostic, finding } from "../language/diagnostic.ts";
import { say } from "../sentences/sentence.ts";
import { mostStatesWhileTyping, type Reading } from "./reading.ts";

/** What reading the text alone tells, at once. */
export const findingsOfText = (reading: Reading): readonly Diagnostic[] => reading.conflict.diagnostics;

/**
 * What the feasible states tell about the model and each of its scenarios: the findings of `detente check`, one that
 * several situations share given once. Nothing of a text with errors.
 *
 * @param pause waits between two situations; false when the text has changed meanwhile, and the rest is not wanted
 */
export async function findingsOfStates(reading: Reading, pause: () => Promise<boolean>): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const scenario of [undefined, ...(reading.conflict.conflict?.scenarios ?? []).map(({ id }) => id)]) {
    if (!(await pause())) break;
    for (const each of findingsOfSituation(reading, scenario))
      if (!found.some((other) => sameFinding(other, each))) found.push(each);
  }
  return found;
}

function findingsOfSituation(reading: Reading, scenario: string | undefined): readonly Diagnostic[] {
  const situation = reading.situation(scenario);
  if (!situation) return [];
  const { diagnostics, space } = situation;
  const claims = (reading.conflict.conflict?.claims ?? []).filter((claim) => claim.scenario === scenario);
  return [
    ...diagnostics.map(asHintWhenLarge),
    ...(space ? claims.flatMap((claim) => diagnoseClaim(claim, space)) : []),
  ];
}

/** A size that is only too large for looking along while somebody types is no error of the file. */
function asHintWhenLarge(found: Diagnostic): Diagnostic {
  if (found.code !== "too-many-states") return found;
  return finding({
    code: found.code,
    severity: "hint",
    message: say("There are more than {most} feasible states: they are not looked at while you write.", {
      most: mostStatesWhileTyping.toLocaleString("en"),
    }),
    remedy: "`detente check` looks at them all.",
  });
}

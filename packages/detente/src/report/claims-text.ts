import type { Case, ClaimResult, ExpectationResult } from "../analysis/claims.ts";
import { isStable } from "../analysis/stability.ts";
import type { ConceptId } from "../engine/concepts.ts";
import { printExpectation, printExpression } from "../interop/detente.ts";
import { count, list, stateNumbers, Words } from "./words.ts";

/** What `detente check` prints of the claims: one line each, and for each that is not as stated what decides it. */
export function claimsText(results: readonly ClaimResult[]): string {
  if (results.length === 0) return "No claims to test.\n";
  const lines = results.flatMap((result) => [claimLine(result), ...claimReasons(result).map((line) => `    ${line}`)]);
  const failed = results.filter((result) => !result.asStated).length;
  const verdict =
    failed === 0
      ? results.length === 1
        ? "The claim is as stated."
        : `All ${results.length} claims as stated.`
      : `${failed} of ${count(results.length, "claim")} ${failed === 1 ? "is" : "are"} not as stated.`;
  return `${[...lines, "", verdict].join("\n")}\n`;
}

function claimLine({ claim, holds, asStated }: ClaimResult): string {
  const verdict = holds ? "holds" : "fails";
  const stated = claim.fails ? (asStated ? ", as stated" : ", though stated to fail") : "";
  return `${asStated ? "✓" : "✗"} ${claim.id}  ${claim.name === claim.id ? "" : `${claim.name} — `}${verdict}${stated}`;
}

/** What decides a claim that does not hold, or that holds though it should fail; nothing is said of others. */
export function claimReasons(result: ClaimResult): string[] {
  const decisive = result.holds
    ? result.asStated
      ? []
      : result.expectations
    : result.expectations.filter(({ holds }) => !holds);
  const empty = result.expectations.filter(({ vacuous }) => vacuous);
  return [
    ...decisive.map(
      (expectation) =>
        `${premise(result)}${printExpectation(expectation.expectation)}: ${because(result, expectation)}`,
    ),
    ...empty.map(
      ({ expectation }) =>
        `${premise(result)}${printExpectation(expectation)}: no state is meant, so it holds only for want of a case`,
    ),
  ];
}

/** What the claim takes as given, before its expectation. */
function premise({ claim }: ClaimResult): string {
  const given = [
    ...(claim.scenario === undefined ? [] : [`scenario ${claim.scenario}`]),
    ...claim.given.map((expression) => printExpression(expression)),
  ];
  return given.length > 0 ? `given ${given.join(", given ")} ` : "";
}

function because({ analysis }: ClaimResult, { case: shown, examined }: ExpectationResult): string {
  const words = new Words(analysis);
  if (!shown) return examined === 0 ? "no feasible state is meant" : `looked at ${count(examined, "state")}`;
  return caseText(shown, words, (concept, state) =>
    list(
      analysis.model.actors.flatMap((actor, index) => (isStable(analysis, concept, index, state) ? [actor.name] : [])),
    ),
  );
}

function caseText(shown: Case, words: Words, holdsFor: (concept: ConceptId, state: number) => string): string {
  switch (shown.kind) {
    case "state": {
      if (shown.leaves.length === 0) return `${words.label(shown.state)} is stable: ${words.taken(shown.state)}`;
      const by = Map.groupBy(shown.leaves, ({ concept }) => concept);
      const leaves = [...by].map(
        ([concept, leavers]) => `${list(leavers.map(({ actor }) => words.actor(actor)))} would leave it (${concept})`,
      );
      return `${words.label(shown.state)}: ${leaves.join("; ")}`;
    }
    case "path":
      return shown.steps.length === 0
        ? `${words.label(shown.state)} is where it starts`
        : `${words.label(shown.state)} is reached: ${shown.steps.map((step) => words.move(step)).join("; ")}`;
    case "unreached":
      return `${shown.state === undefined ? "none" : `${words.label(shown.state)} is not`} among the ${count(shown.searched, "state")} reached; the search was complete`;
    case "sets": {
      const parts = [
        ...(shown.missing.length > 0 ? [`${stateNumbers(shown.missing)} not stable`] : []),
        ...(shown.extra.length > 0
          ? [
              `${stateNumbers(shown.extra)} stable too${shown.extra.length === 1 ? ` (for ${holdsFor(shown.concept, shown.extra[0]!)})` : ""}`,
            ]
          : []),
      ];
      return `under ${shown.concept}: ${parts.join("; ")}`;
    }
  }
}

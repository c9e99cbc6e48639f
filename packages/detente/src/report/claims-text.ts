import type { Case, ClaimResult, ExpectationResult } from "../analysis/claims.ts";
import type { Step } from "../analysis/steps.ts";
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
  if (!shown) return examined === 0 ? "no feasible state is meant" : `looked at ${count(examined, "state")}`;
  return caseText(shown, new Words(analysis));
}

function caseText(shown: Case, words: Words): string {
  const named = (actors: readonly number[]): string => list(actors.map((actor) => words.actor(actor)));
  const moves = (steps: readonly Step[]): string => steps.map((step) => words.move(step)).join("; ");
  switch (shown.kind) {
    case "state":
    case "upset":
      if (shown.leaves.length === 0) return `${words.label(shown.state)} is stable: ${words.taken(shown.state)}`;
      return `${words.label(shown.state)}: ${(shown.kind === "state" ? leavers(shown, named) : leavingCoalitions(shown, named)).join("; ")}`;
    case "path":
      return shown.steps.length === 0
        ? `${words.label(shown.state)} is where it starts`
        : `${words.label(shown.state)} is reached: ${moves(shown.steps)}`;
    case "joint":
      return shown.reluctant.length === 0
        ? `${named(shown.members)} together reach ${words.label(shown.state)}, which each of them prefers: ${moves(shown.steps)}`
        : `${named(shown.members)} could bring ${words.label(shown.state)} about, but ${named(shown.reluctant)} would not gain by it: ${moves(shown.steps)}`;
    case "unreached":
      return `${shown.state === undefined ? "none" : `${words.label(shown.state)} is not`} among the ${count(shown.searched, "state")} reached; the search was complete`;
    case "foresight": {
      const { state, ruledOut } = shown;
      if (!ruledOut) return `${words.label(state)} is in it: ${words.taken(state)}`;
      const who = `${named(ruledOut.members)}${ruledOut.members.length > 1 ? " together" : ""}`;
      return `${words.label(state)} is ruled out. ${who} would move on: ${moves(ruledOut.steps)}; whatever may follow (${stateNumbers(ruledOut.ends)}) is better for ${ruledOut.members.length > 1 ? "each of them" : "it"}`;
    }
    case "sets":
      return setsText(shown, named);
  }
}

/** Who would leave the state, by concept. */
function leavers({ leaves }: Extract<Case, { kind: "state" }>, named: (actors: readonly number[]) => string): string[] {
  const by = Map.groupBy(leaves, ({ concept }) => concept);
  return [...by].map(([concept, all]) => `${named(all.map(({ actor }) => actor))} would leave it (${concept})`);
}

/** The coalitions that would leave the state, with the concepts under which they would. */
function leavingCoalitions(
  { leaves }: Extract<Case, { kind: "upset" }>,
  named: (actors: readonly number[]) => string,
): string[] {
  const by = Map.groupBy(leaves, ({ members }) => members.join(" "));
  return [...by.values()].map(
    (all) =>
      `${named(all[0]!.members)} together would leave it (${all.map(({ concept }) => concept).join(", ")}): each of them prefers ${stateNumbers(all[0]!.to)}`,
  );
}

/** Where stated and found sets of states differ. */
function setsText(
  { concept, missing, extra, stableFor }: Extract<Case, { kind: "sets" }>,
  named: (actors: readonly number[]) => string,
): string {
  const what = concept === undefined ? "in it" : "stable";
  const parts = [
    ...(missing.length > 0 ? [`${stateNumbers(missing)} not ${what}`] : []),
    ...(extra.length > 0 ? [`${stateNumbers(extra)} ${what} too${stableFor ? ` (for ${named(stableFor)})` : ""}`] : []),
  ];
  return `${concept === undefined ? "" : `under ${concept}: `}${parts.join("; ")}`;
}

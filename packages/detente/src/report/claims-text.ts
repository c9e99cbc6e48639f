import type { Case, ClaimResult, ExpectationResult } from "../analysis/claims.ts";
import type { Step } from "../analysis/steps.ts";
import { printExpectation, printExpression } from "../interop/detente.ts";
import type { Expectation } from "../model/conflict.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { count, stateNumbers, Words } from "./words.ts";

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
export function claimReasons(result: ClaimResult, phrases: Phrases = english): string[] {
  const { evidence } = phrases;
  const decisive = result.holds
    ? result.asStated
      ? []
      : result.expectations
    : result.expectations.filter(({ holds }) => !holds);
  const empty = result.expectations.filter(({ vacuous }) => vacuous);
  const expected = (expectation: Expectation, why: string): string =>
    evidence.expected(premise(result, phrases), evidence.code(printExpectation(expectation)), why);
  return [
    ...decisive.map((each) => expected(each.expectation, because(result, each, phrases))),
    ...empty.map(({ expectation }) => expected(expectation, evidence.vacuous)),
  ];
}

/** What the claim takes as given, before its expectation. */
function premise({ claim }: ClaimResult, { evidence }: Phrases): string {
  const given = [
    ...(claim.scenario === undefined ? [] : [`scenario ${claim.scenario}`]),
    ...claim.given.map((expression) => printExpression(expression)),
  ];
  return given.length > 0 ? evidence.given(given) : "";
}

function because({ analysis }: ClaimResult, { case: shown, examined }: ExpectationResult, phrases: Phrases): string {
  if (!shown) return examined === 0 ? phrases.evidence.noneMeant : phrases.evidence.lookedAt(examined);
  return caseText(shown, new Words(analysis, phrases));
}

function caseText(shown: Case, words: Words): string {
  const { general, evidence } = words.phrases;
  const moves = (steps: readonly Step[]): string => steps.map((step) => words.move(step)).join(general.semicolon);
  switch (shown.kind) {
    case "state":
    case "upset": {
      const label = words.label(shown.state);
      if (shown.leaves.length === 0) return evidence.isStable(label, words.taken(shown.state));
      const leaving = shown.kind === "state" ? leavers(shown, words) : leavingCoalitions(shown, words);
      return general.speaker(label, leaving.join(general.semicolon));
    }
    case "path": {
      const label = words.label(shown.state);
      return shown.steps.length === 0 ? evidence.startsThere(label) : evidence.isReached(label, moves(shown.steps));
    }
    case "joint": {
      const [members, state, way] = [named(words, shown.members), words.label(shown.state), moves(shown.steps)];
      return shown.reluctant.length === 0
        ? evidence.reachTogether(members, state, way)
        : evidence.notGainedBy(members, state, named(words, shown.reluctant), way);
    }
    case "unreached":
      return evidence.notReached(shown.state === undefined ? undefined : words.label(shown.state), shown.searched);
    case "foresight": {
      const { state, ruledOut } = shown;
      if (!ruledOut) return evidence.isInSet(words.label(state), words.taken(state));
      const { members, steps, ends } = ruledOut;
      const after = stateNumbers(ends, 24, words.phrases);
      return evidence.ruledOut(words.label(state), named(words, members), members.length > 1, moves(steps), after);
    }
    case "sets":
      return setsText(shown, words);
  }
}

const named = (words: Words, actors: readonly number[]): string =>
  words.phrases.general.list(actors.map((actor) => words.actor(actor)));

/** Who would leave the state, by concept. */
function leavers({ leaves }: Extract<Case, { kind: "state" }>, words: Words): string[] {
  const by = Map.groupBy(leaves, ({ concept }) => concept);
  return [...by].map(([concept, all]) => {
    const actors = all.map(({ actor }) => actor);
    return words.phrases.evidence.wouldLeaveIt(named(words, actors), concept);
  });
}

/** The coalitions that would leave the state, with the concepts under which they would. */
function leavingCoalitions({ leaves }: Extract<Case, { kind: "upset" }>, words: Words): string[] {
  const by = Map.groupBy(leaves, ({ members }) => members.join(" "));
  return [...by.values()].map((all) => {
    const { members, to } = all[0]!;
    const concepts = all.map(({ concept }) => concept);
    return words.phrases.evidence.wouldLeaveTogether(
      named(words, members),
      concepts,
      stateNumbers(to, 24, words.phrases),
    );
  });
}

/** Where stated and found sets of states differ. */
function setsText(
  { concept, missing, extra, stableFor }: Extract<Case, { kind: "sets" }>,
  words: Words,
): string {
  const { general, evidence } = words.phrases;
  const numbers = (states: readonly number[]): string => stateNumbers(states, 24, words.phrases);
  if (concept === undefined)
    return [
      ...(missing.length > 0 ? [evidence.notInSet(numbers(missing))] : []),
      ...(extra.length > 0 ? [evidence.inSetToo(numbers(extra))] : []),
    ].join(general.semicolon);
  const parts = [
    ...(missing.length > 0 ? [evidence.notStable(numbers(missing))] : []),
    ...(extra.length > 0
      ? [evidence.stableToo(numbers(extra), stableFor ? named(words, stableFor) : undefined)]
      : []),
  ];
  return evidence.underConcept(concept, parts.join(general.semicolon));
}

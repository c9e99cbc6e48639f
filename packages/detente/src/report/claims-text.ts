import type { Case, ClaimResult, ExpectationResult } from "../analysis/claims.ts";
import { situationNotices } from "../analysis/notices.ts";
import type { Step } from "../analysis/steps.ts";
import { printExpectation, printExpression } from "../interop/detente.ts";
import type { Expectation } from "../model/conflict.ts";
import { say } from "../sentences/sentence.ts";
import { cut } from "./cut.ts";
import { inWords } from "./in-language.ts";
import { english } from "./phrases/english.ts";
import type { Language, Phrases } from "./phrases/phrases.ts";
import { stateNumbers, Words } from "./words.ts";

/**
 * What `detente check` prints of the claims: one line each, and for each that is not as stated what decides it.
 *
 * @example
 * ```ts
 * const { claims } = await check(water);
 * claimsText(claims).split("\n")[0]; // => "✓ clash  Nothing but a clash can hold — holds"
 * ```
 */
export function claimsText(results: readonly ClaimResult[], phrases: Phrases = english): string {
  const { language } = phrases;
  if (results.length === 0) return `${inWords("No claims to test.", language)}\n`;
  const lines = results.flatMap((result) => [
    claimLine(result, language),
    ...claimReasons(result, phrases).map((line) => `    ${line}`),
  ]);
  const failed = results.filter((result) => !result.asStated).length;
  const verdict =
    failed === 0
      ? results.length === 1
        ? "The claim is as stated."
        : say("All {count} claims as stated.", { count: results.length })
      : say(failed === 1 ? "{failed} of {claims} is not as stated." : "{failed} of {claims} are not as stated.", {
          failed,
          claims: phrases.general.count(results.length, "claim"),
        });
  return `${[...lines, "", inWords(verdict, language)].join("\n")}\n`;
}

function claimLine({ claim, holds, asStated }: ClaimResult, language: Language): string {
  const verdict = claim.fails
    ? holds
      ? "holds, though stated to fail"
      : "fails, as stated"
    : holds
      ? "holds"
      : "fails";
  const title = claim.name === claim.id ? "" : `${claim.name} — `;
  return `${asStated ? "✓" : "✗"} ${claim.id}  ${title}${inWords(verdict, language)}`;
}

/**
 * What decides a claim that does not hold, or that holds though it should fail; and, of every claim, what has to be known of the
 * situation that it was tested in.
 *
 * @example
 * ```ts
 * const [result] = await testClaims(water.claims, analysis);
 * claimReasons(result); // => []
 * ```
 */
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
    ...situationNotices(result.analysis.space).map(({ sentences }) => inWords(sentences!.message, phrases.language)),
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
  const { evidence } = phrases;
  if (!shown) return examined === 0 ? evidence.noneMeant : evidence.lookedAt(examined);
  return caseText(shown, new Words(analysis, phrases));
}

function caseText(shown: Case, words: Words): string {
  const { evidence, general } = words.phrases;
  switch (shown.kind) {
    case "state":
    case "upset": {
      const label = words.label(shown.state);
      if (shown.leaves.length === 0) return evidence.isStable(label, words.taken(shown.state));
      const leaves = shown.kind === "state" ? leavers(shown, words) : leavingCoalitions(shown, words);
      return general.speaker(label, leaves.join(general.semicolon));
    }
    case "path": {
      const label = words.label(shown.state);
      if (shown.steps.length === 0) return evidence.startsThere(label);
      return evidence.isReached(label, moves(shown.steps, words));
    }
    case "joint": {
      const { state, members, steps, reluctant } = shown;
      const [who, label, how] = [named(members, words), words.label(state), moves(steps, words)];
      if (reluctant.length === 0) return evidence.reachTogether(who, label, how);
      return evidence.notGainedBy(who, label, named(reluctant, words), how);
    }
    case "unreached":
      return evidence.notReached(shown.state === undefined ? undefined : words.label(shown.state), shown.searched);
    case "foresight": {
      const { state, ruledOut } = shown;
      if (!ruledOut) return evidence.isInSet(words.label(state), words.taken(state));
      const { members, steps, ends } = ruledOut;
      return evidence.ruledOut(
        words.label(state),
        named(members, words),
        members.length > 1,
        moves(steps, words),
        numbers(ends, words),
      );
    }
    case "sets":
      return setsText(shown, words);
  }
}

const named = (actors: readonly number[], words: Words): string =>
  words.phrases.general.list(actors.map((actor) => words.actor(actor)));
const moves = (steps: readonly Step[], words: Words): string =>
  steps.map((step) => words.move(step)).join(words.phrases.general.semicolon);
const numbers = (states: readonly number[], words: Words): string => stateNumbers(states, 24, words.phrases);

/** Who would leave the state, by concept. */
function leavers({ leaves }: Extract<Case, { kind: "state" }>, words: Words): string[] {
  const by = Map.groupBy(leaves, ({ concept }) => concept);
  return [...by].map(([concept, all]) => {
    const actors = all.map(({ actor }) => actor);
    return words.phrases.evidence.wouldLeaveIt(named(actors, words), concept);
  });
}

/** More coalitions than this, the smallest first, say nothing new. */
const mostCoalitionsShown = 3;

/** The coalitions that would leave the state, with the concepts under which they would. */
function leavingCoalitions({ leaves }: Extract<Case, { kind: "upset" }>, words: Words): string[] {
  const { evidence } = words.phrases;
  const coalitions = [...Map.groupBy(leaves, ({ members }) => members.join(" ")).values()];
  const { shown, left } = cut(coalitions, mostCoalitionsShown);
  return [
    ...shown.map((all) => {
      const { members, to } = all[0]!;
      const concepts = all.map(({ concept }) => concept);
      return evidence.wouldLeaveTogether(named(members, words), concepts, numbers(to, words));
    }),
    ...(left > 0 ? [evidence.moreCoalitions(left)] : []),
  ];
}

/** Where stated and found sets of states differ. */
function setsText({ concept, missing, extra, stableFor }: Extract<Case, { kind: "sets" }>, words: Words): string {
  const { evidence, general } = words.phrases;
  if (concept === undefined) {
    const parts = [
      ...(missing.length > 0 ? [evidence.notInSet(numbers(missing, words))] : []),
      ...(extra.length > 0 ? [evidence.inSetToo(numbers(extra, words))] : []),
    ];
    return parts.join(general.semicolon);
  }
  const parts = [
    ...(missing.length > 0 ? [evidence.notStable(numbers(missing, words))] : []),
    ...(extra.length > 0 ? [evidence.stableToo(numbers(extra, words), stableFor && named(stableFor, words))] : []),
  ];
  return evidence.underConcept(concept, parts.join(general.semicolon));
}

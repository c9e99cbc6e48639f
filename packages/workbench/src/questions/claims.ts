import { type Case, type ClaimResult, check, claimReasons, hasErrors, phrasesOf, readConflict } from "detente";
import { faultsOf, type TextFault } from "./form.ts";
import { type Asked, Unanswerable } from "./question.ts";

/** A conclusion that the document states, tested. */
export interface TestedClaim {
  readonly id: string;
  readonly name: string;
  readonly statedToFail: boolean;
  readonly holds: boolean;
  readonly asStated: boolean;
  /** Id of the scenario that it speaks of. */
  readonly scenario?: string;
  /** What it is said to rest on. */
  readonly because: readonly string[];
  /** What decides it, in words. */
  readonly reasons: readonly string[];
  /** States that decide it, by their patterns: counter-examples, or what stands against a claim that should fail. */
  readonly states: readonly { readonly pattern: string; readonly number: number }[];
  /** Where the claim stands in the text. */
  readonly at?: { readonly start: number; readonly end: number };
}

/** A claim that cannot be tested as the document stands. */
export interface UntestedClaim {
  readonly id: string;
  readonly name: string;
  /** Why not, and where in the text that is. */
  readonly faults: readonly TextFault[];
  readonly at?: { readonly start: number; readonly end: number };
}

export interface Claims {
  readonly tested: readonly TestedClaim[];
  readonly untested: readonly UntestedClaim[];
}

/** All claims of the document, each on the scenario that it speaks of. */
export async function answer(asked: Asked, _: null): Promise<Claims> {
  const { conflict, diagnostics, situation, language, signal } = asked;
  // an error of the scenario that is looked at is no error of the text
  if (!conflict || (hasErrors(diagnostics) && hasErrors(readConflict(asked.text).diagnostics)))
    throw new Unanswerable("errors");
  const { claims, untested } = await check(conflict, { rules: situation.rules, signal });
  return {
    tested: testedClaims(claims, language),
    untested: untested.map(({ claim, findings }) => ({
      id: claim.id,
      name: claim.name,
      faults: faultsOf(findings, language),
      ...(claim.at ? { at: { start: claim.at.start, end: claim.at.end } } : {}),
    })),
  };
}

function testedClaims(claims: readonly ClaimResult[], language: Asked["language"]): TestedClaim[] {
  const phrases = phrasesOf(language);
  return claims.map((result) => ({
    id: result.claim.id,
    name: result.claim.name,
    statedToFail: result.claim.fails,
    holds: result.holds,
    asStated: result.asStated,
    ...(result.claim.scenario === undefined ? {} : { scenario: result.claim.scenario }),
    because: result.claim.because,
    reasons: claimReasons(result, phrases),
    states: statesOf(result),
    ...(result.claim.at ? { at: { start: result.claim.at.start, end: result.claim.at.end } } : {}),
  }));
}

/** How many states are named for one claim. */
const mostStates = 6;

function statesOf({ expectations, analysis }: ClaimResult): TestedClaim["states"] {
  const states = new Set(expectations.flatMap((expectation) => (expectation.case ? statesIn(expectation.case) : [])));
  return [...states]
    .slice(0, mostStates)
    .map((state) => ({ pattern: analysis.space.pattern(state), number: state + 1 }));
}

function statesIn(found: Case): readonly number[] {
  switch (found.kind) {
    case "sets":
      return [...found.missing, ...found.extra];
    case "path":
    case "joint":
      return [found.steps[0]?.from ?? found.state, found.state];
    case "unreached":
      return found.state === undefined ? [] : [found.state];
    default:
      return [found.state];
  }
}

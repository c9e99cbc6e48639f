import { type Case, type ClaimResult, check, claimReasons, phrasesOf } from "detente";
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

/** All claims of the document, each on the scenario that it speaks of. */
export async function answer(
  { conflict, diagnostics, situation, language, signal }: Asked,
  _: null,
): Promise<TestedClaim[]> {
  if (!conflict || diagnostics.some(({ severity }) => severity === "error")) throw new Unanswerable("errors");
  const { claims } = await check(conflict, { rules: situation.rules, signal });
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

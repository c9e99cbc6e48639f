import { type ConceptId, concepts as registry } from "../engine/concepts.ts";
import type { Claim, Conflict, Expectation } from "../model/conflict.ts";
import type { Analysis } from "./analyze.ts";
import { Facts } from "./claim/facts.ts";
import type { ClaimResult, ExpectationResult } from "./claim/result.ts";
import { testForesight, testForesightSet } from "./claim/test-foresight.ts";
import { testReachability } from "./claim/test-reachability.ts";
import { testSet, testStability } from "./claim/test-stability.ts";
import { statesWhere } from "./select.ts";
import type { WorkOptions } from "./work.ts";

export type { Case, ClaimResult, ExpectationResult, Leaver, LeavingCoalition } from "./claim/result.ts";

/** The concepts that an analysis must hold for the claims of each scenario ("" is the base model) to be tested on it. */
export function conceptsOfClaims(conflict: Conflict): Map<string, ConceptId[]> {
  const wanted = new Map<string, Set<string>>();
  for (const claim of conflict.claims) {
    const key = claim.scenario ?? "";
    const asked = wanted.get(key) ?? new Set();
    // what coalitions do, and what is seen so many moves ahead, is computed apart
    for (const expectation of claim.expect)
      if ("concepts" in expectation && !expectation.together)
        for (const concept of expectation.concepts) asked.add(concept);
    wanted.set(key, asked);
  }
  const known = registry.map(({ id }) => id);
  return new Map([...wanted].map(([key, asked]) => [key, known.filter((id) => asked.has(id))]));
}

/**
 * Tests claims on the analysis of the situation that they all speak of, which must include the claims' concepts
 * (`conceptsOfClaims`). What is asked about coalitions and foresight is computed here, once for all of them.
 * @throws GroupError when there are too many states or coalitions for a claim about groups
 * @throws UnsupportedConcept when a claim looks a number of moves ahead among other than two actors
 *
 * @example
 * ```ts
 * (await testClaims(water.claims, analysis)).map(({ claim, holds }) => [claim.id, holds]); // => [["clash", true]]
 * ```
 */
export async function testClaims(
  claims: readonly Claim[],
  analysis: Analysis,
  options: WorkOptions = {},
): Promise<ClaimResult[]> {
  const facts = new Facts(analysis, options);
  const results: ClaimResult[] = [];
  for (const claim of claims) results.push(await testClaim(claim, facts));
  return results;
}

async function testClaim(claim: Claim, facts: Facts): Promise<ClaimResult> {
  const { analysis } = facts;
  const given = claim.given.length > 0 ? new Set(statesWhere(analysis.space, claim.given)) : undefined;
  const allowed = (state: number): boolean => given?.has(state) ?? true;
  const expectations: ExpectationResult[] = [];
  for (const expectation of claim.expect) expectations.push(await test(expectation, facts, allowed));
  const holds = expectations.every((result) => result.holds);
  return { claim, holds, asStated: holds !== claim.fails, expectations, analysis };
}

function test(expectation: Expectation, facts: Facts, allowed: (state: number) => boolean): Promise<ExpectationResult> {
  switch (expectation.kind) {
    case "stability":
      return testStability(expectation, facts, allowed);
    case "reachability":
      return testReachability(expectation, facts, allowed);
    case "set":
      return testSet(expectation, facts, allowed);
    case "foresight":
      return testForesight(expectation, facts, allowed);
    case "foresight-set":
      return testForesightSet(expectation, facts, allowed);
  }
}

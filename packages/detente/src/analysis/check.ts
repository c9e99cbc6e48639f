import type { Diagnostic } from "../language/diagnostic.ts";
import type { Claim, Conflict } from "../model/conflict.ts";
import { type AnalyzeOptions, analyzeSpace } from "./analyze.ts";
import { diagnoseClaim } from "./claim/diagnose.ts";
import { type ClaimResult, conceptsOfClaims, testClaims } from "./claims.ts";
import { prepare } from "./prepare.ts";

export interface Checked {
  /** Of the base model and of every scenario; a finding that several share is given once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that can be tested, in the order of the file: an error in one claim or one scenario hides no other. */
  readonly claims: readonly ClaimResult[];
  /** Those that cannot, in the order of the file. */
  readonly untested: readonly UntestedClaim[];
  /** Feasible states of the base model, when it could be compiled. */
  readonly stateCount?: number;
}

/** A claim that cannot be tested, and the errors that stand in the way: its own, or those of its model or scenario. */
export interface UntestedClaim {
  readonly claim: Claim;
  readonly findings: readonly Diagnostic[];
}

/**
 * Validates a conflict with all its scenarios and tests its claims.
 *
 * @example
 * ```ts
 * const { claims, stateCount } = await check(water);
 * stateCount; // => 6
 * claims.map(({ claim, holds }) => [claim.id, holds]); // => [["clash", true]]
 * ```
 */
export async function check(conflict: Conflict, options: Omit<AnalyzeOptions, "concepts"> = {}): Promise<Checked> {
  // a file of sources and what they say is a sound beginning: its reader has said what is missing
  if (conflict.actors.length === 0 && conflict.scenarios.length + conflict.claims.length === 0)
    return { diagnostics: [], claims: [], untested: [] };
  const found: Diagnostic[] = [];
  const add = (diagnostics: readonly Diagnostic[]): void => {
    for (const diagnostic of diagnostics)
      if (!found.some((other) => sameFinding(other, diagnostic))) found.push(diagnostic);
  };
  const situations = [undefined, ...conflict.scenarios.map(({ id }) => id)];
  const prepared = new Map(
    situations.map((scenario) => [scenario ?? "", prepare(conflict, scenario, options.maxStates)]),
  );
  for (const { diagnostics } of prepared.values()) add(diagnostics);
  const testable: Claim[] = [];
  const untested: UntestedClaim[] = [];
  for (const claim of conflict.claims) {
    const { space, diagnostics } = prepared.get(claim.scenario ?? "")!;
    const own = space ? diagnoseClaim(claim, space) : [];
    add(own);
    const findings = [...(space ? [] : diagnostics), ...own].filter(({ severity }) => severity === "error");
    if (findings.length > 0) untested.push({ claim, findings });
    else testable.push(claim);
  }
  const base = prepared.get("")!.space;
  const stateCount = base ? { stateCount: base.count } : {};

  const claims: ClaimResult[] = [];
  for (const [scenario, concepts] of conceptsOfClaims({ ...conflict, claims: testable })) {
    const { space } = prepared.get(scenario)!;
    const analysis = await analyzeSpace(space!, { ...options, concepts });
    const own = testable.filter((claim) => (claim.scenario ?? "") === scenario);
    claims.push(...(await testClaims(own, analysis, options.signal ? { signal: options.signal } : {})));
  }
  claims.sort((a, b) => conflict.claims.indexOf(a.claim) - conflict.claims.indexOf(b.claim));
  return { diagnostics: found, claims, untested, ...stateCount };
}

/** Whether two situations of one file give the same finding. */
export function sameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.place?.start === b.place?.start && a.message === b.message;
}

import { type Diagnostic, hasErrors } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";
import { type AnalyzeOptions, analyzeSpace } from "./analyze.ts";
import { diagnoseClaim } from "./claim/diagnose.ts";
import { type ClaimResult, conceptsOfClaims, testClaims } from "./claims.ts";
import { prepare } from "./prepare.ts";

export interface Checked {
  /** Of the base model and of every scenario; a finding that several share is given once. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the file; empty when the file has errors. */
  readonly claims: readonly ClaimResult[];
  /** Feasible states of the base model, when it could be compiled. */
  readonly stateCount?: number;
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
  const found: Diagnostic[] = [];
  const add = (diagnostics: readonly Diagnostic[]): void => {
    for (const diagnostic of diagnostics)
      if (!found.some((other) => sameFinding(other, diagnostic))) found.push(diagnostic);
  };
  const wanted = conceptsOfClaims(conflict);
  const situations = [undefined, ...conflict.scenarios.map(({ id }) => id)];
  const prepared = new Map(
    situations.map((scenario) => [scenario ?? "", prepare(conflict, scenario, options.maxStates)]),
  );
  for (const { diagnostics } of prepared.values()) add(diagnostics);
  for (const claim of conflict.claims) {
    const space = prepared.get(claim.scenario ?? "")?.space;
    if (space) add(diagnoseClaim(claim, space));
  }
  const base = prepared.get("")!.space;
  const stateCount = base ? { stateCount: base.count } : {};
  if (hasErrors(found)) return { diagnostics: found, claims: [], ...stateCount };

  const claims: ClaimResult[] = [];
  for (const [scenario, concepts] of wanted) {
    const { space } = prepared.get(scenario)!;
    const analysis = await analyzeSpace(space!, { ...options, concepts });
    const own = conflict.claims.filter((claim) => (claim.scenario ?? "") === scenario);
    claims.push(...(await testClaims(own, analysis, options.signal ? { signal: options.signal } : {})));
  }
  claims.sort((a, b) => conflict.claims.indexOf(a.claim) - conflict.claims.indexOf(b.claim));
  return { diagnostics: found, claims, ...stateCount };
}

/** Whether two situations of one file give the same finding. */
export function sameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.place?.start === b.place?.start && a.message === b.message;
}

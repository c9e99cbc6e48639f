import { compile } from "../engine/compile.ts";
import type { ConceptId } from "../engine/concepts.ts";
import { UnsupportedConcept } from "../engine/engine.ts";
import { IncompleteRanking } from "../engine/ranks.ts";
import { StateCountError } from "../engine/states.ts";
import type { Conflict } from "../model/conflict.ts";
import { resolveScenario } from "../model/scenario.ts";
import { type Analysis, analyzeSpace } from "./analyze.ts";
import { type ClaimResult, conceptsOfClaims, testClaims } from "./claims.ts";
import { GroupError } from "./coalitions/coalitions.ts";
import { dropEvidence, type Evidence, evidenceOf, type Reliance } from "./drop-evidence.ts";
import { type VerdictChanges, verdictChanges } from "./verdict-changes.ts";
import { Work } from "./work.ts";

/** What stands and what falls without one piece of evidence. */
export interface Dependence {
  readonly evidence: Evidence;
  /** Without what rests on it alone; absent when nothing does. */
  readonly alone?: Fall;
  /** Without whatever rests on it, also what has other grounds; absent when that is no more. */
  readonly atAll?: Fall;
}

/** What became of the verdicts. */
export interface Fall {
  /** How many declarations were taken out. */
  readonly removed: number;
  /** Why the model could not be computed without them; the rest is then empty. */
  readonly problem?: string;
  /** The equilibria of the situation at hand. */
  readonly changes: VerdictChanges;
  /** The situation at hand without the evidence; absent where there is a problem. */
  readonly analysis?: Analysis;
  /** Ids of claims whose verdict is no longer what it was, with what it is now. */
  readonly claims: readonly { readonly id: string; readonly holds: boolean }[];
}

/** The verdicts with all the evidence, and what each piece of it bears. */
export interface SourceDependence {
  /** Every claim's verdict with all the evidence. */
  readonly claims: readonly { readonly id: string; readonly holds: boolean }[];
  readonly pieces: readonly Dependence[];
  /** Claims whose verdict is the same whatever single piece of evidence is taken away. */
  readonly standing: readonly string[];
}

/**
 * Every claim's verdict and every equilibrium of the situation at hand, recomputed without each source, each statement
 * and each assumption: what stands and what falls. Taking evidence away takes out the declarations that rest on it, as
 * `dropEvidence` does.
 *
 * @example
 * ```ts
 * const { pieces } = await sourceDependence(analysis);
 * pieces.map(({ evidence }) => evidence.kind); // => ["source", "statement"]
 * ```
 */
export async function sourceDependence(
  analysis: Analysis,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<SourceDependence> {
  const { signal, onProgress } = options;
  const { conflict } = analysis.model;
  const before = await claimVerdicts(conflict, analysis, signal);
  const fall = async (evidence: Evidence, reliance: Reliance): Promise<Fall | undefined> => {
    const dropped = dropEvidence(conflict, evidence, reliance);
    if (dropped.removed === 0) return undefined;
    try {
      const after = await solve(dropped.conflict, analysis, analysis.model.scenario?.id, analysis.concepts, signal);
      const claims = await claimVerdicts(dropped.conflict, analysis, signal);
      return {
        removed: dropped.removed,
        changes: verdictChanges(analysis, after),
        analysis: after,
        claims: claims.filter(({ id, holds }) => before.find((claim) => claim.id === id)?.holds !== holds),
      };
    } catch (error) {
      const known = [StateCountError, IncompleteRanking, UnsupportedConcept, GroupError].some(
        (kind) => error instanceof kind,
      );
      if (!known) throw error;
      const problem = (error as Error).message;
      return { removed: dropped.removed, problem, changes: { states: [], outcomes: [] }, claims: [] };
    }
  };
  const work = new Work(signal ? { signal } : {}, 0);
  const pieces: Dependence[] = [];
  const all = evidenceOf(conflict);
  for (const evidence of all) {
    work.check();
    const alone = await fall(evidence, "alone");
    await work.rest();
    const atAll = await fall(evidence, "at all");
    pieces.push({
      evidence,
      ...(alone ? { alone } : {}),
      ...(atAll && atAll.removed > (alone?.removed ?? 0) ? { atAll } : {}),
    });
    onProgress?.(pieces.length, all.length);
    await work.rest();
  }
  const fallen = new Set(
    pieces.flatMap(({ alone, atAll }) => [...(alone?.claims ?? []), ...(atAll?.claims ?? [])].map(({ id }) => id)),
  );
  return { claims: before, pieces, standing: before.map(({ id }) => id).filter((id) => !fallen.has(id)) };
}

async function solve(
  conflict: Conflict,
  { rules }: Analysis,
  scenario: string | undefined,
  concepts: readonly ConceptId[],
  signal: AbortSignal | undefined,
): Promise<Analysis> {
  return analyzeSpace(compile(resolveScenario(conflict, scenario)), { rules, concepts, ...(signal ? { signal } : {}) });
}

/** What every claim comes to, on the model that it speaks of. */
async function claimVerdicts(conflict: Conflict, like: Analysis, signal: AbortSignal | undefined) {
  const results: ClaimResult[] = [];
  for (const [scenario, wanted] of conceptsOfClaims(conflict)) {
    const analysis = await solve(conflict, like, scenario === "" ? undefined : scenario, wanted, signal);
    const own = conflict.claims.filter((claim) => (claim.scenario ?? "") === scenario);
    results.push(...(await testClaims(own, analysis, signal ? { signal } : {})));
  }
  const order = new Map(conflict.claims.map(({ id }, index) => [id, index]));
  return results
    .sort((a, b) => order.get(a.claim.id)! - order.get(b.claim.id)!)
    .map(({ claim, holds }) => ({ id: claim.id, holds }));
}

import type { Analysis } from "../../analysis/analyze.ts";
import { explain } from "../../analysis/explain.ts";
import { isEquilibrium, isStable } from "../../analysis/stability.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import type { Ledger } from "../../evidence/ledger/ledger.ts";
import type { StatementEntry } from "../../evidence/ledger/standing.ts";
import type { Outcome } from "../../model/conflict.ts";
import { proofLines } from "../proof-lines.ts";

/** What stands behind the verdict on an outcome. */
export interface Support {
  readonly outcome: Outcome;
  /** The state whose verdict is proven (from 0). */
  readonly state: number;
  readonly holds: boolean;
  /** Statements that the proofs name, by date; undated ones last. */
  readonly statements: readonly StatementEntry[];
  /** Ids of the sources, those of the statements among them. */
  readonly sources: readonly string[];
  /** How many of the preferences named are assumed, alone or beside evidence. */
  readonly assumptions: number;
}

/**
 * The evidence that the proofs of each outcome's verdict name, for every actor: of its first state that holds, today's
 * before others, or, where none does, of the one that the fewest would leave. Outcomes without a state are left out.
 */
export function supportOf(analysis: Analysis, ledger: Ledger, concept: ConceptId): Support[] {
  return analysis.model.outcomes.flatMap((outcome) => {
    const state = spokenState(analysis, outcome, concept);
    return state === undefined ? [] : [supportOfState(analysis, ledger, outcome, state, concept)];
  });
}

function spokenState(analysis: Analysis, { when }: Outcome, concept: ConceptId): number | undefined {
  const { space, model } = analysis;
  const truth = space.truth(when);
  const leavers = (state: number): number =>
    model.actors.filter((_, actor) => !isStable(analysis, concept, actor, state)).length;
  let best: { readonly state: number; readonly leavers: number } | undefined;
  for (const [state, is] of truth.entries()) {
    if (is !== 1) continue;
    const found = { state, leavers: leavers(state) };
    if (found.leavers === 0 && state === space.statusQuo) return state;
    if (!best || found.leavers < best.leavers) best = found;
  }
  return best?.state;
}

function supportOfState(
  analysis: Analysis,
  ledger: Ledger,
  outcome: Outcome,
  state: number,
  concept: ConceptId,
): Support {
  const lines = analysis.model.actors.flatMap((_, actor) =>
    proofLines(analysis, explain(analysis, state, actor, concept)),
  );
  const grounds = lines.flatMap((line) => line.grounds);
  const named = new Set(grounds.flatMap(({ because }) => because ?? []));
  const statements = ledger.statements.filter(({ statement }) => named.has(statement.id));
  const sources = new Set([
    ...statements.flatMap(({ source }) => (source ? [source.id] : [])),
    ...ledger.sources.map(({ source }) => source.id).filter((id) => named.has(id)),
  ]);
  // a preference that several sentences name is assumed once
  const assumed = new Set(
    grounds
      .filter((each) => each.assumed !== undefined)
      .map(({ because, assumed }) => JSON.stringify([because, assumed])),
  );
  return {
    outcome,
    state,
    holds: isEquilibrium(analysis, concept, state),
    statements: statements.toSorted((a, b) => compareDates(a.said, b.said)),
    sources: [...sources],
    assumptions: assumed.size,
  };
}

/** By date, undated ones last. */
const compareDates = (a = "9999", b = "9999"): number => (a < b ? -1 : a > b ? 1 : 0);

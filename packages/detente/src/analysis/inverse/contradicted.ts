import type { Analysis } from "../analyze.ts";
import { type Reason, reasonForOrder } from "../steps.ts";
import type { Change } from "./reversals.ts";
import { rememberingTruth } from "./statement-edits.ts";

/** What a change of an actor's ranking goes against: a reason for the present order, and how many of the pairs rest on it. */
export interface Contradicted {
  readonly reason: Reason;
  readonly pairs: number;
}

/** The reasons that the turned pairs rest on, the one that most rest on first. */
export function contradictedBy(analysis: Analysis, { actor, reversals }: Change): Contradicted[] {
  const remembering = { ...analysis, space: rememberingTruth(analysis.space) };
  const found = new Map<string, { reason: Reason; pairs: number }>();
  for (const [better, worse] of reversals) {
    const reason = reasonForOrder(remembering, actor, better, worse);
    const key = JSON.stringify(reason);
    const before = found.get(key);
    if (before) before.pairs++;
    else found.set(key, { reason, pairs: 1 });
  }
  return [...found.values()].sort((a, b) => b.pairs - a.pairs);
}

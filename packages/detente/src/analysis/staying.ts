import { movesFrom } from "../engine/moves.ts";
import type { PreferenceStatement } from "../model/conflict.ts";
import type { Analysis } from "./analyze.ts";
import { type Reason, reasonForOrder } from "./steps.ts";

/** What holds an actor back from its moves that are no improvements, over all of them. */
export interface Staying {
  /** Why it prefers the state to those that it could move to, each reason once, the most important first. */
  readonly reasons: readonly Reason[];
  /** The states (from 0) that it could move to and likes just as much. */
  readonly ties: readonly number[];
}

/**
 * What an actor's moves that are no improvements rest on: the reasons to prefer the state, and the ties.
 *
 * @example
 * ```ts
 * reasonsToStay(analysis, 3, 0).ties; // => [5]
 * ```
 */
export function reasonsToStay(analysis: Analysis, state: number, actor: number): Staying {
  const ranks = analysis.ranks[actor]!;
  const here = ranks[state]!;
  const moves = movesFrom(analysis.space.structure.moves[actor]!, state);
  const worse = moves.filter((to) => ranks[to]! < here);
  const ties = moves.filter((to) => ranks[to] === here);
  if (worse.length === 0) return { reasons: [], ties };
  const preference = analysis.model.preferences.find(({ actor: id }) => id === analysis.model.actors[actor]!.id)!;
  if (preference.kind === "ranking") return { reasons: [reasonForOrder(analysis, actor, state, worse[0]!)], ties };
  const statements = preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]));
  const truths = statements.map(({ when }) => analysis.space.truth(when));
  const weighted = statements.some(({ weight }) => weight !== undefined);
  // for each statement the first of the worse states that it tells from the state at hand
  const told = statements.map((): number | undefined => undefined);
  for (const to of worse)
    for (let at = 0; at < truths.length; at++) {
      if (truths[at]![to] === truths[at]![state]) continue;
      told[at] ??= to;
      if (!weighted) break;
    }
  if (weighted) return { reasons: [weightsOf(statements.filter((_, at) => told[at] !== undefined))], ties };
  return {
    reasons: told.flatMap((to) => (to === undefined ? [] : [reasonForOrder(analysis, actor, state, to)])),
    ties,
  };
}

const weightsOf = (statements: readonly PreferenceStatement[]): Reason => ({
  kind: "weights",
  statements: statements.map(({ when, because, assumed }) => ({
    when,
    grounds: { ...(because ? { because } : {}), ...(assumed === undefined ? {} : { assumed }) },
  })),
});

import type { Analysis } from "../analyze.ts";
import { type FromToday, fromToday } from "../from-today.ts";
import { rankingsSay } from "./comparisons.ts";
import { type Condition, conditionsOf } from "./condition.ts";
import { Position } from "./position.ts";
import { fewestReversals, type Reversals, type SearchLimits } from "./reversals.ts";
import { type EditLimits, type StatementChanges, smallestEdits } from "./statement-edits.ts";
import type { Wish } from "./wish.ts";

/** What would have to change for a wish. */
export interface Inverse {
  readonly wish: Wish;
  /** The wanted states that are stable for everybody as things are. */
  readonly holding: readonly number[];
  /** How today leads to one of those, where the wish is met already. */
  readonly fromToday?: FromToday;
  /** For every actor and state of the wish. */
  readonly conditions: readonly Condition[];
  readonly reversals: Reversals;
  /** Absent when the wish is met already or impossible. */
  readonly edits?: StatementChanges;
}

/** More conditions than this are not worked out: nobody reads them. */
const mostConditions = 40;

/**
 * What would have to change for wanted states to be stable: the exact condition, the fewest comparisons to turn, and the
 * smallest edits of the actors' own statements. `refuseWish` says beforehand what makes a wish senseless.
 *
 * @example
 * ```ts
 * const { reversals, edits } = await inverse(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * reversals.total; // => 2
 * edits!.changes.length > 0; // => true
 * ```
 */
export async function inverse(
  analysis: Pick<Analysis, "space" | "ranks" | "rules">,
  wish: Wish,
  limits: SearchLimits & Pick<EditLimits, "mostCost"> = {},
): Promise<Inverse> {
  const position = new Position(analysis.space.structure, analysis.rules, wish.concept);
  const reversals = await fewestReversals(analysis, wish, limits);
  const many = (wish.want.length + (wish.notWant?.length ?? 0)) * position.actorCount > mostConditions;
  const conditions = many ? [] : await conditionsOf(position, analysis.ranks, wish, limits);
  const says = rankingsSay(analysis.ranks);
  const holding = wish.want.filter((state) =>
    analysis.ranks.every((_, actor) => position.isStable(actor, state, says)),
  );
  const found = { wish, holding, conditions, reversals };
  if (reversals.status === "impossible") return found;
  if (reversals.status === "met") {
    const way = fromToday(analysis, holding);
    return { ...found, ...(way === undefined ? {} : { fromToday: way }) };
  }
  return { ...found, edits: await smallestEdits(analysis, wish, limits) };
}

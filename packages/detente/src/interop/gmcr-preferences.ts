import type { RankingPreference, StateReference } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";

/** Whether the file can say "manual rankings are used": each actor has one, by state numbers, of unmerged states. */
export function allRanked(model: ConflictModel): boolean {
  return (
    model.merges.length === 0 &&
    model.actors.every((actor) => {
      const preference = model.preferences.find((item) => item.actor === actor.id);
      return (
        preference?.kind === "ranking" &&
        preference.tiers.every((tier) => tier.states.every((state) => state.kind === "number"))
      );
    })
  );
}

/**
 * Statements that order the states as a ranking does: the j-th holds in the first j tiers, so that a state scores higher
 * the higher its tier. The last tier needs none.
 *
 * @throws RangeError for a state number, which means nothing without the list of feasible states
 */
export function rankingStatements(model: ConflictModel, ranking: RankingPreference): readonly Expression[] {
  const tiers = ranking.tiers.map((tier) => tier.states.map((state) => conditionOf(state, model)));
  return tiers.slice(0, -1).map((_, last): Expression => {
    const of = tiers.slice(0, last + 1).flat();
    return of.length === 1 ? of[0] : { op: "or", of };
  });
}

function conditionOf(reference: StateReference, model: ConflictModel): Expression {
  if (reference.kind === "outcome") return { op: "outcome", outcome: reference.outcome };
  if (reference.kind !== "pattern") {
    const what = reference.kind === "number" ? `state number ${reference.number}` : `state ${reference.state}`;
    throw new RangeError(
      `The ranking by ${what} cannot be written beside merged states or preferences of another kind. ` +
        "Rank all actors by state numbers, or write patterns such as YN-Y instead of numbers.",
    );
  }
  const of = model.options.flatMap((option, index): Expression[] => {
    const taken: Expression = { op: "option", option: option.key };
    const letter = reference.pattern[index];
    return letter === "Y" ? [taken] : letter === "N" ? [{ op: "not", of: taken }] : [];
  });
  return of.length === 1 ? of[0] : { op: "and", of };
}

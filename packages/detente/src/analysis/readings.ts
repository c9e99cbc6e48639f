import type { ConceptId } from "../engine/concepts.ts";
import type { Conflict } from "../model/conflict.ts";
import type { Analysis } from "./analyze.ts";
import { concordance, tauB } from "./rank-agreement.ts";
import { equilibria, isEquilibrium } from "./stability.ts";
import { sameStates, statesAmong } from "./state-key.ts";
import { outcomesOf } from "./verdict-changes.ts";

/** How far the readings of a conflict agree. */
export interface Readings {
  readonly analyses: readonly Analysis[];
  /** The states (of the first reading, from 0) that all readings have, on which rankings are compared. */
  readonly common: readonly number[];
  /** Actors that all readings have. */
  readonly actors: readonly ActorAgreement[];
  /** What survives all readings, concept by concept. */
  readonly surviving: readonly Surviving[];
}

export interface ActorAgreement {
  readonly id: string;
  /** Kendall's W over all readings; undefined where it is not defined. */
  readonly concordance: number | undefined;
  /** How many different rankings of the common states there are among the readings. */
  readonly different: number;
  /** Kendall's tau-b by reading and reading: `tau[a][b]`. */
  readonly tau: readonly (readonly (number | undefined)[])[];
}

export interface Surviving {
  readonly concept: ConceptId;
  /** States (of the first reading, from 0) that are equilibria in every reading. */
  readonly states: readonly number[];
  /** Outcomes of which some state is an equilibrium in every reading. */
  readonly always: readonly string[];
  /** Outcomes of which some state is an equilibrium in some readings, but not in all: with the readings' positions. */
  readonly sometimes: readonly { readonly outcome: string; readonly readings: readonly number[] }[];
  /** Outcomes of which no state is an equilibrium in any reading. */
  readonly never: readonly string[];
}

/**
 * Compares several readings of one conflict (scenarios by different analysts, of other times, or as seen by somebody): how
 * far they agree about each actor's ranking, and which verdicts survive all of them. Outcomes are compared by their ids,
 * those that every reading defines; states where all readings have the same options.
 *
 * @example
 * ```ts
 * compareReadings([analysis, analysis]).actors.map(({ id, concordance }) => [id, concordance]); // => [["syria", 1], ["iraq", 1]]
 * ```
 */
export function compareReadings(analyses: readonly Analysis[]): Readings {
  const [first, ...others] = analyses;
  const comparable = others.every(({ space }) => sameStates(first.space, space));
  const places = analyses.map(({ space }) => statesAmong(space, first.space));
  const common = comparable
    ? Array.from({ length: first.space.count }, (_, state) => state).filter((state) =>
        places.every((at) => at[state] >= 0),
      )
    : [];
  const shared = first.model.actors.filter(({ id }) =>
    others.every(({ model }) => model.actors.some((actor) => actor.id === id)),
  );
  const actors = shared.map(({ id }): ActorAgreement => {
    const rankings = analyses.map(({ model, ranks }, reading) => {
      const own = ranks[model.actors.findIndex((actor) => actor.id === id)];
      return common.map((state) => own[places[reading][state]]);
    });
    return {
      id,
      concordance: common.length === 0 ? undefined : concordance(rankings),
      different: new Set(rankings.map((ranking) => orderOf(ranking))).size,
      tau: rankings.map((a) => rankings.map((b) => tauB(a, b))),
    };
  });
  const surviving = first.concepts.map((concept): Surviving => {
    const holding = analyses.map((analysis) => outcomesOf(analysis, equilibria(analysis, concept)));
    const ids = first.model.outcomes
      .map(({ id }) => id)
      .filter((id) => others.every(({ model }) => model.outcomes.some((outcome) => outcome.id === id)));
    const readingsOf = (id: string): number[] => [...holding.keys()].filter((reading) => holding[reading].has(id));
    return {
      concept,
      states: common.filter((state) =>
        analyses.every((analysis, reading) => isEquilibrium(analysis, concept, places[reading][state])),
      ),
      always: ids.filter((id) => readingsOf(id).length === analyses.length),
      sometimes: ids
        .map((outcome) => ({ outcome, readings: readingsOf(outcome) }))
        .filter(({ readings }) => readings.length > 0 && readings.length < analyses.length),
      never: ids.filter((id) => readingsOf(id).length === 0),
    };
  });
  return { analyses, common, actors, surviving };
}

/** The order that ranks make, as a text: equal for equal orders whatever the numbers. */
function orderOf(ranks: readonly number[]): string {
  const levels = [...new Set(ranks)].sort((a, b) => a - b);
  const level = new Map(levels.map((rank, index) => [rank, index]));
  return ranks.map((rank) => level.get(rank)).join(" ");
}

/**
 * The readings of a file: the base model (undefined) and its scenarios, but for those `as seen by` an actor: what somebody sees is a part of
 * the conflict and no other account of it.
 *
 * @example
 * ```ts
 * readingIds(water); // => [undefined]
 * ```
 */
export const readingIds = ({ scenarios }: Pick<Conflict, "scenarios">): (string | undefined)[] => [
  undefined,
  ...scenarios.filter(({ seenBy }) => seenBy === undefined).map(({ id }) => id),
];

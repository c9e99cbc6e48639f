import type { StateSpace } from "../../engine/states.ts";
import { add, type Fraction, reduce, toNumber } from "./fraction.ts";
import type { SweepSettings, Tally } from "./tally.ts";
import { anyRow, outcomeRow, type Rows, stateRow } from "./verdict-book.ts";
import { wilson } from "./wilson.ts";

/** A share of the samples of a model. */
export interface Share {
  /** From 0 to 1. */
  readonly share: number;
  /** Counted completely: the share as a fraction in lowest terms. */
  readonly fraction?: Fraction;
  /** Sampled: Wilson's 95 % interval; 0 to 1 where no sample was drawn. */
  readonly interval?: readonly [low: number, high: number];
}

/** The shares of one reading. */
export interface SharesOfReading {
  readonly space: StateSpace;
  /** Samples drawn from it; where it was counted completely, its points. */
  readonly samples: number;
  /** In how many some state at all is an equilibrium; one a concept. */
  readonly any: readonly Share[];
  /** For each outcome, in the model's order, one share a concept. */
  readonly outcomes: readonly (readonly Share[])[];
  /** One share a concept; absent when the model has no status quo. */
  readonly statusQuo?: readonly Share[];
  /** The shares of one state (from 0), one a concept. */
  state(state: number): readonly Share[];
}

/** Turns counts into shares: of each reading, and of all together. `sizes`: how many points each reading has. */
export function sharesOf(
  spaces: readonly StateSpace[],
  sizes: readonly number[],
  settings: SweepSettings,
  tallies: readonly Tally[],
) {
  const concepts = settings.concepts.map((_, concept) => concept);
  const readings = spaces.map((space, index): SharesOfReading => {
    const tally = tallies[index];
    const rows = rowsOf(space, settings);
    const share = (row: number): Share => shareOf([tally], [row], settings.exact);
    const state = (s: number) => concepts.map((concept) => share(stateRow(rows, s, concept)));
    return {
      space,
      samples: settings.exact ? sizes[index] : Number(tally.total),
      any: concepts.map((concept) => share(anyRow(concept))),
      outcomes: space.model.outcomes.map((_, outcome) =>
        concepts.map((concept) => share(outcomeRow(rows, outcome, concept))),
      ),
      ...(space.statusQuo === undefined ? {} : { statusQuo: state(space.statusQuo) }),
      state,
    };
  });
  const names = new Map<string, string>();
  for (const { model } of spaces) for (const { id, name } of model.outcomes) if (!names.has(id)) names.set(id, name);
  const outcomes = [...names].map(([id, name]) => ({
    id,
    name,
    shares: concepts.map((concept) => {
      const rows = spaces.map((space) => {
        const outcome = space.model.outcomes.findIndex((candidate) => candidate.id === id);
        return outcome < 0 ? undefined : outcomeRow(rowsOf(space, settings), outcome, concept);
      });
      return shareOf(tallies, rows, settings.exact);
    }),
  }));
  const any = concepts.map((concept) =>
    shareOf(
      tallies,
      tallies.map(() => anyRow(concept)),
      settings.exact,
    ),
  );
  return { readings, together: { any, outcomes } };
}

const rowsOf = (space: StateSpace, settings: SweepSettings): Rows => ({
  concepts: settings.concepts.length,
  outcomes: space.model.outcomes.length,
  states: space.count,
});

/** The share over several readings of equal weight; a row that a reading does not have is never hit. */
function shareOf(tallies: readonly Tally[], rows: readonly (number | undefined)[], exact: boolean): Share {
  const hits = tallies.map((tally, index) => {
    const row = rows[index];
    return row === undefined ? 0n : (tally.rows.get(row) ?? 0n);
  });
  if (exact) {
    const sum = tallies.reduce<Fraction>(
      (total, tally, index) => add(total, { numerator: hits[index], denominator: tally.total }),
      { numerator: 0n, denominator: 1n },
    );
    const fraction = reduce({ numerator: sum.numerator, denominator: sum.denominator * BigInt(tallies.length) });
    return { share: toNumber(fraction), fraction };
  }
  const hit = Number(hits.reduce((sum, weight) => sum + weight, 0n));
  const samples = Number(tallies.reduce((sum, { total }) => sum + total, 0n));
  // nothing was drawn, so that nothing is excluded
  if (samples === 0) return { share: 0, interval: [0, 1] };
  return { share: hit / samples, interval: wilson(hit, samples) };
}

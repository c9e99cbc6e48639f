import { type Analysis, type ConsistentSet, foresight, type LimitedMoves } from "detente";
import type { Asked } from "./question.ts";
import { type Lot, lotsOf, type Named, namedKinds } from "./states/lots.ts";
import { remembered } from "./states/remembered.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";
import { type TooLarge, unlessTooLarge } from "./states/too-large.ts";

export interface ForesightWanted {
  /** Whether like is put to like, and how many rows are wanted. */
  readonly grouped: boolean;
  readonly most: number;
}

/** What actors who look far ahead would keep: by Chwe's largest consistent sets, and so many moves ahead. */
export interface ForesightAnswer {
  readonly kind: "foresight";
  readonly states: number;
  /** When they move one at a time, and when any group may move together. */
  readonly single: SetGiven;
  readonly together: SetGiven;
  /** Both sets are the same one. */
  readonly alike: boolean;
  /** Rows in all; today first, then what can hold. */
  readonly total: number;
  readonly rows: readonly ForesightRow[];
  /** For two actors only. */
  readonly limited?: Limited;
}

export interface SetGiven {
  readonly named: Named;
  /** Whether today is in it; absent where today is not known. */
  readonly today?: boolean;
}

export interface ForesightRow extends Lot {
  /** Who brings it to fall, and when; absent where it can hold. */
  readonly single?: Fall;
  readonly together?: Fall;
}

export interface Fall {
  /** Positions of the actors who leave. */
  readonly members: readonly number[];
  /** From 1. */
  readonly round: number;
}

export interface Limited {
  /** Horizons that are shown, of those until what is foreseen repeats. */
  readonly horizons: readonly { readonly moves: number; readonly held: number }[];
  readonly found: number;
  readonly repeats?: { readonly from: number; readonly period: number };
  readonly ties: number;
  readonly total: number;
  readonly rows: readonly LimitedRow[];
  /** What holds for both however far they look; absent where that is not known. */
  readonly lasting?: Named;
}

export interface LimitedRow extends NamedState {
  /** For each horizon shown, and each of the two, whether it stays. */
  readonly stays: readonly (readonly boolean[])[];
  /** However far they look. */
  readonly always?: readonly boolean[];
}

/** Worked out once: why a state falls is asked afterwards. */
export const foreseen = remembered((analysis, asked) =>
  foresight(analysis, {
    signal: asked.signal,
    onProgress: ({ done, total }) => asked.progress(done, total),
  }),
);

const mostHorizons = 12;

/** What can hold among actors who ask where a move leads in the end. */
export async function answer(asked: Asked, { grouped, most }: ForesightWanted): Promise<ForesightAnswer | TooLarge> {
  const analysis = await asked.analysis();
  return await unlessTooLarge(analysis, async () => {
    const { single, coalitions, limitedMoves } = await foreseen(asked, analysis, "");
    const falls = [single, coalitions].map(fallsOf);
    const states = inOrder(analysis, (state) => falls.reduce((sum, of, at) => sum + (of.has(state) ? at + 1 : 0), 0));
    const lots = lotsOf(analysis, states, grouped, (state) => falls.map((of) => of.has(state)));
    return {
      kind: "foresight",
      states: analysis.space.count,
      single: setGiven(analysis, single),
      together: setGiven(analysis, coalitions),
      alike: single.states.join() === coalitions.states.join(),
      total: lots.length,
      rows: lots.slice(0, most).map((lot) => {
        const [alone, together] = falls.map((of) => of.get(lot.state));
        return { ...lot, ...(alone ? { single: alone } : {}), ...(together ? { together } : {}) };
      }),
      ...(limitedMoves ? { limited: limited(analysis, limitedMoves, most) } : {}),
    };
  });
}

function setGiven(analysis: Analysis, { states }: ConsistentSet): SetGiven {
  const today = analysis.space.statusQuo;
  return { named: namedKinds(analysis, states), ...(today === undefined ? {} : { today: states.includes(today) }) };
}

const fallsOf = ({ ruledOut }: ConsistentSet): ReadonlyMap<number, Fall> =>
  new Map(ruledOut.map(({ state, members, round }) => [state, { members, round }]));

/** Every state: today's first, then what falls least, then by number. */
function inOrder({ space }: Analysis, fallen: (state: number) => number): number[] {
  const place = (state: number): number => (state === space.statusQuo ? -1 : fallen(state));
  return Array.from({ length: space.count }, (_, state) => state).sort((a, b) => place(a) - place(b) || a - b);
}

function limited(analysis: Analysis, { horizons, repeats, nonMyopic, ties }: LimitedMoves, most: number): Limited {
  const { space } = analysis;
  const shown = horizons.slice(0, mostHorizons);
  const states = Array.from({ length: space.count }, (_, state) => state);
  const stays = (state: number): boolean[][] => shown.map(({ ends }) => ends.map((end) => end[state] === state));
  const times = (state: number): number => stays(state).filter((both) => both.every(Boolean)).length;
  const held = new Map(states.map((state) => [state, state === space.statusQuo ? mostHorizons + 1 : times(state)]));
  const name = stateNamer(analysis);
  return {
    horizons: shown.map(({ moves, ends }) => ({
      moves,
      held: states.filter((state) => ends.every((end) => end[state] === state)).length,
    })),
    found: horizons.length,
    ...(repeats ? { repeats } : {}),
    ties,
    total: space.count,
    rows: states
      .toSorted((a, b) => held.get(b)! - held.get(a)! || a - b)
      .slice(0, most)
      .map((state) => ({
        ...name(state),
        stays: stays(state),
        ...(nonMyopic ? { always: nonMyopic.map((stable) => stable[state] === 1) } : {}),
      })),
    ...(nonMyopic
      ? {
          lasting: namedKinds(
            analysis,
            states.filter((state) => nonMyopic.every((stable) => stable[state] === 1)),
          ),
        }
      : {}),
  };
}

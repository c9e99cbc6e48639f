import { type Analysis, type CoalitionConcept, type Coalitions, coalitions, isStable, reach } from "detente";
import { moveTeller, type ToldMove } from "./proof/told-move.ts";
import type { Asked } from "./question.ts";
import { type Lot, lotsOf, type Named, namedKinds } from "./states/lots.ts";
import { remembered } from "./states/remembered.ts";
import { type NamedState, stateNamer, stateOf } from "./states/state-names.ts";
import { type TooLarge, unlessTooLarge } from "./states/too-large.ts";

export interface TogetherWanted {
  /** Pattern of the state that groups would leave; today's, or the first that holds, when it is absent or gone. */
  readonly from?: string;
  /** Whether like is put to like, and how many rows of each table are wanted. */
  readonly grouped: boolean;
  readonly most: number;
}

/** What groups of actors can do together. */
export interface TogetherAnswer {
  readonly kind: "together";
  readonly concepts: readonly CoalitionConcept[];
  /** How many groups there are, of two actors or more. */
  readonly groups: number;
  /** For each concept how many hold for each alone, and of them how many against every group. */
  readonly counts: readonly { readonly alone: number; readonly groups: number }[];
  readonly total: number;
  readonly rows: readonly TogetherRow[];
  /** How many groups gain by leaving today, and the first of the smallest; absent where today is not known. */
  readonly today?: {
    readonly groups: number;
    readonly first?: { readonly members: readonly number[]; readonly to: Named };
  };
  readonly from?: FromState;
}

/** A state that holds for each alone under some concept. */
export interface TogetherRow extends Lot {
  /** For each concept who would leave. */
  readonly verdicts: readonly Leaving[];
}

/** Positions of actors: those who would leave alone; or else the groups that would, the smallest first. */
export interface Leaving {
  readonly alone: readonly number[];
  readonly groups: readonly (readonly number[])[];
}

/** What is open to groups at one state. */
export interface FromState {
  readonly state: NamedState;
  readonly today: boolean;
  /** Groups to which something is open, the smallest first; how many in all. */
  readonly total: number;
  readonly ways: readonly GroupWay[];
}

export interface GroupWay {
  /** Positions, ascending. */
  readonly members: readonly number[];
  /** What all of them prefer, and how they get to the nearest of it. */
  readonly to: Named;
  readonly nearest: NamedState;
  readonly steps: readonly ToldMove[];
  /** For each concept whether the group stays all the same: the others can answer. */
  readonly stays: readonly boolean[];
}

/** Worked out once: another state is asked about afterwards. */
const joined = remembered((analysis, asked) =>
  coalitions(analysis, {
    signal: asked.signal,
    onProgress: ({ done, total }) => asked.progress(done, total),
  }),
);

/** The concepts that are defined for groups; what else is judged by does not count here. */
const defined: readonly CoalitionConcept[] = ["nash", "gmr", "smr", "seq", "sseq"];

/** Which states hold against groups, and what groups can do where things stand. */
export async function answer(
  asked: Asked,
  { from, grouped, most }: TogetherWanted,
): Promise<TogetherAnswer | TooLarge> {
  const { situation } = asked;
  const chosen = defined.filter((concept) => situation.concepts.includes(concept));
  const analysis = await asked.analysis({ ...situation, concepts: chosen.length > 0 ? chosen : defined });
  return await unlessTooLarge(analysis, async () => {
    const found = await joined(asked, analysis, "");
    const { equilibria, concepts } = found;
    const today = analysis.space.statusQuo;
    const states = equilibria
      .map(({ state }) => state)
      .sort((a, b) => Number(b === today) - Number(a === today) || a - b);
    const leaving = leavingOf(analysis, found);
    const lots = lotsOf(analysis, states, grouped, (state) =>
      leaving(state).map(({ alone, groups }) => [alone.length > 0, groups.length > 0]),
    );
    const wanted = from === undefined ? -1 : stateOf(analysis, from);
    const looked = wanted >= 0 ? wanted : (today ?? states[0]);
    return {
      kind: "together",
      concepts,
      groups: found.coalitions.length,
      counts: concepts.map((concept) => {
        const alone = equilibria.filter(({ holds }) => holds.includes(concept));
        const stands = alone.filter(({ upset }) => upset.every(({ leaves }) => !leaves.includes(concept)));
        return { alone: alone.length, groups: stands.length };
      }),
      total: lots.length,
      rows: lots.slice(0, most).map((lot) => ({ ...lot, verdicts: leaving(lot.state) })),
      ...(today === undefined ? {} : { today: openToday(analysis, found, today) }),
      ...(looked === undefined ? {} : { from: fromState(asked, analysis, found, looked, most) }),
    };
  });
}

function leavingOf(analysis: Analysis, { coalitions, concepts }: Coalitions): (state: number) => Leaving[] {
  const actors = analysis.model.actors.map((_, actor) => actor);
  return (state) =>
    concepts.map((concept) => {
      const alone = actors.filter((actor) => !isStable(analysis, concept, actor, state));
      if (alone.length > 0) return { alone, groups: [] };
      const groups = coalitions.filter(({ stable }) => stable.get(concept)![state] === 0);
      return { alone, groups: groups.map(({ members }) => members) };
    });
}

function openToday(analysis: Analysis, found: Coalitions, today: number): NonNullable<TogetherAnswer["today"]> {
  const open = openGroups(found, today);
  const [first] = open;
  return {
    groups: open.length,
    ...(first ? { first: { members: first.members, to: namedKinds(analysis, [...first.to]) } } : {}),
  };
}

/** The groups to which something is open at a state. */
const openGroups = ({ coalitions }: Coalitions, state: number) =>
  coalitions.flatMap(({ members, improvements: { starts, targets }, stable }) => {
    const to = targets.subarray(starts[state], starts[state + 1]);
    return to.length === 0 ? [] : [{ members, to, stable }];
  });

function fromState(asked: Asked, analysis: Analysis, found: Coalitions, state: number, most: number): FromState {
  const name = stateNamer(analysis);
  const tell = moveTeller(asked, analysis);
  const open = openGroups(found, state);
  return {
    state: name(state),
    today: state === analysis.space.statusQuo,
    total: open.length,
    ways: open.slice(0, most).map(({ members, to, stable }) => {
      const wanted = new Set(to);
      const reached = reach(analysis, state, { actors: members, by: "moves" }, (each) => wanted.has(each));
      const nearest = reached.found[0]!;
      return {
        members,
        to: namedKinds(analysis, [...to]),
        nearest: name(nearest),
        steps: reached.sequence(nearest).map(tell),
        stays: found.concepts.map((concept) => stable.get(concept)![state] === 1),
      };
    }),
  };
}

import type { AskedConcept } from "../../engine/concepts.ts";
import type { SetExpectation, StabilityExpectation } from "../../model/conflict.ts";
import { improvementsFrom } from "../coalitions/improvements.ts";
import type { CoalitionConcept } from "../coalitions/stability.ts";
import { selectStates } from "../select.ts";
import type { Facts } from "./facts.ts";
import { type Judgement, judge, least } from "./judge.ts";
import type { ExpectationResult, Leaver, LeavingCoalition } from "./result.ts";

/** Whether states are stable for actors, or for coalitions, under every concept named. */
export async function testStability(
  expectation: StabilityExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): Promise<ExpectationResult> {
  const states = selectStates(facts.analysis.space, expectation.subject.states).filter(allowed);
  const judgement = (await leaving(expectation, facts))(states, expectation.negated);
  return judge(expectation, judgement);
}

type Judged = (states: readonly number[], negated: boolean) => Judgement;

/** A state is stable when nobody who is meant would leave it; the nearest miss is the one that the fewest would leave. */
async function leaving(expectation: StabilityExpectation, facts: Facts): Promise<Judged> {
  if (!expectation.together) {
    const leavers = singleLeavers(expectation, facts);
    return judged(leavers, (state) => ({ kind: "state", state, leaves: leavers(state) }));
  }
  const leavers = await leavingCoalitions(expectation, facts);
  return judged(leavers, (state) => ({ kind: "upset", state, leaves: leavers(state) }));
}

const judged =
  (leavers: (state: number) => readonly unknown[], show: Judgement["show"]): Judged =>
  (states, negated) => ({
    states,
    meets: (state) => (leavers(state).length === 0) !== negated,
    show,
    nearestMiss: (misses) => {
      const nearest = least(misses, (state) => leavers(state).length);
      return nearest === undefined ? undefined : show(nearest);
    },
  });

function singleLeavers(
  { concepts, actors: ids }: StabilityExpectation,
  facts: Facts,
): (state: number) => readonly Leaver[] {
  const actors = facts.actors(ids);
  return (state) =>
    (concepts as readonly AskedConcept[]).flatMap((concept) =>
      actors.filter((actor) => !facts.isStable(concept, actor, state)).map((actor) => ({ actor, concept })),
    );
}

async function leavingCoalitions(
  { concepts, actors }: Pick<StabilityExpectation, "concepts" | "actors">,
  facts: Facts,
): Promise<(state: number) => readonly LeavingCoalition[]> {
  const asked = concepts as readonly CoalitionConcept[];
  const answers = await facts.coalitions(actors, asked);
  return (state) =>
    asked.flatMap((concept) =>
      answers
        .filter(({ stable }) => stable.get(concept)![state] === 0)
        .map(({ members, improvements }) => ({ members, concept, to: improvementsFrom(improvements, state) })),
    );
}

/** Whether the stable states are exactly those stated. */
export async function testSet(
  expectation: SetExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): Promise<ExpectationResult> {
  const { space } = facts.analysis;
  const stated = new Set(expectation.states.flatMap((reference) => space.resolve(reference)).filter(allowed));
  const actors = facts.actors(expectation.actor === undefined ? undefined : [expectation.actor]);
  for (const concept of expectation.concepts as readonly AskedConcept[]) {
    const leavers = expectation.together
      ? await leavingCoalitions({ concepts: [concept], ...only(expectation.actors) }, facts)
      : undefined;
    const isStable = (state: number): boolean =>
      leavers ? leavers(state).length === 0 : actors.every((actor) => facts.isStable(concept, actor, state));
    const { missing, extra } = compareSets(space.count, stated, isStable, allowed);
    if (missing.length + extra.length === 0) continue;
    const [first] = extra;
    const stableFor =
      extra.length === 1 && !leavers
        ? { stableFor: facts.actors(undefined).filter((actor) => facts.isStable(concept, actor, first)) }
        : {};
    return {
      expectation,
      holds: false,
      vacuous: false,
      case: { kind: "sets", concept, missing, extra, ...stableFor },
      examined: space.count,
    };
  }
  return { expectation, holds: true, vacuous: false, examined: space.count };
}

const only = (actors: readonly string[] | undefined) => (actors ? { actors } : {});

/** The states stated that are none of those found, and those found that are not stated. */
export function compareSets(
  count: number,
  stated: ReadonlySet<number>,
  isFound: (state: number) => boolean,
  allowed: (state: number) => boolean,
): { readonly missing: number[]; readonly extra: number[] } {
  const missing: number[] = [];
  const extra: number[] = [];
  for (let state = 0; state < count; state++) {
    if (!allowed(state) || stated.has(state) === isFound(state)) continue;
    (stated.has(state) ? missing : extra).push(state);
  }
  return { missing, extra };
}

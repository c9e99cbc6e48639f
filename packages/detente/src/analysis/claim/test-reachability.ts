import type { ReachabilityExpectation } from "../../model/conflict.ts";
import { type CoalitionAnswer, jointSequence } from "../coalitions/coalitions.ts";
import { improvementsFrom } from "../coalitions/improvements.ts";
import { selectStates } from "../select.ts";
import { type Reach, reach } from "../sequences.ts";
import type { Facts } from "./facts.ts";
import { judge, least } from "./judge.ts";
import type { Case, ExpectationResult } from "./result.ts";

/** Whether states are reached by moves or improvements of single actors, or by a joint improvement of a coalition. */
export async function testReachability(
  expectation: ReachabilityExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): Promise<ExpectationResult> {
  return expectation.together ? testJointly(expectation, facts, allowed) : testBySequences(expectation, facts, allowed);
}

function testBySequences(
  expectation: ReachabilityExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): ExpectationResult {
  const { analysis } = facts;
  const actors = facts.actors(expectation.actors);
  const starts = selectStates(analysis.space, expectation.from);
  const reaches = starts.map((start) => ({ start, found: reach(analysis, start, { actors, by: expectation.by }) }));
  const shortest = (state: number): { distance: number; found?: Reach } | undefined => {
    let best: { distance: number; found?: Reach } | undefined;
    for (const { start, found } of reaches) {
      const distance = start === state ? 0 : found.distance(state);
      if (distance !== undefined && (!best || distance < best.distance)) best = { distance, found };
    }
    return best;
  };
  const states = selectStates(analysis.space, expectation.subject.states).filter(allowed);
  // nearest first, so that the case shown is the shortest there is
  states.sort((a, b) => (shortest(a)?.distance ?? Infinity) - (shortest(b)?.distance ?? Infinity) || a - b);
  const searched = new Set(reaches.flatMap(({ start, found }) => [start, ...found.states])).size;
  return judge(expectation, {
    states,
    meets: (state) => (shortest(state) !== undefined) !== expectation.negated,
    show: (state) => {
      const best = shortest(state);
      return best
        ? { kind: "path", state, steps: best.distance === 0 ? [] : best.found!.sequence(state) }
        : { kind: "unreached", state, searched };
    },
    nearestMiss: () => ({ kind: "unreached", searched }),
  });
}

/** A start and a coalition that improves from it. */
interface Way {
  readonly start: number;
  readonly members: readonly number[];
}

async function testJointly(
  expectation: ReachabilityExpectation,
  facts: Facts,
  allowed: (state: number) => boolean,
): Promise<ExpectationResult> {
  const { analysis } = facts;
  const starts = selectStates(analysis.space, expectation.from);
  const answers = await facts.coalitions(expectation.actors);
  const ways = jointWays(starts, answers);
  const searched = new Set([...starts, ...ways.keys()]).size;
  const isReached = (state: number): boolean => starts.includes(state) || ways.has(state);
  const show = (state: number): Case => {
    if (starts.includes(state)) return { kind: "path", state, steps: [] };
    const way = ways.get(state);
    if (way) return { kind: "joint", state, ...joint(facts, way, state), reluctant: [] };
    const miss = expectation.actors && reluctantly(facts, starts, answers[0].members, state);
    return miss ? { kind: "joint", state, ...miss } : { kind: "unreached", state, searched };
  };
  return judge(expectation, {
    states: selectStates(analysis.space, expectation.subject.states).filter(allowed),
    meets: (state) => isReached(state) !== expectation.negated,
    show,
    nearestMiss: (misses) => {
      // the nearest miss: what the coalition could bring about with the fewest of its members losing by it
      const unwilling = (state: number): number => {
        const shown = show(state);
        return shown.kind === "joint" ? shown.reluctant.length : Number.POSITIVE_INFINITY;
      };
      const nearest = expectation.actors && least(misses, unwilling);
      return nearest !== undefined && unwilling(nearest) < Number.POSITIVE_INFINITY
        ? show(nearest)
        : { kind: "unreached", searched };
    },
  });
}

/** For every state that some coalition improves to: from where, and the first such coalition. */
function jointWays(starts: readonly number[], answers: readonly CoalitionAnswer[]): Map<number, Way> {
  const ways = new Map<number, Way>();
  for (const { members, improvements } of answers)
    for (const start of starts)
      for (const state of improvementsFrom(improvements, start))
        if (!ways.has(state)) ways.set(state, { start, members });
  return ways;
}

function joint({ analysis }: Facts, { start, members }: Way, state: number) {
  return { members, steps: jointSequence(analysis, members, start, [state]) };
}

/** How the members could bring the state about, and which of them would not gain by it; undefined where they cannot. */
function reluctantly({ analysis }: Facts, starts: readonly number[], members: readonly number[], state: number) {
  for (const start of starts) {
    const found = reach(analysis, start, { actors: members, by: "moves" }, (reached) => reached === state);
    if (found.found.length === 0) continue;
    const reluctant = members.filter((member) => analysis.ranks[member]![state]! <= analysis.ranks[member]![start]!);
    return { members, steps: found.sequence(state), reluctant };
  }
  return undefined;
}

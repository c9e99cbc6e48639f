import { BitMatrix } from "../../engine/groups/bit-matrix.ts";
import { isReversible, someReached } from "../../engine/groups/group-reach.ts";
import type { Structure } from "../../engine/structure.ts";
import { say } from "../../sentences/sentence.ts";
import type { Analysis } from "../analyze.ts";
import { GroupError, jointSequence, refuseTooManyStates } from "../coalitions/coalitions.ts";
import type { Step } from "../steps.ts";
import { Work, type WorkOptions } from "../work.ts";
import { Backward, type Group, groupOf } from "./backward.ts";

/** A state that is not in the set, and the deviation that rules it out. States from 0. */
export interface RuledOut {
  readonly state: number;
  /** In which round it fell, from 1. */
  readonly round: number;
  /** Who deviates (positions of actors) and to where. */
  readonly members: readonly number[];
  readonly to: number;
}

export interface ConsistentSet {
  /** The states in the set, ascending. */
  readonly states: readonly number[];
  /** The others, ascending. */
  readonly ruledOut: readonly RuledOut[];
  /** Rounds until nothing more fell. */
  readonly rounds: number;
  /** Why a state is ruled out, in full. */
  explain(out: RuledOut): WhyRuledOut;
}

/** One move of a group on the way to an end that it strictly prefers to the state that it leaves. */
export interface GroupMove {
  readonly members: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface WhyRuledOut {
  /** A shortest sequence of the deviating members. */
  readonly steps: readonly Step[];
  /**
   * Every end that may follow the deviation, ascending: in the set of the round before, the deviation's own state or reached
   * from it. Each is strictly better for all who deviate than the state that they leave.
   */
  readonly ends: readonly number[];
  /** A shortest chain from the deviation to the nearest of the ends; empty when the conflict may stay where it led. */
  readonly chain: readonly GroupMove[];
}

/**
 * Chwe's largest consistent set (*Journal of Economic Theory* 63, 1994) for groups that may move. Write `a << b` when a
 * sequence of groups' moves leads from a to b, each moving group strictly preferring b to the state that it leaves. The set is
 * the greatest X such that a is in X exactly when for every group S and every state d that S can move to from a there is an e
 * in X, with `d = e` or `d << e`, that not every member of S strictly prefers to a. A group moves wherever legal sequences of
 * its members lead.
 *
 * Only the least that may follow a deviation matters to each member: with `m_j(d)` the least rank for j among the ends of d in
 * X, the deviation of S to d is deterred exactly when `m_j(d) <= p_j(a)` for some j in S. (If e itself must serve one member,
 * any e does that is bad enough for that one.) From all states, those with a deviation that is not deterred fall, round by
 * round, until none does.
 *
 * @param groups positions of the members of each group that may move
 * @throws GroupError when there are too many states
 *
 * @example
 * ```ts
 * (await largestConsistentSet(analysis, [[0], [1], [0, 1]])).states; // => [1]
 * ```
 */
export async function largestConsistentSet(
  analysis: Analysis,
  groups: readonly (readonly number[])[],
  options: WorkOptions = {},
): Promise<ConsistentSet> {
  const { space, ranks } = analysis;
  const { count } = space;
  refuseTooManyStates(count);
  refuseTooManyGroups(space.structure, groups.length);
  const movers = groups.map((members) => groupOf(space.structure, ranks, members));
  const backward = new Backward(count, movers);
  const work = new Work(options, count);
  work.check();
  // row e: the states d with d = e or d << e
  const leading = new BitMatrix(count, count);
  for (let end = 0; end < count; end++) {
    if (work.due()) await work.rest();
    leading.add(end, end);
    backward.search(end, (state) => leading.add(end, state));
    work.step();
  }
  const ascending = ranks.map((p) => Uint32Array.from({ length: count }, (_, s) => s).sort((a, b) => p[a] - p[b]));
  /** The round in which each state fell; 0 while it stands. */
  const fell = new Uint32Array(count);
  const ruledOut: RuledOut[] = [];
  let rounds = 0;
  for (let fallen = true; fallen; ) {
    const least = ranks.map((p, actor) => leastAhead(p, ascending[actor], leading, (end) => fell[end] === 0));
    fallen = false;
    for (let state = 0; state < count; state++) {
      if (work.due()) await work.rest();
      if (fell[state] !== 0) continue;
      const out = undeterred(movers, ranks, least, state);
      if (!out) continue;
      fallen = true;
      // marked at the end of the round: all states of a round fall at once
      ruledOut.push({ state, round: rounds + 1, ...out });
    }
    if (fallen) rounds++;
    for (const { state, round } of ruledOut) if (round === rounds) fell[state] = round;
  }
  ruledOut.sort((a, b) => a.state - b.state);
  return {
    states: Array.from(fell.keys()).filter((state) => fell[state] === 0),
    ruledOut,
    rounds,
    explain: (out) => why(analysis, movers, backward, out, (end) => fell[end] === 0 || fell[end] >= out.round),
  };
}

/** Bytes that the groups' moves may take. */
const mostBytes = 2 ** 30;

/** @throws GroupError when moves that cannot be taken back make the groups too large to keep */
export function refuseTooManyGroups(structure: Structure, groups: number): void {
  if (isReversible(structure)) return;
  // forwards and backwards, a bit for every pair of states
  const bytes = (groups * structure.stateCount ** 2) / 4;
  if (bytes > mostBytes)
    throw new GroupError(
      say(
        "Where moves cannot be taken back, the moves of {groups} groups over {states} states would take {size} GiB; one is allowed. Leave out options that decide nothing, or add rules for what cannot go together.",
        {
          groups: groups.toLocaleString("en"),
          states: structure.stateCount.toLocaleString("en"),
          size: (bytes / 2 ** 30).toFixed(0),
        },
      ),
    );
}

/** For every state the least rank among the ends that may follow it. */
function leastAhead(
  p: ArrayLike<number>,
  ascending: Uint32Array,
  leading: BitMatrix,
  stands: (end: number) => boolean,
): Float64Array {
  const least = new Float64Array(ascending.length).fill(Number.POSITIVE_INFINITY);
  const open = new Uint32Array(leading.words).fill(0xffffffff);
  for (const end of ascending) {
    if (!stands(end)) continue;
    const row = leading.row(end);
    for (let word = 0; word < open.length; word++) {
      let fresh = row[word] & open[word];
      if (fresh === 0) continue;
      open[word] &= ~fresh;
      for (; fresh !== 0; fresh &= fresh - 1) least[32 * word + 31 - Math.clz32(fresh & -fresh)] = p[end];
    }
  }
  return least;
}

/** A deviation after which whatever follows is better for every member: by as few members as there can be. */
function undeterred(
  groups: readonly Group[],
  ranks: readonly ArrayLike<number>[],
  least: readonly Float64Array[],
  state: number,
): { members: readonly number[]; to: number } | undefined {
  for (const { members, reach } of groups) {
    let to = -1;
    const found = someReached(reach, state, (d) => {
      for (const member of members) if (least[member][d] <= ranks[member][state]) return false;
      to = d;
      return d !== state;
    });
    if (found) return { members, to };
  }
  return undefined;
}

function why(
  analysis: Analysis,
  groups: readonly Group[],
  backward: Backward,
  out: RuledOut,
  stood: (end: number) => boolean,
): WhyRuledOut {
  const ends: number[] = [];
  let chain: readonly GroupMove[] | undefined;
  for (let end = 0; end < backward.count; end++) {
    if (!stood(end)) continue;
    const route = chainTo(groups, backward, out.to, end);
    if (!route) continue;
    ends.push(end);
    if (!chain || route.length < chain.length) chain = route;
  }
  return { steps: jointSequence(analysis, out.members, out.state, [out.to]), ends, chain: chain ?? [] };
}

/** A shortest chain of groups' moves from a state to an end; undefined when there is none. */
function chainTo(
  groups: readonly Group[],
  backward: Backward,
  from: number,
  end: number,
): readonly GroupMove[] | undefined {
  if (from === end) return [];
  const onward = new Map<number, GroupMove>();
  backward.search(end, (state, group, next) =>
    onward.set(state, { members: groups[group].members, from: state, to: next }),
  );
  const chain: GroupMove[] = [];
  for (let move = onward.get(from); move; move = onward.get(move.to)) chain.push(move);
  return chain.length > 0 ? chain : undefined;
}

import type { Rules } from "../concepts.ts";
import { groupMembers } from "../merging.ts";
import type { Moves, Ranks, Structure } from "../structure.ts";
import { BitMatrix } from "./bit-matrix.ts";
import { type Closure, eachOnceClosure, legalClosure, singleClosure } from "./closure.ts";
import { type Mover, moverOf } from "./movers.ts";

/**
 * What a group reaches from every state. `pools`: moves can all be taken back, so states fall into pools within which
 * everything is reached from everything. `sets`: each state has a set of its own. Whether a state is given as reached
 * from itself means nothing in either.
 */
export type GroupReach = Pools | Sets;
export interface Pools {
  readonly kind: "pools";
  readonly poolOf: Uint32Array;
  /** `members.subarray(starts[p], starts[p + 1])` are the states of pool p, ascending. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}
export interface Sets extends Closure {
  readonly kind: "sets";
}

/** Which sequences of a group count. */
export interface Sequences {
  readonly sequences: Rules["sanction-sequences"];
  /** Given: every move is an improvement for its mover. One per actor of the conflict. */
  readonly improvements?: readonly Ranks[];
}

const anyLegal: Sequences = { sequences: "legal" };

/** The states that the members reach by sequences of moves: `R_H(s)` of the literature, for every s. */
export function groupReach(
  structure: Structure,
  members: readonly number[],
  { sequences, improvements }: Sequences = anyLegal,
): GroupReach {
  const moves = members.map((member) => structure.moves[member]!);
  if (sequences === "legal" && improvements === undefined && moves.every(reversible))
    return pools(structure.stateCount, moves as readonly ReversibleMoves[]);
  const movers = members.map((member) => moverOf(structure.moves[member]!, improvements?.[member]));
  return reachOf(structure.stateCount, movers, sequences);
}

/**
 * The pools of another group that the members reach, in place of the states: far fewer bits, where whatever is asked of a
 * state is the same throughout its pool.
 */
export function poolsReached(
  structure: Structure,
  members: readonly number[],
  { sequences, improvements }: Sequences,
  { poolOf, starts }: Pools,
): Closure {
  const parts = { partOf: poolOf, count: starts.length - 1 };
  if (sequences === "legal" && improvements !== undefined)
    return legalClosure(
      structure.stateCount,
      members.map((member) => moverOf(structure.moves[member]!, improvements[member])),
      parts,
    );
  const reach = groupReach(structure, members, { sequences, ...(improvements ? { improvements } : {}) });
  if (reach.kind === "pools") {
    const sets = new BitMatrix(reach.starts.length - 1, parts.count);
    for (let state = 0; state < structure.stateCount; state++) sets.add(reach.poolOf[state]!, poolOf[state]!);
    return { setOf: reach.poolOf, sets };
  }
  const sets = new BitMatrix(reach.sets.rows, parts.count);
  for (let row = 0; row < reach.sets.rows; row++)
    reach.sets.some(row, (state) => {
      sets.add(row, poolOf[state]!);
      return false;
    });
  return { setOf: reach.setOf, sets };
}

/** As `groupReach`, for any movers. */
export function reachOf(count: number, movers: readonly Mover[], sequences: Rules["sanction-sequences"]): Sets {
  switch (sequences) {
    case "legal":
      return { kind: "sets", ...legalClosure(count, movers) };
    case "each-once":
      return { kind: "sets", ...eachOnceClosure(count, movers) };
    case "single":
      return { kind: "sets", ...singleClosure(count, movers) };
  }
}

/** Calls `visit` with the states reached (the state itself perhaps among them) until it answers true; says whether it did. */
export function someReached(reach: GroupReach, state: number, visit: (target: number) => boolean): boolean {
  if (reach.kind === "sets") return reach.sets.some(reach.setOf[state]!, visit);
  const pool = reach.poolOf[state]!;
  for (let at = reach.starts[pool]!; at < reach.starts[pool + 1]!; at++) if (visit(reach.members[at]!)) return true;
  return false;
}

/** Whether all moves of these actors can be taken back, so that what a group reaches takes a few numbers a state. */
export function isReversible({ moves }: Structure): boolean {
  return moves.every(reversible);
}

type ReversibleMoves = Extract<Moves, { kind: "fibres" }>;

const reversible = (moves: Moves): moves is ReversibleMoves => moves.kind === "fibres" && moves.allows === null;

/** Fibres that share a state belong to one pool. */
function pools(count: number, moves: readonly ReversibleMoves[]): Pools {
  const above = Uint32Array.from({ length: count }, (_, state) => state);
  const find = (state: number): number => {
    let at = state;
    while (above[at] !== at) {
      above[at] = above[above[at]!]!;
      at = above[at]!;
    }
    return at;
  };
  for (const { starts, members } of moves)
    for (let fibre = 0; fibre + 1 < starts.length; fibre++) {
      const first = find(members[starts[fibre]!]!);
      for (let at = starts[fibre]! + 1; at < starts[fibre + 1]!; at++) above[find(members[at]!)] = first;
    }
  const numberOf = new Map<number, number>();
  const poolOf = new Uint32Array(count);
  for (let state = 0; state < count; state++) {
    const root = find(state);
    const number = numberOf.get(root) ?? numberOf.size;
    if (number === numberOf.size) numberOf.set(root, number);
    poolOf[state] = number;
  }
  return { kind: "pools", poolOf, ...groupMembers(poolOf, numberOf.size) };
}

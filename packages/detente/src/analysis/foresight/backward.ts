import { BitMatrix } from "../../engine/groups/bit-matrix.ts";
import { type GroupReach, groupReach, type Pools, type Sets } from "../../engine/groups/group-reach.ts";
import type { Ranks, Structure } from "../../engine/structure.ts";

/** A group as one who moves: from a state to any that legal sequences of its members' moves reach. */
export interface Group {
  /** Positions of the actors, ascending. */
  readonly members: readonly number[];
  readonly reach: GroupReach;
  readonly ranks: readonly Ranks[];
}

export function groupOf(structure: Structure, ranks: readonly Ranks[], members: readonly number[]): Group {
  return { members, reach: groupReach(structure, members), ranks: members.map((member) => ranks[member]) };
}

/** Whether every member strictly prefers t to s. */
export function allPrefer({ ranks }: Group, t: number, s: number): boolean {
  for (let j = 0; j < ranks.length; j++) if (ranks[j][t] <= ranks[j][s]) return false;
  return true;
}

/** Told of each state that leads to the end: its group moves on to `next`. */
type Arrival = (state: number, group: number, next: number) => void;

/** Searches backwards for the states from which a conflict is led to a given end; made once for many ends. */
export class Backward {
  readonly #count: number;
  readonly #groups: readonly Group[];
  readonly #sources: readonly Sources[];
  /** The search, from 1, that found a state last. */
  readonly #found: Uint32Array;
  readonly #queue: Uint32Array;
  #searches = 0;

  constructor(count: number, groups: readonly Group[]) {
    this.#count = count;
    this.#groups = groups;
    this.#sources = groups.map(({ reach }) => (reach.kind === "pools" ? fromPools(reach) : fromSets(reach, count)));
    this.#found = new Uint32Array(count);
    this.#queue = new Uint32Array(count);
  }

  /**
   * The states `a << end` (Chwe 1994): a sequence of groups' moves leads from a to the end, each moving group strictly
   * preferring the end to the state that it leaves. Nearest first, so that what is told makes shortest chains.
   */
  search(end: number, arrive: Arrival): void {
    const mark = ++this.#searches;
    this.#found[end] = mark;
    this.#queue[0] = end;
    let length = 1;
    for (let at = 0; at < length; at++) {
      const next = this.#queue[at];
      for (let group = 0; group < this.#groups.length; group++)
        this.#sources[group](next, mark, (source) => {
          if (this.#found[source] === mark || !allPrefer(this.#groups[group], end, source)) return;
          this.#found[source] = mark;
          this.#queue[length++] = source;
          arrive(source, group, next);
        });
    }
  }

  get count(): number {
    return this.#count;
  }
}

/** Visits the states from which a group can move to the state; all of them, or those not visited before in the search. */
type Sources = (state: number, search: number, visit: (source: number) => void) => void;

/** Everything in a pool leads everywhere in it; once passed through in a search it has nothing more to give. */
function fromPools({ poolOf, starts, members }: Pools): Sources {
  const passed = new Uint32Array(starts.length - 1);
  return (state, search, visit) => {
    const pool = poolOf[state];
    if (passed[pool] === search) return;
    passed[pool] = search;
    for (let at = starts[pool]; at < starts[pool + 1]; at++) visit(members[at]);
  };
}

/** The sets turned round: by state reached, the states that reach it. */
function fromSets({ setOf, sets }: Sets, count: number): Sources {
  const sources = new BitMatrix(count, count);
  for (let source = 0; source < count; source++) {
    const row = sets.row(setOf[source]);
    for (let word = 0; word < row.length; word++)
      for (let left = row[word]; left !== 0; left &= left - 1)
        sources.add(32 * word + 31 - Math.clz32(left & -left), source);
  }
  return (state, _search, visit) => {
    const row = sources.row(state);
    for (let word = 0; word < row.length; word++)
      for (let left = row[word]; left !== 0; left &= left - 1) visit(32 * word + 31 - Math.clz32(left & -left));
  };
}

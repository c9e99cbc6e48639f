import type { Rules } from "../../engine/concepts.ts";
import { intersects } from "../../engine/groups/bit-matrix.ts";
import {
  type GroupReach,
  groupReach,
  type Pools,
  poolsReached,
  type Sets,
  someReached,
} from "../../engine/groups/group-reach.ts";
import { type Layout, layOut } from "../../engine/layout.ts";
import { leastAfterAnswer } from "../../engine/sanctions.ts";
import type { Ranks, Structure } from "../../engine/structure.ts";
import type { Work } from "../work.ts";
import type { ImprovementTable } from "./improvements.ts";
import { Levels, preferredByAll } from "./levels.ts";
import { PooledRanks } from "./pooled.ts";

/** The concepts that are defined for a coalition as for an actor. */
export type CoalitionConcept = "nash" | "gmr" | "smr" | "seq" | "sseq";
export const coalitionConcepts: readonly CoalitionConcept[] = ["nash", "gmr", "smr", "seq", "sseq"];

/** A conflict in numbers, with what is computed once for all its coalitions. */
export class Field {
  readonly structure: Structure;
  readonly ranks: readonly Ranks[];
  readonly rules: Rules;
  readonly count: number;
  #layouts: readonly Layout[] | undefined;
  #levels: readonly Levels[] | undefined;

  constructor(structure: Structure, ranks: readonly Ranks[], rules: Rules) {
    this.structure = structure;
    this.ranks = ranks;
    this.rules = rules;
    this.count = structure.stateCount;
  }

  get layouts(): readonly Layout[] {
    this.#layouts ??= this.structure.moves.map((moves, actor) => layOut(moves, this.ranks[actor]));
    return this.#layouts;
  }

  get levels(): readonly Levels[] {
    this.#levels ??= this.ranks.map((ranks) => new Levels(ranks));
    return this.#levels;
  }

  levelsOf(members: readonly number[]): readonly Levels[] {
    return members.map((member) => this.levels[member]);
  }

  /** Everyone who is not a member. */
  others(members: readonly number[]): number[] {
    return this.ranks.map((_, actor) => actor).filter((actor) => !members.includes(actor));
  }
}

/**
 * Whether each state is stable for a coalition H, in the forms of Kilgour, Hipel, Fang & Peng (2001) and Inohara & Hipel
 * (2008): as for one actor, with H in its place. With `C(s)` for the improvements of H from s:
 *
 * - nash: `C(s)` is empty;
 * - gmr: every `t` in `C(s)` has some `u` in `R_{N-H}(t)` that at least one member likes no better than s;
 * - smr: and, in addition, H has no `z` in `R_H(u)` that all members prefer to s;
 * - seq, sseq: likewise with `u` reached by improvements of the other actors, each on its own account.
 *
 * The others answer as single actors: Inohara & Hipel let sub-coalitions of theirs answer by joint improvements too. The
 * rules `sanction-sequences` and `ties-sanction` are read as for one actor.
 *
 * @returns 1 or 0 a state, by concept
 */
export async function coalitionStability(
  field: Field,
  members: readonly number[],
  own: GroupReach,
  improvements: ImprovementTable,
  concepts: readonly CoalitionConcept[],
  work: Work,
): Promise<Map<CoalitionConcept, Uint8Array>> {
  const stable = new Map<CoalitionConcept, Uint8Array>();
  const asked = (concept: CoalitionConcept): boolean => concepts.includes(concept);
  const nash = new Uint8Array(field.count);
  for (let s = 0; s < field.count; s++) nash[s] = improvements.starts[s] === improvements.starts[s + 1] ? 1 : 0;
  if (asked("nash")) stable.set("nash", nash);
  let pooled: PooledRanks | undefined;
  const pooledOnce = (pools: Pools): PooledRanks => {
    pooled ??= new PooledRanks(
      pools,
      members.map((member) => field.ranks[member]),
    );
    return pooled;
  };
  for (const [plain, symmetric, credible] of [
    ["gmr", "smr", false],
    ["seq", "sseq", true],
  ] as const) {
    if (!asked(plain) && !asked(symmetric)) continue;
    const sanctioned = await sanctionedSomehow(field, members, improvements, credible, work);
    if (asked(plain)) stable.set(plain, sanctioned);
    if (asked(symmetric))
      stable.set(
        symmetric,
        await sanctionedForGood(field, members, own, improvements, sanctioned, credible, pooledOnce, work),
      );
  }
  return stable;
}

/** gmr and seq: the least that each member can be held to after each improvement decides. */
async function sanctionedSomehow(
  field: Field,
  members: readonly number[],
  { starts, targets }: ImprovementTable,
  credible: boolean,
  work: Work,
): Promise<Uint8Array> {
  const { layouts, ranks, rules, count } = field;
  const others = field.others(members);
  const ties = rules["ties-sanction"] === "yes";
  const least: Int32Array[] = [];
  for (const member of members) {
    if (work.due()) await work.rest();
    least.push(
      leastAfterAnswer(Int32Array.from(ranks[member]), {
        others: others.map((actor) => layouts[actor]),
        improvements: credible,
        sequences: rules["sanction-sequences"],
        checkpoint: () => work.check(),
      }),
    );
  }
  const stable = new Uint8Array(count);
  for (let s = 0; s < count; s++) {
    if ((s & 255) === 0 && work.due()) await work.rest();
    // the most that each member may be left with
    const most = members.map((member) => ranks[member][s] - (ties ? 0 : 1));
    let all = true;
    for (let at = starts[s]; all && at < starts[s + 1]; at++) {
      const t = targets[at];
      all = least.some((value, index) => value[t] <= most[index]);
    }
    stable[s] = all ? 1 : 0;
  }
  return stable;
}

/** smr and sseq: the answer must also end where the coalition has no way on. States that fail gmr or seq fail here too. */
async function sanctionedForGood(
  field: Field,
  members: readonly number[],
  own: GroupReach,
  { starts, targets }: ImprovementTable,
  sanctioned: Uint8Array,
  credible: boolean,
  pooled: (pools: Pools) => PooledRanks,
  work: Work,
): Promise<Uint8Array> {
  const { structure, ranks, rules, count } = field;
  const open = (s: number): boolean => sanctioned[s] === 1 && starts[s] < starts[s + 1];
  if (!sanctioned.some((_, s) => open(s))) return sanctioned.slice();
  const how = {
    sequences: rules["sanction-sequences"],
    ...(credible ? { improvements: ranks } : {}),
  };
  const others = field.others(members);
  const memberRanks = members.map((member) => ranks[member]);
  const ties = rules["ties-sanction"] === "yes";
  const stable = sanctioned.slice();
  // where any state from which the coalition has no way on will do, it only matters in which of its pools an answer ends
  if (own.kind === "pools" && ties) {
    const { setOf, sets } = poolsReached(structure, others, how, own);
    const stuck = stuckInPools(own, pooled(own));
    for (let s = 0; s < count; s++) {
      if ((s & 15) === 0 && work.due()) await work.rest();
      if (!open(s)) continue;
      const isStuck = stuck(s);
      for (let at = starts[s]; stable[s] === 1 && at < starts[s + 1]; at++)
        if (!sets.some(setOf[targets[at]], isStuck)) stable[s] = 0;
    }
    return stable;
  }
  const answers = groupReach(structure, others, how);
  const stuck = own.kind === "pools" ? stuckAt(own, pooled(own)) : stuckInSets(own, field.levelsOf(members), count);
  for (let s = 0; s < count; s++) {
    if ((s & 15) === 0 && work.due()) await work.rest();
    if (!open(s)) continue;
    const isStuck = stuck(s);
    const holds = (u: number): boolean => isStuck(u) && (ties || memberRanks.some((p) => p[u] < p[s]));
    for (let at = starts[s]; stable[s] === 1 && at < starts[s + 1]; at++)
      if (!someReached(answers, targets[at], holds)) stable[s] = 0;
  }
  return stable;
}

/** For a state s: says of another whether neither it nor anything that the coalition reaches from it is better for all. */
type Stuck = (s: number) => (u: number) => boolean;

/** The same, said of a pool of the coalition's. */
function stuckInPools(own: Pools, pooled: PooledRanks): (s: number) => (pool: number) => boolean {
  // of a pool: the last state, from 1, for which it was found to hold something better, or nothing better
  const tempting = new Uint32Array(own.starts.length - 1);
  const harmless = new Uint32Array(own.starts.length - 1);
  return (s) => (pool) => {
    if (harmless[pool] === s + 1) return true;
    if (tempting[pool] === s + 1) return false;
    const tempted = pooled.holdsBetter(pool, s);
    (tempted ? tempting : harmless)[pool] = s + 1;
    return !tempted;
  };
}

function stuckAt(own: Pools, pooled: PooledRanks): Stuck {
  const stuck = stuckInPools(own, pooled);
  return (s) => {
    const isStuck = stuck(s);
    return (u) => isStuck(own.poolOf[u]);
  };
}

function stuckInSets(own: Sets, levels: readonly Levels[], count: number): Stuck {
  const better = new Uint32Array((count + 31) >>> 5);
  return (s) => {
    preferredByAll(levels, s, better);
    return (u) => ((better[u >>> 5] >>> (u & 31)) & 1) === 0 && !intersects(own.sets.row(own.setOf[u]), better);
  };
}

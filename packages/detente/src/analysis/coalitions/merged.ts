import { type GroupReach, reachOf, someReached } from "../../engine/groups/group-reach.ts";
import { type Mover, moverOf } from "../../engine/groups/movers.ts";
import { forEachMove } from "../../engine/moves.ts";
import type { Work } from "../work.ts";
import type { ImprovementTable } from "./improvements.ts";
import type { CoalitionConcept, Field } from "./stability.ts";

/** Verdicts of a conflict whose coalition plays as one: 1 or 0 a state, by concept. */
export interface MergedPlayers {
  /** Actors outside the coalition, with their verdicts. */
  readonly outsiders: readonly {
    readonly actor: number;
    readonly stable: ReadonlyMap<CoalitionConcept, Uint8Array>;
  }[];
  /** Stable for the merged player and for every outsider. */
  readonly equilibria: ReadonlyMap<CoalitionConcept, Uint8Array>;
}

/**
 * The reading that merges the members of a coalition into one player. In one move it goes wherever a legal sequence of its
 * members leads; it prefers `t` to `s` when every member does, so that its improvements are the coalition's. The outsiders
 * answer as before, and face one player: members no longer reply on their own account, and what a single member would
 * leave is not asked. This is what GMCR+ makes of a coalition; it drops the members' own stability.
 */
export async function mergedPlayers(
  field: Field,
  members: readonly number[],
  own: GroupReach,
  improvements: ImprovementTable,
  stable: ReadonlyMap<CoalitionConcept, Uint8Array>,
  work: Work,
): Promise<MergedPlayers> {
  const { structure, count } = field;
  const transitive = members.every((member) => structure.moves[member].kind === "fibres");
  const moving: Mover = {
    transitive,
    each: (state, visit) =>
      void someReached(own, state, (target) => {
        if (target !== state) visit(target);
        return false;
      }),
  };
  const improving: Mover = {
    transitive,
    each: (state, visit) => {
      for (let at = improvements.starts[state]; at < improvements.starts[state + 1]; at++)
        visit(improvements.targets[at]);
    },
  };
  const outsiders: { actor: number; stable: Map<CoalitionConcept, Uint8Array> }[] = [];
  for (const actor of field.others(members)) {
    const verdicts = await outsiderStability(field, members, actor, moving, improving, [...stable.keys()], work);
    outsiders.push({ actor, stable: verdicts });
  }
  const equilibria = new Map(
    [...stable].map(([concept, merged]) => {
      const all = merged.slice();
      for (const outsider of outsiders) {
        const verdicts = outsider.stable.get(concept)!;
        for (let s = 0; s < count; s++) all[s] &= verdicts[s];
      }
      return [concept, all] as const;
    }),
  );
  return { outsiders, equilibria };
}

async function outsiderStability(
  field: Field,
  members: readonly number[],
  actor: number,
  moving: Mover,
  improving: Mover,
  concepts: readonly CoalitionConcept[],
  work: Work,
): Promise<Map<CoalitionConcept, Uint8Array>> {
  const { structure, ranks, rules, count } = field;
  const p = ranks[actor];
  const moves = structure.moves[actor];
  const singles = field.others([...members, actor]);
  const answers = (credible: boolean): GroupReach =>
    reachOf(
      count,
      [
        ...singles.map((single) => moverOf(structure.moves[single], credible ? ranks[single] : undefined)),
        credible ? improving : moving,
      ],
      rules["sanction-sequences"],
    );
  const wayOn = new Int32Array(count).fill(-1);
  for (let s = 0; s < count; s++)
    forEachMove(moves, s, (t) => {
      if (p[t] > wayOn[s]) wayOn[s] = p[t];
    });
  const ties = rules["ties-sanction"] === "yes";
  const verdicts = new Map<CoalitionConcept, Uint8Array>();
  const reaches = new Map<boolean, GroupReach>();
  const answersOf = (credible: boolean): GroupReach => {
    const known = reaches.get(credible) ?? answers(credible);
    reaches.set(credible, known);
    return known;
  };
  for (const concept of concepts) {
    const symmetric = concept === "smr" || concept === "sseq";
    const credible = concept === "seq" || concept === "sseq";
    const sanctions = (u: number, s: number): boolean =>
      (ties ? p[u] <= p[s] : p[u] < p[s]) && (!symmetric || wayOn[u] <= p[s]);
    const stable = new Uint8Array(count).fill(1);
    for (let s = 0; s < count; s++) {
      if ((s & 63) === 0 && work.due()) await work.rest();
      forEachMove(moves, s, (t) => {
        if (stable[s] === 0 || p[t] <= p[s]) return;
        if (concept === "nash") {
          stable[s] = 0;
          return;
        }
        if (!someReached(answersOf(credible), t, (u) => sanctions(u, s))) stable[s] = 0;
      });
    }
    verdicts.set(concept, stable);
  }
  return verdicts;
}

import type { Analysis } from "../../src/analysis/analyze.ts";
import type { CoalitionConcept } from "../../src/analysis/coalitions/stability.ts";
import { movesFrom } from "../../src/engine/moves.ts";

/** Coalition analysis word for word: sets, nothing fast. */
export class Definitions {
  readonly #analysis: Analysis;
  readonly #known = new Map<string, Set<number>>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  moves(actor: number, s: number): number[] {
    return movesFrom(this.#analysis.space.structure.moves[actor], s);
  }

  prefers(actor: number, t: number, s: number): boolean {
    return this.#analysis.ranks[actor][t] > this.#analysis.ranks[actor][s];
  }

  /** R_H(s), or R+_H(s): ends of sequences of one move or more. */
  reached(members: readonly number[], s: number, improving: boolean): Set<number> {
    const key = `${members.join(",")} ${s} ${improving}`;
    const known = this.#known.get(key);
    if (known) return known;
    const kind = this.#analysis.rules["sanction-sequences"];
    const ends = new Set<number>();
    const seen = new Set<string>();
    const extend = (state: number, last: number, moved: readonly number[]): void => {
      for (const j of members) {
        if (j === last || (kind === "each-once" && moved.includes(j)) || (kind === "single" && moved.length > 0))
          continue;
        for (const t of this.moves(j, state)) {
          if (improving && !this.prefers(j, t, state)) continue;
          ends.add(t);
          const now = kind === "each-once" ? [...moved, j].sort() : [j];
          const node = kind === "each-once" ? `${t} ${now.join(",")}` : `${t} ${j}`;
          if (seen.has(node)) continue;
          seen.add(node);
          extend(t, j, now);
        }
      }
    };
    extend(s, -1, []);
    this.#known.set(key, ends);
    return ends;
  }

  /** The coalition's own moves are always legal sequences, whatever the rule says of sanctions. */
  ownReach(members: readonly number[], s: number): Set<number> {
    const ends = new Set<number>();
    const seen = new Set<string>();
    const extend = (state: number, last: number): void => {
      for (const j of members) {
        if (j === last) continue;
        for (const t of this.moves(j, state)) {
          ends.add(t);
          if (seen.has(`${t} ${j}`)) continue;
          seen.add(`${t} ${j}`);
          extend(t, j);
        }
      }
    };
    extend(s, -1);
    return ends;
  }

  improvements(members: readonly number[], s: number): number[] {
    return [...this.ownReach(members, s)]
      .filter((t) => members.every((j) => this.prefers(j, t, s)))
      .sort((a, b) => a - b);
  }

  stable(members: readonly number[], s: number, concept: CoalitionConcept): boolean {
    const improvements = this.improvements(members, s);
    if (concept === "nash") return improvements.length === 0;
    const { ranks, rules } = this.#analysis;
    const others = ranks.map((_, actor) => actor).filter((actor) => !members.includes(actor));
    const ties = rules["ties-sanction"] === "yes";
    const notBetter = (u: number): boolean =>
      members.some((j) => (ties ? ranks[j][u] <= ranks[j][s] : ranks[j][u] < ranks[j][s]));
    const stuck = (u: number): boolean =>
      [...this.ownReach(members, u)].every((z) => members.some((j) => ranks[j][z] <= ranks[j][s]));
    const credible = concept === "seq" || concept === "sseq";
    const symmetric = concept === "smr" || concept === "sseq";
    return improvements.every((t) =>
      [...this.reached(others, t, credible)].some((u) => notBetter(u) && (!symmetric || stuck(u))),
    );
  }
}

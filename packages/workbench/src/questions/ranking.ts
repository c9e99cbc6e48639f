import type { Asked } from "./question.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";

export interface RankingWanted {
  /** Id of an actor. */
  readonly actor: string;
  /** How many tiers, and how many states of each, are wanted. */
  readonly tiers: number;
  readonly states: number;
}
/** States that an actor likes equally well. */
export interface Tier {
  readonly states: readonly NamedState[];
  readonly count: number;
}
export interface Ranking {
  /** Best first. */
  readonly tiers: readonly Tier[];
  /** How many tiers there are in all. */
  readonly total: number;
  readonly stateCount: number;
}

/** The order of states that an actor's preferences come to. */
export async function answer(asked: Asked, { actor, tiers, states }: RankingWanted): Promise<Ranking> {
  const analysis = await asked.analysis();
  const ranks = analysis.ranks[analysis.model.actors.findIndex(({ id }) => id === actor)];
  if (!ranks) return { tiers: [], total: 0, stateCount: analysis.space.count };
  let best = 0;
  for (const rank of ranks) if (rank > best) best = rank;
  const found = Array.from({ length: Math.min(tiers, best + 1) }, () => ({ first: [] as number[], count: 0 }));
  for (let state = 0; state < ranks.length; state++) {
    const tier = found[best - ranks[state]!];
    if (!tier) continue;
    if (tier.count < states) tier.first.push(state);
    tier.count++;
  }
  const name = stateNamer(analysis);
  return {
    tiers: found.map(({ first, count }) => ({ states: first.map(name), count })),
    total: best + 1,
    stateCount: ranks.length,
  };
}

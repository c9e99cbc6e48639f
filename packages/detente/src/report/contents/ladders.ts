import type { Analysis } from "../../analysis/analyze.ts";
import { isEquilibrium } from "../../analysis/stability.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Block } from "./contents.ts";

/** A tier of an actor's ranking. */
export interface Rung {
  /** From 1, the best. */
  readonly place: number;
  /** Ascending. */
  readonly states: readonly number[];
  /** Those of them that hold for all under the concept. */
  readonly holding: readonly number[];
  readonly today: boolean;
}

/** An actor's ranking from best to worst; a number stands for so many rungs left out. */
export interface Ladder {
  readonly actor: number;
  readonly rungs: readonly (Rung | number)[];
}

/** A ladder with more rungs cannot be read beside others. */
const mostRungs = 14;

/** The ranking of an actor: the best and the worst, today's and those with equilibria first, then the next best. */
export function ladderOf(analysis: Analysis, actor: number, concept: ConceptId): Ladder {
  const { statusQuo } = analysis.space;
  const ranks = analysis.ranks[actor]!;
  const tiers = Map.groupBy(
    Array.from({ length: analysis.space.count }, (_, state) => state),
    (state) => ranks[state]!,
  );
  const all = [...tiers]
    .sort(([a], [b]) => b - a)
    .map(
      ([, states], index): Rung => ({
        place: index + 1,
        states,
        holding: states.filter((state) => isEquilibrium(analysis, concept, state)),
        today: statusQuo !== undefined && states.includes(statusQuo),
      }),
    );
  const weight = (rung: Rung): number =>
    rung.today || rung === all[0] || rung === all.at(-1) ? 0 : rung.holding.length > 0 ? 1 : 2;
  const shown = new Set(all.toSorted((a, b) => weight(a) - weight(b) || a.place - b.place).slice(0, mostRungs));
  const rungs: (Rung | number)[] = [];
  for (const rung of all) {
    const last = rungs.at(-1);
    if (shown.has(rung)) rungs.push(rung);
    else if (typeof last === "number") rungs[rungs.length - 1] = last + 1;
    else rungs.push(1);
  }
  return { actor, rungs };
}

/** Beyond this size ladders are left out: their rungs would hold thousands of states each. */
const rankedUpTo = 20_000;

/** The ladders of all actors under a heading; nothing for models too large to draw. */
export function laddersBlocks(analysis: Analysis, concept: ConceptId, { figures }: Phrases): readonly Block[] {
  const { model, space } = analysis;
  if (space.count > rankedUpTo) return [];
  return [
    { kind: "heading", text: figures.ladders },
    { kind: "ladders", ladders: model.actors.map((_, actor) => ladderOf(analysis, actor, concept)), concept },
  ];
}

import type { Ranks } from "../../engine/structure.ts";
import type { Effort } from "../effort.ts";
import { rankingsSay, type Says } from "./comparisons.ts";
import type { Position } from "./position.ts";
import { countUpTo } from "./turned.ts";
import { isMet, type Wish } from "./wish.ts";

/**
 * The ranking in which a state stands just above the least level that makes it stable for the actor; the same ranking
 * when it is stable already. Stability at a state asks, of the actor's own ranking, only which states lie no higher, and
 * more of them never hurt: so the states above it up to some level have to come down, or it has to rise past them, which
 * turns no more pairs (theory: the level is the V of the closed form).
 */
export function raise(position: Position, ranks: readonly Ranks[], actor: number, state: number): Ranks {
  const own = ranks[actor]!;
  const level = levelNeeded(position, own, actor, state, rankingsSay(ranks));
  return level === undefined ? own : lifted(own, state, level);
}

/**
 * The level that a state must rise past to be stable for the actor, when `others` says what the others would do; undefined
 * when it is stable where it stands.
 */
function levelNeeded(position: Position, own: Ranks, actor: number, state: number, others: Says): number | undefined {
  const above =
    (level: number): Says =>
    (who, better, worse, strict) =>
      who === actor && (better === state || worse === state) && better !== worse
        ? better === state
          ? own[worse]! <= level
          : own[better]! > level
        : others(who, better, worse, strict);
  const ownSays = rankingsSay([own]);
  const now: Says = (who, ...comparison) => (who === actor ? ownSays(0, ...comparison) : others(who, ...comparison));
  if (position.isStable(actor, state, now)) return undefined;
  const levels = [...new Set(own)].filter((rank) => rank >= own[state]!).sort((a, b) => a - b);
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position.isStable(actor, state, above(levels[middle]!))) high = middle;
    else low = middle + 1;
  }
  return levels[low]!;
}

/**
 * For each actor the fewest pairs of its own ranking that must turn for the wish even if the freed among the others would
 * do whatever helps; infinite where no turning helps, because the actor's ranking is fixed. Of a wish for all of several
 * states fewer may be looked at when the effort is spent: what that gives is still needed.
 */
export function leastOwn(position: Position, ranks: readonly Ranks[], wish: Wish, effort: Effort): number[] {
  const fixed = rankingsSay(ranks);
  const free = new Set(wish.free);
  const helpful: Says = (who, ...comparison) => free.has(who) || fixed(who, ...comparison);
  return ranks.map((own, actor) => {
    const upTo = countUpTo(own);
    const least = wish.want.map((state, index) => {
      if (index > 0 && effort.isSpent && !wish.any) return 0;
      const level = levelNeeded(position, own, actor, state, helpful);
      if (level === undefined) return 0;
      if (!free.has(actor)) return Number.POSITIVE_INFINITY;
      return upTo[level]! - (own[state]! > 0 ? upTo[own[state]! - 1]! : 0) - 1;
    });
    return least.length === 0 ? 0 : wish.any ? Math.min(...least) : Math.max(...least);
  });
}

/** The ranking with the state moved to a level of its own just above `level`. */
function lifted(ranks: Ranks, state: number, level: number): Uint32Array {
  const alone = ranks.every((rank, other) => other === state || rank !== ranks[state]);
  return Uint32Array.from(ranks, (rank, other) => {
    const gap = alone && rank > ranks[state]! ? 1 : 0;
    if (other === state) return level + 1 - (alone ? 1 : 0);
    return rank > level ? rank + 1 - gap : rank - gap;
  });
}

/**
 * Rankings that meet the wish, found by raising the wanted states: often the best answer. Undefined when that does not do,
 * or the effort is spent before.
 */
export function raiseWanted(
  position: Position,
  ranks: readonly Ranks[],
  wish: Wish,
  effort: Effort,
): readonly Ranks[] | undefined {
  let raised = [...ranks];
  // raising one state can put another below again
  for (let round = 0; round < 3; round++)
    for (const state of wish.want)
      for (const actor of wish.free) {
        if (effort.isSpent) return undefined;
        raised = raised.with(actor, raise(position, raised, actor, state));
      }
  return isMet(position, raised, wish) ? raised : undefined;
}

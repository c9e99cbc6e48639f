import type { Analysis } from "../analyze.ts";
import { Work, type WorkOptions } from "../work.ts";
import { rankingsSay } from "./comparisons.ts";
import { type Condition, stabilityCondition } from "./condition.ts";
import { factorial } from "./likelihood.ts";
import { countByCases } from "./order-count.ts";
import { Position } from "./position.ts";
import { countAroundState } from "./star-count.ts";
import { TooManyCases } from "./too-many.ts";
import type { Wish } from "./wish.ts";

/** How many rankings make a wish true. */
export interface RankingCount {
  readonly count: bigint;
  /** All strict rankings of the freed actors together: (number of states)! for each of them. */
  readonly of: bigint;
}

/** Counts have as many digits as states, and more: beyond this they tell nobody anything. */
const mostStates = 1000;

/**
 * How many of the combinations of strict rankings of the freed actors (no ties; the other actors' rankings as they are)
 * make the wish true. Exact, and found without going through the rankings.
 *
 * @throws TooManyCases when that would take too long; it says how large the question is
 *
 * @example
 * ```ts
 * await countRankings(analysis, { want: [1], concept: "nash", free: [0] }); // => { count: 240n, of: 720n }
 * ```
 */
export async function countRankings(
  { space, ranks, rules }: Pick<Analysis, "space" | "ranks" | "rules">,
  wish: Wish,
  options: WorkOptions = {},
): Promise<RankingCount> {
  if (space.count > mostStates)
    throw new TooManyCases(space.count, `where rankings of at most ${mostStates.toLocaleString("en")} are counted`);
  const position = new Position(space.structure, rules, wish.concept);
  const work = new Work(options, 0);
  const each = factorial(space.count);
  const of = wish.free.reduce((total) => total * each, 1n);
  if (wish.want.length !== 1 || (wish.notWant ?? []).length > 0)
    return { count: await countByCases(position, ranks, wish, work), of };

  const [state] = wish.want;
  const says = rankingsSay(ranks);
  const free = new Set(wish.free);
  let count = 1n;
  for (let actor = 0; actor < position.actorCount; actor++) {
    const condition = await stabilityCondition(position, ranks, wish.free, actor, state!, work);
    // the answers' own conditions, or rankings that could not all be listed, need the general way
    if (!isOwn(condition)) return { count: await countByCases(position, ranks, wish, work), of };
    if (free.has(actor)) count *= countAroundState(condition, space.count);
    else if (!position.isStable(actor, state!, says)) count = 0n;
  }
  return { count, of };
}

/** Whether a condition rests on the actor's own ranking around the state only. */
const isOwn = ({ actor, state, requirements }: Condition): boolean =>
  requirements.every(
    ({ ways, complete }) =>
      complete &&
      ways.every((way) => way.every((it) => it.actor === actor && (it.better === state || it.worse === state))),
  );

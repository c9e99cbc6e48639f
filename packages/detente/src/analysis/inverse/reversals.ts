import type { Ranks } from "../../engine/structure.ts";
import type { Analysis } from "../analyze.ts";
import { Effort } from "../effort.ts";
import { Work } from "../work.ts";
import { rankingsSay } from "./comparisons.ts";
import { type Demand, unmetDemands, type Way } from "./demands.ts";
import { OrderProgram } from "./order-program.ts";
import { Position } from "./position.ts";
import { leastOwn, raiseWanted } from "./raise.ts";
import { ownThreadSolver, type Solver } from "./solver.ts";
import { countUpTo, leastTurned, turnedPairs } from "./turned.ts";
import { isMet, type Wish } from "./wish.ts";

/** What the fewest turned comparisons are that make a wish come true. */
export interface Reversals {
  /**
   * `met`: it is true as things are. `found`: rankings that make it true. `impossible`: proven that none do while the
   * other actors' rankings stay. `open`: none was found with the effort allowed, nor proven to be missing.
   */
  readonly status: "met" | "found" | "impossible" | "open";
  /** Pairs turned in the rankings found, over all actors. */
  readonly total?: number;
  /** No fewer can do: proven. */
  readonly bound: number;
  /** Proven that `total` is the fewest. */
  readonly optimal: boolean;
  /** Each freed actor whose ranking changes. */
  readonly changes: readonly Change[];
  /** Rankings that make the wish true: one an actor, the present ones where nothing changes. */
  readonly ranks?: readonly Ranks[];
  /** For an impossible wish: a move of a fixed actor that no freed actor's ranking can deter, where one alone proves it. */
  readonly obstacle?: NonNullable<Demand["from"]>;
}

export interface Change {
  readonly actor: number;
  /** Pairs of states: the first is better or equal now and becomes worse. */
  readonly reversals: readonly (readonly [number, number])[];
}

export interface SearchLimits {
  /**
   * How much work may be done before the best found so far is given, with the bound proven so far: about so many seconds
   * of an ordinary machine, counted in steps, so that the answer is the same on every machine. 8 unless given.
   */
  readonly effort?: number;
  readonly signal?: AbortSignal;
  /**
   * What solves the integer programs; in the caller's own thread unless given, where an abort is noticed only between two
   * programs. `workerSolver` makes one that can be stopped at any moment.
   */
  readonly solver?: Solver;
}

/** What the searches for several wanted states share. */
interface Search {
  readonly effort: Effort;
  readonly solver: Solver;
  readonly signal: AbortSignal | undefined;
}

/**
 * The least change of the freed actors' rankings (fewest pairs whose order turns; the results are complete rankings, in
 * which no two states become level) that makes the wish true.
 *
 * Raising the wanted state in each ranking as far as it must be gives a first answer, and how far it must be raised even
 * if everybody else did what helps gives a bound: often the two meet. Where they do not, demands that every solution
 * satisfies are collected: an integer program finds the nearest orders that satisfy them, the wish is looked at again,
 * and what it still lacks becomes a new demand, until nothing is lacking: then no fewer pairs can do.
 *
 * @example
 * ```ts
 * const { status, total, optimal } = await fewestReversals(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * [status, total, optimal]; // => ["found", 2, true]
 * ```
 */
export async function fewestReversals(
  { space, ranks, rules }: Pick<Analysis, "space" | "ranks" | "rules">,
  wish: Wish,
  { effort: units = 8, signal, solver = ownThreadSolver }: SearchLimits = {},
): Promise<Reversals> {
  const effort = new Effort(units);
  const limits: Search = { effort, solver, signal };
  const work = new Work(signal ? { signal } : {}, 0);
  work.check();
  const position = new Position(space.structure, rules, wish.concept, effort);
  if (isMet(position, ranks, wish)) return { status: "met", total: 0, bound: 0, optimal: true, changes: [], ranks };
  if (!wish.any || wish.want.length < 2) return search(position, ranks, wish, limits);

  // one of several states: the cheapest, those first whose bound is lowest; each of them takes a turned pair at least
  const candidates: { single: Wish; least: number }[] = [];
  for (const state of wish.want) {
    if (work.due()) await work.rest();
    const single = { ...wish, want: [state], any: false };
    candidates.push({ single, least: effort.isSpent ? 1 : total(leastOwn(position, ranks, single, effort)) });
  }
  candidates.sort((a, b) => a.least - b.least);
  let best: Reversals | undefined;
  let bound = Number.POSITIVE_INFINITY;
  for (const { single, least } of candidates) {
    if (least === Number.POSITIVE_INFINITY || least >= (best?.total ?? Number.POSITIVE_INFINITY)) continue;
    const answer = !effort.isSpent
      ? await search(position, ranks, single, limits, best?.total)
      : ({ status: "open", bound: least, optimal: false, changes: [] } satisfies Reversals);
    if (answer.status !== "impossible") bound = Math.min(bound, answer.bound);
    if (answer.status === "found" && answer.total! < (best?.total ?? Number.POSITIVE_INFINITY)) best = answer;
  }
  if (best) {
    const proven = Math.min(bound, best.total!);
    return { ...best, bound: proven, optimal: proven === best.total };
  }
  return bound === Number.POSITIVE_INFINITY
    ? { status: "impossible", bound: 0, optimal: false, changes: [] }
    : { status: "open", bound, optimal: false, changes: [] };
}

/** For a wish without a choice of states. `below`: only answers that turn fewer pairs are of interest. */
async function search(
  position: Position,
  ranks: readonly Ranks[],
  wish: Wish,
  { effort, solver, signal }: Search,
  below = Number.POSITIVE_INFINITY,
): Promise<Reversals> {
  const own = leastOwn(position, ranks, wish, effort);
  let bound = Math.max(1, total(own));
  if (bound === Number.POSITIVE_INFINITY) return impossible(obstacle(position, ranks, wish));
  const raised = raiseWanted(position, ranks, wish, effort);
  const changes = raised && changesBetween(ranks, raised);
  const best = raised && { ranks: raised, changes: changes!, total: totalOf(changes!) };
  const most = Math.min(below, best?.total ?? Number.POSITIVE_INFINITY);
  /** `proven`: nothing turns fewer pairs than `most`. */
  const answer = (proven: boolean): Reversals => {
    const least = proven ? most : Math.min(bound, most);
    return best
      ? { status: "found", bound: least, optimal: least >= best.total, ...best }
      : { status: "open", bound: least, optimal: false, changes: [] };
  };
  if (bound >= most) return answer(true);

  const upTo = ranks.map(countUpTo);
  /** Whether the way leaves room for what the other actors' rankings must turn in any case. */
  const isAffordable = ({ comparisons }: Way): boolean =>
    comparisons.every(
      ({ actor, better, worse, strict }) =>
        leastTurned(ranks[actor]!, upTo[actor]!, better, worse, strict) + total(own) - own[actor]! < most,
    );
  const program = new OrderProgram(ranks);
  let current: readonly Ranks[] = ranks;
  let choices: ReadonlySet<string> = new Set();
  if (wish.want.length > 1)
    for (const { ways } of unmetDemands(position, wish, ranks, () => false, true))
      program.add({ ways: ways.filter(isAffordable) });
  while (!effort.isSpent) {
    if (signal?.aborted) throw signal.reason;
    const demands = unmetDemands(position, wish, current, (id) => choices.has(id));
    if (demands.length === 0) {
      const found = changesBetween(ranks, current);
      const turned = totalOf(found);
      return { status: "found", total: turned, bound: turned, optimal: true, changes: found, ranks: current };
    }
    const hopeless = demands.find(({ ways }) => ways.length === 0);
    if (hopeless) return impossible(hopeless.from);
    for (const demand of demands) program.add({ ways: demand.ways.filter(isAffordable) });
    const result = await program.solve(solver, effort, signal);
    if (result.status === "infeasible") return most < Number.POSITIVE_INFINITY ? answer(true) : impossible();
    if (result.status !== "optimal") return answer(false);
    bound = Math.max(bound, result.objective);
    if (bound >= most) return answer(true);
    ({ ranks: current, choices } = result);
    await pause();
  }
  return answer(false);
}

const impossible = (from?: Demand["from"]): Reversals => ({
  status: "impossible",
  bound: 0,
  optimal: false,
  changes: [],
  ...(from ? { obstacle: from } : {}),
});

/** A move of an actor with a fixed ranking that nothing the freed actors may do deters. */
function obstacle(position: Position, ranks: readonly Ranks[], wish: Wish): Demand["from"] {
  const fixed = rankingsSay(ranks);
  const free = new Set(wish.free);
  for (const state of wish.want)
    for (let actor = 0; actor < ranks.length; actor++) {
      if (free.has(actor)) continue;
      for (const move of position.moves(actor, state))
        if (!position.isDeterred(actor, state, move, (who, ...rest) => free.has(who) || fixed(who, ...rest)))
          return { actor, state, move };
    }
  return undefined;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function changesBetween(before: readonly Ranks[], after: readonly Ranks[]): Change[] {
  return before.flatMap((own, actor) => {
    const reversals = after[actor] === own ? [] : turnedPairs(own, after[actor]!);
    return reversals.length > 0 ? [{ actor, reversals }] : [];
  });
}

const totalOf = (changes: readonly Change[]): number =>
  changes.reduce((total, { reversals }) => total + reversals.length, 0);

/** Lets others work, and a cancellation arrive. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(() => resolve(), 0));

import type { Ranks } from "../../engine/structure.ts";
import type { Work } from "../work.ts";
import { type Comparison, rankingsSay, type Says } from "./comparisons.ts";
import { factorial } from "./likelihood.ts";
import type { Position } from "./position.ts";
import { TooManyCases } from "./too-many.ts";
import type { Wish } from "./wish.ts";

/** More cases than this are not told apart, nor orders counted in which more states than this are compared. */
const mostCases = 50_000;
const mostCompared = 18;

/**
 * How many strict rankings of the freed actors meet any wish: what is not settled yet is decided by one comparison after the
 * other, both ways, until the wish is met or missed whatever the rest is; then the rankings that agree with the
 * comparisons made are counted.
 *
 * @throws TooManyCases when there are too many cases, or too many states are compared
 */
export function countByCases(position: Position, ranks: readonly Ranks[], wish: Wish, work: Work): Promise<bigint> {
  const count = position.structure.stateCount;
  const fixed = rankingsSay(ranks);
  const all = factorial(count);
  const extensions = new Map<string, bigint>();
  let cases = 0;

  const countFrom = async (orders: ReadonlyMap<number, PartialOrder>): Promise<bigint> => {
    if (work.due()) await work.rest();
    if (++cases > mostCases) throw new TooManyCases(count, `more than ${mostCases.toLocaleString("en")} cases`);
    const sure: Says = (actor, better, worse, strict) =>
      orders.get(actor)?.before(better, worse) ?? fixed(actor, better, worse, strict);
    const possible: Says = (actor, better, worse, strict) => {
      const order = orders.get(actor);
      return order ? !order.before(worse, better) : fixed(actor, better, worse, strict);
    };
    const question = openQuestion(position, wish, sure, possible);
    if (question === false) return 0n;
    if (question === true)
      return [...orders.values()].reduce((total, order) => total * extensionsOf(order, extensions, all), 1n);
    const { actor, better, worse } = question;
    const order = orders.get(actor)!;
    return (
      (await countFrom(new Map(orders).set(actor, order.with(better, worse)))) +
      (await countFrom(new Map(orders).set(actor, order.with(worse, better))))
    );
  };

  function extensionsOf(order: PartialOrder, memory: Map<string, bigint>, total: bigint): bigint {
    const compared = order.compared;
    if (compared.length > mostCompared)
      throw new TooManyCases(count, `${compared.length} of them compared with each other`);
    return (total / factorial(compared.length)) * order.linearExtensions(memory);
  }

  return countFrom(new Map(wish.free.map((actor) => [actor, new PartialOrder()])));
}

/** True: the wish is met whatever is still open. False: it is missed. Otherwise a comparison that matters. */
function openQuestion(position: Position, wish: Wish, sure: Says, possible: Says): Comparison | boolean {
  const verdict = (state: number): Comparison | boolean => {
    let open: Comparison | undefined;
    for (let actor = 0; actor < position.actorCount; actor++) {
      for (const move of position.moves(actor, state)) {
        if (position.isDeterred(actor, state, move, sure)) continue;
        if (!position.isDeterred(actor, state, move, possible)) return false;
        open ??= undecided(position, actor, state, move, sure, possible);
      }
    }
    return open ?? true;
  };
  let first: Comparison | undefined;
  const wanted = wish.want.map(verdict);
  if (wish.any && wanted.length > 0) {
    if (wanted.every((each) => each === false)) return false;
    if (!wanted.includes(true)) first = wanted.find((each) => typeof each === "object");
  } else {
    if (wanted.includes(false)) return false;
    first = wanted.find((each) => typeof each === "object");
  }
  const unwanted = (wish.notWant ?? []).map(verdict);
  if (unwanted.includes(true)) return false;
  return first ?? unwanted.find((each) => typeof each === "object") ?? true;
}

/** A comparison not made yet on which it depends whether the move is deterred. */
function undecided(
  position: Position,
  actor: number,
  state: number,
  move: number,
  sure: Says,
  possible: Says,
): Comparison | undefined {
  const stay: Comparison = { actor, better: state, worse: move, strict: true };
  const isOpen = ({ actor: who, better, worse, strict }: Comparison): boolean =>
    possible(who, better, worse, strict) && !sure(who, better, worse, strict);
  if (isOpen(stay)) return stay;
  const steps = position.answeredBy(actor, state, move, possible) ?? [];
  const needed = [
    ...steps.map(({ actor: mover, from, to }) => ({ actor: mover, better: to, worse: from, strict: true })),
    ...(position.sanction(actor, state, steps.at(-1)!.to) ?? []),
  ];
  return needed.find(isOpen);
}

/** Comparisons of one actor that have been made, with all that follows from them. Immutable. */
class PartialOrder {
  readonly #above: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(above: ReadonlyMap<number, ReadonlySet<number>> = new Map()) {
    this.#above = above;
  }

  /** The states that have been compared with some other. */
  get compared(): number[] {
    return [...new Set([...this.#above].flatMap(([state, above]) => [state, ...above]))].sort((a, b) => a - b);
  }

  before(better: number, worse: number): boolean {
    return this.#above.get(worse)?.has(better) ?? false;
  }

  with(better: number, worse: number): PartialOrder {
    const above = new Map(this.#above);
    const over = [better, ...(above.get(better) ?? [])];
    const under = [worse, ...[...above].filter(([, those]) => those.has(worse)).map(([state]) => state)];
    for (const state of under) above.set(state, new Set([...(above.get(state) ?? []), ...over]));
    return new PartialOrder(above);
  }

  /** The strict orders of the compared states that agree with all comparisons. */
  linearExtensions(memory: Map<string, bigint>): bigint {
    const states = this.compared;
    const position = new Map(states.map((state, index) => [state, index]));
    const masks = states.map((state) =>
      [...(this.#above.get(state) ?? [])].reduce((mask, other) => mask | (1 << position.get(other)!), 0),
    );
    const key = masks.join();
    const known = memory.get(key);
    if (known !== undefined) return known;
    // how many ways there are to put the states of a set on top, best first
    const full = 2 ** states.length - 1;
    const ways = new Map<number, bigint>([[0, 1n]]);
    let layer = [0];
    for (let size = 0; size < states.length; size++) {
      const next = new Set<number>();
      for (const set of layer)
        for (let state = 0; state < states.length; state++) {
          if ((set >> state) & 1 || (masks[state]! & ~set) !== 0) continue;
          const larger = set | (1 << state);
          ways.set(larger, (ways.get(larger) ?? 0n) + ways.get(set)!);
          next.add(larger);
        }
      layer = [...next];
    }
    const total = ways.get(full)!;
    memory.set(key, total);
    return total;
  }
}

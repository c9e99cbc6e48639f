import type { Ranks } from "../../engine/structure.ts";
import { Work, type WorkOptions } from "../work.ts";
import { type Comparison, rankingsSay } from "./comparisons.ts";
import { isSequential, type Position } from "./position.ts";
import { isPart, type Marked, marked } from "./subsets.ts";
import type { Wish } from "./wish.ts";

/**
 * The exact condition under which a state is stable for an actor: every requirement is met. Comparisons of actors who are
 * not freed are settled by their rankings and do not occur; what they settle in favour is left out.
 */
export interface Condition {
  readonly actor: number;
  readonly state: number;
  /** Empty: the state is stable for the actor whatever the freed actors' rankings are. */
  readonly requirements: readonly Requirement[];
}

/** One of the ways must hold, all comparisons of it. None: it cannot be met, and the move shows why. */
export interface Requirement {
  /** The move that it deters, or one of several with the same requirement. */
  readonly move: number;
  readonly ways: readonly (readonly Comparison[])[];
  /** False when there are more ways than were listed: then the requirement as shown is sufficient, not necessary. */
  readonly complete: boolean;
}

/** More ways to answer one move than this are not listed. */
const mostWays = 200;
/** More partial answers than this are not followed. */
const mostPartial = 2_000;

/** The conditions for every actor and every state of the wish, those to be stable first. */
export async function conditionsOf(
  position: Position,
  ranks: readonly Ranks[],
  wish: Wish,
  options: WorkOptions = {},
): Promise<Condition[]> {
  const states = [...wish.want, ...(wish.notWant ?? [])];
  const work = new Work(options, states.length * ranks.length);
  const conditions: Condition[] = [];
  for (const state of states)
    for (let actor = 0; actor < ranks.length; actor++) {
      conditions.push(await stabilityCondition(position, ranks, wish.free, actor, state, work));
      work.step();
    }
  return conditions;
}

/** The condition for one actor and state. `free`: the actors whose rankings may change. */
export async function stabilityCondition(
  position: Position,
  ranks: readonly Ranks[],
  free: readonly number[],
  actor: number,
  state: number,
  work: Work,
): Promise<Condition> {
  const freed = new Set(free);
  const says = rankingsSay(ranks);
  /** What is left to require; undefined when a fixed ranking denies it. */
  const open = (comparisons: readonly Comparison[]): Comparison[] | undefined => {
    const left: Comparison[] = [];
    for (const comparison of comparisons) {
      if (freed.has(comparison.actor)) left.push(comparison);
      else if (!says(comparison.actor, comparison.better, comparison.worse, comparison.strict)) return undefined;
    }
    return left;
  };
  const requirements: Requirement[] = [];
  for (const move of position.moves(actor, state)) {
    if (work.due()) await work.rest();
    const stay = open([{ actor, better: state, worse: move, strict: false }]);
    const answers =
      position.concept === "nash" ? { ways: [], complete: true } : answerWays(position, actor, state, move, open);
    const ways = minimal([...(stay ? [stay] : []), ...answers.ways]);
    if (ways.some((way) => way.length === 0)) continue;
    requirements.push({ move, ways, complete: answers.complete });
  }
  return { actor, state, requirements: withoutImplied(requirements) };
}

/** Least sets of comparisons under which the others have an answer that holds the actor. */
function answerWays(
  position: Position,
  actor: number,
  state: number,
  move: number,
  open: (comparisons: readonly Comparison[]) => Comparison[] | undefined,
): { ways: Comparison[][]; complete: boolean } {
  const ways: Comparison[][] = [];
  const sanction = (end: number, steps: readonly Comparison[]): void => {
    const terms = position.sanction(actor, state, end);
    const left = terms && open(terms);
    if (left) ways.push([...steps, ...left]);
  };
  if (!isSequential(position.concept)) {
    for (const end of position.answers(actor, move, () => true).ends) sanction(end, []);
    return { ways, complete: true };
  }
  // partial answers in order of what they require; at one place only those that no other there does with less
  const sequences = position.rules["sanction-sequences"];
  const known = new Map<string, Marked<string>[]>();
  let layer: { state: number; last: number; moved: number; steps: readonly Comparison[]; keys: Set<string> }[] = [
    { state: move, last: -1, moved: 0, steps: [], keys: new Set() },
  ];
  let partial = 0;
  while (layer.length > 0) {
    const next: typeof layer = [];
    for (const place of layer) {
      if (sequences === "single" && place.last >= 0) continue;
      for (let mover = 0; mover < position.actorCount; mover++) {
        if (mover === actor || mover === place.last) continue;
        if (sequences === "each-once" && (place.moved >> mover) & 1) continue;
        for (const to of position.moves(mover, place.state)) {
          const step = open([{ actor: mover, better: to, worse: place.state, strict: true }]);
          if (!step) continue;
          const keys = new Set([...place.keys, ...step.map(keyOf)]);
          const moved = place.moved | (1 << mover);
          const at = `${to} ${sequences === "each-once" ? moved : mover}`;
          const others = known.get(at) ?? [];
          const required = marked(keys);
          if (others.some((other) => isPart(other, required))) continue;
          if (++partial > mostPartial) return { ways: minimal(ways).slice(0, mostWays), complete: false };
          known.set(at, [...others, required]);
          const steps = step.length > 0 && !place.keys.has(keyOf(step[0]!)) ? [...place.steps, ...step] : place.steps;
          sanction(to, steps);
          next.push({ state: to, last: mover, moved, steps, keys });
        }
      }
    }
    layer = next;
  }
  const least = minimal(ways);
  return { ways: least.slice(0, mostWays), complete: least.length <= mostWays };
}

const keyOf = ({ actor, better, worse, strict }: Comparison): string => `${actor} ${better} ${worse} ${strict ? 1 : 0}`;

/** Drops ways that ask for all that another asks for, and more. */
function minimal(ways: readonly (readonly Comparison[])[]): Comparison[][] {
  const sorted = ways
    .map((way) => ({ way: [...way], keys: marked(new Set(way.map(keyOf))) }))
    .sort((a, b) => a.keys.members.size - b.keys.members.size);
  const kept: typeof sorted = [];
  for (const candidate of sorted) {
    if (!kept.some(({ keys }) => isPart(keys, candidate.keys))) kept.push(candidate);
    if (kept.length > 4 * mostWays) break;
  }
  return kept.map(({ way }) => way);
}

/** Drops requirements that another implies: each way of the other asks for all that some way of this one asks for. */
function withoutImplied(requirements: readonly Requirement[]): Requirement[] {
  const sets = requirements.map(({ ways }) => ways.map((way) => marked(new Set(way.map(keyOf)))));
  const implies = (a: number, b: number): boolean =>
    sets[a]!.length > 0 && sets[a]!.every((way) => sets[b]!.some((other) => isPart(other, way)));
  return requirements.filter(
    ({ complete }, index) =>
      !complete ||
      !requirements.some(
        (other, at) => at !== index && other.complete && implies(at, index) && (!implies(index, at) || at < index),
      ),
  );
}

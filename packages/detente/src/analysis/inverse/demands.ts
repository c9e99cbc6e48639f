import type { Ranks } from "../../engine/structure.ts";
import { type Comparison, rankingsSay } from "./comparisons.ts";
import type { AnswerStep, Position } from "./position.ts";
import { isSequential, isSymmetric } from "./position.ts";
import type { Wish } from "./wish.ts";

/** One way to meet a demand: all its comparisons hold, and the choices are made so. */
export interface Way {
  readonly comparisons: readonly Comparison[];
  readonly choices?: readonly Choice[];
}

/** Which wanted state is meant to hold, or which move is meant to get away, where one of several is enough. */
export interface Choice {
  readonly id: string;
  readonly made: boolean;
}

/** What rankings must satisfy if the wish is to be met: one of the ways. Only comparisons of freed actors occur in it. */
export interface Demand {
  readonly ways: readonly Way[];
  /** Whose move at which state it comes from: for a wish that fixed preferences contradict. */
  readonly from?: { readonly actor: number; readonly state: number; readonly move: number };
}

/**
 * Demands that the rankings (or the choices made) do not satisfy though every solution does; none when the wish is met.
 *
 * A move that is an improvement and not answered asks for one of: the move is none; the answers that there are hold the
 * actor; or another move of an answer becomes an improvement for its mover. An answer to a move that was meant to get
 * away asks for one of: the actor gets on from there, or some step of the answer is no improvement.
 *
 * `all`: also what is asked for by moves at wanted states that are deterred as it is, so that wishes that stand in each
 * other's way are seen at once.
 */
export function unmetDemands(
  position: Position,
  wish: Wish,
  ranks: readonly Ranks[],
  isMade: (choice: string) => boolean,
  all = false,
): Demand[] {
  const says = rankingsSay(ranks);
  const free = new Set(wish.free);
  const demands: Demand[] = [];
  const demand = (ways: readonly Way[], from?: Demand["from"]): void => {
    const open: Way[] = [];
    for (const way of ways) {
      const undecided: Comparison[] = [];
      let possible = true;
      for (const comparison of way.comparisons) {
        if (free.has(comparison.actor)) undecided.push(comparison);
        else if (!says(comparison.actor, comparison.better, comparison.worse, comparison.strict)) possible = false;
      }
      if (!possible) continue;
      // nothing is left to ask for
      if (undecided.length + (way.choices?.length ?? 0) === 0) return;
      open.push({ ...way, comparisons: undecided });
    }
    demands.push({ ways: open, ...(from ? { from } : {}) });
  };

  const isChoice = wish.any === true && wish.want.length > 1;
  const wantId = (state: number): string => `w${state}`;
  let wanted = wish.want;
  if (isChoice) {
    wanted = wish.want.filter((state) => isMade(wantId(state)));
    if (wanted.length === 0)
      demand(wish.want.map((state) => ({ comparisons: [], choices: [{ id: wantId(state), made: true }] })));
  }
  for (const state of wanted) {
    const unless: Way[] = isChoice ? [{ comparisons: [], choices: [{ id: wantId(state), made: false }] }] : [];
    for (let actor = 0; actor < position.actorCount; actor++) {
      for (const move of position.moves(actor, state)) {
        if (!all && position.isDeterred(actor, state, move, says)) continue;
        const stay: Way = { comparisons: [{ actor, better: state, worse: move, strict: false }] };
        demand([...unless, stay, ...waysToAnswer(position, actor, state, move, ranks)], { actor, state, move });
      }
    }
  }

  for (const state of wish.notWant ?? []) {
    const exits = ranks.flatMap((_, actor) =>
      position.moves(actor, state).map((move) => ({ actor, move, id: `x${state}.${actor}.${move}` })),
    );
    const made = exits.filter(({ id }) => isMade(id));
    if (made.length === 0) {
      if (ranks.some((_, actor) => !position.isStable(actor, state, says))) continue;
      demand(
        exits.map(({ actor, move, id }) => ({
          comparisons: [{ actor, better: move, worse: state, strict: true }],
          choices: [{ id, made: true }],
        })),
      );
    }
    for (const { actor, move, id } of made) {
      const unless: Way = { comparisons: [], choices: [{ id, made: false }] };
      if (says(actor, state, move, false))
        demand([unless, { comparisons: [{ actor, better: move, worse: state, strict: true }] }]);
      const steps = position.answeredBy(actor, state, move, says);
      if (steps) demand([unless, ...waysToEscape(position, actor, state, steps)]);
    }
  }
  return demands;
}

function waysToAnswer(position: Position, actor: number, state: number, move: number, ranks: readonly Ranks[]): Way[] {
  if (position.concept === "nash") return [];
  const { ends, missing } = position.answers(actor, move, rankingsSay(ranks));
  const holding = ends.flatMap((end): Way[] => {
    const comparisons = position.sanction(actor, state, end);
    return comparisons ? [{ comparisons }] : [];
  });
  if (!isSequential(position.concept)) return holding;
  const seen = new Set<string>();
  const carriedOn = missing.flatMap(({ actor: mover, from, to }): Way[] => {
    const key = `${mover} ${from} ${to}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ comparisons: [{ actor: mover, better: to, worse: from, strict: true }] }];
  });
  return [...holding, ...carriedOn];
}

/** How the answer can fail: its mover would not gain by some step, or the actor is no worse off, or can move on. */
function waysToEscape(position: Position, actor: number, state: number, steps: readonly AnswerStep[]): Way[] {
  const end = steps.at(-1)!.to;
  const strict = position.rules["ties-sanction"] === "yes";
  const ways: Way[] = end === state ? [] : [{ comparisons: [{ actor, better: end, worse: state, strict }] }];
  if (isSymmetric(position.concept))
    for (const further of position.moves(actor, end))
      if (further !== state) ways.push({ comparisons: [{ actor, better: further, worse: state, strict: true }] });
  if (isSequential(position.concept))
    for (const step of steps)
      ways.push({ comparisons: [{ actor: step.actor, better: step.from, worse: step.to, strict: false }] });
  return ways;
}

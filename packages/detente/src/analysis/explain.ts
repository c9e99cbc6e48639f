import type { ConceptId } from "../engine/concepts.ts";
import { movesFrom } from "../engine/moves.ts";
import type { Analysis } from "./analyze.ts";
import { type Reach, reach } from "./sequences.ts";
import { isStable } from "./stability.ts";
import { place, type Reason, reasonForOrder, type Step, step } from "./steps.ts";

/** Where a state stands in the actor's ranking: 1 is best. */
export interface Place {
  readonly place: number;
  readonly of: number;
}

/** A verdict as a proof that a reader can follow and a program can replay. States and actors are positions from 0. */
export interface Explanation {
  readonly state: number;
  readonly actor: number;
  readonly concept: ConceptId;
  readonly stable: boolean;
  readonly place: Place;
  /**
   * Why: it has no move at all; it has moves but none is better; every improvement is sanctioned; some improvement is
   * not (or, for nash, there is one).
   */
  readonly because: "no move" | "no improvement" | "all sanctioned" | "an improvement escapes";
  /** How many states the actor can move to. */
  readonly moves: number;
  /** Every improvement, best first. */
  readonly improvements: readonly Improvement[];
}

export interface Improvement {
  readonly step: Step;
  readonly place: Place;
  /** What makes the actor prefer the state that it moves to. */
  readonly reason: Reason;
  /** Absent for nash, which looks no further. */
  readonly answer?: Sanction | Escape;
}

/** A sequence of the others after which the actor is no better off than it began. */
export interface Sanction {
  readonly kind: "sanction";
  readonly steps: readonly Step[];
  /** Where the sequence ends. */
  readonly end: number;
  readonly place: Place;
  /** What makes the end no better than the beginning. */
  readonly reason: Reason;
  /** smr and sseq: the best that the actor can move on to from the end; absent when it has no move there. */
  readonly wayOn?: { readonly step: Step; readonly place: Place };
}

/** No answer of the others leaves the actor as badly off: all of them were looked at. */
export interface Escape {
  readonly kind: "escape";
  /** How many states the others can bring about; the search was complete. */
  readonly examined: number;
  /** For smr and sseq: an answer that would do but for the actor's way on from where it ends. */
  readonly spoiled?: {
    readonly steps: readonly Step[];
    readonly wayOn: { readonly step: Step; readonly place: Place };
  };
}

/**
 * Explains the verdict on a state for an actor under a concept of the analysis.
 *
 * @example
 * ```ts
 * const { stable, because, improvements } = explain(analysis, 0, 1, "nash");
 * [stable, because]; // => [false, "an improvement escapes"]
 * improvements.map(({ step }) => step.to); // => [3]
 * ```
 */
export function explain(analysis: Analysis, state: number, actor: number, concept: ConceptId): Explanation {
  const stable = isStable(analysis, concept, actor, state);
  const ranks = analysis.ranks[actor]!;
  const moves = movesFrom(analysis.space.structure.moves[actor]!, state);
  const improvements = moves
    .filter((to) => ranks[to]! > ranks[state]!)
    .sort((a, b) => ranks[b]! - ranks[a]! || a - b)
    .map((to): Improvement => {
      const improvement = { step: step(analysis, actor, state, to), place: place(analysis, actor, to) };
      const reason = reasonForOrder(analysis, actor, state, to);
      if (concept === "nash") return { ...improvement, reason };
      const answer =
        concept === "sim" ? answerAtOnce(analysis, state, actor, to) : answerTo(analysis, state, actor, to, concept);
      return { ...improvement, reason, answer };
    });
  return {
    state,
    actor,
    concept,
    stable,
    place: place(analysis, actor, state),
    because:
      moves.length === 0
        ? "no move"
        : improvements.length === 0
          ? "no improvement"
          : stable
            ? "all sanctioned"
            : "an improvement escapes",
    moves: moves.length,
    improvements,
  };
}

type Answering = Exclude<ConceptId, "nash" | "sim">;

/** The shortest sanction of the improvement from `state` to `to`, or the statement that there is none. */
function answerTo(analysis: Analysis, state: number, actor: number, to: number, concept: Answering): Sanction | Escape {
  const symmetric = concept === "smr" || concept === "sseq";
  const credible = concept === "seq" || concept === "sseq";
  const others = analysis.model.actors.map((_, index) => index).filter((index) => index !== actor);
  let nearly: number | undefined;
  const sanctions = (end: number): boolean => {
    if (!isNoBetter(analysis, actor, end, state)) return false;
    if (!symmetric || !exceeds(analysis, actor, bestMove(analysis, actor, end), state)) return true;
    nearly ??= end;
    return false;
  };
  const found = reach(
    analysis,
    to,
    { actors: others, by: credible ? "improvements" : "moves", sequences: analysis.rules["sanction-sequences"] },
    sanctions,
  );
  const end = plainest(analysis, found);
  const wayOnFrom = (at: number): { step: Step; place: Place } | undefined => {
    const best = bestMove(analysis, actor, at);
    return best === undefined
      ? undefined
      : { step: step(analysis, actor, at, best), place: place(analysis, actor, best) };
  };
  if (end !== undefined) {
    const wayOn = symmetric ? wayOnFrom(end) : undefined;
    return {
      kind: "sanction",
      steps: found.sequence(end),
      end,
      place: place(analysis, actor, end),
      reason: reasonForOrder(analysis, actor, end, state),
      ...(wayOn ? { wayOn } : {}),
    };
  }
  return {
    kind: "escape",
    examined: found.states.length,
    ...(nearly === undefined ? {} : { spoiled: { steps: found.sequence(nearly), wayOn: wayOnFrom(nearly)! } }),
  };
}

/** Of the shortest sanctions the one that changes the fewest options: the easiest to follow. */
function plainest(analysis: Analysis, { found, sequence }: Reach): number | undefined {
  // with thousands at hand the first few will do
  const changes = (end: number): number => sequence(end).reduce((sum, { changes }) => sum + changes.length, 0);
  return found
    .slice(0, 64)
    .map((end) => ({ end, cost: analysis.model.graph ? 0 : changes(end) }))
    .sort((a, b) => a.cost - b.cost)[0]?.end;
}

/** Simultaneous stability: improvements that the others could make from `state` itself, at the same moment. */
function answerAtOnce(analysis: Analysis, state: number, actor: number, to: number): Sanction | Escape {
  const { structure } = analysis.space;
  const choices = structure.moves.map((moves, other) =>
    other === actor
      ? [to]
      : [
          state,
          ...movesFrom(moves, state).filter((next) => analysis.ranks[other]![next]! > analysis.ranks[other]![state]!),
        ],
  );
  let examined = 0;
  for (const picks of product(choices)) {
    const end = structure.combine!(picks);
    if (end < 0) continue;
    examined++;
    if (!isNoBetter(analysis, actor, end, state)) continue;
    return {
      kind: "sanction",
      steps: picks.flatMap((pick, other) =>
        other !== actor && pick !== state ? [step(analysis, other, state, pick)] : [],
      ),
      end,
      place: place(analysis, actor, end),
      reason: reasonForOrder(analysis, actor, end, state),
    };
  }
  return { kind: "escape", examined };
}

/** All ways to take one from each list. */
function* product(lists: readonly (readonly number[])[], taken: readonly number[] = []): Generator<readonly number[]> {
  if (taken.length === lists.length) yield taken;
  else for (const choice of lists[taken.length]!) yield* product(lists, [...taken, choice]);
}

/** Whether `end` is a sanction for an actor who began at `start`, by the rule on ties. */
function isNoBetter(analysis: Analysis, actor: number, end: number, start: number): boolean {
  const ranks = analysis.ranks[actor]!;
  return analysis.rules["ties-sanction"] === "yes" ? ranks[end]! <= ranks[start]! : ranks[end]! < ranks[start]!;
}

function exceeds(analysis: Analysis, actor: number, state: number | undefined, start: number): boolean {
  return state !== undefined && analysis.ranks[actor]![state]! > analysis.ranks[actor]![start]!;
}

/** The best state that the actor can move to, if it can move. */
function bestMove(analysis: Analysis, actor: number, state: number): number | undefined {
  const ranks = analysis.ranks[actor]!;
  let best: number | undefined;
  for (const to of movesFrom(analysis.space.structure.moves[actor]!, state))
    if (best === undefined || ranks[to]! > ranks[best]!) best = to;
  return best;
}

import type { ConceptId, Rules } from "../../engine/concepts.ts";
import { movesFrom } from "../../engine/moves.ts";
import type { Structure } from "../../engine/structure.ts";
import { Effort } from "../effort.ts";
import type { Comparison, Says } from "./comparisons.ts";

/** The concepts whose verdicts are conditions on pairwise comparisons by single moves and legal answers. */
export type InverseConcept = Exclude<ConceptId, "sim">;

/**
 * The concepts that `inverse` can be asked for.
 *
 * @example
 * ```ts
 * inverseConcepts; // => ["nash", "gmr", "smr", "seq", "sseq"]
 * ```
 */
export const inverseConcepts: readonly InverseConcept[] = ["nash", "gmr", "smr", "seq", "sseq"];

export const isSequential = (concept: InverseConcept): boolean => concept === "seq" || concept === "sseq";
export const isSymmetric = (concept: InverseConcept): boolean => concept === "smr" || concept === "sseq";

/** Moves that are looked at in one step of effort. */
const movesOfStep = 20;

/** One step of an answer: a move of one of the others. */
export interface AnswerStep {
  readonly actor: number;
  readonly from: number;
  readonly to: number;
}

/** The states that the others can bring about in answer to a move, as far as was searched. */
export interface Answers {
  /** Ends of legal sequences of one move or more, nearest first. */
  readonly ends: readonly number[];
  /** The steps of a shortest sequence to an end. */
  steps(end: number): AnswerStep[];
  /** Moves that could follow a reached place but do not count now: where an answer could be carried on to a new place. */
  readonly missing: readonly AnswerStep[];
}

/** Where a sequence stands: a state and who moved, as far as that decides who may move next. */
interface Place {
  readonly state: number;
  readonly last: number;
  readonly moved: number;
  readonly from: Place | undefined;
}

/**
 * What stability at a state rests on: the moves there and the answers to them, as comparisons that some order affirms or
 * denies. The definitions are those of the reference engine, with the order left open.
 */
export class Position {
  readonly structure: Structure;
  readonly rules: Rules;
  readonly concept: InverseConcept;
  readonly #transitive: boolean;
  readonly #moves = new Map<number, readonly number[]>();
  readonly #effort: Effort;

  /** `effort`: what looking at moves is counted on. */
  constructor(
    structure: Structure,
    rules: Rules,
    concept: InverseConcept,
    effort = new Effort(Number.POSITIVE_INFINITY),
  ) {
    this.structure = structure;
    this.rules = rules;
    this.concept = concept;
    this.#effort = effort;
    this.#transitive = structure.moves.every(({ kind }) => kind === "fibres");
  }

  get actorCount(): number {
    return this.structure.moves.length;
  }

  /** The states that the actor reaches in one move. */
  moves(actor: number, state: number): readonly number[] {
    const key = state * this.actorCount + actor;
    let targets = this.#moves.get(key);
    if (targets === undefined) {
      targets = movesFrom(this.structure.moves[actor]!, state);
      this.#effort.spend(targets.length / movesOfStep);
      this.#moves.set(key, targets);
    }
    return targets;
  }

  /** What must hold for an answer that ends in `end` to hold the actor to `state`; empty when it always does. */
  sanction(actor: number, state: number, end: number): Comparison[] | undefined {
    const strict = this.rules["ties-sanction"] === "no";
    if (end === state && strict) return undefined;
    const terms: Comparison[] = end === state ? [] : [{ actor, better: state, worse: end, strict }];
    if (isSymmetric(this.concept))
      for (const further of this.moves(actor, end))
        if (further !== state) terms.push({ actor, better: state, worse: further, strict: false });
    return terms;
  }

  /**
   * The answers of the others to the actor's move to `start`, by what `says` affirms. `until`: stop at the first end that
   * satisfies it, which is then the last of `ends`.
   */
  answers(actor: number, start: number, says: Says, until?: (end: number) => boolean): Answers {
    const improving = isSequential(this.concept);
    const sequences = this.rules["sanction-sequences"];
    // where moves are transitive a second one in a row adds nothing, so that who moved last need not be kept
    const plain = sequences === "legal" && this.#transitive;
    const first = new Map<number, Place>();
    const seen = new Set<number>();
    const ends: number[] = [];
    const missing: (AnswerStep & { readonly key: number })[] = [];
    const keyOf = (state: number, last: number, moved: number): number =>
      plain ? state : sequences === "legal" ? state * this.actorCount + last : state * 2 ** this.actorCount + moved;
    const open: Place[] = [{ state: start, last: -1, moved: 0, from: undefined }];
    if (plain) seen.add(start);
    for (let at = 0; at < open.length; at++) {
      const place = open[at]!;
      if (sequences === "single" && place.from !== undefined) break;
      for (let mover = 0; mover < this.actorCount; mover++) {
        if (mover === actor || (mover === place.last && !plain)) continue;
        if (sequences === "each-once" && (place.moved >> mover) & 1) continue;
        const moved = place.moved | (1 << mover);
        const targets = this.moves(mover, place.state);
        this.#effort.spend((1 + targets.length) / movesOfStep);
        for (const to of targets) {
          const key = keyOf(to, mover, moved);
          const isKnown = first.has(to);
          if (isKnown && seen.has(key)) continue;
          if (improving && !says(mover, to, place.state, true)) {
            missing.push({ actor: mover, from: place.state, to, key });
            continue;
          }
          const arrival: Place = { state: to, last: mover, moved, from: place };
          if (!isKnown) {
            first.set(to, arrival);
            ends.push(to);
            if (until?.(to)) return { ends, steps: stepsTo(first), missing: [] };
          }
          if (seen.has(key)) continue;
          seen.add(key);
          open.push(arrival);
        }
      }
    }
    return { ends, steps: stepsTo(first), missing: missing.filter(({ key }) => !seen.has(key)) };
  }

  /** Whether the order affirms that the state is stable for the actor. */
  isStable(actor: number, state: number, says: Says): boolean {
    this.#effort.spend((1 + this.moves(actor, state).length) / movesOfStep);
    return this.moves(actor, state).every((move) => this.isDeterred(actor, state, move, says));
  }

  /** Whether the move is no improvement or can be answered. */
  isDeterred(actor: number, state: number, move: number, says: Says): boolean {
    return says(actor, state, move, false) || this.answeredBy(actor, state, move, says) !== undefined;
  }

  /** The steps of an answer that holds the actor to `state` after its move; undefined when there is none. */
  answeredBy(actor: number, state: number, move: number, says: Says): AnswerStep[] | undefined {
    if (this.concept === "nash") return undefined;
    const holds = (end: number): boolean =>
      this.sanction(actor, state, end)?.every(({ better, worse, strict }) => says(actor, better, worse, strict)) ??
      false;
    const answers = this.answers(actor, move, says, holds);
    const end = answers.ends.at(-1);
    return end !== undefined && holds(end) ? answers.steps(end) : undefined;
  }
}

const stepsTo =
  (first: ReadonlyMap<number, Place>) =>
  (end: number): AnswerStep[] => {
    const steps: AnswerStep[] = [];
    for (let place = first.get(end); place?.from; place = place.from)
      steps.push({ actor: place.last, from: place.from.state, to: place.state });
    return steps.reverse();
  };

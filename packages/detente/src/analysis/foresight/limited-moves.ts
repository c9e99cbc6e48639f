import { farthestHorizon } from "../../engine/concepts.ts";
import { type Problem, UnsupportedConcept } from "../../engine/engine.ts";
import { forEachMove } from "../../engine/moves.ts";
import { say } from "../../sentences/sentence.ts";

/** What each actor foresees: `ends[i][s]` is where the conflict ends when i may move first from s. */
type Foreseen = readonly [Uint32Array, Uint32Array];

/** One horizon: so many moves ahead. */
export interface Horizon {
  readonly moves: number;
  /** Where the conflict ends when each actor moves first; a state that is its own end is stable. */
  readonly ends: Foreseen;
}

export interface LimitedMoves {
  /** 1, 2, 3, … moves ahead, until what is foreseen repeats or the bound is reached. */
  readonly horizons: readonly Horizon[];
  /**
   * What is foreseen `from` moves ahead and beyond repeats every `period` moves; with period 1 it settles. Absent when the
   * bound was reached before anything repeated.
   */
  readonly repeats?: { readonly from: number; readonly period: number };
  /**
   * Non-myopic stability: 1 where the state is stable for the actor however far it looks, from some horizon on. Absent
   * when the bound was reached.
   */
  readonly nonMyopic?: readonly [Uint8Array, Uint8Array];
  /** How often moves tied for the mover but led to different ends; the lowest-numbered was taken. */
  readonly ties: number;
}

/** Memory of the horizons is bounded: so many numbers in all. */
const mostNumbers = 2 ** 24;

/**
 * Limited-move stability for two actors, by backward induction (Kilgour 1984; Kilgour, Hipel & Fraser 1984; Fang, Hipel &
 * Kilgour 1993, ch. 3). `G_0(i, s) = s`. With h moves left, i weighs every move to `t` by the end `G_{h-1}(j, t)` that its
 * opponent would then bring about; it takes the best if it likes that end better than s, and stays otherwise. The state is
 * stable h moves ahead when `G_h(i, s) = s`. The definitions suppose strict preferences: where moves tie for their mover,
 * the one to the lowest-numbered state is taken, and the number of such choices is told.
 *
 * Each horizon follows from the one before, so that sooner or later what is foreseen repeats. States that are stable
 * throughout the cycle are non-myopically stable; a period above 1 means that there is no limit.
 *
 * @throws UnsupportedConcept unless there are two actors
 *
 * @example
 * ```ts
 * const { structure } = analysis.space;
 * limitedMoves({ structure, ranks: analysis.ranks, rules: analysis.rules }).repeats; // => { from: 2, period: 1 }
 * ```
 */
export function limitedMoves(problem: Omit<Problem, "concepts">): LimitedMoves {
  refuseUnlessTwoActors(problem.ranks.length);
  const count = problem.structure.stateCount;
  const most = Math.min(farthestHorizon, Math.max(16, Math.floor(mostNumbers / (2 * count))));
  const horizons: Horizon[] = [];
  const met = new Map<number, number[]>();
  let ties = 0;
  for (const { ends, tied } of induction(problem)) {
    ties += tied;
    const moves = horizons.length + 1;
    const print = fingerprint(ends);
    const alike = met.get(print) ?? [];
    const earlier = alike.find((horizon) => same(horizons[horizon - 1].ends, ends));
    if (earlier !== undefined) {
      const cycle = horizons.slice(earlier - 1);
      return {
        horizons,
        repeats: { from: earlier, period: moves - earlier },
        nonMyopic: [throughout(cycle, 0, count), throughout(cycle, 1, count)],
        ties,
      };
    }
    if (horizons.length === most) break;
    horizons.push({ moves, ends });
    met.set(print, [...alike, moves]);
  }
  return { horizons, ties };
}

/** For each horizon asked and each actor: 1 or 0 a state, whether it is stable that many moves ahead. */
export function limitedMoveVerdicts(
  problem: Omit<Problem, "concepts">,
  horizons: readonly number[],
): Map<number, readonly [Uint8Array, Uint8Array]> {
  refuseUnlessTwoActors(problem.ranks.length);
  const found = new Map<number, readonly [Uint8Array, Uint8Array]>();
  const farthest = Math.max(...horizons);
  let moves = 0;
  for (const { ends } of induction(problem)) {
    moves++;
    if (horizons.includes(moves)) found.set(moves, [stableIn(ends[0]), stableIn(ends[1])]);
    if (moves === farthest) break;
  }
  return found;
}

/** With more actors the order of moves is in dispute. */
export function refuseUnlessTwoActors(actors: number): void {
  if (actors !== 2)
    throw new UnsupportedConcept(
      say(
        "Limited-move stability (lh) is defined for two actors who move in turn; this model has {actors}, and the literature does not agree on whose turn it then is. `detente foresight` gives the largest consistent set, which is defined for any number.",
        { actors },
      ),
    );
}

/** 1, 2, 3, … moves ahead, without end. */
function* induction({ structure, ranks, signal }: Omit<Problem, "concepts">) {
  const count = structure.stateCount;
  const start = Uint32Array.from({ length: count }, (_, state) => state);
  let before: Foreseen = [start, start];
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    let tied = 0;
    const next = ([0, 1] as const).map((actor) => {
      const p = ranks[actor];
      const answers = before[1 - actor];
      const ends = new Uint32Array(count);
      for (let state = 0; state < count; state++) {
        let end = state;
        let contested = false;
        forEachMove(structure.moves[actor], state, (target) => {
          const follows = answers[target];
          if (p[follows] > p[end]) {
            end = follows;
            contested = false;
          } else if (end !== state && p[follows] === p[end] && follows !== end) contested = true;
        });
        ends[state] = end;
        if (contested) tied++;
      }
      return ends;
    });
    before = [next[0], next[1]];
    yield { ends: before, tied };
  }
}

const stableIn = (ends: Uint32Array): Uint8Array => Uint8Array.from(ends, (end, state) => (end === state ? 1 : 0));

/** Stable for the actor in every horizon of the cycle. */
function throughout(cycle: readonly Horizon[], actor: 0 | 1, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, state) =>
    cycle.every(({ ends }) => ends[actor][state] === state) ? 1 : 0,
  );
}

function same(a: Foreseen, b: Foreseen): boolean {
  return a.every((ends, actor) => ends.every((end, state) => end === b[actor][state]));
}

/** A number that equal foresights share (FNV-1a). */
function fingerprint(foreseen: Foreseen): number {
  let hash = 2166136261;
  for (const ends of foreseen) for (const end of ends) hash = Math.imul(hash ^ end, 16777619);
  return hash;
}

import type { ConceptId } from "./concepts.ts";
import type { Engine, Problem, Verdicts } from "./engine.ts";
import { movesFrom } from "./moves.ts";
import { simUnsupported } from "./simultaneous.ts";

/**
 * The definitions of the solution concepts as sets, word for word (Fang, Hipel & Kilgour 1993; Xu, Hipel, Kilgour & Fang
 * 2018). Nothing here is fast; every other engine is held against it.
 */
export const referenceEngine: Engine = { id: "reference", solve };

type MoveKind = "any" | "improvement";

function solve(problem: Problem): Verdicts {
  const { structure, concepts, signal } = problem;
  const game = new Game(problem);
  const bits = structure.moves.map((_, i) => {
    const verdicts = new Uint8Array(structure.stateCount);
    for (let s = 0; s < structure.stateCount; s++) {
      if (signal?.aborted) throw signal.reason;
      concepts.forEach((concept, bit) => {
        if (isStable(game, concept, i, s)) verdicts[s] |= 1 << bit;
      });
    }
    return verdicts;
  });
  return { concepts, bits };
}

function isStable(game: Game, concept: ConceptId, i: number, s: number): boolean {
  const improvements = game.improvements(i, s);
  switch (concept) {
    case "nash":
      return improvements.size === 0;
    case "gmr":
      return every(improvements, (s1) => some(game.reached(i, s1, "any"), (s2) => game.sanctions(i, s2, s)));
    case "smr":
      return every(improvements, (s1) =>
        some(game.reached(i, s1, "any"), (s2) => game.sanctions(i, s2, s) && !game.canEscape(i, s2, s)),
      );
    case "seq":
      return every(improvements, (s1) => some(game.reached(i, s1, "improvement"), (s2) => game.sanctions(i, s2, s)));
    case "sseq":
      return every(improvements, (s1) =>
        some(game.reached(i, s1, "improvement"), (s2) => game.sanctions(i, s2, s) && !game.canEscape(i, s2, s)),
      );
    case "sim":
      return every(improvements, (s1) => some(game.joint(i, s, s1), (s2) => game.sanctions(i, s2, s)));
  }
}

/** One conflict's moves, improvements and answers as sets of states. */
class Game {
  private readonly problem: Problem;
  private readonly allMoves: readonly (readonly ReadonlySet<number>[])[];
  private readonly allImprovements: readonly (readonly ReadonlySet<number>[])[];
  private readonly answers = new Map<string, ReadonlySet<number>>();

  constructor(problem: Problem) {
    const { structure, ranks } = problem;
    const states = Array.from({ length: structure.stateCount }, (_, s) => s);
    this.problem = problem;
    this.allMoves = structure.moves.map((moves) => states.map((s) => new Set(movesFrom(moves, s))));
    this.allImprovements = this.allMoves.map((moves, i) =>
      moves.map((targets, s) => new Set([...targets].filter((t) => ranks[i][t] > ranks[i][s]))),
    );
  }

  /** R_i(s) */
  moves(i: number, s: number): ReadonlySet<number> {
    return this.allMoves[i][s];
  }

  /** R+_i(s) */
  improvements(i: number, s: number): ReadonlySet<number> {
    return this.allImprovements[i][s];
  }

  /** Whether ending at s2 leaves i no better off than at s; under the rule `ties-sanction = no`, worse off. */
  sanctions(i: number, s2: number, s: number): boolean {
    const p = this.problem.ranks[i];
    return this.problem.rules["ties-sanction"] === "yes" ? p[s2] <= p[s] : p[s2] < p[s];
  }

  /** Whether i can move on from s2 to something better than s. */
  canEscape(i: number, s2: number, s: number): boolean {
    const p = this.problem.ranks[i];
    return some(this.moves(i, s2), (s3) => p[s3] > p[s]);
  }

  /** R_{N-i}(s1), or R+_{N-i}(s1) when every move must be an improvement for its mover. */
  reached(i: number, s1: number, kind: MoveKind): ReadonlySet<number> {
    const key = `${i} ${s1} ${kind}`;
    let states = this.answers.get(key);
    if (states === undefined) {
      states = this.answer(i, s1, kind);
      this.answers.set(key, states);
    }
    return states;
  }

  private answer(i: number, s1: number, kind: MoveKind): ReadonlySet<number> {
    const others = this.problem.structure.moves.map((_, j) => j).filter((j) => j !== i);
    const step = (j: number, s: number) => (kind === "any" ? this.moves(j, s) : this.improvements(j, s));
    switch (this.problem.rules["sanction-sequences"]) {
      case "legal":
        return legalSequences(others, s1, step);
      case "each-once":
        return eachOnce(others, s1, step);
      case "single":
        return new Set(others.flatMap((j) => [...step(j, s1)]));
    }
  }

  /** The states to which i's move to s1 leads when each other actor, from s as well, takes an improvement or stays. */
  joint(i: number, s: number, s1: number): Set<number> {
    const { combine, moves } = this.problem.structure;
    if (combine === undefined) throw simUnsupported();
    let profiles: number[][] = [[]];
    moves.forEach((_, j) => {
      const choices = j === i ? [s1] : [s, ...this.improvements(j, s)];
      profiles = profiles.flatMap((profile) => choices.map((choice) => [...profile, choice]));
    });
    return new Set(profiles.map((profile) => combine(profile)).filter((state) => state >= 0));
  }
}

/** Every state at the end of a sequence of moves in which nobody moves twice in a row. */
function legalSequences(movers: readonly number[], start: number, step: Step): Set<number> {
  const reached = new Set<number>();
  const seen = new Map(movers.map((j) => [j, new Set<number>()]));
  const open: { state: number; last: number }[] = [{ state: start, last: -1 }];
  while (open.length > 0) {
    const { state, last } = open.pop()!;
    for (const j of movers) {
      if (j === last) continue;
      for (const next of step(j, state)) {
        reached.add(next);
        if (seen.get(j)!.has(next)) continue;
        seen.get(j)!.add(next);
        open.push({ state: next, last: j });
      }
    }
  }
  return reached;
}

/** Every state at the end of a sequence of moves in which nobody moves more than once. */
function eachOnce(movers: readonly number[], start: number, step: Step): Set<number> {
  const reached = new Set<number>();
  const seen = new Set<string>();
  const extend = (state: number, left: readonly number[]): void => {
    const node = `${state} ${left.join(",")}`;
    if (seen.has(node)) return;
    seen.add(node);
    for (const j of left) {
      for (const next of step(j, state)) {
        reached.add(next);
        extend(
          next,
          left.filter((other) => other !== j),
        );
      }
    }
  };
  extend(start, movers);
  return reached;
}

type Step = (actor: number, state: number) => ReadonlySet<number>;

const every = (states: ReadonlySet<number>, holds: (state: number) => boolean): boolean => [...states].every(holds);
const some = (states: ReadonlySet<number>, holds: (state: number) => boolean): boolean => [...states].some(holds);

import type { ConceptId } from "./concepts.ts";
import type { Engine, Problem, Verdicts } from "./engine.ts";
import { type Layout, layOut } from "./layout.ts";
import { bestAfterMove } from "./one-move.ts";
import { type Answers, leastAfterAnswer } from "./sanctions.ts";
import { simultaneouslyStable } from "./simultaneous.ts";

/**
 * One closed form for nash, gmr, smr, seq and sseq, over all states at once. Write p(s) for the actor's rank of s and
 * w(s) for what a sanction that ends in s holds the actor to: p(s), or, where it may move on (smr, sseq), the best of
 * p(s) and its moves from s. Then m(s1), the least w among s1 and the answers to it, is what the actor can be sure of
 * after moving to s1, and V(s), the best of min(p(s1), m(s1)) over its moves s1, is what it can be sure of by leaving s:
 * s is stable exactly when V(s) <= p(s).
 *
 * Where ties do not sanction, ranks are doubled so that ties fall on the right side: see `actorValues`.
 */
export const closedFormEngine: Engine = { id: "closed-form", solve };

function solve(problem: Problem): Verdicts {
  const { structure, ranks, rules, concepts, signal } = problem;
  const checkpoint = (): void => {
    if (signal?.aborted) throw signal.reason;
  };
  const layouts = structure.moves.map((moves, actor) => {
    checkpoint();
    return layOut(moves, ranks[actor]);
  });
  const bits = structure.moves.map(() => new Uint8Array(structure.stateCount));
  const mark = (actor: number, concept: ConceptId, stable: ArrayLike<number>): void => {
    const verdicts = bits[actor];
    concepts.forEach((asked, bit) => {
      if (asked !== concept) return;
      for (let s = 0; s < verdicts.length; s++) verdicts[s] |= stable[s] << bit;
    });
  };

  if (concepts.includes("sim")) {
    const stable = simultaneouslyStable(structure, ranks, rules["ties-sanction"] === "yes", checkpoint);
    stable.forEach((verdicts, actor) => {
      mark(actor, "sim", verdicts);
    });
  }
  layouts.forEach((layout, actor) => {
    const others = layouts.filter((_, j) => j !== actor);
    const answers = (improvements: boolean): Answers => {
      checkpoint();
      return { others, improvements, sequences: rules["sanction-sequences"], checkpoint };
    };
    const values = actorValues(layout, rules["ties-sanction"] === "yes");
    const asked = (concept: ConceptId): boolean => concepts.includes(concept);
    if (asked("nash")) mark(actor, "nash", stableAgainst(layout, values.worth));
    for (const [held, plain, sequential] of [
      ["here", "gmr", "seq"],
      ["afterMovingOn", "smr", "sseq"],
    ] as const) {
      if (!asked(plain) && !asked(sequential)) continue;
      checkpoint();
      const w = values[held]();
      for (const concept of [plain, sequential]) {
        if (!asked(concept)) continue;
        const m = leastAfterAnswer(w, answers(concept === sequential));
        mark(actor, concept, stableAgainst(layout, values.worth, m));
      }
    }
  });
  return { concepts, bits };
}

/** An actor's ranks on the scale on which its verdicts are read. */
export interface ActorValues {
  /** p: what a state is worth to the actor; stable when leaving is not sure to be worth more. */
  readonly worth: Int32Array;
  /** w where a sanction is final. */
  here(): Int32Array;
  /** w where the actor may move on once. */
  afterMovingOn(): Int32Array;
}

/**
 * Where ties sanction, all are the ranks as they are. Where they do not, states are worth one less than the doubled rank
 * and a final sanction counts the doubled rank itself: so one that ends as good as where the actor began leaves a gain,
 * while moving on to such a state is none.
 */
export function actorValues(layout: Layout, tiesSanction: boolean): ActorValues {
  const final = new Int32Array(layout.rank);
  let worth = final;
  if (!tiesSanction) {
    worth = new Int32Array(final.length);
    for (let s = 0; s < final.length; s++) {
      final[s] *= 2;
      worth[s] = final[s] - 1;
    }
  }
  return {
    worth,
    here: () => final,
    afterMovingOn: () => {
      const best = bestAfterMove(layout, worth);
      for (let s = 0; s < best.length; s++) if (final[s] > best[s]) best[s] = final[s];
      return best;
    },
  };
}

/** 1 where the actor stays. `m`: what it is held to after moving to each state; absent when nobody answers. */
export function stableAgainst(layout: Layout, worth: Int32Array, m?: Int32Array): Uint8Array {
  let sure = worth;
  if (m !== undefined) {
    sure = new Int32Array(worth.length);
    for (let s = 0; s < sure.length; s++) sure[s] = Math.min(worth[s], m[s]);
  }
  const leaving = bestAfterMove(layout, sure);
  const stable = new Uint8Array(worth.length);
  for (let s = 0; s < stable.length; s++) if (leaving[s] <= worth[s]) stable[s] = 1;
  return stable;
}

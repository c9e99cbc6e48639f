import { type ActorValues, actorValues, stableAgainst } from "./closed-form.ts";
import type { ConceptId, Rules } from "./concepts.ts";
import { type Layout, layOut } from "./layout.ts";
import { forEachMove } from "./moves.ts";
import { lowerByMove } from "./one-move.ts";
import { leastAfterAnswer } from "./sanctions.ts";
import { simultaneouslyStable } from "./simultaneous.ts";
import type { Ranks, Structure } from "./structure.ts";

/** One actor's ranking, prepared: whatever follows from it alone, so that it is worked out once. */
export interface PreparedRanking {
  readonly ranks: Ranks;
  readonly layout: Layout;
  readonly values: ActorValues;
  readonly afterMovingOn: Int32Array;
  /** Verdicts that depend on this ranking alone: bits `NASH`, `GMR` and `SMR`. */
  readonly verdicts: Uint8Array;
}

/** The closed form on one structure with many rankings, one combination of rankings after the other. */
export interface RepeatedSolver {
  readonly concepts: readonly ConceptId[];
  prepare(actor: number, ranks: Ranks): PreparedRanking;
  /** For each state one byte: bit c is set when it is stable for everybody under `concepts[c]`. */
  equilibria(rankings: readonly PreparedRanking[]): Uint8Array;
}

const NASH = 1;
const GMR = 2;
const SMR = 4;
const SEQ = 8;
const SSEQ = 16;
const SIM = 32;
const bitOf: Readonly<Record<string, number>> = { nash: NASH, gmr: GMR, smr: SMR, seq: SEQ, sseq: SSEQ, sim: SIM };

/** Rounds of passes before the general search is asked; ordinary models take two to five. */
const MAX_ROUNDS = 12;

/**
 * As the closed-form engine, for many combinations of rankings over the same states and moves. An actor's moves are laid
 * out once for each of its rankings, and nash, gmr and smr, which depend on the actor's own ranking alone, are judged once
 * for each. For each combination seq and sseq are judged only where that is open: a state that is nash for everybody has
 * them, and one that is not gmr (smr) for everybody has not.
 *
 * @throws UnsupportedConcept when sim is asked for where it is not defined
 */
export function repeatedSolver(structure: Structure, rules: Rules, concepts: readonly ConceptId[]): RepeatedSolver {
  const { stateCount, moves } = structure;
  const tiesSanction = rules["ties-sanction"] === "yes";
  const sequences = rules["sanction-sequences"];
  const checkpoint = (): void => undefined;
  // answers of any kind do not depend on rankings: any will do to lay the moves out
  const indifferent = new Uint32Array(stateCount);
  const plain = moves.map((each) => layOut(each, indifferent));
  const inPasses = sequences === "legal" && plain.every(({ kind }) => kind === "fibres");
  const least = new Int32Array(stateCount);
  const open = new Uint32Array(stateCount);
  const bits = concepts.map((concept) => bitOf[concept]);
  const sequential = concepts.includes("seq") || concepts.includes("sseq");

  const prepare = (actor: number, ranks: Ranks): PreparedRanking => {
    const layout = layOut(moves[actor], ranks);
    const values = actorValues(layout, tiesSanction);
    const afterMovingOn = values.afterMovingOn();
    const verdicts = new Uint8Array(stateCount);
    const others = plain.filter((_, other) => other !== actor);
    const answers = { others, improvements: false, sequences, checkpoint };
    const mark = (bit: number, m?: Int32Array): void => {
      const stable = stableAgainst(layout, values.worth, m);
      for (let s = 0; s < stateCount; s++) if (stable[s] === 1) verdicts[s] |= bit;
    };
    mark(NASH);
    if (sequential || concepts.includes("gmr")) mark(GMR, leastAfterAnswer(values.here(), answers));
    if (concepts.includes("sseq") || concepts.includes("smr")) mark(SMR, leastAfterAnswer(afterMovingOn, answers));
    return { ranks, layout, values, afterMovingOn, verdicts };
  };

  /** `m` of the closed form, for answers by improvements; what is returned is used up before the next call. */
  const leastAfterImprovements = (
    held: Int32Array,
    rankings: readonly PreparedRanking[],
    actor: number,
  ): Int32Array => {
    const players = rankings.length;
    if (inPasses) {
      least.set(held);
      let quiet = 0;
      for (let pass = 0, other = actor; pass < MAX_ROUNDS * players; pass++) {
        other = other + 1 === players ? 0 : other + 1;
        if (other === actor) continue;
        quiet = lowerByMove(least, rankings[other].layout, least, true) ? 1 : quiet + 1;
        if (quiet >= players - 1) return least;
      }
      if (players === 1) return least;
    }
    const others = rankings.filter((_, other) => other !== actor).map(({ layout }) => layout);
    return leastAfterAnswer(held, { others, improvements: true, sequences, checkpoint });
  };

  /** Whether no move of the actor from s is sure to be worth more than s. */
  const stays = (actor: number, worth: Int32Array, m: Int32Array, s: number): boolean => {
    let leaves = false;
    forEachMove(moves[actor], s, (t) => {
      if (worth[t] > worth[s] && m[t] > worth[s]) leaves = true;
    });
    return !leaves;
  };

  /** Takes the bit from the states where `needs` holds for all, but not the concept. */
  const judge = (all: Uint8Array, rankings: readonly PreparedRanking[], concept: number, needs: number): void => {
    for (let s = 0; s < stateCount; s++) if ((all[s] & needs) === needs) all[s] |= concept;
    for (let actor = 0; actor < rankings.length; actor++) {
      const { verdicts, values, afterMovingOn } = rankings[actor];
      let count = 0;
      for (let s = 0; s < stateCount; s++)
        if ((all[s] & concept) !== 0 && (verdicts[s] & NASH) === 0) open[count++] = s;
      if (count === 0) continue;
      const m = leastAfterImprovements(concept === SEQ ? values.here() : afterMovingOn, rankings, actor);
      for (let at = 0; at < count; at++) if (!stays(actor, values.worth, m, open[at])) all[open[at]] &= ~concept;
    }
  };

  const equilibria = (rankings: readonly PreparedRanking[]): Uint8Array => {
    const all = new Uint8Array(stateCount).fill(NASH | GMR | SMR);
    for (const { verdicts } of rankings) for (let s = 0; s < stateCount; s++) all[s] &= verdicts[s];
    if (sequential) judge(all, rankings, SEQ, GMR);
    if (concepts.includes("sseq")) judge(all, rankings, SSEQ, SMR | SEQ);
    if (concepts.includes("sim")) {
      for (let s = 0; s < stateCount; s++) all[s] |= SIM;
      const each = simultaneouslyStable(
        structure,
        rankings.map(({ ranks }) => ranks),
        tiesSanction,
        checkpoint,
      );
      for (const stable of each) for (let s = 0; s < stateCount; s++) if (stable[s] === 0) all[s] &= ~SIM;
    }
    // from the bits used here to those of the concepts asked for
    for (let s = 0; s < stateCount; s++) {
      if (all[s] === 0) continue;
      let asked = 0;
      for (let concept = 0; concept < bits.length; concept++) if ((all[s] & bits[concept]) !== 0) asked |= 1 << concept;
      all[s] = asked;
    }
    return all;
  };
  return { concepts, prepare, equilibria };
}

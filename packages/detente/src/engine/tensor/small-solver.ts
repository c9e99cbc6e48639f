import type { ConceptId, Rules } from "../concepts.ts";
import type { Verdicts } from "../engine.ts";
import { forEachMove } from "../moves.ts";
import type { Ranks, Structure } from "../structure.ts";

/** As many states as a set has bits. */
export const MOST_SMALL_STATES = 32;

/**
 * The definitions of nash, gmr, smr, seq and sseq over sets of at most 32 states as bits of a number: for legal sequences,
 * on any form of structure. The verdict arrays are reused from one solution to the next.
 */
export class SmallSolver {
  private readonly states: number;
  private readonly actors: number;
  private readonly concepts: readonly ConceptId[];
  private readonly tiesSanction: boolean;
  /** moves[i * states + s]: R_i(s). */
  private readonly moves: Int32Array;
  /** answers[i * states + s]: the states at the end of legal sequences of the others' moves from s. */
  private readonly answers: Int32Array;
  /** The states that the actor likes better than s, and those that sanction a move from s. */
  private readonly better: Int32Array;
  private readonly sanctions: Int32Array;
  private readonly improvements: Int32Array;
  private readonly seen: Int32Array;
  private readonly open: Int32Array;
  private readonly next: Int32Array;
  private readonly order: Uint8Array;
  private readonly credible: Int32Array;
  private readonly verdicts: Verdicts;

  constructor(structure: Structure, rules: Rules, concepts: readonly ConceptId[]) {
    const { stateCount: states, moves } = structure;
    this.states = states;
    this.actors = moves.length;
    this.concepts = concepts;
    this.tiesSanction = rules["ties-sanction"] === "yes";
    const table = (): Int32Array => new Int32Array(moves.length * states);
    this.moves = table();
    this.answers = table();
    this.better = table();
    this.sanctions = table();
    this.improvements = table();
    this.seen = new Int32Array(moves.length);
    this.open = new Int32Array(moves.length);
    this.next = new Int32Array(moves.length);
    this.order = new Uint8Array(states);
    this.credible = new Int32Array(states);
    this.verdicts = { concepts, bits: moves.map(() => new Uint8Array(states)) };
    for (const [i, own] of moves.entries()) {
      for (let s = 0; s < states; s++) {
        forEachMove(own, s, (t) => {
          this.moves[i * states + s] |= 1 << t;
        });
      }
    }
    for (let i = 0; i < moves.length; i++)
      for (let s = 0; s < states; s++) this.answers[i * states + s] = this.reach(this.moves, i, s);
  }

  solve(ranks: readonly Ranks[]): Verdicts {
    const { states, actors, moves, better, improvements } = this;
    for (let i = 0; i < actors; i++) this.compare(i, ranks[i]);
    for (let at = 0; at < improvements.length; at++) improvements[at] = moves[at] & better[at];
    const followed = this.concepts.includes("seq") || this.concepts.includes("sseq");
    for (let i = 0; i < actors; i++) {
      if (followed) {
        let needed = 0;
        for (let s = 0; s < states; s++) needed |= improvements[i * states + s];
        for (; needed !== 0; needed &= needed - 1) {
          const s1 = 31 - Math.clz32(needed & -needed);
          this.credible[s1] = this.reach(improvements, i, s1);
        }
      }
      const verdicts = this.verdicts.bits[i];
      for (let s = 0; s < states; s++) verdicts[s] = this.judge(i, s);
    }
    return this.verdicts;
  }

  /** The verdict bits of one state for one actor. */
  private judge(i: number, s: number): number {
    const { states, concepts } = this;
    const improvements = this.improvements[i * states + s];
    if (improvements === 0) return (1 << concepts.length) - 1;
    const sanctions = this.sanctions[i * states + s];
    // sanctions from which the actor cannot move on to anything better than s
    let cornered = 0;
    const better = this.better[i * states + s];
    for (let left = sanctions; left !== 0; left &= left - 1) {
      const s2 = 31 - Math.clz32(left & -left);
      if ((this.moves[i * states + s2] & better) === 0) cornered |= left & -left;
    }
    let gmr = true;
    let smr = true;
    let seq = true;
    let sseq = true;
    for (let left = improvements; left !== 0; left &= left - 1) {
      const s1 = 31 - Math.clz32(left & -left);
      const answers = this.answers[i * states + s1];
      const credible = this.credible[s1];
      if ((answers & sanctions) === 0) gmr = false;
      if ((answers & cornered) === 0) smr = false;
      if ((credible & sanctions) === 0) seq = false;
      if ((credible & cornered) === 0) sseq = false;
    }
    let bits = 0;
    for (let c = 0; c < concepts.length; c++) {
      const concept = concepts[c];
      const stable =
        concept === "gmr" ? gmr : concept === "smr" ? smr : concept === "seq" ? seq : concept === "sseq" ? sseq : false;
      if (stable) bits |= 1 << c;
    }
    return bits;
  }

  /** Sorts the states by one actor's ranks and reads off, tier by tier, what is better and what is no better. */
  private compare(i: number, ranks: Ranks): void {
    const { states, order, better, sanctions, tiesSanction } = this;
    for (let k = 0; k < states; k++) {
      let at = k;
      for (const rank = ranks[k]; at > 0 && ranks[order[at - 1]] < rank; at--) order[at] = order[at - 1];
      order[at] = k;
    }
    const all = states === 32 ? -1 : (1 << states) - 1;
    let above = 0;
    for (let start = 0; start < states; ) {
      let tier = 0;
      let end = start;
      for (const rank = ranks[order[start]]; end < states && ranks[order[end]] === rank; end++) tier |= 1 << order[end];
      const sanction = all & ~above & (tiesSanction ? -1 : ~tier);
      for (; start < end; start++) {
        better[i * states + order[start]] = above;
        sanctions[i * states + order[start]] = sanction;
      }
      above |= tier;
    }
  }

  /** The states at the end of sequences of the others' steps from `start` in which nobody moves twice in a row. */
  private reach(steps: Int32Array, focal: number, start: number): number {
    const { states, actors, seen, open, next } = this;
    let reached = 0;
    for (let j = 0; j < actors; j++) {
      open[j] = j === focal ? 0 : steps[j * states + start];
      seen[j] = open[j];
      reached |= open[j];
    }
    for (let busy = reached !== 0; busy; ) {
      busy = false;
      next.fill(0);
      for (let last = 0; last < actors; last++) {
        for (let left = open[last]; left !== 0; left &= left - 1) {
          const s = 31 - Math.clz32(left & -left);
          for (let j = 0; j < actors; j++) if (j !== last && j !== focal) next[j] |= steps[j * states + s];
        }
      }
      for (let j = 0; j < actors; j++) {
        open[j] = next[j] & ~seen[j];
        if (open[j] === 0) continue;
        seen[j] |= open[j];
        reached |= open[j];
        busy = true;
      }
    }
    return reached;
  }
}

import type { ConceptId } from "../../concepts.ts";
import type { Problem } from "../../engine.ts";
import type { Ranks } from "../../structure.ts";
import type { MergedTensor } from "../shape.ts";
import type { Look } from "../tasks.ts";
import { withoutGaps } from "../worth.ts";
import { leastByImprovements } from "./answers-by-improvements.ts";
import { leastByMoves } from "./answers-by-moves.ts";
import { bestAfterMove } from "./best-move.ts";
import { labelCells, type MergedCells } from "./cells.ts";
import { type ImprovementOrder, orderImprovements } from "./improvement-order.ts";

/** Bytes that the work takes beyond the verdicts. */
export function bytesForMerged({ shape }: MergedTensor): number {
  const actors = shape.axes.length;
  // labels, worth, final, held, best; what is least after each mover; everybody's order
  const words = 5 + Math.max(2, actors) + actors;
  return 4 * words * shape.cells;
}

/**
 * Verdicts where states are a tensor's cells but for some that are several: the closed form (closed-form.ts) along the
 * tensor's axes, for legal sequences. Yields often, for others to have a turn.
 */
export function* solveMerged(merged: MergedTensor, problem: Problem): Generator<Look, Uint8Array[]> {
  const { structure, concepts, rules, ranks } = problem;
  const cells = labelCells(merged, structure.stateCount);
  const scales = ranks.map(smallRanks);
  const follows = concepts.includes("seq") || concepts.includes("sseq");
  const orders: ImprovementOrder[] = [];
  const placed = new Int32Array(cells.count);
  for (const [actor, scale] of scales.entries()) {
    if (!follows) break;
    place(merged, scale, 1, 0, placed);
    orders.push(yield* orderImprovements(cells, cells.axes[actor], placed));
  }
  const bits: Uint8Array[] = [];
  for (const [actor, scale] of scales.entries()) {
    const marks = yield* judge(merged, cells, actor, scale, orders, concepts, rules["ties-sanction"] === "yes");
    const verdicts = new Uint8Array(structure.stateCount);
    const { cellOf } = merged.shape;
    for (let c = 0; c < merged.stateOf.length; c++)
      verdicts[merged.stateOf[c]] = marks[cellOf === null ? c : cellOf[c]];
    bits.push(verdicts);
  }
  return bits;
}

/** One actor's verdict bits, a byte a cell. */
function* judge(
  merged: MergedTensor,
  cells: MergedCells,
  actor: number,
  ranks: Ranks,
  orders: readonly ImprovementOrder[],
  concepts: readonly ConceptId[],
  tiesSanction: boolean,
): Generator<Look, Uint8Array> {
  const marks = new Uint8Array(cells.count);
  const axis = cells.axes[actor];
  // where ties do not sanction ranks are doubled: see `actorValues` in closed-form.ts
  const worth = new Int32Array(cells.count);
  place(merged, ranks, tiesSanction ? 1 : 2, tiesSanction ? 0 : -1, worth);
  const best = new Int32Array(cells.count);
  const held = new Int32Array(cells.count);
  const value = new Int32Array(cells.count);

  const mark = (concept: ConceptId, leaving: Int32Array): void => {
    let bit = 0;
    for (const [position, asked] of concepts.entries()) if (asked === concept) bit |= 1 << position;
    for (let cell = 0; cell < marks.length; cell++) if (leaving[cell] <= worth[cell]) marks[cell] |= bit;
  };
  const settle = function* (concept: ConceptId): Generator<Look, void> {
    for (let cell = 0; cell < held.length; cell++) if (worth[cell] < held[cell]) held[cell] = worth[cell];
    yield* bestAfterMove(cells, axis, held, best);
    mark(concept, best);
  };

  place(merged, ranks, tiesSanction ? 1 : 2, 0, value);
  for (const [plain, sequential, movesOn] of [
    ["gmr", "seq", false],
    ["smr", "sseq", true],
  ] as const) {
    if (movesOn && (concepts.includes("nash") || concepts.includes(plain) || concepts.includes(sequential))) {
      yield* bestAfterMove(cells, axis, worth, best);
      mark("nash", best);
      for (let cell = 0; cell < value.length; cell++) if (best[cell] > value[cell]) value[cell] = best[cell];
    }
    if (concepts.includes(plain)) {
      yield* leastByMoves(cells, actor, value, held);
      yield* settle(plain);
    }
    if (concepts.includes(sequential)) {
      yield* leastByImprovements(cells, actor, orders, value, held);
      yield* settle(sequential);
    }
  }
  return marks;
}

/** Writes `scale * rank + offset` into the cells of all states. */
function place({ shape, stateOf }: MergedTensor, ranks: Ranks, scale: number, offset: number, into: Int32Array): void {
  const { cellOf } = shape;
  for (let c = 0; c < stateOf.length; c++) into[cellOf === null ? c : cellOf[c]] = scale * ranks[stateOf[c]] + offset;
}

/** Ranks that can be doubled and stay below 2^31. */
function smallRanks(ranks: Ranks): Ranks {
  for (let s = 0; s < ranks.length; s++) if (ranks[s] >= 2 ** 30 - 1) return withoutGaps(ranks);
  return ranks;
}

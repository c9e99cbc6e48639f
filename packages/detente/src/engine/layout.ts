import { arcMoves } from "./arcs.ts";
import { groupMembers, noMerging } from "./merging.ts";
import type { ArcMoves, FibreMoves, Moves, Ranks } from "./structure.ts";

/**
 * One actor's moves laid out for linear passes. Each fibre falls into blocks: the states of a block can all be
 * exchanged freely, and one-way options order the blocks of a fibre. Without them a fibre is one block.
 */
export interface FibreLayout {
  readonly kind: "fibres";
  readonly rank: Ranks;
  readonly blockOf: Uint32Array;
  /** `order.subarray(starts[b], starts[b + 1])` are the states of block b, from worst to best for the actor. */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
  /** The actor's rank of `order[at]`. */
  readonly rankAt: Uint32Array;
  /** One-way options only: how blocks lie in fibres and which block can be left for which. */
  readonly oneWay: OneWay | null;
}

export interface OneWay {
  readonly fibreOf: Uint32Array;
  /** The blocks of fibre f are `firstBlock[f]` up to, not including, `firstBlock[f + 1]`. */
  readonly firstBlock: Uint32Array;
  /** States of block a can be left for those of block b of the same fibre when `progress[a] & ~progress[b]` is 0. */
  readonly progress: Int32Array;
  /** How many bits of progress there are. */
  readonly bits: number;
}

/** One actor's moves as arcs, forwards and backwards. */
export interface ArcLayout {
  readonly kind: "arcs";
  readonly rank: Ranks;
  readonly forward: ArcMoves;
  readonly backward: ArcMoves;
}

export type Layout = FibreLayout | ArcLayout;

export function layOut(moves: Moves, rank: Ranks): Layout {
  if (moves.kind === "arcs") return layOutArcs(moves, rank);
  if (moves.allows === null) {
    return { kind: "fibres", rank, ...sortBlocks(moves.fibreOf, moves.starts.length - 1, rank), oneWay: null };
  }
  if (moves.progress === undefined)
    return layOutArcs(
      arcMoves(moves, noMerging(rank.length), () => true),
      rank,
    );
  const { blockOf, blocks, oneWay } = splitFibres(moves, moves.progress);
  return { kind: "fibres", rank, ...sortBlocks(blockOf, blocks, rank), oneWay };
}

function layOutArcs(forward: ArcMoves, rank: Ranks): ArcLayout {
  return { kind: "arcs", rank, forward, backward: reverse(forward) };
}

const arcsOf = new WeakMap<FibreLayout, ArcLayout>();

/**
 * The same moves as arcs. Beside movers by arcs, fibres will not do: between two moves of such a mover, a move away and
 * back within a fibre would look like somebody else's move, though the way back is a second move in a row.
 */
export function asArcs(layout: Layout): ArcLayout {
  if (layout.kind === "arcs") return layout;
  let arcs = arcsOf.get(layout);
  if (arcs === undefined) {
    arcs = layOutArcs(fibreArcs(layout), layout.rank);
    arcsOf.set(layout, arcs);
  }
  return arcs;
}

function fibreArcs({ blockOf, starts, order, oneWay }: FibreLayout): ArcMoves {
  const targets: number[] = [];
  const from = new Uint32Array(blockOf.length + 1);
  for (let s = 0; s < blockOf.length; s++) {
    const block = blockOf[s];
    const fibre = oneWay?.fibreOf[block];
    const first = oneWay ? oneWay.firstBlock[fibre!] : block;
    const end = oneWay ? oneWay.firstBlock[fibre! + 1] : block + 1;
    for (let to = first; to < end; to++) {
      if (to !== block && (oneWay!.progress[block] & ~oneWay!.progress[to]) !== 0) continue;
      for (let at = starts[to]; at < starts[to + 1]; at++) if (order[at] !== s) targets.push(order[at]);
    }
    from[s + 1] = targets.length;
  }
  return { kind: "arcs", starts: from, targets: Uint32Array.from(targets) };
}

/** The states ordered by ascending value; values are small integers from 0. Equal values keep their order. */
export function orderByValue(values: ArrayLike<number>): Uint32Array {
  let most = 0;
  for (let s = 0; s < values.length; s++) if (values[s] > most) most = values[s];
  return groupMembers(values, most + 1).members;
}

function sortBlocks(blockOf: Uint32Array, blocks: number, rank: Ranks) {
  const starts = new Uint32Array(blocks + 1);
  for (let s = 0; s < blockOf.length; s++) starts[blockOf[s] + 1]++;
  for (let block = 0; block < blocks; block++) starts[block + 1] += starts[block];
  // dealt out in order of rank, every block receives its states in order of rank
  const next = starts.slice();
  const order = new Uint32Array(blockOf.length);
  const rankAt = new Uint32Array(blockOf.length);
  const ranked = orderByValue(rank);
  for (let index = 0; index < ranked.length; index++) {
    const s = ranked[index];
    const at = next[blockOf[s]]++;
    order[at] = s;
    rankAt[at] = rank[s];
  }
  return { blockOf, starts, order, rankAt };
}

/** Splits fibres by progress: strategies of equal progress can each be taken up from the other. */
function splitFibres({ fibreOf, strategyOf, starts, members }: FibreMoves, progressOf: Uint32Array) {
  const fibres = starts.length - 1;
  const stageOfProgress = new Map([...new Set(progressOf)].map((progress, stage) => [progress, stage]));
  const stageOf = progressOf.map((progress) => stageOfProgress.get(progress)!);
  const blockAtStage = new Int32Array(stageOfProgress.size).fill(-1);
  const blockOf = new Uint32Array(fibreOf.length);
  const firstBlock = new Uint32Array(fibres + 1);
  const blockFibre: number[] = [];
  const blockProgress: number[] = [];
  for (let fibre = 0; fibre < fibres; fibre++) {
    for (let at = starts[fibre]; at < starts[fibre + 1]; at++) {
      const strategy = strategyOf[members[at]];
      const stage = stageOf[strategy];
      // a block number from an earlier fibre is as good as none
      if (blockAtStage[stage] < firstBlock[fibre]) {
        blockAtStage[stage] = blockProgress.push(progressOf[strategy]) - 1;
        blockFibre.push(fibre);
      }
      blockOf[members[at]] = blockAtStage[stage];
    }
    firstBlock[fibre + 1] = blockProgress.length;
  }
  const oneWay: OneWay = {
    fibreOf: Uint32Array.from(blockFibre),
    firstBlock,
    progress: Int32Array.from(blockProgress),
    bits: 32 - Math.clz32(progressOf.reduce((union, progress) => union | progress, 0)),
  };
  return { blockOf, blocks: blockProgress.length, oneWay };
}

function reverse({ starts, targets }: ArcMoves): ArcMoves {
  const { starts: backStarts, members } = groupMembers(targets, starts.length - 1);
  // members are positions of arcs; an arc's source is the row that holds its position
  const sourceOf = new Uint32Array(targets.length);
  for (let s = 0; s + 1 < starts.length; s++) sourceOf.fill(s, starts[s], starts[s + 1]);
  return { kind: "arcs", starts: backStarts, targets: members.map((arc) => sourceOf[arc]) };
}

import { groupMembers } from "./merging.ts";
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
  /** Whether states of one block can be left for states of another of the same fibre. */
  leads(from: number, to: number): boolean;
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
  if (moves.kind === "arcs") return { kind: "arcs", rank, forward: moves, backward: reverse(moves) };
  if (moves.allows === null)
    return { kind: "fibres", rank, ...sortBlocks(moves.fibreOf, moves.starts.length - 1, rank), oneWay: null };
  const { blockOf, blocks, oneWay } = splitFibres(moves, moves.allows);
  return { kind: "fibres", rank, ...sortBlocks(blockOf, blocks, rank), oneWay };
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

/** Up to this many stages their order is kept as a table. */
const TABLE_STAGES = 2048;

/** Splits fibres by stage: strategies that each can be taken up from the other are at the same stage. */
function splitFibres(moves: FibreMoves, allows: (from: number, to: number) => boolean) {
  const { fibreOf, strategyOf, starts, members } = moves;
  let strategies = 0;
  for (let s = 0; s < strategyOf.length; s++) strategies = Math.max(strategies, strategyOf[s] + 1);
  const stageOf = new Uint32Array(strategies);
  // one strategy of each stage
  const examples: number[] = [];
  for (let strategy = 0; strategy < strategies; strategy++) {
    const known = examples.findIndex((example) => allows(example, strategy) && allows(strategy, example));
    stageOf[strategy] = known >= 0 ? known : examples.push(strategy) - 1;
  }
  const stages = examples.length;
  let stageLeads = (from: number, to: number): boolean => allows(examples[from], examples[to]);
  if (stages <= TABLE_STAGES) {
    const table = new Uint8Array(stages * stages);
    for (let from = 0; from < stages; from++) {
      for (let to = 0; to < stages; to++) table[from * stages + to] = stageLeads(from, to) ? 1 : 0;
    }
    stageLeads = (from, to) => table[from * stages + to] === 1;
  }

  const fibres = starts.length - 1;
  const blockOf = new Uint32Array(fibreOf.length);
  const firstBlock = new Uint32Array(fibres + 1);
  const blockFibre: number[] = [];
  const blockStage: number[] = [];
  const blockAtStage = new Int32Array(stages).fill(-1);
  for (let fibre = 0; fibre < fibres; fibre++) {
    for (let at = starts[fibre]; at < starts[fibre + 1]; at++) {
      const stage = stageOf[strategyOf[members[at]]];
      // a block number from an earlier fibre is as good as none
      if (blockAtStage[stage] < firstBlock[fibre]) {
        blockAtStage[stage] = blockStage.push(stage) - 1;
        blockFibre.push(fibre);
      }
      blockOf[members[at]] = blockAtStage[stage];
    }
    firstBlock[fibre + 1] = blockStage.length;
  }
  const oneWay: OneWay = {
    fibreOf: Uint32Array.from(blockFibre),
    firstBlock,
    leads: (from, to) => stageLeads(blockStage[from], blockStage[to]),
  };
  return { blockOf, blocks: blockStage.length, oneWay };
}

function reverse({ starts, targets }: ArcMoves): ArcMoves {
  const { starts: backStarts, members } = groupMembers(targets, starts.length - 1);
  // members are positions of arcs; an arc's source is the row that holds its position
  const sourceOf = new Uint32Array(targets.length);
  for (let s = 0; s + 1 < starts.length; s++) sourceOf.fill(s, starts[s], starts[s + 1]);
  return { kind: "arcs", starts: backStarts, targets: members.map((arc) => sourceOf[arc]) };
}

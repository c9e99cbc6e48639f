import type { Ranks } from "../../engine/structure.ts";

/**
 * The states of one actor's ranking, those that no comparison tells apart taken together: a block holds either one state
 * that some comparison mentions, or all states between two mentioned ones in the ranking (or level with one).
 *
 * Members of a block stand in the same relation to everything outside it. So of any new order the members can all be
 * put where the one among them lies whose place costs least, next to it and in their present order, without turning more
 * pairs: nothing is lost by moving blocks as wholes, at a cost of the product of two blocks' sizes for each pair turned.
 */
export interface Blocks {
  /** Block of each state. */
  readonly blockOf: Int32Array;
  /** States in each block. */
  readonly sizes: readonly number[];
  /** A state of each block, by which it is named. */
  readonly examples: readonly number[];
  /** Place of each block in the present order: higher is better; equal is a tie. */
  readonly levels: readonly number[];
}

export function formBlocks(ranks: Ranks, mentioned: ReadonlySet<number>): Blocks {
  const mentionedRanks = new Set([...mentioned].map((state) => ranks[state]!));
  const ascending = [...mentionedRanks].sort((a, b) => a - b);
  // ranks that share no level with a mentioned state lie in the gap below the next mentioned rank
  const levelOf = new Map<number, number>();
  ascending.forEach((rank, index) => {
    levelOf.set(rank, 2 * index + 1);
  });
  const gapOf = (rank: number): number => {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle]! < rank) low = middle + 1;
      else high = middle;
    }
    return 2 * low;
  };
  const blockOf = new Int32Array(ranks.length);
  const sizes: number[] = [];
  const examples: number[] = [];
  const levels: number[] = [];
  const shared = new Map<number, number>();
  for (let state = 0; state < ranks.length; state++) {
    const level = levelOf.get(ranks[state]!) ?? gapOf(ranks[state]!);
    let block = mentioned.has(state) ? undefined : shared.get(level);
    if (block === undefined) {
      block = sizes.push(0) - 1;
      examples.push(state);
      levels.push(level);
      if (!mentioned.has(state)) shared.set(level, block);
    }
    blockOf[state] = block;
    sizes[block]!++;
  }
  return { blockOf, sizes, examples, levels };
}

/** New dense ranks from a new order of the blocks (`beats[b]`: states in the blocks below b), each block's own order kept. */
export function ranksOfBlocks(ranks: Ranks, blocks: Blocks, beats: readonly number[]): Uint32Array {
  const { blockOf } = blocks;
  const states = Array.from(ranks, (_, state) => state);
  const order = (a: number, b: number): number => beats[blockOf[a]!]! - beats[blockOf[b]!]! || ranks[a]! - ranks[b]!;
  states.sort(order);
  const result = new Uint32Array(ranks.length);
  let rank = 0;
  states.forEach((state, index) => {
    if (index > 0 && order(states[index - 1]!, state) !== 0) rank++;
    result[state] = rank;
  });
  return result;
}

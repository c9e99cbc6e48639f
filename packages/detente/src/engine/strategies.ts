import type { Combinations } from "./enumerate.ts";

/** A division of the combinations into groups. */
export interface Grouping {
  /** Group of each combination, numbered by first appearance. */
  readonly groupOf: Uint32Array;
  /** The first combination of each group. */
  readonly examples: Uint32Array;
}

/**
 * The tensor whose axes are the actors' strategies: cell `sum of strategy * stride` holds one combination or none. Only
 * where it is not much larger than the combinations themselves.
 */
export interface Tensor {
  /** The cell of each combination. */
  readonly cellOf: Uint32Array;
  readonly cells: number;
  readonly strides: readonly number[];
}

/** Tables may be so many times longer than what they find, and never longer than this. */
const SPARSE = 64;
const TABLE_LENGTH = 2 ** 26;
const NONE = 0xffffffff;

const tableFits = (length: number, count: number): boolean => length <= Math.min(TABLE_LENGTH, SPARSE * (count + 1));

export function tensor(strategies: readonly Grouping[], count: number): Tensor | null {
  const strides: number[] = [];
  let cells = 1;
  for (const { examples } of strategies) {
    strides.push(cells);
    cells *= examples.length;
  }
  if (!tableFits(cells, count)) return null;
  const cellOf = new Uint32Array(count);
  strategies.forEach(({ groupOf }, actor) => {
    const stride = strides[actor];
    for (let c = 0; c < count; c++) cellOf[c] += stride * groupOf[c];
  });
  return { cellOf, cells, strides };
}

/** Groups the combinations in which all but one actor have the same strategies: the cells of one line of the tensor. */
export function groupByLine({ cellOf, cells, strides }: Tensor, strategyOf: Uint32Array, actor: number): Grouping {
  const table = new Uint32Array(cells).fill(NONE);
  const groupOf = new Uint32Array(cellOf.length);
  const examples: number[] = [];
  for (let c = 0; c < cellOf.length; c++) {
    const start = cellOf[c] - strides[actor] * strategyOf[c];
    if (table[start] === NONE) table[start] = examples.push(c) - 1;
    groupOf[c] = table[start];
  }
  return { groupOf, examples: Uint32Array.from(examples) };
}

/** Groups the combinations that agree on the masked bits, one mask a word. */
export function groupByBits(combinations: Combinations, masks: Uint32Array): Grouping {
  const used = [...masks.keys()].filter((word) => masks[word] !== 0);
  if (used.length === 0) return { groupOf: new Uint32Array(combinations.count), examples: Uint32Array.of(0) };
  const mask = masks[used[0]];
  const shift = 31 - Math.clz32(mask & -mask);
  const length = 2 ** (32 - Math.clz32(mask) - shift);
  if (used.length === 1 && tableFits(length, combinations.count)) {
    return groupByTable(combinations.words[used[0]], mask, shift, length);
  }
  return groupByHash(combinations, masks);
}

function groupByTable(word: Uint32Array, mask: number, shift: number, length: number): Grouping {
  const table = new Uint32Array(length).fill(NONE);
  const groupOf = new Uint32Array(word.length);
  const examples: number[] = [];
  for (let c = 0; c < word.length; c++) {
    const key = (word[c] & mask) >>> shift;
    if (table[key] === NONE) table[key] = examples.push(c) - 1;
    groupOf[c] = table[key];
  }
  return { groupOf, examples: Uint32Array.from(examples) };
}

function groupByHash({ count, words }: Combinations, masks: Uint32Array): Grouping {
  const groupOf = new Uint32Array(count);
  const examples: number[] = [];
  // open addressing, at most half full; the number of slots is a power of two
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const table = new Uint32Array(slots).fill(NONE);
  for (let c = 0; c < count; c++) {
    let hash = 0;
    for (let word = 0; word < words.length; word++) {
      hash = Math.imul(hash ^ (words[word][c] & masks[word]), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = (hash >>> 0) & (slots - 1);
    while (table[slot] !== NONE && !agree(words, masks, examples[table[slot]], c)) slot = (slot + 1) & (slots - 1);
    if (table[slot] === NONE) table[slot] = examples.push(c) - 1;
    groupOf[c] = table[slot];
  }
  return { groupOf, examples: Uint32Array.from(examples) };
}

function agree(words: readonly Uint32Array[], masks: Uint32Array, a: number, b: number): boolean {
  for (let word = 0; word < words.length; word++) {
    if (((words[word][a] ^ words[word][b]) & masks[word]) !== 0) return false;
  }
  return true;
}

import type { ModelOption } from "../model/conflict-model.ts";
import type { Combinations } from "./enumerate.ts";
import { groupMembers } from "./merging.ts";
import type { FibreMoves } from "./structure.ts";

/** The bits of an actor's own options, one mask a word of a combination. */
export function ownMasks(options: readonly ModelOption[], actor: number, words: number): Uint32Array {
  return mask(options, words, (option) => option.ownerIndex === actor);
}

function mask(options: readonly ModelOption[], words: number, includes: (option: ModelOption) => boolean): Uint32Array {
  const masks = new Uint32Array(words);
  options.forEach((option, position) => {
    if (includes(option)) masks[position >> 5] |= 1 << (position & 31);
  });
  return masks;
}

/** The moves of one actor where states are combinations of options: it changes its own and the others stay. */
export function fibreMoves(combinations: Combinations, options: readonly ModelOption[], actor: number): FibreMoves {
  const { words } = combinations;
  const own = ownMasks(options, actor, words.length);
  const fibres = group(
    combinations,
    options.length,
    Uint32Array.from(own, (bits) => ~bits),
  );
  const strategies = group(combinations, options.length, own);

  const takeOnly = mask(options, words.length, (o) => o.ownerIndex === actor && o.direction === "take");
  const dropOnly = mask(options, words.length, (o) => o.ownerIndex === actor && o.direction === "drop");
  const oneWay = takeOnly.some((bits) => bits !== 0) || dropOnly.some((bits) => bits !== 0);
  const { examples } = strategies;
  const allows = (from: number, to: number): boolean => {
    for (let word = 0; word < words.length; word++) {
      const before = words[word][examples[from]];
      const after = words[word][examples[to]];
      if (((before & ~after & takeOnly[word]) | (after & ~before & dropOnly[word])) !== 0) return false;
    }
    return true;
  };
  return {
    kind: "fibres",
    fibreOf: fibres.groupOf,
    ...groupMembers(fibres.groupOf, fibres.examples.length),
    strategyOf: strategies.groupOf,
    allows: oneWay ? allows : null,
  };
}

interface Grouping {
  /** Group of each combination, numbered by first appearance. */
  readonly groupOf: Uint32Array;
  /** The first combination of each group. */
  readonly examples: Uint32Array;
}

/** Up to this many options a table over all combinations finds a group faster than hashing does. */
const TABLE_OPTIONS = 24;
const NONE = 0xffffffff;

/** Groups the combinations that agree on the masked bits. */
function group(combinations: Combinations, options: number, masks: Uint32Array): Grouping {
  const { count, words } = combinations;
  const groupOf = new Uint32Array(count);
  const examples: number[] = [];
  if (options <= TABLE_OPTIONS && 2 ** options <= 64 * count) {
    const table = new Uint32Array(2 ** options).fill(NONE);
    for (let c = 0; c < count; c++) {
      const key = words[0][c] & masks[0];
      if (table[key] === NONE) table[key] = examples.push(c) - 1;
      groupOf[c] = table[key];
    }
    return { groupOf, examples: Uint32Array.from(examples) };
  }

  // open addressing, at most half full
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const table = new Uint32Array(slots).fill(NONE);
  for (let c = 0; c < count; c++) {
    let hash = 0;
    for (let word = 0; word < words.length; word++) {
      hash = Math.imul(hash ^ (words[word][c] & masks[word]), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = (hash >>> 0) % slots;
    while (table[slot] !== NONE && !agree(words, masks, examples[table[slot]], c)) slot = (slot + 1) % slots;
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

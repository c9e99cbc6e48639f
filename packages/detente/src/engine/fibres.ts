import type { ConflictModel, ModelOption } from "../model/conflict-model.ts";
import { type Combinations, findCombination } from "./enumerate.ts";
import { groupMembers } from "./merging.ts";
import { type Grouping, groupByBits, groupByLine, tensor } from "./strategies.ts";
import type { FibreMoves, Structure } from "./structure.ts";

/** Everybody's moves where states are combinations of options: an actor changes its own and the others stay. */
export interface OptionMoves {
  readonly moves: readonly FibreMoves[];
  /** The combination in which each actor does what it does in the one picked for it, or -1. */
  readonly combine: NonNullable<Structure["combine"]>;
}

export function optionMoves(model: ConflictModel, combinations: Combinations): OptionMoves {
  const { options, actors } = model;
  const { count, words } = combinations;
  const masks = actors.map((_, actor) => mask(options, words.length, ({ ownerIndex }) => ownerIndex === actor));
  const strategies = masks.map((own) => groupByBits(combinations, own));
  const cells = tensor(strategies, count);
  const moves = actors.map((_, actor): FibreMoves => {
    const { groupOf: strategyOf } = strategies[actor];
    const fibres = cells
      ? groupByLine(cells, strategyOf, actor)
      : groupByBits(
          combinations,
          Uint32Array.from(masks[actor], (own) => ~own),
        );
    return {
      kind: "fibres",
      fibreOf: fibres.groupOf,
      ...groupMembers(fibres.groupOf, fibres.examples.length),
      strategyOf,
      allows: oneWay(options, combinations, strategies[actor], actor),
    };
  });

  // built when first asked for: only simultaneous stability needs it
  let combinationAt: Int32Array | null = null;
  const bits = new Uint32Array(words.length);
  const combine = (picks: readonly number[]): number => {
    if (cells) {
      if (combinationAt === null) {
        combinationAt = new Int32Array(cells.cells).fill(-1);
        for (let c = 0; c < count; c++) combinationAt[cells.cellOf[c]] = c;
      }
      let cell = 0;
      for (let actor = 0; actor < moves.length; actor++) {
        cell += cells.strides[actor] * moves[actor].strategyOf[picks[actor]];
      }
      return combinationAt[cell];
    }
    for (let word = 0; word < words.length; word++) {
      let joint = 0;
      for (let actor = 0; actor < masks.length; actor++) joint |= words[word][picks[actor]] & masks[actor][word];
      bits[word] = joint;
    }
    return findCombination(combinations, bits);
  };
  return { moves, combine };
}

/** The bits of some options, one mask a word of a combination. */
function mask(options: readonly ModelOption[], words: number, includes: (option: ModelOption) => boolean): Uint32Array {
  const masks = new Uint32Array(words);
  options.forEach((option, position) => {
    if (includes(option)) masks[position >> 5] |= 1 << (position & 31);
  });
  return masks;
}

/** Which of an actor's strategies can be taken up from which; null when each can from every other. */
function oneWay(
  options: readonly ModelOption[],
  { words }: Combinations,
  { examples }: Grouping,
  actor: number,
): FibreMoves["allows"] {
  const takeOnly = mask(options, words.length, (it) => it.ownerIndex === actor && it.direction === "take");
  const dropOnly = mask(options, words.length, (it) => it.ownerIndex === actor && it.direction === "drop");
  if (![...takeOnly, ...dropOnly].some((bits) => bits !== 0)) return null;
  return (from, to) => {
    for (let word = 0; word < words.length; word++) {
      const before = words[word][examples[from]];
      const after = words[word][examples[to]];
      if (((before & ~after & takeOnly[word]) | (after & ~before & dropOnly[word])) !== 0) return false;
    }
    return true;
  };
}

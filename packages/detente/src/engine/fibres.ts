import type { ConflictModel, ModelOption } from "../model/conflict-model.ts";
import { type Combinations, findCombination } from "./enumerate.ts";
import { groupMembers } from "./merging.ts";
import { stagesOfOptions } from "./one-way.ts";
import { type Grouping, groupByBits, groupByLine, type Tensor, tensor } from "./strategies.ts";
import type { FibreMoves, Structure } from "./structure.ts";
import type { TensorShape } from "./tensor/shape.ts";

/** Everybody's moves where states are combinations of options: an actor changes its own and the others stay. */
export interface OptionMoves {
  readonly moves: readonly FibreMoves[];
  /** The combination in which each actor does what it does in the one picked for it, or -1. */
  readonly combine: NonNullable<Structure["combine"]>;
}

/** What each actor can choose in the states listed, and the tensor over it. */
export interface Strategies {
  /** Each actor's options as bits of a combination's words. */
  readonly masks: readonly Uint32Array[];
  /** The combinations by each actor's strategy. */
  readonly groupings: readonly Grouping[];
  /** Null where the tensor would be much larger than the combinations. */
  readonly cells: Tensor | null;
}

export function strategiesOf({ options, actors }: ConflictModel, combinations: Combinations): Strategies {
  const { count, words } = combinations;
  const masks = actors.map((_, actor) => mask(options, words.length, ({ ownerIndex }) => ownerIndex === actor));
  const groupings = masks.map((own) => groupByBits(combinations, own));
  return { masks, groupings, cells: tensor(groupings, count) };
}

/** A tensor may have so many cells for each state. */
const CELLS_PER_STATE = 8;

/** The tensor of the states listed; undefined where it would be much larger than they are, or one-way options too many. */
export function listedShape(
  { options }: ConflictModel,
  { count, words }: Combinations,
  { groupings, cells: tensor }: Strategies,
): TensorShape | undefined {
  if (tensor === null || tensor.cells > CELLS_PER_STATE * count + 64) return undefined;
  const { cellOf, cells, strides } = tensor;
  const axes: TensorShape["axes"][number][] = [];
  for (const [actor, { examples }] of groupings.entries()) {
    const taken = (option: number, strategy: number): boolean =>
      ((words[option >> 5][examples[strategy]] >>> (option & 31)) & 1) === 1;
    const stages = stagesOfOptions(options, actor, examples.length, taken);
    if (stages === undefined) return undefined;
    axes.push({ strategies: examples.length, stride: strides[actor], stages });
  }
  const inOrder = count === cells && cellOf.every((cell, c) => cell === c);
  return { axes, cells, cellOf: inOrder ? null : cellOf };
}

export function optionMoves(model: ConflictModel, combinations: Combinations, strategies: Strategies): OptionMoves {
  const { options } = model;
  const { count, words } = combinations;
  const { masks, groupings, cells } = strategies;
  const moves = model.actors.map((_, actor): FibreMoves => {
    const { groupOf: strategyOf } = groupings[actor];
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
      allows: oneWay(options, combinations, groupings[actor], actor),
      progress: progressOf(options, combinations, groupings[actor], actor),
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

/** The one-way options that each strategy has used up, as bits: "take only" ones taken and "drop only" ones dropped. */
function progressOf(
  options: readonly ModelOption[],
  { words }: Combinations,
  { examples }: Grouping,
  actor: number,
): Uint32Array | undefined {
  const oneWay = [...options.keys()].filter(
    (position) => options[position].ownerIndex === actor && options[position].direction !== "both",
  );
  if (oneWay.length === 0 || oneWay.length > 31) return undefined;
  const progress = new Uint32Array(examples.length);
  oneWay.forEach((position, bit) => {
    const end = options[position].direction === "take" ? 1 : 0;
    const word = words[position >> 5];
    for (let strategy = 0; strategy < progress.length; strategy++) {
      if (((word[examples[strategy]] >>> (position & 31)) & 1) === end) progress[strategy] |= 1 << bit;
    }
  });
  return progress;
}

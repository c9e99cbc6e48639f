import type { ConflictModel } from "../model/conflict-model.ts";
import { FALSE, TRUE } from "./decision-diagram.ts";
import type { Feasibility } from "./feasibility.ts";
import { stagesOfOptions } from "./one-way.ts";
import type { TensorShape } from "./tensor/shape.ts";

/**
 * Feasible states that are every combination of the actors' own strategies: then none has to be listed. The options of
 * each actor stand together, so that states in ascending order count up through the strategies as a number's digits do.
 */
export interface Product {
  /** One per actor. */
  readonly digits: readonly Digit[];
  /** Actors from the one whose options stand lowest. */
  readonly order: readonly number[];
}

export interface Digit {
  readonly stride: number;
  readonly strategies: number;
  /** The actor's own options in each strategy, ascending: one list a word of a combination. */
  readonly words: readonly Uint32Array[];
}

/** Undefined where some rule links the options of several actors, or an actor's options do not stand together. */
export function productOf(model: ConflictModel, feasible: Feasibility): Product | undefined {
  const { options, actors } = model;
  const { order, groupOf, roots, diagram } = feasible;
  if (order.some((option, level) => option !== level)) return undefined;
  const ownerOf: number[] = [];
  for (const [option, { ownerIndex }] of options.entries()) {
    const group = groupOf[option];
    if (roots[group] === TRUE) continue;
    ownerOf[group] ??= ownerIndex;
    if (ownerOf[group] !== ownerIndex) return undefined;
  }
  const own = actors.map((_, actor) => [...options.keys()].filter((option) => options[option].ownerIndex === actor));
  if (own.some((positions) => positions.length > 0 && positions.at(-1)! - positions[0] !== positions.length - 1))
    return undefined;

  const wordCount = Math.max(1, Math.ceil(options.length / 32));
  const lists = own.map((positions) => {
    const found: number[][] = Array.from({ length: wordCount }, () => []);
    const current = new Uint32Array(wordCount);
    const at = [...roots];
    const decide = (index: number): void => {
      if (index < 0) {
        for (let word = 0; word < wordCount; word++) found[word].push(current[word]);
        return;
      }
      const option = positions[index];
      const group = groupOf[option];
      const node = at[group];
      const decided = diagram.optionOf(node) === option;
      const low = decided ? diagram.low(node) : node;
      const high = decided ? diagram.high(node) : node;
      if (low !== FALSE) {
        at[group] = low;
        decide(index - 1);
      }
      if (high !== FALSE) {
        at[group] = high;
        current[option >> 5] |= 1 << (option & 31);
        decide(index - 1);
        current[option >> 5] &= ~(1 << (option & 31));
      }
      at[group] = node;
    };
    decide(positions.length - 1);
    return found.map((word) => Uint32Array.from(word));
  });
  const ordered = [...actors.keys()].sort((a, b) => (own[a][0] ?? -1) - (own[b][0] ?? -1));
  const strides: number[] = [];
  let stride = 1;
  for (const actor of ordered) {
    strides[actor] = stride;
    stride *= lists[actor][0].length;
  }
  return {
    digits: lists.map((words, actor) => ({ stride: strides[actor], strategies: words[0].length, words })),
    order: ordered,
  };
}

/** A word of one combination. */
export function productWord({ digits }: Product, combination: number, word: number): number {
  let bits = 0;
  for (const { stride, strategies, words } of digits)
    bits |= words[word][Math.floor(combination / stride) % strategies];
  return bits >>> 0;
}

/** A word of the combinations from `from` on, as many as there is room for. */
export function fillProductWord(product: Product, word: number, from: number, into: Uint32Array): void {
  const lowest = product.digits[product.order.find((actor) => product.digits[actor].strategies > 1) ?? 0];
  const { strategies, words } = lowest;
  let digit = from % strategies;
  let rest = 0;
  for (let at = 0; at < into.length; at++, digit++) {
    if (at === 0 || digit === strategies) {
      if (digit === strategies) digit = 0;
      rest = productWord(product, from + at - digit, word) & ~words[word][0];
    }
    into[at] = rest | words[word][digit];
  }
}

/** The combination with these words, or -1. */
export function findInProduct({ digits }: Product, masks: readonly Uint32Array[], bits: ArrayLike<number>): number {
  let combination = 0;
  for (const [actor, { stride, strategies, words }] of digits.entries()) {
    let low = 0;
    let high = strategies - 1;
    let found = -1;
    while (low <= high && found < 0) {
      const middle = (low + high) >>> 1;
      let order = 0;
      for (let word = words.length - 1; word >= 0 && order === 0; word--)
        order = words[word][middle] - ((bits[word] & masks[actor][word]) >>> 0);
      if (order === 0) found = middle;
      else if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    if (found < 0) return -1;
    combination += stride * found;
  }
  return combination;
}

/** Undefined where one-way options are too many. */
export function productShape({ options }: ConflictModel, { digits }: Product): TensorShape | undefined {
  const axes: TensorShape["axes"][number][] = [];
  let cells = 1;
  for (const [actor, { stride, strategies, words }] of digits.entries()) {
    const taken = (option: number, strategy: number): boolean =>
      ((words[option >> 5][strategy] >>> (option & 31)) & 1) === 1;
    const stages = stagesOfOptions(options, actor, strategies, taken);
    if (stages === undefined) return undefined;
    axes.push({ strategies, stride, stages });
    cells *= strategies;
  }
  return { axes, cells, cellOf: null };
}

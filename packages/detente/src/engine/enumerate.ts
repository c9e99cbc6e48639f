import type { ConflictModel } from "../model/conflict-model.ts";
import { say, type Value } from "../sentences/sentence.ts";
import { FALSE, WorkExceeded } from "./decision-diagram.ts";
import { declaredOrder, type Feasibility, feasibility, orderOfMention } from "./feasibility.ts";
import { groupMembers } from "./merging.ts";
import { fillProductWord, findInProduct, type Product, productOf, productWord } from "./product.ts";
import { StateCountError } from "./states.ts";

/**
 * The feasible states of a model in option form, before any are merged, in ascending binary order with the first
 * declared option as the lowest bit: state s takes option o when bit `o % 32` of `words[o >> 5][s]` is set.
 */
export interface Combinations {
  readonly count: number;
  /** Listed when first asked for where the combinations are a product. */
  readonly words: readonly Uint32Array[];
  /** Where all combinations of the actors' own strategies are feasible. */
  readonly product?: ProductIndex;
}

/** Combinations that need no list. */
export interface ProductIndex {
  readonly product: Product;
  /** The bits of each actor's own options, one mask a word. */
  readonly masks: readonly Uint32Array[];
}

/** Word `word` of a combination. */
export function wordOf({ product, words }: Combinations, combination: number, word: number): number {
  return product === undefined ? words[word][combination] : productWord(product.product, combination, word);
}

/** Word `word` of the combinations from `from` on, as many as there is room for. */
export function copyWord({ product, words }: Combinations, word: number, from: number, into: Uint32Array): void {
  if (product === undefined) into.set(words[word].subarray(from, from + into.length));
  else fillProductWord(product.product, word, from, into);
}

/**
 * Lists the feasible states. The cost is that of the rules plus that of the states found: combinations that rules
 * exclude are never run through, however many options there are.
 *
 * Throws `StateCountError` when there is no feasible state or there are more than `maxStates`.
 */
export function enumerateStates(model: ConflictModel, maxStates: number): Combinations {
  const feasible = countedFeasibility(model, maxStates);
  const { diagram, order, groupOf, roots } = feasible;
  const count = Number(feasible.count);
  const product = productOf(model, feasible);
  if (product !== undefined) return unlisted(model, count, product);
  const words = Array.from({ length: Math.max(1, Math.ceil(model.options.length / 32)) }, () => new Uint32Array(count));
  const current = new Uint32Array(words.length);
  const at = [...roots];
  let found = 0;

  // no branch taken here is a dead end: every node but FALSE can be completed
  const decide = (level: number): void => {
    if (level < 0) {
      for (let word = 0; word < words.length; word++) words[word][found] = current[word];
      found++;
      return;
    }
    const group = groupOf[level];
    const node = at[group];
    const decided = diagram.optionOf(node) === level;
    const low = decided ? diagram.low(node) : node;
    const high = decided ? diagram.high(node) : node;
    const option = order[level];
    const bit = 1 << (option & 31);
    if (low !== FALSE) {
      at[group] = low;
      decide(level - 1);
    }
    if (high !== FALSE) {
      at[group] = high;
      current[option >> 5] |= bit;
      decide(level - 1);
      current[option >> 5] &= ~bit;
    }
    at[group] = node;
  };
  decide(order.length - 1);
  return order.every((option, level) => option === level) ? { count, words } : sorted({ count, words });
}

function unlisted(model: ConflictModel, count: number, product: Product): Combinations {
  const wordCount = Math.max(1, Math.ceil(model.options.length / 32));
  const masks = model.actors.map((_, actor) => {
    const mask = new Uint32Array(wordCount);
    for (const [option, { ownerIndex }] of model.options.entries())
      if (ownerIndex === actor) mask[option >> 5] |= 1 << (option & 31);
    return mask;
  });
  let listed: Uint32Array[] | undefined;
  return {
    count,
    product: { product, masks },
    get words() {
      listed ??= Array.from({ length: wordCount }, (_, word) => {
        const list = new Uint32Array(count);
        fillProductWord(product, word, 0, list);
        return list;
      });
      return listed;
    },
  };
}

/** The same combinations in ascending binary order: sixteen bits at a time, from the lowest. */
function sorted({ count, words }: Combinations): Combinations {
  let places = Uint32Array.from({ length: count }, (_, index) => index);
  const digits = new Uint16Array(count);
  for (const word of words) {
    for (const shift of [0, 16]) {
      for (let at = 0; at < count; at++) digits[at] = word[places[at]] >>> shift;
      places = groupMembers(digits, 2 ** 16).members.map((at) => places[at]);
    }
  }
  return { count, words: words.map((word) => places.map((at) => word[at])) };
}

function countedFeasibility(model: ConflictModel, maxStates: number): Feasibility {
  const feasible = attempt(model, declaredOrder(model)) ?? attempt(model, orderOfMention(model));
  if (feasible === null) {
    throw new StateCountError(
      "The rules of this model link its options in so many ways that its feasible states cannot even be counted.",
      0n,
      true,
    );
  }
  if (feasible.count === 0n) {
    throw new StateCountError(
      "No state is feasible: taken together, the rules exclude every combination of options.",
      0n,
      false,
    );
  }
  if (feasible.count > BigInt(maxStates)) throw tooManyStates(feasible.count, maxStates);
  return feasible;
}

/** Null when it takes too much work. */
function attempt(model: ConflictModel, order: readonly number[]): Feasibility | null {
  try {
    return feasibility(model, order);
  } catch (error) {
    if (error instanceof WorkExceeded) return null;
    throw error;
  }
}

/** The error for a model of more states than can be analysed. */
export function tooManyStates(count: bigint, maxStates: number): StateCountError {
  return new StateCountError(
    say("The model has {count} feasible states; at most {most} can be analysed.", {
      count: inWords(count),
      most: inWords(BigInt(maxStates)),
    }),
    count,
    false,
  );
}

/** 16777216 as "16,777,216"; from a quadrillion on as "about 1.2 × 10^30". */
function inWords(count: bigint): Value {
  const digits = count.toString();
  if (digits.length <= 15) return digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return say("about {number}", { number: `${digits[0]}.${digits[1]} × 10^${digits.length - 1}` });
}

/** The position of a combination, given as its words, or -1 when it is not feasible. */
export function findCombination(combinations: Combinations, bits: ArrayLike<number>): number {
  const { product } = combinations;
  if (product !== undefined) return findInProduct(product.product, product.masks, bits);
  const { count, words } = combinations;
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    let order = 0;
    for (let word = words.length - 1; word >= 0 && order === 0; word--)
      order = words[word][middle] - (bits[word] >>> 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

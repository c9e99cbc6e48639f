import type { ConflictModel } from "../model/conflict-model.ts";
import { FALSE, WorkExceeded } from "./decision-diagram.ts";
import { type Feasibility, feasibility } from "./feasibility.ts";
import { StateCountError } from "./states.ts";

/**
 * The feasible states of a model in option form, before any are merged, in ascending binary order with the first
 * declared option as the lowest bit: state s takes option o when bit `o % 32` of `words[o >> 5][s]` is set.
 */
export interface Combinations {
  readonly count: number;
  readonly words: readonly Uint32Array[];
}

/**
 * Lists the feasible states. The cost is that of the rules plus that of the states found: combinations that rules
 * exclude are never run through, however many options there are.
 *
 * Throws `StateCountError` when there is no feasible state or there are more than `maxStates`.
 */
export function enumerateStates(model: ConflictModel, maxStates: number): Combinations {
  const feasible = countedFeasibility(model, maxStates);
  const { diagram, groupOf, roots } = feasible;
  const count = Number(feasible.count);
  const words = Array.from({ length: Math.max(1, Math.ceil(model.options.length / 32)) }, () => new Uint32Array(count));
  const current = new Uint32Array(words.length);
  const at = [...roots];
  let found = 0;

  // no branch taken here is a dead end: every node but FALSE can be completed
  const decide = (option: number): void => {
    if (option < 0) {
      for (let word = 0; word < words.length; word++) words[word][found] = current[word];
      found++;
      return;
    }
    const group = groupOf[option];
    const node = at[group];
    const decided = diagram.optionOf(node) === option;
    const low = decided ? diagram.low(node) : node;
    const high = decided ? diagram.high(node) : node;
    const bit = 1 << (option & 31);
    if (low !== FALSE) {
      at[group] = low;
      decide(option - 1);
    }
    if (high !== FALSE) {
      at[group] = high;
      current[option >> 5] |= bit;
      decide(option - 1);
      current[option >> 5] &= ~bit;
    }
    at[group] = node;
  };
  decide(model.options.length - 1);
  return { count, words };
}

function countedFeasibility(model: ConflictModel, maxStates: number): Feasibility {
  let feasible: Feasibility;
  try {
    feasible = feasibility(model);
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
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

/** The error for a model of more states than can be analysed. */
export function tooManyStates(count: bigint, maxStates: number): StateCountError {
  return new StateCountError(
    `The model has ${inWords(count)} feasible states; at most ${inWords(BigInt(maxStates))} can be analysed.`,
    count,
    false,
  );
}

/** 16777216 as "16,777,216"; from a quadrillion on as "about 1.2 × 10^30". */
function inWords(count: bigint): string {
  const digits = count.toString();
  if (digits.length <= 15) return digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return `about ${digits[0]}.${digits[1]} × 10^${digits.length - 1}`;
}

/** The position of a combination, given as its words, or -1 when it is not feasible. */
export function findCombination({ count, words }: Combinations, bits: ArrayLike<number>): number {
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

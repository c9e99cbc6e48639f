import type { StateReference } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { english, type Sentence } from "../sentences/sentence.ts";
import type { Structure } from "./structure.ts";

/**
 * The states of a model and how to speak about them. Indices are 0-based; the id shown to people is `index + 1`.
 * Created by `compile(model)` (compile.ts).
 */
export interface StateSpace {
  readonly model: ConflictModel;
  readonly count: number;
  readonly structure: Structure;
  /** The status quo's index; undefined when the model declares none. */
  readonly statusQuo: number | undefined;
  /**
   * 'Y' taken, 'N' not, in declared order. A merged state keeps the letters that its merge condition names and its
   * members share, and shows '-' elsewhere. In graph form the state's id.
   */
  pattern(state: number): string;
  /**
   * Bit o % 32 of word o >> 5 of a state says whether it takes option o: fills `into` with that word of the states from
   * `from` on. Absent where states are merged, and in graph form.
   */
  optionBits?(word: number, from: number, into: Uint32Array): void;
  /** Where states are merged: the combinations of options that they are made of. */
  readonly members?: StateMembers;
  /** Which states satisfy the expression: 1 or 0 a state. A merged state does when all its members do. */
  truth(expression: Expression): Uint8Array;
  /** As `truth`, for merged states that only some members satisfy: the first such state, or -1. */
  split(expression: Expression): number;
  /** The states meant by a reference in a ranking or a claim, ascending; empty when none is. */
  resolve(reference: StateReference): number[];
}

/** The combinations of options that states are made of where some are merged, in ascending order. */
export interface StateMembers {
  readonly count: number;
  /** The state of each combination. */
  readonly stateOf: Uint32Array;
  /** As a state space's `optionBits`, for the combinations. */
  optionBits(word: number, from: number, into: Uint32Array): void;
}

/**
 * What `compile` throws when a model has no states to analyse or too many; the count is exact unless `atLeast`.
 *
 * @example
 * ```ts
 * try {
 *   compile(model, { maxStates: 2 });
 * } catch (error) {
 *   (error as StateCountError).count; // => 6n
 * }
 * ```
 */
export class StateCountError extends Error {
  override readonly name = "StateCountError";
  readonly count: bigint;
  readonly atLeast: boolean;
  /** The message, for `inLanguage`. */
  readonly sentence: Sentence;
  constructor(sentence: Sentence, count: bigint, atLeast: boolean) {
    super(english(sentence));
    this.sentence = sentence;
    this.count = count;
    this.atLeast = atLeast;
  }
}

import type { ConflictModel } from "../model/conflict-model.ts";
import { compileGraph } from "./graph-form.ts";
import { compileOptions } from "./option-form.ts";
import type { StateSpace } from "./states.ts";

export interface CompileLimits {
  /** The most feasible states that are accepted, counted before any are merged; 2^26 unless given, 2^24 in graph form. */
  readonly maxStates?: number;
}

/**
 * Finds the states of a model and everybody's moves among them.
 *
 * Throws `StateCountError` when there is no feasible state, or more than the limit: then with the exact count, found
 * without listing the states, wherever it can be had. Names are taken as resolved; a `RangeError` means that they are not.
 *
 * @example
 * ```ts
 * const space = compile(model);
 * space.pattern(3); // => "NNY"
 * space.statusQuo; // => 0
 * ```
 */
export function compile(model: ConflictModel, limits: CompileLimits = {}): StateSpace {
  return model.graph === undefined
    ? compileOptions(model, limits.maxStates ?? 2 ** 26)
    : compileGraph(model, model.graph, limits.maxStates ?? 2 ** 24);
}

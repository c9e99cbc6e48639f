import { closedFormEngine } from "./closed-form.ts";
import type { Engine } from "./engine.ts";
import { referenceEngine } from "./reference.ts";
import type { Structure } from "./structure.ts";

let kernels: Promise<Engine> | undefined;

/** The tensor engine with what it is by default, loaded when there is work for it. */
const lazyTensorEngine: Engine = {
  id: "tensor",
  async solve(problem) {
    kernels ??= import("./tensor/tensor-engine.ts").then(({ tensorEngine }) => tensorEngine());
    return (await kernels).solve(problem);
  },
};

/**
 * All engines, fastest first.
 *
 * @example
 * ```ts
 * engines.map(({ id }) => id); // => ["tensor", "closed-form", "reference"]
 * ```
 */
export const engines: readonly Engine[] = [lazyTensorEngine, closedFormEngine, referenceEngine];

/** Below this many states the closed form is done before the kernels are loaded. */
const STATES_FOR_KERNELS = 2048;

/**
 * The engine that answers soonest on such a structure: `large` (the tensor engine unless given) where that pays.
 *
 * @example
 * ```ts
 * chooseEngine(analysis.space.structure).id; // => "closed-form"
 * ```
 */
export function chooseEngine(structure: Structure, large: Engine = lazyTensorEngine): Engine {
  const laidOut = structure.tensor !== undefined || structure.merged !== undefined;
  return laidOut && structure.stateCount >= STATES_FOR_KERNELS ? large : closedFormEngine;
}

import type { ConceptId, Rules } from "../concepts.ts";
import type { ValueBytes } from "./kernels.ts";
import { type MemoryPlan, type Needs, planMemory } from "./memory-plan.ts";
import type { MergedTensor, TensorShape } from "./shape.ts";

/** Bytes that an analysis takes: what the user's own numbers take, and what the work on them takes. */
export interface MemoryEstimate {
  /** The states' places in the tensor, everybody's ranks, and the verdicts. */
  readonly data: number;
  /** The memory of the kernels. */
  readonly work: number;
  readonly total: number;
}

/** What the concepts and rules need of the kernels' memory. */
export function needsOf(
  shape: TensorShape,
  concepts: readonly ConceptId[],
  rules: Rules,
  valueBytes: ValueBytes,
  threads: number,
  merged?: Needs["merged"],
): Needs {
  const orders = concepts.includes("seq") || concepts.includes("sseq");
  const moves = concepts.includes("gmr") || concepts.includes("smr");
  const answered = orders || moves;
  // moves past merged states take an array for each actor that may have moved last
  if (merged !== undefined)
    return { threads, valueBytes, orders, held: moves ? shape.axes.length : orders ? 1 : 0, merged };
  const held = { legal: 1, single: 2, "each-once": 2 ** (shape.axes.length - 1) }[rules["sanction-sequences"]];
  return { threads, valueBytes, orders, held: answered ? held : 0 };
}

/**
 * How much memory an analysis takes, from the shape alone. `valueBytes`: 2 where no actor has more than 65,535 ranks.
 *
 * @example
 * ```ts
 * const { tensor } = analysis.space.structure;
 * estimateMemory(tensor!, defaultConcepts, defaultRules).total < DEFAULT_MEMORY_LIMIT; // => true
 * ```
 */
export function estimateMemory(
  shape: TensorShape,
  concepts: readonly ConceptId[],
  rules: Rules,
  valueBytes: ValueBytes = 4,
  threads = 1,
): MemoryEstimate {
  return estimateFor(shape, planMemory(shape, needsOf(shape, concepts, rules, valueBytes, threads)), valueBytes);
}

export function estimateFor(
  shape: TensorShape,
  plan: MemoryPlan,
  valueBytes: ValueBytes,
  merged?: MergedTensor,
): MemoryEstimate {
  const states = shape.cellOf?.length ?? shape.cells;
  // labels and gates are made before they are copied into the kernels' memory, with as much again while they are made
  const layout = merged === undefined ? 0 : merged.stateOf.byteLength + 3 * 4 * shape.cells;
  const data = states * shape.axes.length * (valueBytes + 1) + (shape.cellOf?.byteLength ?? 0) + layout;
  return { data, work: plan.bytes, total: data + plan.bytes };
}

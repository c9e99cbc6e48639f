import type { ConceptId, Rules } from "../concepts.ts";
import type { ValueBytes } from "./kernels.ts";
import { type MemoryPlan, type Needs, planMemory } from "./memory-plan.ts";
import type { TensorShape } from "./shape.ts";

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
): Needs {
  const orders = concepts.includes("seq") || concepts.includes("sseq");
  const answered = orders || concepts.includes("gmr") || concepts.includes("smr");
  const held = { legal: 1, single: 2, "each-once": 2 ** (shape.axes.length - 1) }[rules["sanction-sequences"]];
  return { threads, valueBytes, orders, held: answered ? held : 0 };
}

/** How much memory an analysis takes, from the shape alone. `valueBytes`: 2 where no actor has more than 65,535 ranks. */
export function estimateMemory(
  shape: TensorShape,
  concepts: readonly ConceptId[],
  rules: Rules,
  valueBytes: ValueBytes = 4,
  threads = 1,
): MemoryEstimate {
  return estimateFor(shape, planMemory(shape, needsOf(shape, concepts, rules, valueBytes, threads)), valueBytes);
}

export function estimateFor(shape: TensorShape, plan: MemoryPlan, valueBytes: ValueBytes): MemoryEstimate {
  const states = shape.cellOf?.length ?? shape.cells;
  const data = states * shape.axes.length * (valueBytes + 1) + (shape.cellOf?.byteLength ?? 0);
  return { data, work: plan.bytes, total: data + plan.bytes };
}

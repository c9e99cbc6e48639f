import type { ConceptId, Rules } from "../concepts.ts";
import type { Structure } from "../structure.ts";
import { estimateFor, needsOf } from "./estimate.ts";
import type { ValueBytes } from "./kernels.ts";
import { MemoryError } from "./memory-error.ts";
import { type MemoryPlan, type Needs, planMemory } from "./memory-plan.ts";
import { countMerged, layOutMerged, type MergedLayout } from "./merged/merged-layout.ts";
import type { MergedTensor, TensorShape } from "./shape.ts";

/** A tensor, and where some of its cells are one state, which. */
export interface Laid {
  readonly shape: TensorShape;
  readonly merged: MergedTensor | undefined;
}

/** What the tensor kernels can answer for, given the rules and the concepts apart from sim; undefined for all else. */
export function laidOut(structure: Structure, rules: Rules, asksSim: boolean): Laid | undefined {
  const { tensor, merged } = structure;
  if (tensor !== undefined) return { shape: tensor, merged: undefined };
  // rules that bound the number of moves are followed over arcs, and so is the refusal of sim
  if (merged === undefined || rules["sanction-sequences"] !== "legal" || asksSim) return undefined;
  return { shape: merged.shape, merged };
}

/** What is to be computed, and what it may take. */
export interface Work {
  readonly states: number;
  readonly concepts: readonly ConceptId[];
  readonly rules: Rules;
  readonly valueBytes: ValueBytes;
  /** Bytes of a rank in the arrays of the caller. */
  readonly rankBytes: ValueBytes;
  readonly threads: number;
  readonly memoryLimit: number;
}

/** Where everything will lie, and how much that is. */
export interface Planned {
  readonly plan: MemoryPlan;
  readonly layout: MergedLayout | undefined;
  readonly bytes: number;
}

/**
 * Plans the memory, and finds the gates of merged states.
 * @throws MemoryError when it would not fit, before anything of the size of the model is allocated
 */
export function planWork({ shape, merged }: Laid, work: Work): Planned {
  const { states, concepts, rules, valueBytes, threads, memoryLimit } = work;
  const planFor = (counted?: Needs["merged"]): MemoryPlan =>
    planMemory(shape, needsOf(shape, concepts, rules, valueBytes, threads, counted));
  const most = planFor(merged && mostGates(merged, states));
  const { total } = estimateFor(shape, most, work.rankBytes, merged);
  if (total > memoryLimit) throw new MemoryError(total, memoryLimit);
  const layout = merged && layOutMerged(merged, states);
  return { plan: layout === undefined ? most : planFor(gatesOf(layout)), layout, bytes: total };
}

/** Before they are found: every cell of a merged state may be a gate. */
function mostGates(merged: MergedTensor, states: number): Needs["merged"] {
  const { groups, members } = countMerged(merged, states);
  return { groups, gates: merged.shape.axes.map(() => members) };
}

function gatesOf({ groups, gates }: MergedLayout): Needs["merged"] {
  return { groups, gates: gates.map((list) => list.length) };
}

import type { Kernels } from "./kernels.ts";
import type { AxisPlan } from "./memory-plan.ts";

/** A thread's place among those that share the work. */
export interface Crew {
  readonly index: number;
  readonly count: number;
  /** Waits for all threads; says whether any of them found a change. */
  meet(changed: boolean): boolean;
}

/** A yield says nothing: it is a chance to stop or to let others have a turn. */
export type Look = undefined;

/** Cells worked on between two looks at whether the work has been cancelled: about a millisecond. */
export const CELLS_BETWEEN_LOOKS = 2 ** 17;

/** This thread's part of `total`, `step` at a time. */
export function* inSteps(
  { index, count }: Crew,
  total: number,
  step: number,
  work: (from: number, to: number) => void,
): Generator<Look, void> {
  const start = Math.floor((total * index) / count);
  const end = Math.floor((total * (index + 1)) / count);
  for (let from = start; from < end; from += step) {
    work(from, Math.min(end, from + step));
    yield;
  }
}

/** This thread's part of an axis's fibres, a few at a time. */
export function overFibres(
  crew: Crew,
  axis: AxisPlan,
  work: (from: number, to: number) => void,
): Generator<Look, void> {
  return inSteps(crew, axis.fibres, Math.max(1, Math.floor(CELLS_BETWEEN_LOOKS / axis.strategies)), work);
}

/** All fibres of the axes have to be followed again. */
export function* allStale(crew: Crew, kernels: Kernels, axes: readonly AxisPlan[]): Generator<Look, void> {
  for (const axis of axes)
    yield* inSteps(crew, axis.fibres, CELLS_BETWEEN_LOOKS, (from, to) => kernels.fill(axis.stale + from, 1, to - from));
  crew.meet(false);
}

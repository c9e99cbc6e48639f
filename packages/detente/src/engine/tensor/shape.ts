import type { Stages } from "./stages.ts";

/**
 * States laid out as a tensor over the actors' own strategies: the cell of a state is the sum of its strategies' numbers,
 * each times its axis's stride. An actor's moves stay on its axis.
 */
export interface TensorShape {
  /** One per actor. */
  readonly axes: readonly TensorAxis[];
  /** The product of the axes' strategies. */
  readonly cells: number;
  /** Cell of each state; null where states are cells in the same order. Cells that are no state are infeasible. */
  readonly cellOf: Uint32Array | null;
}

/** A tensor whose cells are combinations of strategies, several of which may be one merged state. */
export interface MergedTensor {
  readonly shape: TensorShape;
  /** The state of each combination; `shape.cellOf` holds their cells. */
  readonly stateOf: Uint32Array;
}

export interface TensorAxis {
  readonly strategies: number;
  readonly stride: number;
  readonly stages: Stages;
}

/** Whether some cells are no states. */
export function hasInfeasibleCells(shape: TensorShape): boolean {
  return shape.cellOf !== null && shape.cellOf.length < shape.cells;
}

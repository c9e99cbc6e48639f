import type { MergedTensor, TensorShape } from "./tensor/shape.ts";

/**
 * What an engine sees of a conflict: numbers only. States are 0-based here (`id = index + 1` for people); actors are
 * positions. Nothing in this folder knows a name once `compile.ts` has run.
 */

/** Moves of one actor, grouped: states of one fibre differ only in that actor's strategy. Transitive. */
export interface FibreMoves {
  readonly kind: "fibres";
  /** Fibre of each state. */
  readonly fibreOf: Uint32Array;
  /** `members.subarray(starts[f], starts[f + 1])` are the states of fibre f, in ascending order. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** The actor's strategy in each state (position in its list of strategies). */
  readonly strategyOf: Uint32Array;
  /**
   * One-way options: `allows(a, b)` says whether strategy b can be taken up from strategy a. A partial order.
   * Null when every move within a fibre is possible.
   */
  readonly allows: ((from: number, to: number) => boolean) | null;
  /**
   * The same as bits, where there are one-way options but no more than 31: those that each strategy has used up.
   * `allows(a, b)` exactly when `progress[a] & ~progress[b]` is 0.
   */
  readonly progress?: Uint32Array;
}

/** Moves of one actor as arcs in compressed rows (merged states, forbidden moves, graph form). Need not be transitive. */
export interface ArcMoves {
  readonly kind: "arcs";
  /** `targets.subarray(starts[s], starts[s + 1])` are the states reached from s, ascending, without s itself. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

export type Moves = FibreMoves | ArcMoves;

export interface Structure {
  readonly stateCount: number;
  /** One per actor. Built when first asked for where the states are a tensor: it takes several times their memory. */
  readonly moves: readonly Moves[];
  /** Where states are combinations of strategies and every actor may take up any of its own that one-way options allow. */
  readonly tensor?: TensorShape;
  /** The same, but some combinations of strategies have been merged into one state. */
  readonly merged?: MergedTensor;
  /**
   * For simultaneous stability: the state where each actor i plays the strategy that it has in `picks[i]`, or -1 when
   * that state is infeasible. Absent where states are not combinations of strategies (merged states, graph form).
   */
  readonly combine?: (picks: readonly number[]) => number;
}

/** Ordinal ranks of the states for one actor: higher is better, equal is a tie. One entry a state. */
export type Ranks = Int32Array | Uint32Array | Uint16Array;

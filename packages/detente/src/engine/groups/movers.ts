import { forEachMove } from "../moves.ts";
import type { Moves, Ranks } from "../structure.ts";

/** Somebody who moves: an actor by its moves or improvements, or several who move as one. */
export interface Mover {
  /** Calls `visit` with every state that one move leads to, never with the state itself. */
  each(state: number, visit: (target: number) => void): void;
  /** Whether two moves in a row lead nowhere that one does not lead. */
  readonly transitive: boolean;
}

/** An actor's moves; with its ranks, its improvements only. */
export function moverOf(moves: Moves, ranks?: Ranks): Mover {
  return {
    transitive: moves.kind === "fibres",
    each: ranks
      ? (state, visit) =>
          forEachMove(moves, state, (target) => {
            if (ranks[target]! > ranks[state]!) visit(target);
          })
      : (state, visit) => forEachMove(moves, state, visit),
  };
}

import { forEachMove } from "../engine/moves.ts";
import type { Analysis } from "./analyze.ts";
import { type Step, step } from "./steps.ts";

/** Which moves a sequence may be made of. */
export interface Movers {
  /** Positions of the actors who may move. */
  readonly actors: readonly number[];
  /** `improvements`: each move is better for its mover than the state that it leaves. */
  readonly by: "moves" | "improvements";
  /** `legal` (default): nobody twice in a row; `each-once`: each at most once; `single`: one move in all. */
  readonly sequences?: "legal" | "each-once" | "single";
}

/** Everything that legal sequences reach from a state, found breadth first, so that each sequence is a shortest one. */
export interface Reach {
  /** States reached by one move or more, in the order found (nearest first). The start itself only if returned to. */
  readonly states: readonly number[];
  /** Those that satisfy `until`, all at the same least distance. */
  readonly found: readonly number[];
  /** Fewest moves to the state; undefined when it is not reached. */
  distance(state: number): number | undefined;
  /** A shortest sequence to the state. */
  sequence(state: number): Step[];
}

/** A node of the search: a state, who moved last, and (for `each-once`) who has moved at all. */
interface Node {
  readonly state: number;
  readonly mover: number;
  readonly moved: number;
  readonly depth: number;
  readonly from: Node | undefined;
}

/**
 * Searches completely: what is not in `states` cannot be reached by such sequences. `until` stops at the first state
 * that satisfies it, after all others at the same distance.
 *
 * @example
 * ```ts
 * reach(analysis, 0, { actors: [0], by: "moves" }).states; // => [1, 2]
 * ```
 */
export function reach(
  analysis: Pick<Analysis, "space" | "ranks">,
  start: number,
  movers: Movers,
  until?: (state: number) => boolean,
): Reach {
  const { structure } = analysis.space;
  const sequences = movers.sequences ?? "legal";
  const first = new Map<number, Node>();
  const states: number[] = [];
  const seen = new Set<number>();
  const actorCount = structure.moves.length;
  let frontier: Node[] = [{ state: start, mover: -1, moved: 0, depth: 0, from: undefined }];
  const found: number[] = [];

  // a later arrival matters only if it leaves other movers free: by the last mover, or by the set of those who moved
  const keyOf = (state: number, mover: number, moved: number): number =>
    sequences === "each-once" ? state * 2 ** actorCount + moved : state * actorCount + mover;

  while (frontier.length > 0 && found.length === 0) {
    const next: Node[] = [];
    for (const node of frontier) {
      for (const mover of movers.actors) {
        if (mover === node.mover) continue;
        if (sequences === "each-once" && (node.moved >> mover) & 1) continue;
        const ranks = analysis.ranks[mover]!;
        forEachMove(structure.moves[mover]!, node.state, (to) => {
          if (movers.by === "improvements" && ranks[to]! <= ranks[node.state]!) return;
          const moved = node.moved | (1 << mover);
          const key = keyOf(to, mover, moved);
          if (seen.has(key)) return;
          seen.add(key);
          const arrival: Node = { state: to, mover, moved, depth: node.depth + 1, from: node };
          if (!first.has(to)) {
            first.set(to, arrival);
            states.push(to);
            if (until?.(to)) found.push(to);
          }
          next.push(arrival);
        });
      }
    }
    frontier = sequences === "single" ? [] : next;
  }

  return {
    states,
    found,
    distance: (state) => first.get(state)?.depth,
    sequence(state) {
      const steps: Step[] = [];
      for (let node = first.get(state); node?.from; node = node.from)
        steps.push(step(analysis, node.mover, node.from.state, node.state));
      return steps.reverse();
    },
  };
}

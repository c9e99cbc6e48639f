import type { ConceptId } from "../engine/concepts.ts";
import type { Analysis } from "./analyze.ts";
import { type Movers, reach } from "./sequences.ts";
import { conceptsHolding } from "./stability.ts";
import type { Step } from "./steps.ts";

/** One destination of a status quo analysis. */
export interface Destination {
  readonly state: number;
  /** Fewest moves. */
  readonly distance: number;
  /** A shortest legal sequence. */
  readonly steps: readonly Step[];
  /** Concepts under which the destination is an equilibrium. */
  readonly holds: readonly ConceptId[];
}

export interface Paths {
  readonly from: number;
  readonly by: Movers["by"];
  readonly actors: readonly number[];
  /** How many states can be reached in all; the search was complete. */
  readonly reachable: number;
  /** Those asked for that can be reached, nearest first. */
  readonly destinations: readonly Destination[];
  /** Those asked for that cannot: no legal sequence of such moves leads there. */
  readonly unreachable: readonly number[];
}

/**
 * Status quo analysis (Li, Kilgour & Hipel 2005): where the conflict can go from a state, by legal sequences of moves or
 * of improvements only. `to`: the states asked about; all when absent.
 *
 * @example
 * ```ts
 * const { reachable, destinations } = paths(analysis, 0, { actors: [0, 1], by: "improvements" });
 * reachable; // => 1
 * destinations.map(({ state, distance }) => [state, distance]); // => [[3, 1]]
 * ```
 */
export function paths(analysis: Analysis, from: number, movers: Movers, to?: readonly number[]): Paths {
  const found = reach(analysis, from, movers);
  const asked = to ? new Set(to) : undefined;
  const destinations = found.states
    .filter((state) => state !== from && (!asked || asked.has(state)))
    .map((state) => ({
      state,
      distance: found.distance(state)!,
      steps: found.sequence(state),
      holds: conceptsHolding(analysis, state),
    }));
  const reached = new Set(found.states);
  return {
    from,
    by: movers.by,
    actors: movers.actors,
    reachable: found.states.filter((state) => state !== from).length,
    destinations,
    unreachable: to ? to.filter((state) => state !== from && !reached.has(state)) : [],
  };
}

import type { Analysis } from "./analyze.ts";
import { type Movers, reach } from "./sequences.ts";

/**
 * How today's state can lead to states: it is one of them; legal sequences of improvements lead to one (each move is
 * better for its mover); only sequences with other moves do; or none at all.
 */
export type FromToday = "here" | "improvements" | "moves" | "none";

/** In models of more states it is not looked for. */
const mostStates = 100_000;

/**
 * How today leads to any of the states; undefined when the model says of no state that it is today's, names no state or
 * is so large that it is not looked for.
 *
 * @example
 * ```ts
 * fromToday(analysis, [3]); // => "improvements"
 * ```
 */
export function fromToday(
  analysis: Pick<Analysis, "space" | "ranks">,
  states: readonly number[],
): FromToday | undefined {
  const { statusQuo, structure, count } = analysis.space;
  if (statusQuo === undefined || states.length === 0 || count > mostStates) return undefined;
  const wanted = new Set(states);
  if (wanted.has(statusQuo)) return "here";
  const actors = structure.moves.map((_, actor) => actor);
  const reaches = (by: Movers["by"]): boolean =>
    reach(analysis, statusQuo, { actors, by }, (state) => wanted.has(state)).found.length > 0;
  return reaches("improvements") ? "improvements" : reaches("moves") ? "moves" : "none";
}

import { type Analysis, reach } from "detente";
import { holdingConcepts } from "../states/verdict-bits.ts";
import { optionsChanged } from "./moves.ts";

export interface JointImprovement {
  readonly members: readonly number[];
  readonly to: number;
}

/** Groups are looked at up to so many states and actors. */
const mostStates = 8_192;
const mostActors = 6;

/**
 * The smallest groups that gain together from a state, each with the nearest state that all its members prefer: of
 * several, the one that holds under most concepts, then the one that changes the fewest options. Where some of the members
 * can get there without the others, it is no gain of the group. Undefined where the model is too large to look.
 */
export function jointImprovements(analysis: Analysis, from: number): JointImprovement[] | undefined {
  const { model, ranks, space } = analysis;
  const actors = model.actors.length;
  if (space.count > mostStates || actors > mostActors) return undefined;
  const groups = Array.from({ length: 2 ** actors }, (_, set) =>
    model.actors.map((_, actor) => actor).filter((actor) => (set >> actor) & 1),
  )
    .filter(({ length }) => length > 1)
    .sort((a, b) => a.length - b.length);
  const reachedBy = new Map<string, ReadonlySet<number>>();
  const canReach = (members: readonly number[], state: number): boolean => {
    const key = members.join(" ");
    let states = reachedBy.get(key);
    if (!states) {
      states = new Set(reach(analysis, from, { actors: members, by: "moves" }).states);
      reachedBy.set(key, states);
    }
    return states.has(state);
  };
  const found: JointImprovement[] = [];
  for (const members of groups) {
    // a group with a smaller one inside that gains says nothing new
    if (found.some((smaller) => smaller.members.every((actor) => members.includes(actor)))) continue;
    const needsAll = (state: number): boolean =>
      members.every(
        (actor) =>
          !canReach(
            members.filter((other) => other !== actor),
            state,
          ),
      );
    const gains = (state: number): boolean =>
      members.every((actor) => ranks[actor]![state]! > ranks[actor]![from]!) && needsAll(state);
    const reached = reach(analysis, from, { actors: members, by: "moves" }, gains).found;
    const [best] = reached.toSorted(
      (a, b) =>
        holdingConcepts(analysis, b).length - holdingConcepts(analysis, a).length ||
        optionsChanged(analysis, from, a) - optionsChanged(analysis, from, b) ||
        a - b,
    );
    if (best !== undefined) found.push({ members, to: best });
  }
  return found;
}

import { type Analysis, paths, reach } from "detente";
import { stateNamer } from "../states/state-names.ts";
import { holdingBits } from "../states/verdict-bits.ts";
import { MapCollector } from "./collect.ts";
import { jointImprovements } from "./joint.ts";
import type { MapContents } from "./map.ts";
import { forEachMoveOf, optionsChanged } from "./moves.ts";

/** Cards that a figure of ways has room for, and places that it leads to. */
const mostNodes = 22;
const mostTargets = 6;

/**
 * How a dispute can move from a state: to the nearest state of each kind that holds, to what improvements reach, to what
 * groups reach together, and to a state asked for. Beside each shortest way stand the other orders of the same moves.
 */
export function ways(analysis: Analysis, from: number, to: number | undefined): MapContents {
  const collector = new MapCollector(analysis);
  collector.add(from);
  const actors = analysis.model.actors.map((_, actor) => actor);
  const byMoves = reach(analysis, from, { actors, by: "moves" });
  const distance = (state: number): number =>
    state === from ? 0 : (byMoves.distance(state) ?? Number.POSITIVE_INFINITY);
  const between = (target: number): void => {
    if (distance(target) !== 2) return;
    // the other ways of two moves: the same ones in another order, mostly
    for (const actor of actors)
      forEachMoveOf(analysis, actor, from, (middle) => {
        if (collector.size >= mostNodes || collector.has(middle) || middle === target) return;
        for (const other of actors)
          if (other !== actor)
            forEachMoveOf(analysis, other, middle, (end) => {
              // without detours: nothing is changed only to be changed back
              const [first, second] = [optionsChanged(analysis, from, middle), optionsChanged(analysis, middle, end)];
              if (end === target && first + second === optionsChanged(analysis, from, end)) collector.add(middle);
            });
      });
  };

  if (to !== undefined && to !== from && Number.isFinite(distance(to))) {
    collector.steps(byMoves.sequence(to));
    between(to);
  }
  const gains = paths(analysis, from, { actors, by: "improvements" }).destinations;
  // where somebody gains alone, groups are the lesser part of the story
  const joint = (jointImprovements(analysis, from) ?? []).slice(0, gains.length > 0 ? 1 : 4);
  for (const { members, to: target } of joint) {
    if (collector.size >= mostNodes) break;
    collector.together(members, from, target);
    collector.steps(reach(analysis, from, { actors: members, by: "moves" }).sequence(target));
    between(target);
  }
  const all = holdingBits(analysis);
  const gained = gains.map(({ state }) => state);
  const holding = byMoves.states.filter((state) => all[state] !== 0);
  const targets = [gained, holding].flatMap((states) => nearestOfEachKind(analysis, from, states, distance));
  let shown = 0;
  let left = 0;
  for (const target of targets) {
    if (collector.has(target)) continue;
    const steps = gains.find(({ state }) => state === target)?.steps ?? byMoves.sequence(target);
    if (shown >= mostTargets || collector.size + steps.length > mostNodes) left++;
    else {
      collector.steps(steps);
      between(target);
      shown++;
    }
  }
  collector.moves((a, b) => distance(b) === distance(a) + 1);
  return collector.contents({ states: left, arcs: 0 });
}

/**
 * A state of each kind, of that of `from` only one that holds where `from` does not: of the nearest ones the one that changes the fewest options. `states`:
 * the nearest first.
 */
function nearestOfEachKind(
  analysis: Analysis,
  from: number,
  states: readonly number[],
  distance: (state: number) => number,
): number[] {
  const name = stateNamer(analysis);
  const kindOf = (state: number): string => {
    const { outcomes, name: title, pattern } = name(state);
    return title ?? (analysis.model.outcomes.length > 0 ? outcomes.join(" ") : pattern);
  };
  const own = kindOf(from);
  const all = holdingBits(analysis);
  const best = new Map<string, { readonly state: number; readonly cost: number }>();
  // with thousands at hand the nearest will do
  for (const state of states.slice(0, 5_000)) {
    const kind = kindOf(state);
    if (kind === own && (all[state]! & ~all[from]!) === 0) continue;
    const cost = distance(state) * 1_000 + optionsChanged(analysis, from, state);
    const known = best.get(kind);
    if (!known || cost < known.cost) best.set(kind, { state, cost });
  }
  return [...best.values()].map(({ state }) => state);
}

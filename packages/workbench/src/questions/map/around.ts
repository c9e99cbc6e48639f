import type { Analysis } from "detente";
import { MapCollector } from "./collect.ts";
import type { MapContents } from "./map.ts";
import { forEachMoveOf } from "./moves.ts";

const mostNeighbours = 12;

/**
 * A state with every move out of it, improvements first, and, where there is room, the improvements that lead into it.
 * `losing`: whether moves that gain nothing are shown.
 */
export function around(analysis: Analysis, centre: number, losing: boolean): MapContents {
  const { ranks, model, space } = analysis;
  const collector = new MapCollector(analysis);
  collector.add(centre);
  const out: { actor: number; to: number; gain: boolean }[] = [];
  const into: { actor: number; from: number }[] = [];
  model.actors.forEach((_, actor) => {
    const own = ranks[actor]!;
    forEachMoveOf(analysis, actor, centre, (to) => out.push({ actor, to, gain: own[to]! > own[centre]! }));
    // moves within a fibre lead both ways unless an option is one-way; arcs are looked up from where they begin
    if (space.count > 20_000) return;
    for (let from = 0; from < space.count; from++)
      if (from !== centre && own[centre]! > own[from]!)
        forEachMoveOf(analysis, actor, from, (to) => {
          if (to === centre) into.push({ actor, from });
        });
  });
  out.sort((a, b) => Number(b.gain) - Number(a.gain));
  let left = 0;
  for (const { actor, to, gain } of out) {
    if (!gain && !losing) continue;
    if (collector.size > mostNeighbours && !collector.has(to)) left++;
    else {
      collector.add(to);
      collector.move(actor, centre, to);
    }
  }
  for (const { actor, from } of into) {
    if (collector.size > mostNeighbours && !collector.has(from)) left++;
    else {
      collector.add(from);
      collector.move(actor, from, centre);
    }
  }
  return collector.contents({ states: left, arcs: 0 });
}

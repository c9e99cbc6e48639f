import type { Analysis } from "detente";
import { MapCollector } from "./collect.ts";
import type { MapContents } from "./map.ts";

/** So many states are drawn with every one of them as a card. */
export const mostCards = 60;
/** Above so many arcs, those that gain nothing are left out. */
const mostArcs = 260;

/** Every state and every improvement; `losing`: the other moves too. */
export function whole(analysis: Analysis, states: readonly number[], losing: boolean): MapContents {
  const { ranks } = analysis;
  const collector = new MapCollector(analysis);
  for (const state of states) collector.add(state);
  collector.moves((from, to, actor) => losing || ranks[actor]![to]! > ranks[actor]![from]!);
  const found = collector.contents();
  if (found.arcs.length <= mostArcs) return found;
  const gains = found.arcs.filter(({ kind }) => kind === "gain");
  const arcs = gains.slice(0, mostArcs);
  return { ...found, arcs, left: { states: 0, arcs: found.arcs.length - arcs.length } };
}

import { around } from "./map/around.ts";
import { byKind, kindKey, kindsOf } from "./map/kinds.ts";
import { layOut, type Screen } from "./map/lay-out.ts";
import type { MapContents, MapFigure } from "./map/map.ts";
import { ways } from "./map/ways.ts";
import { mostCards, whole } from "./map/whole.ts";
import { type Asked, Unanswerable } from "./question.ts";
import { stateOf } from "./states/state-names.ts";

export interface MapWanted {
  /** `ways`: from a state to what holds; `around`: its neighbours; `whole`: everything, by kind where that is too much. */
  readonly show: "ways" | "around" | "whole";
  /** Pattern of the state to begin with; today's where it is absent or gone. */
  readonly from?: string;
  /** `ways`: pattern of a state to which a way is wanted. */
  readonly to?: string;
  /** `whole`: the kind whose states are shown. */
  readonly kind?: readonly string[];
  /** Moves that gain their mover nothing are shown too. */
  readonly losing: boolean;
  /** What it is to be seen on; the wide one where it is absent. */
  readonly screen?: Screen;
}

export interface MapAnswer {
  readonly figure: MapFigure;
  /** Says which figure it is: the same one as long as the same thing is shown from the same state. */
  readonly id: string;
  /** Key of the card to look at first. */
  readonly first?: string;
  /** States of several outcomes are counted under the first: there would be too many kinds else. */
  readonly byFirst: boolean;
  /** Position of the state that it begins with, from 0. */
  readonly from?: number;
  /** States of the model, or of the kind that was asked for; too many for cards: the figure has kinds. */
  readonly states: number;
}

/** A figure of states and moves, laid out. */
export async function answer(asked: Asked, wanted: MapWanted): Promise<MapAnswer> {
  const analysis = await asked.analysis();
  const { space } = analysis;
  const chosen = wanted.from === undefined ? -1 : stateOf(analysis, wanted.from);
  const from = chosen >= 0 ? chosen : (space.statusQuo ?? 0);
  const finished = async (contents: MapContents, first: string | undefined, states: number): Promise<MapAnswer> => ({
    figure: await layOut(
      contents,
      wanted.show === "around" ? undefined : first,
      analysis,
      asked.language,
      wanted.screen ?? "wide",
    ),
    id: JSON.stringify([wanted.show, from, wanted.kind, states, wanted.losing, wanted.screen]),
    ...(first === undefined ? {} : { first }),
    byFirst: contents.nodes.some(({ kind }) => kind) && kindsOf(analysis).byFirst,
    from,
    states,
  });
  const pattern = space.pattern(from);
  if (wanted.show === "around") return await finished(around(analysis, from, wanted.losing), pattern, space.count);
  if (wanted.show === "ways") {
    if (space.count > mostSearched) throw new Unanswerable(`${space.count}`);
    const to = wanted.to === undefined ? -1 : stateOf(analysis, wanted.to);
    return await finished(ways(analysis, from, to >= 0 ? to : undefined), pattern, space.count);
  }
  const states = statesOf(analysis, wanted.kind);
  if (states.length <= mostCards)
    return await finished(
      whole(analysis, states, wanted.losing),
      states.includes(space.statusQuo ?? -1) ? space.pattern(space.statusQuo!) : undefined,
      states.length,
    );
  const contents = byKind(analysis, wanted.losing);
  return await finished(contents, contents.nodes.find(({ today }) => today)?.key, space.count);
}

/** Ways are searched in up to so many states. */
const mostSearched = 2 ** 18;

/** The states of a kind, or all: no more than are needed to see that they are too many. */
function statesOf(analysis: Parameters<typeof kindsOf>[0], kind: readonly string[] | undefined): number[] {
  const { count } = analysis.space;
  const states: number[] = [];
  const kinds = kind === undefined ? undefined : kindsOf(analysis);
  const wanted = kinds?.outcomes.findIndex((outcomes) => kindKey(outcomes) === kindKey(kind!));
  for (let state = 0; state < count && states.length <= mostCards; state++)
    if (!kinds || kinds.of[state] === wanted) states.push(state);
  return states;
}

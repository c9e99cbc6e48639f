import { place, reach, type Standing } from "detente";
import { moveTeller, type ToldMove } from "./proof/told-move.ts";
import type { Asked } from "./question.ts";
import { type NamedState, stateNamer, stateOf } from "./states/state-names.ts";

export interface RouteWanted {
  readonly from?: string;
  readonly to: string;
  /** By improvements only, or by any moves. */
  readonly by: "improvements" | "moves";
  /** Ids of those who move; everybody when absent. */
  readonly actors?: readonly string[];
}

/** One move of a way, and what it does to everybody. */
export interface RouteStep extends ToldMove {
  /** For each actor where the states stand for it. */
  readonly places: readonly { readonly before: Standing; readonly after: Standing }[];
}

export type Route =
  | {
      readonly kind: "way";
      readonly from: NamedState;
      readonly to: NamedState;
      readonly steps: readonly RouteStep[];
      /** For each actor where the first and the last state stand for it. */
      readonly places: readonly { readonly before: Standing; readonly after: Standing }[];
    }
  /** No such sequence leads there; the search was complete. */
  | { readonly kind: "none"; readonly from: NamedState; readonly to: NamedState }
  | { readonly kind: "gone" }
  | { readonly kind: "too large" };

const mostStates = 2 ** 18;

/** A shortest legal sequence from one state to another, step by step. */
export async function answer(asked: Asked, wanted: RouteWanted): Promise<Route> {
  const analysis = await asked.analysis();
  const { space, model } = analysis;
  if (space.count > mostStates) return { kind: "too large" };
  const from = wanted.from === undefined ? (space.statusQuo ?? 0) : stateOf(analysis, wanted.from);
  const to = stateOf(analysis, wanted.to);
  if (from < 0 || to < 0) return { kind: "gone" };
  const name = stateNamer(analysis);
  const ends = { from: name(from), to: name(to) };
  const actors = model.actors.flatMap(({ id }, actor) =>
    wanted.actors === undefined || wanted.actors.includes(id) ? [actor] : [],
  );
  const found = reach(analysis, from, { actors, by: wanted.by }, (state) => state === to);
  if (from === to || found.found.length === 0) return { kind: "none", ...ends };
  const move = moveTeller(asked, analysis);
  const between = (a: number, b: number) =>
    model.actors.map((_, actor) => ({ before: place(analysis, actor, a), after: place(analysis, actor, b) }));
  return {
    kind: "way",
    ...ends,
    places: between(from, to),
    steps: found.sequence(to).map((step) => ({ ...move(step), places: between(step.from, step.to) })),
  };
}

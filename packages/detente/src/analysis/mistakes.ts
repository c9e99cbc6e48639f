import { forEachMove } from "../engine/moves.ts";
import type { Preference, PreferenceStatement } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Analysis } from "./analyze.ts";
import type { Perceptions, View } from "./perceptions.ts";
import { tauB } from "./rank-agreement.ts";

/** How one actor's view departs from the base model. States from 0. */
export interface Mistakes {
  /** Position of the actor whose view it is. */
  readonly actor: number;
  /** Options of the base model that it does not know of, and options that it imagines (`actor.option`). */
  readonly unknownOptions: readonly string[];
  readonly imaginedOptions: readonly string[];
  /** States of the base model that do not exist for it, ascending. */
  readonly unseenStates: readonly number[];
  /** States of its own model that the base model does not have, ascending. */
  readonly imaginedStates: readonly number[];
  /** Where it thinks that the conflict stands (a state of its own model), when that is not so. */
  readonly statusQuo?: { readonly seen: number | undefined; readonly base: number | undefined };
  /** The actors (positions in the base model) of whose moves it misses some or imagines some. */
  readonly moves: readonly MoveMistake[];
  /** Outcomes (ids) that it takes for other states, of those that both models have. */
  readonly outcomes: readonly string[];
  /** The actors (positions in the base model) whose preferences it sees otherwise. */
  readonly preferences: readonly PreferenceMistake[];
}

/** Of the moves between states that both models have. */
export interface MoveMistake {
  readonly about: number;
  /** Moves of the base model that it thinks impossible, and moves that it thinks possible and that the base model lacks. */
  readonly missing: MovesTold;
  readonly imagined: MovesTold;
}

/** How many moves, and the first of them: from and to as states of the base model, ascending. */
export interface MovesTold {
  readonly count: number;
  readonly first: readonly (readonly [from: number, to: number])[];
}

/** So many moves of each kind are told one by one. */
const movesTold = 12;

export interface PreferenceMistake {
  readonly about: number;
  /** Kendall's tau-b of the two rankings of the states that both models have: 1 the same, -1 the reverse. */
  readonly agreement: number | undefined;
  /** The most important statement at which the two accounts part, where both are statements; counted from 1. */
  readonly parts?: {
    readonly at: number;
    readonly seen: PreferenceStatement | undefined;
    readonly base: PreferenceStatement | undefined;
  };
}

/**
 * Who is mistaken about what, taking the base model for what is so. One entry for each actor who sees it otherwise.
 *
 * @example
 * ```ts
 * const seen = readConflict(`${text}\nscenario eyes as seen by iraq { preferences syria { attack } }`).conflict!;
 * const view = await analyze(resolveScenario(seen, "eyes"));
 * mistakes(await perceptions(analysis, [view])).map(({ actor, preferences }) => [actor, preferences.length]); // => [[1, 1]]
 * ```
 */
export function mistakes({ base, views }: Perceptions): Mistakes[] {
  return views.flatMap((view) => {
    const found = mistakesOf(base, view);
    const none =
      found.unknownOptions.length + found.imaginedOptions.length + found.unseenStates.length === 0 &&
      found.imaginedStates.length + found.preferences.length === 0 &&
      found.moves.length + found.outcomes.length === 0 &&
      found.statusQuo === undefined;
    return none ? [] : [found];
  });
}

function mistakesOf(base: Analysis, view: View): Mistakes {
  const { analysis, stateHere, stateThere, actor } = view;
  const keys = base.model.options.map(({ key }) => key);
  const seenKeys = analysis.model.options.map(({ key }) => key);
  const today = base.space.statusQuo;
  const seenToday = analysis.space.statusQuo;
  const sameToday =
    today === undefined ? seenToday === undefined : seenToday !== undefined && stateThere[seenToday] === today;
  return {
    actor,
    unknownOptions: keys.filter((key) => !seenKeys.includes(key)),
    imaginedOptions: seenKeys.filter((key) => !keys.includes(key)),
    unseenStates: positionsOf(stateHere, -1),
    imaginedStates: positionsOf(stateThere, -1),
    ...(sameToday ? {} : { statusQuo: { seen: seenToday, base: today } }),
    moves: base.model.actors.flatMap((_, about) => moveMistake(base, view, about) ?? []),
    outcomes: outcomesOtherwise(base, view),
    preferences: base.model.actors.flatMap((_, about) => preferenceMistake(base, view, about) ?? []),
  };
}

function moveMistake(base: Analysis, view: View, about: number): MoveMistake | undefined {
  const { id } = base.model.actors[about]!;
  const there = view.analysis.model.actors.findIndex((actor) => actor.id === id);
  if (there < 0) return undefined;
  if (movesByOptionsAlone(base.model, view.analysis.model)) return undefined;
  const truly = base.space.structure.moves[about]!;
  const seen = view.analysis.space.structure.moves[there]!;
  const missing = new Told();
  const imagined = new Told();
  for (let from = 0; from < base.space.count; from++) {
    const here = view.stateHere[from]!;
    if (here < 0) continue;
    const possible = new Set<number>();
    forEachMove(seen, here, (to) => {
      const same = view.stateThere[to]!;
      if (same >= 0 && view.stateHere[same] === to) possible.add(same);
    });
    forEachMove(truly, from, (to) => {
      if (view.stateHere[to]! >= 0 && !possible.delete(to)) missing.add(from, to);
    });
    for (const to of [...possible].sort((a, b) => a - b)) imagined.add(from, to);
  }
  return missing.count + imagined.count === 0 ? undefined : { about, missing, imagined };
}

/** Where nothing but the options says what a move is, moves between states of both models are the same; most views are such. */
function movesByOptionsAlone(base: ConflictModel, seen: ConflictModel): boolean {
  if (base === seen) return true;
  const plain = (model: ConflictModel): boolean =>
    !model.graph && model.forbidden.length + model.unseen.length + model.merges.length === 0;
  const directions = new Map(base.options.map(({ key, direction }) => [key, direction]));
  return (
    plain(base) &&
    plain(seen) &&
    seen.options.every(({ key, direction }) => (directions.get(key) ?? direction) === direction)
  );
}

class Told implements MovesTold {
  count = 0;
  readonly first: [number, number][] = [];
  add(from: number, to: number): void {
    if (this.count++ < movesTold) this.first.push([from, to]);
  }
}

function outcomesOtherwise(base: Analysis, { analysis, stateHere }: View): string[] {
  const shared = Array.from(stateHere.keys()).filter((state) => stateHere[state]! >= 0);
  return base.model.outcomes.flatMap(({ id, when }) => {
    const there = analysis.model.outcomes.find((outcome) => outcome.id === id);
    if (!there || JSON.stringify(there.when) === JSON.stringify(when)) return [];
    const [truly, seen] = [base.space.truth(when), analysis.space.truth(there.when)];
    return shared.some((state) => truly[state] !== seen[stateHere[state]!]) ? [id] : [];
  });
}

function preferenceMistake(
  base: Analysis,
  { analysis, stateHere }: View,
  about: number,
): PreferenceMistake | undefined {
  const { id } = base.model.actors[about]!;
  const there = analysis.model.actors.findIndex((actor) => actor.id === id);
  if (there < 0) return undefined;
  const shared = Array.from(stateHere.keys()).filter((state) => stateHere[state]! >= 0);
  const truly = shared.map((state) => base.ranks[about]![state]!);
  const seen = shared.map((state) => analysis.ranks[there]![stateHere[state]!]!);
  if (sameOrder(truly, seen)) return undefined;
  const parts = firstDifference(preferenceOf(analysis, id), preferenceOf(base, id));
  return { about, agreement: tauB(truly, seen), ...(parts ? { parts } : {}) };
}

/** Whether two rankings put the same things in the same order, ties included. */
function sameOrder(a: readonly number[], b: readonly number[]): boolean {
  const order = Array.from(a.keys()).sort((x, y) => a[x]! - a[y]! || b[x]! - b[y]!);
  return order.every((item, at) => {
    if (at === 0) return true;
    const before = order[at - 1]!;
    return Math.sign(a[item]! - a[before]!) === Math.sign(b[item]! - b[before]!);
  });
}

const preferenceOf = (analysis: Analysis, actor: string): Preference | undefined =>
  analysis.model.preferences.find((preference) => preference.actor === actor);

function firstDifference(seen: Preference | undefined, base: Preference | undefined): PreferenceMistake["parts"] {
  const [here, there] = [seen, base].map((preference) =>
    preference?.kind === "statements"
      ? preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]))
      : undefined,
  );
  if (!here || !there) return undefined;
  const length = Math.max(here.length, there.length);
  for (let at = 0; at < length; at++)
    if (JSON.stringify(here[at]?.when) !== JSON.stringify(there[at]?.when))
      return { at: at + 1, seen: here[at], base: there[at] };
  return undefined;
}

function positionsOf(values: Int32Array, value: number): number[] {
  return Array.from(values.keys()).filter((at) => values[at] === value);
}

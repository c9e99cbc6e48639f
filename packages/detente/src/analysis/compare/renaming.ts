import { movesFrom } from "../../engine/moves.ts";
import type { Analysis } from "../analyze.ts";
import { isStable } from "../stability.ts";
import { place } from "../steps.ts";

/** Two models that are the same but for names and order: which actor, option and state of the second each of the first is. */
export interface Renaming {
  readonly actors: readonly number[];
  readonly options: readonly number[];
  /** One a state of the first model. */
  readonly states: readonly number[];
  /** Whether every actor finds the same states stable in both, under every concept that was asked of both. */
  readonly sameVerdicts: boolean;
}

/** No more states, and no more looks at one of them, are spent on the search. */
const mostStates = 2 ** 14;
const mostLooks = 2 ** 22;

/**
 * How the actors and options of one model can be matched with those of another so that states, moves, preferences and
 * today, where both say it, are the same; titles that are alike are tried first. What is found is verified state by state. Undefined where
 * there is none, where a model is no conflict of options, or where the search would take too long.
 */
export function findRenaming(before: Analysis, after: Analysis): Renaming | undefined {
  const [a, b] = [before.model, after.model];
  const { count } = before.space;
  if (a.graph || b.graph || count !== after.space.count || count > mostStates) return undefined;
  if (a.actors.length !== b.actors.length || a.options.length !== b.options.length) return undefined;
  const [left, right] = [sideOf(before), sideOf(after)];
  const stateOf = new Map(right.patterns.map((pattern, state) => [pattern, state]));
  let looks = 0;

  /** The states of the second model that those of the first are, if the match is one. */
  const verified = (actors: readonly number[], options: readonly number[]): readonly number[] | undefined => {
    const states: number[] = [];
    const from = new Array<number>(options.length);
    for (const [option, other] of options.entries()) from[other] = option;
    for (const pattern of left.patterns) {
      looks++;
      const state = stateOf.get(from.map((option) => pattern[option]).join(""));
      if (state === undefined) return undefined;
      states.push(state);
    }
    // a format may have no place for today's state
    const [today, now] = [before.space.statusQuo, after.space.statusQuo];
    const sameToday = today === undefined || now === undefined || states[today] === now;
    if (!sameToday) return undefined;
    for (const [actor, other] of actors.entries()) {
      const [moves, others] = [before.space.structure.moves[actor]!, after.space.structure.moves[other]!];
      for (const [state, image] of states.entries()) {
        looks++;
        if (left.places[actor]![state] !== right.places[other]![image]) return undefined;
        const ends = movesFrom(moves, state).map((to) => states[to]!);
        const wanted = movesFrom(others, image);
        looks += ends.length;
        if (ends.length !== wanted.length) return undefined;
        ends.sort((x, y) => x - y);
        if (wanted.toSorted((x, y) => x - y).some((to, at) => to !== ends[at])) return undefined;
      }
    }
    return states;
  };

  /** Options one after the other, each with those of the matched actor that are like it. */
  const matchOptions = (actors: readonly number[], options: readonly number[]): Renaming | undefined => {
    const option = options.length;
    if (looks > mostLooks) return undefined;
    if (option === a.options.length) {
      const states = verified(actors, options);
      return states && { actors, options, states, sameVerdicts: verdictsAgree(before, after, actors, states) };
    }
    const owner = actors[a.options[option]!.ownerIndex]!;
    const likeness = right.optionLikeness(actors);
    const wanted = left.optionLikeness(actors.map((_, index) => index))[option];
    const found = [...b.options.keys()]
      .filter(
        (other) => b.options[other]!.ownerIndex === owner && !options.includes(other) && likeness[other] === wanted,
      )
      .sort((x, y) => alike(a.options[option]!, b.options[y]!) - alike(a.options[option]!, b.options[x]!));
    for (const other of found) {
      const match = matchOptions(actors, [...options, other]);
      if (match) return match;
    }
    return undefined;
  };

  const matchActors = (actors: readonly number[]): Renaming | undefined => {
    const actor = actors.length;
    if (looks++ > mostLooks) return undefined;
    if (actor === a.actors.length) return matchOptions(actors, []);
    const found = [...b.actors.keys()]
      .filter((other) => !actors.includes(other) && left.actorLikeness[actor] === right.actorLikeness[other])
      .sort((x, y) => alike(a.actors[actor]!, b.actors[y]!) - alike(a.actors[actor]!, b.actors[x]!));
    for (const other of found) {
      const match = matchActors([...actors, other]);
      if (match) return match;
    }
    return undefined;
  };
  return matchActors([]);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How much two names speak for their being the same thing. */
function alike(one: Named, other: Named): number {
  if (fold(one.name) === fold(other.name)) return 2;
  return fold(one.id) === fold(other.id) ? 1 : 0;
}

/** What of a model does not depend on names and order. */
function sideOf(analysis: Analysis) {
  const { model, space } = analysis;
  const states = Array.from({ length: space.count }, (_, state) => state);
  const patterns = states.map((state) => space.pattern(state));
  const places = model.actors.map((_, actor) => states.map((state) => place(analysis, actor, state).place));
  const actorLikeness = model.actors.map((_, actor) => {
    const moves = states.reduce((sum, state) => sum + movesFrom(space.structure.moves[actor]!, state).length, 0);
    const levels = new Map<number, number>();
    for (const each of places[actor]!) levels.set(each, (levels.get(each) ?? 0) + 1);
    const own = model.options.filter(({ ownerIndex }) => ownerIndex === actor).length;
    return JSON.stringify([own, moves, [...levels].sort(([x], [y]) => x - y)]);
  });
  const sums = model.options.map((_, option) => {
    const taken = states.filter((state) => patterns[state]![option] === "Y");
    return {
      taken: taken.length,
      by: places.map((each) => taken.reduce((sum, state) => sum + each[state]!, 0)),
    };
  });
  return {
    patterns,
    places,
    actorLikeness,
    /** Equal for options that can be the same, given which actor is which (in the order of the first model). */
    optionLikeness: (actors: readonly number[]): string[] =>
      sums.map(({ taken, by }, option) =>
        JSON.stringify([taken, model.options[option]!.direction, actors.map((actor) => by[actor])]),
      ),
  };
}

function verdictsAgree(
  before: Analysis,
  after: Analysis,
  actors: readonly number[],
  states: readonly number[],
): boolean {
  const shared = before.concepts.filter((concept) => after.concepts.includes(concept));
  return shared.every((concept) =>
    actors.every((other, actor) =>
      states.every(
        (image, state) => isStable(before, concept, actor, state) === isStable(after, concept, other, image),
      ),
    ),
  );
}

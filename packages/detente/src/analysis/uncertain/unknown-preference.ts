import type { AskedConcept } from "../../engine/concepts.ts";
import { type GroupReach, reachOf, someReached } from "../../engine/groups/group-reach.ts";
import { type Mover, moverOf } from "../../engine/groups/movers.ts";
import { forEachMove, movesFrom } from "../../engine/moves.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Analysis } from "../analyze.ts";
import { refuseTooManyStates } from "../coalitions/coalitions.ts";
import { Work, type WorkOptions } from "../work.ts";
import { type PartialPreference, partialPreference } from "./partial-preference.ts";

/** The concepts that are extended to unknown preference. */
export type ExtendedConcept = "nash" | "gmr" | "smr" | "seq";
export const extendedConcepts: readonly ExtendedConcept[] = ["nash", "gmr", "smr", "seq"];

/** Ways to take a comparison that is not known (Li, Hipel, Kilgour & Fang 2004). */
export type Extension = "a" | "b" | "c" | "d";
/**
 * All of them, in the literature's order.
 *
 * @example
 * ```ts
 * extensions; // => ["a", "b", "c", "d"]
 * ```
 */
export const extensions: readonly Extension[] = ["a", "b", "c", "d"];
/** Whether the focal actor leaves for a state of unknown worth, and whether it fears one as a sanction. */
const attitudes: Readonly<Record<Extension, { readonly leaves: boolean; readonly fears: boolean }>> = {
  a: { leaves: true, fears: false },
  b: { leaves: false, fears: false },
  c: { leaves: true, fears: true },
  d: { leaves: false, fears: true },
};

export interface UnknownPreference {
  readonly preferences: readonly PartialPreference[];
  /** For each actor the pairs of states (from 0) whose order is in dispute, up to the number asked for, and how many there are. */
  readonly disputed: readonly {
    readonly pairs: readonly (readonly [number, number])[];
    readonly count: number;
    readonly of: number;
  }[];
  readonly concepts: readonly ExtendedConcept[];
  /** 1 or 0 a state: whether it is stable for the actor. */
  stable(concept: ExtendedConcept, extension: Extension, actor: number): Uint8Array;
  /** The states (from 0) that are stable for all. */
  equilibria(concept: ExtendedConcept, extension: Extension): number[];
}

export interface UnknownPreferenceOptions extends WorkOptions {
  /** Scenarios that count as further possible rankings. */
  readonly readings?: readonly StateSpace[];
  /** How many disputed pairs an actor to list; default 100. */
  readonly mostPairs?: number;
}

/**
 * Stability where some preferences are unknown (Li, Hipel, Kilgour & Fang, *IEEE Transactions on Systems, Man, and Cybernetics
 * C* 34, 2004), in four extensions. The focal actor leaves for states that it prefers and, in a and c, for states of
 * unknown worth. It is held back by states that are no better than where it began and, in c and d, by states of unknown
 * worth; for smr its way on must likewise lead to none but such. In seq the others answer with moves to states that they
 * prefer or whose worth to them is unknown, in all four. The rules on sequences and ties are those of the analysis.
 *
 * What is stable in a is stable in b and c, and what is stable in either is stable in d.
 *
 * @throws GroupError when there are too many states
 * @throws ReadingError when a reading is of other states
 *
 * @example
 * ```ts
 * const answer = await unknownPreference(analysis);
 * answer.equilibria("nash", "a"); // => [3, 5]
 * ```
 */
export async function unknownPreference(
  analysis: Analysis<AskedConcept>,
  options: UnknownPreferenceOptions = {},
): Promise<UnknownPreference> {
  const { space, rules } = analysis;
  refuseTooManyStates(space.count);
  const actors = space.model.actors.map((_, actor) => actor);
  const preferences = actors.map((actor) => partialPreference(space, actor, options.readings));
  const concepts = extendedConcepts.filter((concept) => analysis.concepts.includes(concept));
  const work = new Work(options, actors.length * extensions.length);
  work.check();
  const disputed = [];
  for (const preference of preferences)
    disputed.push(await disputedPairs(preference, space.count, options.mostPairs ?? 100, work));
  const verdicts = new Map<string, Uint8Array>();
  for (const actor of actors) {
    const others = actors.filter((other) => other !== actor);
    const moves = reachOf(
      space.count,
      others.map((other) => strictMover(space, other)),
      rules["sanction-sequences"],
    );
    const credible = reachOf(
      space.count,
      others.map((other) => hopefulMover(space, preferences[other]!, other)),
      rules["sanction-sequences"],
    );
    for (const extension of extensions) {
      for (const concept of concepts) {
        const answers = concept === "seq" ? credible : moves;
        verdicts.set(
          `${concept} ${extension} ${actor}`,
          await stability(analysis, actor, preferences[actor]!, concept, extension, answers, work),
        );
      }
      work.step();
    }
  }
  const stable = (concept: ExtendedConcept, extension: Extension, actor: number): Uint8Array => {
    const found = verdicts.get(`${concept} ${extension} ${actor}`);
    if (!found) throw new RangeError(`The concept "${concept}" was not part of this analysis.`);
    return found;
  };
  return {
    preferences,
    disputed,
    concepts,
    stable,
    equilibria: (concept, extension) =>
      Array.from({ length: space.count }, (_, state) => state).filter((state) =>
        actors.every((actor) => stable(concept, extension, actor)[state] === 1),
      ),
  };
}

/**
 * Moves, counted one by one. A state of unknown worth can be both worth leaving for and a sanction, so that it matters here, as
 * nowhere else, whether the others can really bring the conflict back to it: by a legal sequence, not by one actor to and fro.
 */
function strictMover(space: StateSpace, actor: number): Mover {
  return { ...moverOf(space.structure.moves[actor]!), transitive: false };
}

/** Moves to states that the actor prefers or cannot compare: two in a row may lead where one would not. */
function hopefulMover(space: StateSpace, preference: PartialPreference, actor: number): Mover {
  const moves = space.structure.moves[actor]!;
  return {
    transitive: false,
    each: (state, visit) =>
      forEachMove(moves, state, (target) => {
        const worth = preference.compare(target, state);
        if (worth === "better" || worth === "unknown") visit(target);
      }),
  };
}

async function stability(
  { space, rules }: Analysis<AskedConcept>,
  actor: number,
  preference: PartialPreference,
  concept: ExtendedConcept,
  extension: Extension,
  answers: GroupReach,
  work: Work,
): Promise<Uint8Array> {
  const moves = space.structure.moves[actor]!;
  const { leaves, fears } = attitudes[extension];
  const ties = rules["ties-sanction"] === "yes";
  const improves = (t: number, s: number): boolean => {
    const worth = preference.compare(t, s);
    return worth === "better" || (leaves && worth === "unknown");
  };
  const noBetter = (u: number, s: number, tied: boolean): boolean => {
    const worth = preference.compare(u, s);
    return worth === "worse" || (worth === "tied" && tied) || (fears && worth === "unknown");
  };
  const sanctions = (u: number, s: number): boolean =>
    noBetter(u, s, ties) && (concept !== "smr" || movesFrom(moves, u).every((z) => noBetter(z, s, true)));
  const stable = new Uint8Array(space.count);
  for (let s = 0; s < space.count; s++) {
    if ((s & 15) === 0 && work.due()) await work.rest();
    stable[s] = movesFrom(moves, s).every(
      (t) => !improves(t, s) || (concept !== "nash" && someReached(answers, t, (u) => sanctions(u, s))),
    )
      ? 1
      : 0;
  }
  return stable;
}

async function disputedPairs(preference: PartialPreference, count: number, most: number, work: Work) {
  const pairs: (readonly [number, number])[] = [];
  const of = (count * (count - 1)) / 2;
  let found = 0;
  for (let a = 0; a < count && !preference.settled; a++) {
    if ((a & 15) === 0 && work.due()) await work.rest();
    for (let b = a + 1; b < count; b++) {
      if (preference.compare(a, b) !== "unknown") continue;
      found++;
      if (pairs.length < most) pairs.push([a, b]);
    }
  }
  return { pairs, count: found, of };
}

import { groupReach } from "../../engine/groups/group-reach.ts";
import { english, type Sentence, say } from "../../sentences/sentence.ts";
import type { Analysis } from "../analyze.ts";
import { reach } from "../sequences.ts";
import { conceptsHolding } from "../stability.ts";
import type { Step } from "../steps.ts";
import { Work, type WorkOptions } from "../work.ts";
import { coalitionImprovements, type ImprovementTable, improvementsFrom } from "./improvements.ts";
import { type MergedPlayers, mergedPlayers } from "./merged.ts";
import { type CoalitionConcept, coalitionConcepts, coalitionStability, Field } from "./stability.ts";

/** More states than this are refused: questions about groups compare pairs of states. */
export const mostStatesForGroups = 8192;
/** More coalitions than this are refused: some must be named. */
const mostCoalitions = 4096;

/**
 * Thrown when a question about groups is too large to answer, or is about no group.
 *
 * @example
 * ```ts
 * const alone = await coalitions(analysis, { coalitions: [[0]] }).catch((error) => error);
 * alone instanceof GroupError; // => true
 * ```
 */
export class GroupError extends RangeError {
  override readonly name = "GroupError";
  /** The message, for `inLanguage`. */
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(english(sentence));
    this.sentence = sentence;
  }
}

export interface CoalitionOptions extends WorkOptions {
  /** Positions of the members of each coalition, two or more; every coalition when left out. */
  readonly coalitions?: readonly (readonly number[])[];
  /** Also merge the members into one player. */
  readonly merged?: boolean;
}

/** What one coalition can do. States from 0. */
export interface CoalitionAnswer {
  /** Positions of the actors, ascending. */
  readonly members: readonly number[];
  readonly improvements: ImprovementTable;
  /** 1 or 0 a state: whether it is stable for the coalition. */
  readonly stable: ReadonlyMap<CoalitionConcept, Uint8Array>;
  readonly merged?: MergedPlayers;
}

/** An equilibrium of single actors, and the coalitions that have an improvement from it. */
export interface Tested {
  readonly state: number;
  /** Concepts of the analysis under which it is an equilibrium. */
  readonly holds: Analysis["concepts"];
  readonly upset: readonly Upset[];
}
export interface Upset {
  /** Position in `coalitions`. */
  readonly coalition: number;
  /** The coalition's improvements. */
  readonly to: readonly number[];
  /** Concepts under which the coalition would leave: some improvement of its is not sanctioned. */
  readonly leaves: readonly CoalitionConcept[];
}

export interface Coalitions {
  readonly coalitions: readonly CoalitionAnswer[];
  /** Every coalition of two or more was looked at. */
  readonly every: boolean;
  readonly concepts: readonly CoalitionConcept[];
  /** Every state that is an equilibrium under some concept of the analysis, ascending. */
  readonly equilibria: readonly Tested[];
}

/**
 * What groups of actors can do together: improvements, stability, and which equilibria they upset (Kilgour, Hipel, Fang &
 * Peng 2001). An equilibrium from which some coalition has an improvement is coalitionally unstable.
 * @throws GroupError when there are too many states or coalitions, or a coalition has fewer than two members
 *
 * @example
 * ```ts
 * const together = await coalitions(analysis);
 * together.coalitions.map(({ members }) => members); // => [[0, 1]]
 * together.every; // => true
 * ```
 */
export async function coalitions(analysis: Analysis, options: CoalitionOptions = {}): Promise<Coalitions> {
  const { space, ranks, rules } = analysis;
  refuseTooManyStates(space.count);
  const groups = options.coalitions?.map(checked) ?? groupsOf(ranks.length, 2);
  const concepts = coalitionConcepts.filter((concept) => analysis.concepts.includes(concept));
  const field = new Field(space.structure, ranks, rules);
  const work = new Work(options, groups.length);
  const answers: CoalitionAnswer[] = [];
  work.check();
  for (const members of groups) {
    if (work.due()) await work.rest();
    answers.push(await coalitionAnswer(field, members, concepts, work, options.merged));
    work.step();
  }
  return {
    coalitions: answers,
    every: options.coalitions === undefined,
    concepts,
    equilibria: equilibriaTested(analysis, answers),
  };
}

/** What one coalition can do. `members`: positions of the actors, ascending. */
export async function coalitionAnswer(
  field: Field,
  members: readonly number[],
  concepts: readonly CoalitionConcept[],
  work: Work,
  merged = false,
): Promise<CoalitionAnswer> {
  const own = groupReach(field.structure, members);
  const ranks = members.map((member) => field.ranks[member]);
  const improvements = await coalitionImprovements(field.count, own, ranks, work);
  const stable = await coalitionStability(field, members, own, improvements, concepts, work);
  if (!merged) return { members, improvements, stable };
  return {
    members,
    improvements,
    stable,
    merged: await mergedPlayers(field, members, own, improvements, stable, work),
  };
}

function equilibriaTested(analysis: Analysis, answers: readonly CoalitionAnswer[]): Tested[] {
  const tested: Tested[] = [];
  for (let state = 0; state < analysis.space.count; state++) {
    const holds = conceptsHolding(analysis, state);
    if (holds.length > 0) tested.push({ state, holds, upset: upsetBy(answers, state) });
  }
  return tested;
}

/** The coalitions that have an improvement from the state. */
export function upsetBy(answers: readonly CoalitionAnswer[], state: number): Upset[] {
  const upset: Upset[] = [];
  answers.forEach(({ improvements, stable }, coalition) => {
    if (improvements.starts[state] === improvements.starts[state + 1]) return;
    const leaves: CoalitionConcept[] = [];
    for (const [concept, verdict] of stable) if (verdict[state] === 0) leaves.push(concept);
    upset.push({ coalition, to: improvementsFrom(improvements, state), leaves });
  });
  return upset;
}

/** The equilibria under the concept that are stable under it for every coalition looked at too. */
export function survivors({ equilibria }: Coalitions, concept: CoalitionConcept): number[] {
  return equilibria
    .filter(({ holds, upset }) => holds.includes(concept) && upset.every(({ leaves }) => !leaves.includes(concept)))
    .map(({ state }) => state);
}

/** A shortest legal sequence of the members from one state to the nearest of others. */
export function jointSequence(
  analysis: Analysis,
  members: readonly number[],
  from: number,
  to: readonly number[],
): readonly Step[] {
  const wanted = new Set(to);
  const found = reach(analysis, from, { actors: members, by: "moves" }, (state) => wanted.has(state));
  return found.sequence(found.found[0]);
}

/** All groups of at least so many of the actors, smaller ones first. */
export function groupsOf(actors: number, least: number): number[][] {
  if (2 ** actors > mostCoalitions)
    throw new GroupError(
      say(
        "{actors} actors form {coalitions} coalitions of two or more, too many to look at each: name those that you ask about.",
        { actors, coalitions: (2 ** actors - actors - 1).toLocaleString("en") },
      ),
    );
  const groups: number[][] = [];
  for (let set = 1; set < 2 ** actors; set++)
    groups.push(Array.from({ length: actors }, (_, actor) => actor).filter((actor) => (set >> actor) & 1));
  return groups.filter((group) => group.length >= least).sort(bySizeThenNames);
}

function bySizeThenNames(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((actor, index) => actor !== b[index]);
  return a.length - b.length || a[at] - b[at];
}

export function refuseTooManyStates(count: number): void {
  if (count > mostStatesForGroups)
    throw new GroupError(
      say(
        "The model has {states} states; questions about groups compare pairs of states and are answered for up to {most}. Add rules for what cannot go together, or leave out options that decide nothing.",
        { states: count.toLocaleString("en"), most: mostStatesForGroups.toLocaleString("en") },
      ),
    );
}

function checked(members: readonly number[]): number[] {
  const sorted = [...new Set(members)].sort((a, b) => a - b);
  if (sorted.length < 2) throw new GroupError("A coalition has two members or more.");
  return sorted;
}

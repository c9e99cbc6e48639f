import { type Analysis, type ConceptId, countStable, reach } from "detente";
import type { Asked } from "./question.ts";
import { stateNamer } from "./states/state-names.ts";
import { holdingBits } from "./states/verdict-bits.ts";

/** An outcome, or several at once, and the concepts under which some state of it holds for all. */
export interface HeadlineOutcome {
  readonly outcomes: readonly string[];
  readonly holds: readonly ConceptId[];
}

/** What a sentence about the whole situation needs to know. */
export interface Headline {
  readonly states: number;
  readonly concepts: readonly ConceptId[];
  /** How many states hold for all, a concept each. */
  readonly equilibria: readonly number[];
  /** How many states are stable for each actor, a concept each. */
  readonly stable: readonly (readonly number[])[];
  readonly today?: {
    /** Ids of its outcomes; in graph form its name. */
    readonly outcomes: readonly string[];
    readonly name?: string;
    readonly holds: readonly ConceptId[];
    /** Actors that would leave under some concept. */
    readonly leavers: readonly string[];
  };
  /** The kinds of state other than today's kind: named outcomes only, those that hold under most concepts first. */
  readonly others: readonly HeadlineOutcome[];
  /** From today: who can improve alone, and the smallest groups that gain together. Absent for large models. */
  readonly moves?: { readonly alone: readonly string[]; readonly together: readonly (readonly string[])[] };
}

/** Groups are looked at up to so many states and actors: a sentence must not keep the table waiting. */
const mostStates = 8_192;
const mostActors = 6;

export async function answer(asked: Asked, _: null): Promise<Headline> {
  const analysis = await asked.analysis();
  const { space, verdicts, model, concepts } = analysis;
  const all = holdingBits(analysis);
  const counts = concepts.map((concept) => countStable(analysis, concept));
  const named = (bits: number): ConceptId[] => concepts.filter((_, bit) => ((bits >> bit) & 1) === 1);
  const now = space.statusQuo;
  const name = stateNamer(analysis);
  const today = now === undefined ? undefined : name(now);
  return {
    states: space.count,
    concepts,
    equilibria: counts.map(({ equilibria }) => equilibria),
    stable: model.actors.map((_, actor) => counts.map(({ actors }) => actors[actor]!)),
    ...(today && now !== undefined
      ? {
          today: {
            outcomes: today.outcomes,
            ...(today.name === undefined ? {} : { name: today.name }),
            holds: named(all[now]!),
            leavers: model.actors
              .filter((_, actor) => verdicts.bits[actor]![now]! !== 2 ** concepts.length - 1)
              .map(({ id }) => id),
          },
        }
      : {}),
    others: otherKinds(analysis, all, today?.outcomes.join(" ")).map(({ outcomes, bits }) => ({
      outcomes,
      holds: named(bits),
    })),
    ...(now !== undefined && space.count <= mostStates && model.actors.length <= mostActors
      ? { moves: movesFrom(analysis, now) }
      : {}),
  };
}

/** Kinds of state by the outcomes that they have together, with the concepts under which one of the kind holds. */
function otherKinds({ model, space }: Analysis, all: Uint8Array, today: string | undefined) {
  // outcomes beyond the 30th are not told apart here
  const truths = model.outcomes.slice(0, 30).map(({ id, when }) => ({ id, truth: space.truth(when) }));
  const kinds = new Map<number, number>();
  for (let state = 0; state < space.count; state++) {
    let kind = 0;
    for (let at = 0; at < truths.length; at++) if (truths[at]!.truth[state] === 1) kind |= 1 << at;
    if (kind !== 0) kinds.set(kind, (kinds.get(kind) ?? 0) | all[state]!);
  }
  const many = (bits: number): number => bits.toString(2).replaceAll("0", "").length;
  return [...kinds]
    .map(([kind, bits]) => ({ outcomes: truths.filter((_, at) => (kind >> at) & 1).map(({ id }) => id), bits }))
    .filter(({ outcomes }) => outcomes.join(" ") !== today)
    .sort((a, b) => many(b.bits) - many(a.bits) || a.outcomes.length - b.outcomes.length);
}

function movesFrom(analysis: Analysis, now: number): NonNullable<Headline["moves"]> {
  const { model, ranks } = analysis;
  const alone = model.actors.filter(
    (_, actor) => reach(analysis, now, { actors: [actor], by: "improvements" }).states.length > 0,
  );
  const groups = Array.from({ length: 2 ** model.actors.length }, (_, set) =>
    model.actors.map((_, actor) => actor).filter((actor) => (set >> actor) & 1),
  )
    .filter((members) => members.length > 1)
    .sort((a, b) => a.length - b.length);
  const together: number[][] = [];
  for (const members of groups) {
    // a group with a smaller one inside that gains says nothing new
    if (together.some((smaller) => smaller.every((actor) => members.includes(actor)))) continue;
    const gains = (state: number): boolean => members.every((actor) => ranks[actor]![state]! > ranks[actor]![now]!);
    if (reach(analysis, now, { actors: members, by: "moves" }, gains).found.length > 0) together.push(members);
  }
  return {
    alone: alone.map(({ id }) => id),
    together: together.map((members) => members.map((actor) => model.actors[actor]!.id)),
  };
}

import { type Analysis, type ConceptId, countStable, reach } from "detente";
import { jointImprovements } from "./map/joint.ts";
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
    /** Actors that would leave, and under which concepts. */
    readonly leavers: readonly { readonly actor: string; readonly under: readonly ConceptId[] }[];
    /** Other states of the same outcomes that hold under concepts where today's does not: those that do under most. */
    readonly alike?: { readonly states: readonly number[]; readonly holds: readonly ConceptId[] };
  };
  /** The kinds of state other than today's kind: named outcomes only, those that hold under most concepts first. */
  readonly others: readonly HeadlineOutcome[];
  /** How many states other than today's hold for all under some concept, whatever they are called. */
  readonly elsewhere: number;
  /** Those of them that no outcome names. */
  readonly unnamed: number;
  /** Whether the model says of anybody what it wants: otherwise everybody stays anywhere. */
  readonly wishes: boolean;
  /** From today: who can improve alone, and the smallest groups that gain together. Absent for large models. */
  readonly moves?: { readonly alone: readonly string[]; readonly together: readonly (readonly string[])[] };
}

export async function answer(asked: Asked, _: null): Promise<Headline> {
  const analysis = await asked.analysis();
  const { space, verdicts, model, concepts } = analysis;
  const all = holdingBits(analysis);
  const counts = concepts.map((concept) => countStable(analysis, concept));
  const named = (bits: number): ConceptId[] => concepts.filter((_, bit) => ((bits >> bit) & 1) === 1);
  const now = space.statusQuo;
  const name = stateNamer(analysis);
  const moves = now === undefined ? undefined : movesFrom(analysis, now);
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
            leavers: model.actors.flatMap(({ id }, actor) => {
              const under = named(~verdicts.bits[actor]![now]!);
              return under.length > 0 ? [{ actor: id, under }] : [];
            }),
            ...alikeOf(analysis, now, all, named),
          },
        }
      : {}),
    unnamed: unnamedHolding(analysis, all),
    wishes: model.preferences.some((each) => each.kind === "ranking" || each.items.length > 0),
    others: otherKinds(analysis, all, today?.outcomes.join(" ")).map(({ outcomes, bits }) => ({
      outcomes,
      holds: named(bits),
    })),
    elsewhere: all.reduce((count, bits, state) => count + (bits !== 0 && state !== now ? 1 : 0), 0),
    ...(moves ? { moves } : {}),
  };
}

/** How many states other than today's hold under some concept without having an outcome. */
function unnamedHolding({ model, space }: Analysis, all: Uint8Array): number {
  const truths = model.outcomes.map(({ when }) => space.truth(when));
  let count = 0;
  for (let state = 0; state < space.count; state++)
    if (all[state] !== 0 && state !== space.statusQuo && truths.every((truth) => truth[state] !== 1)) count++;
  return count;
}

/** Of the states that have today's outcomes those that hold under most concepts, where today's does not under all of these. */
function alikeOf(
  { model, space }: Analysis,
  now: number,
  all: Uint8Array,
  named: (bits: number) => ConceptId[],
): Pick<NonNullable<Headline["today"]>, "alike"> {
  const truths = model.outcomes.map(({ when }) => space.truth(when));
  if (truths.every((truth) => truth[now] !== 1)) return {};
  let states: number[] = [];
  let best = 0;
  for (let state = 0; state < space.count; state++) {
    const bits = all[state]!;
    if ((bits & ~all[now]!) === 0 || truths.some((truth) => truth[state] !== truth[now])) continue;
    if (many(bits) > many(best)) [best, states] = [bits, []];
    if (bits === best) states.push(state);
  }
  return states.length > 0 ? { alike: { states, holds: named(best) } } : {};
}

const many = (bits: number): number => bits.toString(2).replaceAll("0", "").length;

/** Kinds of state by the outcomes that they have together, with the concepts under which one of the kind holds. */
function otherKinds({ model, space }: Analysis, all: Uint8Array, today: string | undefined) {
  // a kind is told apart outcome by outcome: `members` has the outcomes of each, the first has none
  const members: string[][] = [[]];
  const kindOf = new Uint32Array(space.count);
  for (const { id, when } of model.outcomes) {
    const truth = space.truth(when);
    const joined = new Map<number, number>();
    for (let state = 0; state < space.count; state++) {
      if (truth[state] !== 1) continue;
      const kind = kindOf[state]!;
      const more = joined.get(kind) ?? members.push([...members[kind]!, id]) - 1;
      joined.set(kind, more);
      kindOf[state] = more;
    }
  }
  const kinds = new Map<number, number>();
  kindOf.forEach((kind, state) => {
    if (kind !== 0) kinds.set(kind, (kinds.get(kind) ?? 0) | all[state]!);
  });
  return [...kinds]
    .map(([kind, bits]) => ({ outcomes: members[kind]!, bits }))
    .filter(({ outcomes }) => outcomes.join(" ") !== today)
    .sort((a, b) => many(b.bits) - many(a.bits) || a.outcomes.length - b.outcomes.length);
}

function movesFrom(analysis: Analysis, now: number): NonNullable<Headline["moves"]> | undefined {
  const { model } = analysis;
  const joint = jointImprovements(analysis, now);
  if (!joint) return undefined;
  const improves = (actor: number): boolean =>
    reach(analysis, now, { actors: [actor], by: "improvements" }).states.length > 0;
  return {
    alone: model.actors.filter((_, actor) => improves(actor)).map(({ id }) => id),
    together: joint.map(({ members }) => members.map((actor) => model.actors[actor]!.id)),
  };
}

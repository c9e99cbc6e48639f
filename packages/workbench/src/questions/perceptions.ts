import {
  type Analysis,
  type AskedConcept,
  type ConceptId,
  equilibria,
  isStable,
  messageInLanguage,
  mistakes,
  PerceptionError,
  type Perceptions,
  type PreferenceStatement,
  perceptions,
  phrasesOf,
  steadyStates,
  type View,
  viewsOf,
  Words,
} from "detente";
import type { Language } from "../texts/languages.ts";
import { expressionWords } from "./expression-words.ts";
import { type Notice, noticesOf } from "./notices.ts";
import type { Overview } from "./overview.ts";
import { type Asked, Unanswerable } from "./question.ts";
import { type Lot, lotsOf, type Named, namedKinds } from "./states/lots.ts";
import { stateNamer } from "./states/state-names.ts";

export interface PerceptionsWanted {
  /** Ids of the scenarios that count as an actor's view where it has several; the first of each when left out. */
  readonly counting: readonly string[];
  /** Whether like is put to like, and how many rows are wanted. */
  readonly grouped: boolean;
  readonly most: number;
}

export type PerceptionsAnswer =
  /** The model says nothing of how anybody sees it. */
  | { readonly kind: "none" }
  | {
      readonly kind: "perceptions";
      /** The model that views are judged by: it may be another than the one that is looked at. */
      readonly base: PerceivedBase;
      readonly notices: readonly Notice[];
      readonly concepts: readonly ConceptId[];
      readonly views: readonly ViewGiven[];
      /** For each concept: what holds in the model, what is steady; what is lost to how they see it, what lasts by mistake. */
      readonly counts: readonly {
        readonly holds: number;
        readonly steady: number;
        readonly lost: number;
        readonly mistaken: number;
      }[];
      readonly steady: readonly Named[];
      /** Concepts under which today is steady; absent where today is not known. */
      readonly today?: readonly ConceptId[];
      readonly total: number;
      readonly rows: readonly PerceivedRow[];
      readonly mistakes: readonly MistakeTold[];
    };

export interface PerceivedBase extends Pick<Overview, "actors" | "options" | "outcomes"> {
  /** The scenario that it is; absent for the model as it stands. */
  readonly scenario?: string;
  /** Position of today's state. */
  readonly statusQuo?: number;
}

/** How one actor sees the conflict. */
export interface ViewGiven {
  /** The scenario that is its view; absent where it sees the conflict as the model has it. */
  readonly scenario?: ScenarioNamed;
  /** All that are written as its view. */
  readonly choices: readonly ScenarioNamed[];
  /** What it expects to hold, a concept each: kinds of state in its own words. */
  readonly expects: readonly { readonly kinds: readonly { readonly title: string; readonly count: number }[] }[];
}
interface ScenarioNamed {
  readonly id: string;
  readonly name: string;
  readonly at?: { readonly start: number; readonly end: number };
}

/** A state of the model that holds there, or is steady, under some concept. */
export interface PerceivedRow extends Lot {
  /** For each concept, whether each actor stays as it sees things; and whether the state holds in the model. */
  readonly stays: readonly (readonly boolean[])[];
  readonly holds: readonly boolean[];
  /** For each actor the state's pattern in its own model, where it sees such a state. */
  readonly seenAs: readonly (string | undefined)[];
}

/** In what an actor sees the conflict otherwise than the model has it. */
export interface MistakeTold {
  readonly actor: number;
  readonly unknownOptions: readonly string[];
  readonly imaginedOptions: readonly string[];
  readonly unseen: number;
  readonly imagined: number;
  /** How many moves of whom (a position) it misses and imagines. */
  readonly moves: readonly { readonly about: number; readonly missing: number; readonly imagined: number }[];
  /** Outcomes, by their names, that it takes for other states. */
  readonly outcomes: readonly string[];
  readonly today?: { readonly seen?: string; readonly base?: string };
  readonly preferences: readonly {
    /** Position of the actor whose preferences it sees otherwise. */
    readonly about: number;
    /** From -1 to 1. */
    readonly agreement?: number;
    readonly parts?: { readonly at: number; readonly seen?: string; readonly base?: string };
  }[];
}

/** What each actor sees, what holds all the same, and who is mistaken about what. */
export async function answer(asked: Asked, { counting, grouped, most }: PerceptionsWanted): Promise<PerceptionsAnswer> {
  const { conflict, situation } = asked;
  const written = conflict?.scenarios.filter(({ seenBy }) => seenBy !== undefined) ?? [];
  // one actor's view is no ground to judge views by: then the model as it stands is
  const ground =
    conflict && situation.scenario !== undefined
      ? { ...situation, scenario: viewsOf(conflict, situation.scenario).ground }
      : situation;
  const base = await asked.analysis(ground);
  if (written.length === 0 && base.model.unseen.length === 0) return { kind: "none" };
  const { model, space, concepts } = base;
  const choices = model.actors.map(({ id }) => written.filter(({ seenBy }) => seenBy === id));
  const chosen = choices.flatMap((own) => own.find(({ id }) => counting.includes(id)) ?? own[0] ?? []);
  const seen: Analysis[] = [];
  for (const { id } of chosen) seen.push(await asked.analysis({ ...ground, scenario: id }));
  const found = await perceptions(base, seen).catch((error: unknown) => {
    throw error instanceof PerceptionError ? new Unanswerable(messageInLanguage(error, asked.language)) : error;
  });
  const steady = concepts.map((concept) => steadyStates(found, concept));
  const holds = concepts.map((concept) => equilibria(base, concept));
  const today = space.statusQuo;
  const states = [...new Set([...steady, ...holds].flat())].sort(
    (a, b) => Number(b === today) - Number(a === today) || a - b,
  );
  const row = (state: number) => ({
    stays: concepts.map((concept) => found.views.map((view) => staysIn(view, concept, state))),
    holds: holds.map((held) => held.includes(state)),
  });
  const lots = lotsOf(base, states, grouped, (state) => {
    const { stays, holds } = row(state);
    return [stays.map((all) => all.every(Boolean)), holds];
  });
  return {
    kind: "perceptions",
    notices: noticesOf(asked, [ground.scenario, ...chosen.map(({ id }) => id)]),
    base: {
      ...(ground.scenario === undefined ? {} : { scenario: ground.scenario }),
      ...(today === undefined ? {} : { statusQuo: today }),
      actors: model.actors.map(({ id, name }) => ({ id, name })),
      options: model.options.map(({ key, id, name, ownerIndex }) => ({ key, id, name, actor: ownerIndex })),
      outcomes: model.outcomes.map(({ id, name }) => ({ id, name })),
    },
    concepts,
    views: found.views.map((view) => viewGiven(asked, view, concepts, choices[view.actor]!)),
    counts: steady.map((lasting, at) => ({
      holds: holds[at]!.length,
      steady: lasting.length,
      lost: holds[at]!.filter((state) => !lasting.includes(state)).length,
      mistaken: lasting.filter((state) => !holds[at]!.includes(state)).length,
    })),
    steady: steady.map((each) => namedKinds(base, each)),
    ...(today === undefined ? {} : { today: concepts.filter((_, at) => steady[at]!.includes(today)) }),
    total: lots.length,
    rows: lots.slice(0, most).map((lot) => ({
      ...lot,
      ...row(lot.state),
      seenAs: found.views.map(({ analysis, stateHere }) => {
        const here = stateHere[lot.state]!;
        return here < 0 ? undefined : analysis.space.pattern(here);
      }),
    })),
    mistakes: told(asked, found),
  };
}

/** Whether the actor stays at a state of the model, as it sees things; not where it sees no such state. */
function staysIn({ analysis, stateHere, self }: View, concept: AskedConcept, state: number): boolean {
  const here = stateHere[state]!;
  return here >= 0 && isStable(analysis, concept, self, here);
}

function viewGiven(
  { language }: Asked,
  view: View,
  concepts: readonly AskedConcept[],
  choices: readonly ScenarioNamed[],
): ViewGiven {
  const { analysis, origin, stateHere, stateThere } = view;
  const title = titleTeller(analysis, language);
  const seen = new Set(stateHere);
  const { scenario } = analysis.model;
  const own = choices.find(({ id }) => id === scenario?.id);
  return {
    ...(origin === "scenario" && own ? { scenario: named(own) } : {}),
    choices: choices.map(named),
    expects: concepts.map((concept) => {
      const counts = new Map<string, number>();
      for (const state of equilibria(analysis, concept)) {
        if (stateThere[state] !== -1 && !seen.has(state)) continue;
        counts.set(title(state), (counts.get(title(state)) ?? 0) + 1);
      }
      return { kinds: [...counts].map(([title, count]) => ({ title, count })) };
    }),
  };
}

/** States as an actor would call them: the names may be others than the model's. */
function titleTeller(analysis: Analysis, language: Language): (state: number) => string {
  const { comma, nothingTaken } = phrasesOf(language).general;
  const { outcomes, options } = analysis.model;
  const name = stateNamer(analysis);
  return (state) => {
    const known = name(state);
    if (known.name !== undefined) return known.name;
    const held = outcomes.filter(({ id }) => known.outcomes.includes(id)).map((outcome) => outcome.name);
    if (held.length > 0) return held.join(" + ");
    const taken = options.filter((_, option) => known.pattern[option] === "Y").map((option) => option.name);
    return taken.join(comma) || nothingTaken;
  };
}

const named = ({ id, name, at }: ScenarioNamed): ScenarioNamed => ({ id, name, ...(at ? { at } : {}) });

function told({ language }: Asked, found: Perceptions): MistakeTold[] {
  const { base, views } = found;
  const phrases = phrasesOf(language);
  const words = new Words(base, phrases);
  const optionNames = ({ model }: Analysis, keys: readonly string[]): string[] =>
    keys.map((key) => model.options.find((option) => option.key === key)?.name ?? key);
  return mistakes(found).map((each) => {
    const { analysis } = views[each.actor]!;
    const { statusQuo } = each;
    const statement = (of: Analysis, given: PreferenceStatement | undefined): string | undefined =>
      given && expressionWords(given.when, of.model, language);
    return {
      actor: each.actor,
      unknownOptions: optionNames(base, each.unknownOptions),
      imaginedOptions: optionNames(analysis, each.imaginedOptions),
      unseen: each.unseenStates.length,
      imagined: each.imaginedStates.length,
      moves: each.moves.map(({ about, missing, imagined }) => ({
        about,
        missing: missing.count,
        imagined: imagined.count,
      })),
      outcomes: each.outcomes.map((id) => base.model.outcomes.find((outcome) => outcome.id === id)?.name ?? id),
      ...(statusQuo
        ? {
            today: {
              ...(statusQuo.seen === undefined ? {} : { seen: new Words(analysis, phrases).label(statusQuo.seen) }),
              ...(statusQuo.base === undefined ? {} : { base: words.label(statusQuo.base) }),
            },
          }
        : {}),
      preferences: each.preferences.map(({ about, agreement, parts }) => {
        const seen = statement(analysis, parts?.seen);
        const held = statement(base, parts?.base);
        return {
          about,
          ...(agreement === undefined ? {} : { agreement }),
          ...(parts
            ? {
                parts: {
                  at: parts.at,
                  ...(seen === undefined ? {} : { seen }),
                  ...(held === undefined ? {} : { base: held }),
                },
              }
            : {}),
        };
      }),
    };
  });
}

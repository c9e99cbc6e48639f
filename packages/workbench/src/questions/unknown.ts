import {
  type Analysis,
  type ExtendedConcept,
  type Extension,
  extensions,
  messageInLanguage,
  prepare,
  ReadingError,
  type StateSpace,
  type UnknownPreference,
  unknownPreference,
} from "detente";
import { type Asked, Unanswerable } from "./question.ts";
import { type Lot, lotsOf, type Named, namedKinds } from "./states/lots.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";
import { type TooLarge, unlessTooLarge } from "./states/too-large.ts";

export interface UnknownWanted {
  /** Ids of scenarios whose rankings are possible beside the model's own. */
  readonly readings: readonly string[];
  /** Whether like is put to like, and how many rows are wanted. */
  readonly grouped: boolean;
  readonly most: number;
}

/** What holds however that which is not known is taken, and what hangs on it. */
export interface UnknownAnswer {
  readonly kind: "unknown";
  /** For each actor the comparisons of two states that are open. */
  readonly disputed: readonly {
    readonly count: number;
    readonly of: number;
    readonly pairs: readonly (readonly [NamedState, NamedState])[];
  }[];
  /** Positions of the actors of whom nothing is said: they count as liking all states alike. */
  readonly silent: readonly number[];
  readonly concepts: readonly ExtendedConcept[];
  /** For each concept what holds however it is taken, and what else may. */
  readonly certain: readonly Named[];
  readonly possible: readonly Named[];
  readonly total: number;
  readonly rows: readonly UnknownRow[];
}

/** A state that may hold under some concept; and today. */
export interface UnknownRow extends Lot {
  readonly verdicts: readonly {
    /** For each actor: it stays, it may stay, it leaves, however the unknown is taken. */
    readonly stays: readonly Standing[];
    /** The extensions in which the state holds for all. */
    readonly holds: readonly Extension[];
  }[];
}
export type Standing = "stays" | "may stay" | "leaves";

const defined: readonly ExtendedConcept[] = ["nash", "gmr", "smr", "seq"];
/** Pairs in dispute that are listed for each actor. */
const mostPairs = 8;

/** Stability where some preferences are unknown, in its four extensions. */
export async function answer(
  asked: Asked,
  { readings, grouped, most }: UnknownWanted,
): Promise<UnknownAnswer | TooLarge> {
  const { situation, signal } = asked;
  const chosen = defined.filter((concept) => situation.concepts.includes(concept));
  const analysis = await asked.analysis({ ...situation, concepts: chosen.length > 0 ? chosen : defined });
  return await unlessTooLarge(analysis, async () => {
    const found = await unknownPreference(analysis, {
      readings: readings.map((id) => readingOf(asked, id)),
      mostPairs,
      signal,
      onProgress: ({ done, total }) => asked.progress(done, total),
    }).catch((error: unknown) => {
      throw error instanceof ReadingError ? new Unanswerable(messageInLanguage(error, asked.language)) : error;
    });
    const { concepts, disputed } = found;
    const today = analysis.space.statusQuo;
    const certain = concepts.map((concept) => found.equilibria(concept, "a"));
    const possible = concepts.map((concept) => found.equilibria(concept, "d"));
    const states = [...new Set([...(today === undefined ? [] : [today]), ...certain.flat(), ...possible.flat()])];
    const verdicts = verdictsOf(analysis, found);
    const lots = lotsOf(analysis, states, grouped, (state) => verdicts(state).map(({ holds }) => holds));
    const name = stateNamer(analysis);
    return {
      kind: "unknown",
      disputed: disputed.map(({ pairs, ...counts }) => ({
        ...counts,
        pairs: pairs.map(([a, b]) => [name(a), name(b)] as const),
      })),
      silent: analysis.model.actors.flatMap(({ id }, actor) =>
        analysis.model.preferences.some((preference) => preference.actor === id) ? [] : [actor],
      ),
      concepts,
      certain: certain.map((each) => namedKinds(analysis, each)),
      possible: possible.map((each, at) =>
        namedKinds(
          analysis,
          each.filter((state) => !certain[at]!.includes(state)),
        ),
      ),
      total: lots.length,
      rows: lots.slice(0, most).map((lot) => ({ ...lot, verdicts: verdicts(lot.state) })),
    };
  });
}

function readingOf({ conflict }: Asked, id: string): StateSpace {
  const space = conflict && prepare(conflict, id).space;
  if (!space) throw new Unanswerable("gone");
  return space;
}

function verdictsOf({ model }: Analysis, { concepts, stable }: UnknownPreference) {
  return (state: number): UnknownRow["verdicts"] =>
    concepts.map((concept) => {
      const inAll = (extension: Extension): boolean =>
        model.actors.every((_, actor) => stable(concept, extension, actor)[state] === 1);
      return {
        stays: model.actors.map((_, actor) =>
          stable(concept, "a", actor)[state] === 1
            ? "stays"
            : stable(concept, "d", actor)[state] === 1
              ? "may stay"
              : "leaves",
        ),
        holds: extensions.filter(inAll),
      };
    });
}

import {
  type Analysis,
  applyStatementEdit,
  type ConceptId,
  conceptsHolding,
  editNotes,
  type InverseConcept,
  inverse,
  inverseVerdict,
  isEquilibrium,
  messageInLanguage,
  optionPrinter,
  type PreferenceStatement,
  phrasesOf,
  printScenario,
  refuseWish,
  type StatementChange,
  type Wish,
} from "detente";
import { type ChangeGroup, groupChanges, type Tried } from "./change-groups.ts";
import { type Asked, Unanswerable } from "./question.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";

export interface ChangesWanted {
  /** Id of the outcome that is to hold, in any of its states. */
  readonly outcome?: string;
  /** The one state that is to hold. */
  readonly pattern?: string;
  readonly concept: InverseConcept;
  /** Ids of the actors whose preferences may change. */
  readonly free: readonly string[];
  /** The name of a scenario in which a change is tried. */
  readonly named: string;
}

export interface Changes {
  readonly status: "met" | "possible" | "impossible" | "open";
  /** The answer in a sentence. */
  readonly verdict: string;
  /** Where it is so already: the states that hold as they are, and the concepts under which each does. */
  readonly already: {
    readonly states: readonly (NamedState & { readonly concepts: readonly ConceptId[] })[];
    /** States beyond those. */
    readonly more: number;
  };
  /** Today's state is one of them, or none is known. */
  readonly isToday: boolean;
  readonly changes: readonly ChangeGroup[];
  /** How far changes were looked for. */
  readonly notes: string;
}

/** The work after which the best that was found is given, with what is proven. */
const effort = 10;

/** What would have to change for an outcome to hold. */
export async function answer(asked: Asked, wanted: ChangesWanted): Promise<Changes> {
  const { signal, language, conflict, situation } = asked;
  const analysis = await asked.analysis({ ...situation, concepts: [wanted.concept] });
  const wish = wishOf(analysis, wanted);
  const refusal = refuseWish(wish);
  if (refusal) throw new Unanswerable(messageInLanguage(refusal, language));
  const phrases = phrasesOf(language);
  const found = await inverse(analysis, wish, { effort, signal });
  const { status } = found.reversals;
  const option = optionPrinter(conflict!);
  const id = freeId(new Set(conflict!.scenarios.map((each) => each.id)));
  const parent = situation.scenario === undefined ? {} : { extends: situation.scenario };
  const asScenario = (change: StatementChange, text: string): Tried => {
    const preferences = preferencesAfter(analysis, change).map(([actor, items]) => ({
      kind: "statements" as const,
      actor,
      items,
    }));
    const scenario = { id, name: `${wanted.named}: ${text}`, ...parent, overrides: { preferences } };
    return { scenario: id, declaration: printScenario(scenario, option) };
  };
  const { statusQuo } = analysis.space;
  return {
    status: status === "met" || status === "impossible" || status === "open" ? status : "possible",
    verdict: inverseVerdict(analysis, found, phrases),
    already: alreadyIn(await asked.analysis(), analysis, wish),
    isToday: statusQuo === undefined || wish.want.includes(statusQuo),
    changes: found.edits ? groupChanges(analysis, found.edits, phrases, asScenario) : [],
    // all that were found are shown
    notes: found.edits
      ? editNotes(analysis, { ...found.edits, changes: found.edits.changes.slice(0, 1) }, phrases)
      : "",
  };
}

/** So many states are named where the wish is met already. */
const mostNamed = 5;

function alreadyIn(whole: Analysis, analysis: Analysis, { want, concept }: Wish): Changes["already"] {
  const holding = want.filter((state) => isEquilibrium(analysis, concept, state));
  const name = stateNamer(whole);
  return {
    states: holding.slice(0, mostNamed).map((state) => ({ ...name(state), concepts: conceptsHolding(whole, state) })),
    more: Math.max(0, holding.length - mostNamed),
  };
}

function wishOf({ space, model }: Analysis, { outcome, pattern, concept, free }: ChangesWanted): Wish {
  const freed = model.actors.flatMap(({ id }, actor) => (free.includes(id) ? [actor] : []));
  if (outcome !== undefined) {
    const when = model.outcomes.find(({ id }) => id === outcome)?.when;
    if (!when) throw new Unanswerable("gone");
    const truth = space.truth(when);
    return { want: Array.from(truth.keys()).filter((state) => truth[state] === 1), any: true, concept, free: freed };
  }
  for (let state = 0; state < space.count; state++)
    if (space.pattern(state) === pattern) return { want: [state], concept, free: freed };
  throw new Unanswerable("gone");
}

/** The statements of each actor whose list is edited, as they are after the edits. */
function preferencesAfter({ model }: Analysis, { edits }: StatementChange): [string, readonly PreferenceStatement[]][] {
  const lists = new Map<string, readonly PreferenceStatement[]>();
  for (const edit of edits) {
    const { id } = model.actors[edit.actor]!;
    const preference = model.preferences.find(({ actor }) => actor === id);
    const before =
      lists.get(id) ??
      (preference?.kind === "statements"
        ? preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]))
        : []);
    lists.set(id, applyStatementEdit(before, edit));
  }
  return [...lists];
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`what_if_${number}`)) return `what_if_${number}`;
}

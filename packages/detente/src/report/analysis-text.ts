import type { Analysis as AnalysisOf } from "../analysis/analyze.ts";
import {
  conceptsAlike,
  conceptsHolding,
  countStable,
  equilibria,
  isEquilibrium,
  isStable,
  stableStates,
} from "../analysis/stability.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { cut, cutWhenMany } from "./cut.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { table } from "./table.ts";
import { stateNumbers, Words } from "./words.ts";

type Analysis = AnalysisOf<AskedConcept>;

/** Most equilibria that the table lists; the rest is counted. */
const mostRows = 40;
/** Models with more states get counts instead of lists. */
const listedUpTo = 4096;

/**
 * What `detente analyze` prints for people: Markdown.
 *
 * @example
 * ```ts
 * analysisText(analysis).split("\n")[0]; // => "# Water"
 * ```
 */
export function analysisText(
  analysis: Analysis,
  { summary = false, all = false } = {},
  phrases: Phrases = english,
): string {
  const { space } = analysis;
  const words = new Words(analysis, phrases);
  const parts = [heading(analysis, phrases), answerText(analysis, phrases)];
  if (summary || space.count > listedUpTo) parts.push(countsTable(analysis, phrases));
  else
    parts.push(
      equilibriaTable(analysis, words, all ? Number.POSITIVE_INFINITY : mostRows),
      ...leaversTable(analysis, words),
      actorsTable(analysis, words),
    );
  parts.push(legend(analysis, phrases));
  return `${parts.join("\n\n")}\n`;
}

function heading({ model, space, engine }: Analysis, { general, verdicts }: Phrases): string {
  const size = [
    general.count(model.actors.length, "actor"),
    ...(model.graph ? [] : [general.count(model.options.length, "option")]),
    general.count(space.count, model.graph ? "state" : "feasible state"),
  ];
  const scenario = model.scenario ? [verdicts.scenario(model.scenario.name, model.seenBy), ""] : [];
  return [
    `# ${model.title}`,
    "",
    ...scenario,
    [...size, ...(model.asOf ? [verdicts.asOf(model.asOf)] : []), verdicts.engine(engine)].join(" · "),
  ].join("\n");
}

/** The answer in a few plain sentences, computed from the verdicts. */
export function answerText(analysis: Analysis, phrases: Phrases = english): string {
  const words = new Words(analysis, phrases);
  const { general, verdicts } = phrases;
  const { space, concepts } = analysis;
  const sentences: string[] = [];
  const today = space.statusQuo;
  if (today !== undefined) {
    const holding = conceptsHolding(analysis, today);
    const label = words.label(today);
    if (holding.length === concepts.length) sentences.push(verdicts.todayHolds(label));
    else if (holding.length > 0)
      sentences.push(
        verdicts.todayHoldsUnder(
          label,
          holding,
          concepts.filter((id) => !holding.includes(id)),
        ),
      );
    else sentences.push(verdicts.todayFalls(label, leavers(analysis, words, today)));
  }
  const besides = today !== undefined && conceptsHolding(analysis, today).length > 0;
  for (const ids of conceptsAlike(analysis)) {
    const [concept] = ids;
    const others =
      countStable(analysis, concept).equilibria -
      Number(today !== undefined && isEquilibrium(analysis, concept, today));
    if (others === 0) {
      sentences.push(verdicts.nothingHolds(looking(ids, phrases), besides));
      continue;
    }
    const which =
      space.count > listedUpTo
        ? ""
        : titles(
            words,
            equilibria(analysis, concept).filter((state) => state !== today),
          );
    sentences.push(verdicts.statesHold(looking(ids, phrases), others, besides, which));
  }
  return sentences.join(general.space);
}

/** Concepts that differ only in whether the actor looks at its own way on share a gloss. */
const glossed: Partial<Record<AskedConcept, AskedConcept>> = { smr: "gmr", sseq: "seq" };

/** "Looking one move ahead (nash)"; "Under gmr and seq" where no one gloss fits. */
function looking(ids: readonly AskedConcept[], { concepts, verdicts }: Phrases): string {
  const [shared, ...others] = new Set(ids.map((id) => (ids.length > 1 ? (glossed[id] ?? id) : id)));
  return others.length > 0 ? verdicts.under(ids) : verdicts.looking(concepts.describe(shared).gloss, ids);
}

/** Who would leave the state under some concept. */
/** Who would leave a state, with the concepts where it is not under every one. */
function leavers(analysis: Analysis, words: Words, state: number): string {
  const { model, concepts } = analysis;
  const { general, verdicts } = words.phrases;
  const leaving = model.actors.flatMap((_, actor) => {
    const under = concepts.filter((concept) => !isStable(analysis, concept, actor, state));
    if (under.length === 0) return [];
    const note = under.length === concepts.length ? "" : general.bracketed(verdicts.onlyUnder(under));
    return [words.actor(actor) + note];
  });
  return general.list(leaving);
}

/** The distinct titles of the states, with how many states share each. */
function titles(words: Words, states: readonly number[]): string {
  const { general, verdicts } = words.phrases;
  const times = new Map<string, number>();
  // the caller asks of no larger models
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const named = [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([title, number]) => (number > 1 ? title + general.bracketed(String(number)) : title));
  const { shown, left } = cutWhenMany(named, 6, 5);
  const told = shown.join(general.semicolon);
  return left > 0 ? verdicts.otherKinds(told, left) : told;
}

/** The states that hold for all under some concept: today's first, then those that hold under most. */
export function holdingStates(analysis: Analysis): { readonly state: number; readonly holding: AskedConcept[] }[] {
  const { statusQuo } = analysis.space;
  const states = [...new Set(analysis.concepts.flatMap((concept) => equilibria(analysis, concept)))];
  return states
    .map((state) => ({ state, holding: conceptsHolding(analysis, state) }))
    .sort(
      (a, b) =>
        Number(b.state === statusQuo) - Number(a.state === statusQuo) ||
        b.holding.length - a.holding.length ||
        a.state - b.state,
    );
}

function equilibriaTable(analysis: Analysis, words: Words, most: number): string {
  const { space, concepts } = analysis;
  const { general, verdicts } = words.phrases;
  const rows = holdingStates(analysis);
  const title = `## ${verdicts.whatHolds}`;
  if (rows.length === 0) return `${title}\n\n${verdicts.noneHolds}`;
  const { shown, left } = cut(rows, most);
  const body = shown.map(({ state, holding }) => [
    state === space.statusQuo ? general.markedToday(words.title(state)) : words.title(state),
    String(state + 1),
    words.taken(state),
    ...concepts.map((concept) => (holding.includes(concept) ? verdicts.holds : "")),
  ]);
  return [
    title,
    table(
      [verdicts.outcome, verdicts.state, analysis.model.graph ? verdicts.id : verdicts.optionsTaken, ...concepts],
      body,
      ["l", "r", "l", ...concepts.map(() => "c" as const)],
    ),
    ...(left > 0 ? [general.furtherStates(left, "--all")] : []),
  ].join("\n\n");
}

/** The outcomes of which no state holds for all: who would leave them. */
export function leaversTable(analysis: Analysis, words: Words): string[] {
  const { model, space, concepts } = analysis;
  const { general, verdicts } = words.phrases;
  const leaves = (actor: number, state: number): boolean =>
    concepts.every((concept) => !isStable(analysis, concept, actor, state));
  const rows = model.outcomes.flatMap((outcome) => {
    const truth = space.truth(outcome.when);
    const states = Array.from(truth.keys()).filter((state) => truth[state] === 1);
    if (states.length === 0 || states.some((state) => conceptsHolding(analysis, state).length > 0)) return [];
    const leavers = model.actors.flatMap((_, actor) => {
      const left = states.filter((state) => leaves(actor, state)).length;
      const which = left === states.length ? verdicts.everyOne : verdicts.ofThem(left);
      return left === 0 ? [] : [words.actor(actor) + general.bracketed(which)];
    });
    return [[outcome.name, String(states.length), general.list(leavers)]];
  });
  if (rows.length === 0) return [];
  return [
    `## ${verdicts.whatFalls}\n\n${table([verdicts.outcome, verdicts.states, verdicts.whoWouldLeave], rows, ["l", "r", "l"])}`,
  ];
}

function actorsTable(analysis: Analysis, words: Words): string {
  const { concepts, space } = analysis;
  const { verdicts } = words.phrases;
  const small = space.count <= 32;
  const rows = analysis.model.actors.map((_, actor) => [
    words.actor(actor),
    ...concepts.map((concept) => {
      const states = stableStates(analysis, concept, actor);
      return small ? stateNumbers(states, 24, words.phrases) : verdicts.outOf(states.length, space.count);
    }),
  ]);
  return `## ${small ? verdicts.stableForEachNumbered : verdicts.stableForEach}\n\n${table([verdicts.actor, ...concepts], rows, ["l", ...concepts.map(() => (small ? ("l" as const) : ("r" as const)))])}`;
}

function countsTable(analysis: Analysis, { general, verdicts }: Phrases): string {
  const { concepts } = analysis;
  const counts = concepts.map((concept) => countStable(analysis, concept));
  const rows = [
    ...analysis.model.actors.map((actor, index) => [
      verdicts.stableFor(actor.name),
      ...counts.map(({ actors }) => general.number(actors[index]!)),
    ]),
    [verdicts.stableForAll, ...counts.map((each) => general.number(each.equilibria))],
  ];
  const { load, solve } = analysis.seconds;
  return `## ${verdicts.howMany}\n\n${table(["", ...concepts], rows, ["l", ...concepts.map(() => "r" as const)])}\n\n${verdicts.seconds(load.toFixed(2), solve.toFixed(2))}`;
}

/** Definitions and rules, so that nobody has to guess which reading was used. */
function legend({ concepts, rules }: Analysis, { general, verdicts, concepts: catalog }: Phrases): string {
  const definitions = concepts.map((id) => `- ${general.speaker(`\`${id}\``, catalog.describe(id).definition)}`);
  const used = Object.entries(rules).map(([id, value]) => `${id} = ${value}`);
  return [verdicts.stableMeans, ...definitions, "", verdicts.rules(used.join(", "))].join("\n");
}

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
import { type AskedConcept, describeConcept } from "../engine/concepts.ts";
import { table } from "./table.ts";
import { count, list, stateNumbers, Words } from "./words.ts";

type Analysis = AnalysisOf<AskedConcept>;

/** Most equilibria that the table lists; the rest is counted. */
const mostRows = 40;
/** Models with more states get counts instead of lists. */
const listedUpTo = 4096;

/** What `detente analyze` prints for people: Markdown. */
export function analysisText(analysis: Analysis, { summary = false, all = false } = {}): string {
  const { space } = analysis;
  const words = new Words(analysis);
  const parts = [heading(analysis), answerText(analysis)];
  if (summary || space.count > listedUpTo) parts.push(countsTable(analysis));
  else
    parts.push(
      equilibriaTable(analysis, words, all ? Number.POSITIVE_INFINITY : mostRows),
      ...leaversTable(analysis, words),
      actorsTable(analysis, words),
    );
  parts.push(legend(analysis));
  return `${parts.join("\n\n")}\n`;
}

function heading({ model, space, engine }: Analysis): string {
  const size = [
    count(model.actors.length, "actor"),
    ...(model.graph ? [] : [count(model.options.length, "option")]),
    `${space.count.toLocaleString("en")} ${model.graph ? "" : "feasible "}${space.count === 1 ? "state" : "states"}`,
  ];
  const scenario = model.scenario
    ? [`Scenario: ${model.scenario.name}${model.seenBy ? ` (as seen by ${model.seenBy})` : ""}`, ""]
    : [];
  return [
    `# ${model.title}`,
    "",
    ...scenario,
    [...size, ...(model.asOf ? [`as of ${model.asOf}`] : []), `engine ${engine}`].join(" · "),
  ].join("\n");
}

/** The answer in a few plain sentences, computed from the verdicts. */
export function answerText(analysis: Analysis): string {
  const words = new Words(analysis);
  const { space, concepts } = analysis;
  const sentences: string[] = [];
  const today = space.statusQuo;
  if (today !== undefined) {
    const holding = conceptsHolding(analysis, today);
    const where = `Today, ${words.label(today)},`;
    if (holding.length === concepts.length) sentences.push(`${where} holds for all under every concept asked.`);
    else if (holding.length > 0)
      sentences.push(
        `${where} holds for all under ${list(holding)}, not under ${list(concepts.filter((id) => !holding.includes(id)))}.`,
      );
    else sentences.push(`${where} does not hold: ${whoLeaves(analysis, words, today)}.`);
  }
  const more = today !== undefined && conceptsHolding(analysis, today).length > 0 ? "else " : "";
  for (const ids of conceptsAlike(analysis)) {
    const [concept] = ids;
    const others =
      countStable(analysis, concept).equilibria -
      Number(today !== undefined && isEquilibrium(analysis, concept, today));
    if (others === 0) {
      sentences.push(`${looking(ids)}, nothing ${more}holds for all.`);
      continue;
    }
    const which =
      space.count > listedUpTo
        ? ""
        : `: ${titles(
            words,
            equilibria(analysis, concept).filter((state) => state !== today),
          )}`;
    const states = count(others, `${more === "" ? "" : "other "}state`);
    sentences.push(`${looking(ids)}, ${states} ${others === 1 ? "holds" : "hold"} for all${which}.`);
  }
  return sentences.join(" ");
}

/** Concepts that differ only in whether the actor looks at its own way on share a gloss. */
const glossed: Partial<Record<AskedConcept, AskedConcept>> = { smr: "gmr", sseq: "seq" };

/** "Looking one move ahead (nash)"; "Under gmr and seq" where no one gloss fits. */
function looking(ids: readonly AskedConcept[]): string {
  const [shared, ...others] = new Set(ids.map((id) => (ids.length > 1 ? (glossed[id] ?? id) : id)));
  if (others.length > 0) return `Under ${list(ids)}`;
  const { gloss } = describeConcept(shared);
  return `${gloss[0].toUpperCase()}${gloss.slice(1)} (${ids.join(", ")})`;
}

function whoLeaves(analysis: Analysis, words: Words, state: number): string {
  const leavers = analysis.model.actors
    .map((_, actor) => actor)
    .filter((actor) => analysis.concepts.some((concept) => !isStable(analysis, concept, actor, state)))
    .map((actor) => words.actor(actor));
  return `${list(leavers)} would leave it`;
}

/** The distinct titles of the states, with how many states share each. */
function titles(words: Words, states: readonly number[]): string {
  const times = new Map<string, number>();
  for (const state of states.slice(0, listedUpTo))
    times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const named = [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([title, number]) => (number > 1 ? `${title} (${number})` : title));
  return named.length > 6 ? `${named.slice(0, 5).join("; ")}; and ${named.length - 5} other kinds` : named.join("; ");
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
  const rows = holdingStates(analysis);
  const title = "## What holds for all";
  if (rows.length === 0) return `${title}\n\nNo state is stable for every actor under any concept asked.`;
  const body = rows
    .slice(0, most)
    .map(({ state, holding }) => [
      words.title(state) + (state === space.statusQuo ? " ← today" : ""),
      String(state + 1),
      words.taken(state),
      ...concepts.map((concept) => (holding.includes(concept) ? "holds" : "")),
    ]);
  const left = rows.length - body.length;
  return [
    title,
    table(["Outcome", "State", analysis.model.graph ? "Id" : "Options taken", ...concepts], body, [
      "l",
      "r",
      "l",
      ...concepts.map(() => "c" as const),
    ]),
    ...(left > 0 ? [`… and ${count(left, "state")} more; \`--all\` lists them.`] : []),
  ].join("\n\n");
}

/** The outcomes of which no state holds for all: who would leave them. */
export function leaversTable(analysis: Analysis, words: Words): string[] {
  const { model, space, concepts } = analysis;
  const leaves = (actor: number, state: number): boolean =>
    concepts.every((concept) => !isStable(analysis, concept, actor, state));
  const rows = model.outcomes.flatMap((outcome) => {
    const truth = space.truth(outcome.when);
    const states = Array.from(truth.keys()).filter((state) => truth[state] === 1);
    if (states.length === 0 || states.some((state) => conceptsHolding(analysis, state).length > 0)) return [];
    const leavers = model.actors.flatMap((_, actor) => {
      const left = states.filter((state) => leaves(actor, state)).length;
      return left === 0 ? [] : [`${words.actor(actor)} (${left === states.length ? "every one" : `${left} of them`})`];
    });
    return [[outcome.name, String(states.length), list(leavers)]];
  });
  if (rows.length === 0) return [];
  return [
    `## What does not hold\n\n${table(["Outcome", "States", "Who would leave, whatever the concept"], rows, ["l", "r", "l"])}`,
  ];
}

function actorsTable(analysis: Analysis, words: Words): string {
  const { concepts, space } = analysis;
  const small = space.count <= 32;
  const rows = analysis.model.actors.map((_, actor) => [
    words.actor(actor),
    ...concepts.map((concept) => {
      const states = stableStates(analysis, concept, actor);
      return small ? stateNumbers(states) : `${states.length} of ${space.count}`;
    }),
  ]);
  return `## Stable for each actor${small ? " (state numbers)" : ""}\n\n${table(["Actor", ...concepts], rows, ["l", ...concepts.map(() => (small ? ("l" as const) : ("r" as const)))])}`;
}

function countsTable(analysis: Analysis): string {
  const { concepts } = analysis;
  const counts = concepts.map((concept) => countStable(analysis, concept));
  const number = (value: number): string => value.toLocaleString("en");
  const rows = [
    ...analysis.model.actors.map((actor, index) => [
      `stable for ${actor.name}`,
      ...counts.map(({ actors }) => number(actors[index]!)),
    ]),
    ["stable for all", ...counts.map((each) => number(each.equilibria))],
  ];
  const { load, solve } = analysis.seconds;
  return `## How many states hold\n\n${table(["", ...concepts], rows, ["l", ...concepts.map(() => "r" as const)])}\n\nStates and ranks ${load.toFixed(2)} s, verdicts ${solve.toFixed(2)} s.`;
}

/** Definitions and rules, so that nobody has to guess which reading was used. */
function legend({ concepts, rules }: Analysis): string {
  const definitions = concepts.map((id) => `- \`${id}\`: ${describeConcept(id).definition}`);
  const used = Object.entries(rules).map(([id, value]) => `${id} = ${value}`);
  return [`Stable for an actor means:`, ...definitions, "", `Rules: ${used.join(", ")}.`].join("\n");
}

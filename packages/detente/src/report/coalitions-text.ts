import type { Analysis } from "../analysis/analyze.ts";
import {
  type CoalitionAnswer,
  type Coalitions,
  jointSequence,
  survivors,
  upsetBy,
} from "../analysis/coalitions/coalitions.ts";
import { improvementsFrom } from "../analysis/coalitions/improvements.ts";
import { cut, cutWhenMany } from "./cut.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { table } from "./table.ts";
import { stateNumbers, Words } from "./words.ts";

/** Models with more states get counts instead of lists. */
const listedUpTo = 32;

/**
 * What `detente coalitions` prints: what groups can do together, and what of the equilibria they upset (Markdown).
 *
 * @example
 * ```ts
 * coalitionsText(analysis, await coalitions(analysis)).split("\n")[0]; // => "# Coalitions: Water"
 * ```
 */
export function coalitionsText(
  analysis: Analysis,
  answer: Coalitions,
  { all = false } = {},
  phrases: Phrases = english,
): string {
  const words = new Words(analysis, phrases);
  const most = all ? Number.POSITIVE_INFINITY : 40;
  const parts = [
    `# ${phrases.verdicts.coalitionsTitle(analysis.model.title)}`,
    coalitionsAnswer(analysis, words, answer),
    ...upsetTable(analysis, words, answer, most),
    ...improvementsTable(words, answer, most),
    ...stabilityTable(analysis, words, answer),
    ...answer.coalitions.flatMap((coalition) => mergedText(words, answer, coalition)),
    legend(analysis, phrases),
  ];
  return `${parts.join("\n\n")}\n`;
}

const named = (words: Words, members: readonly number[]): string =>
  words.phrases.general.list(members.map((actor) => words.actor(actor)));

/** What groups can do, in a few sentences. */
export function coalitionsAnswer(analysis: Analysis, words: Words, answer: Coalitions): string {
  const { general, verdicts } = words.phrases;
  const looked = verdicts.lookedAt(answer.coalitions.length, answer.every);
  return [upsetSentence(words, answer), todaySentence(analysis, words, answer), looked].join(general.space);
}

function upsetSentence(words: Words, answer: Coalitions): string {
  const { general, verdicts } = words.phrases;
  const { equilibria, coalitions, concepts } = answer;
  const upset = equilibria.filter((tested) => tested.upset.length > 0);
  if (equilibria.length === 0) return verdicts.nothingToUpset;
  const [first] = upset;
  if (first === undefined) return verdicts.noneUpset(equilibria.length);
  const [way] = first.upset;
  const survive = concepts.map((concept) => verdicts.surviving(survivors(answer, concept).length, concept));
  return verdicts.someUpset(
    equilibria.length,
    upset.length,
    named(words, coalitions[way!.coalition]!.members),
    words.label(way!.to[0]!),
    words.label(first.state),
    general.list(survive),
  );
}

function todaySentence(analysis: Analysis, words: Words, { coalitions }: Coalitions): string {
  const { general, verdicts } = words.phrases;
  const today = analysis.space.statusQuo;
  if (today === undefined) return "";
  const upset = upsetBy(coalitions, today);
  if (upset.length === 0) return verdicts.fromTodayNone(words.label(today));
  const { shown, left } = cut(upset, 3);
  const told = shown.map(({ coalition, to }) =>
    verdicts.coalitionTo(named(words, coalitions[coalition]!.members), titles(words, to)),
  );
  return verdicts.fromToday(words.label(today), told.join(general.semicolon), left);
}

/** The distinct titles of the states with how many share each. */
function titles(words: Words, states: readonly number[]): string {
  const { general, verdicts } = words.phrases;
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const told = [...times].map(([title, number]) => (number > 1 ? verdicts.titled(title, number) : title));
  const { shown, left } = cutWhenMany(told, 4, 3);
  return left > 0 ? verdicts.titlesAndKinds(shown.join(general.comma), left) : general.list(shown);
}

function upsetTable(analysis: Analysis, words: Words, answer: Coalitions, most: number): string[] {
  const { general, verdicts } = words.phrases;
  const rows = answer.equilibria.flatMap(({ state, holds, upset }) =>
    upset.map(({ coalition, to, leaves }) => ({ state, holds, coalition: answer.coalitions[coalition]!, to, leaves })),
  );
  if (rows.length === 0) return [];
  const body = cut(rows, most).shown.map(({ state, holds, coalition: { members }, to, leaves }) => [
    state === analysis.space.statusQuo ? general.markedToday(words.title(state)) : words.title(state),
    String(state + 1),
    holds.join(", "),
    named(words, members),
    stateNumbers(to, 6, words.phrases),
    jointSequence(analysis, members, state, to)
      .map((step) => words.move(step))
      .join(general.semicolon),
    leaves.join(", ") || general.none,
  ]);
  return [
    `## ${verdicts.upsetTitle}`,
    table(
      [
        verdicts.outcome,
        verdicts.state,
        verdicts.holdsUnder,
        verdicts.upsetBy,
        verdicts.to,
        verdicts.jointWay,
        verdicts.leavesUnder,
      ],
      body,
      ["l", "r"],
    ),
    ...more(words, rows.length - body.length),
  ];
}

function improvementsTable(words: Words, { coalitions }: Coalitions, most: number): string[] {
  const { verdicts } = words.phrases;
  const rows: string[][] = [];
  let total = 0;
  for (const { members, improvements } of coalitions)
    for (let state = 0; state + 1 < improvements.starts.length; state++) {
      if (improvements.starts[state] === improvements.starts[state + 1]) continue;
      total++;
      if (rows.length >= most) continue;
      const to = improvementsFrom(improvements, state);
      rows.push([
        named(words, members),
        words.title(state),
        String(state + 1),
        stateNumbers(to, 8, words.phrases),
        titles(words, to),
      ]);
    }
  if (total === 0) return [`## ${verdicts.jointTitle}`, verdicts.noJoint];
  return [
    `## ${verdicts.jointTitle}`,
    table([verdicts.coalition, verdicts.from, verdicts.state, verdicts.to, verdicts.whichAre], rows, ["l", "l", "r"]),
    ...more(words, total - rows.length),
  ];
}

function more({ phrases }: Words, left: number): string[] {
  return left > 0 ? [phrases.verdicts.furtherRows(left, "--all")] : [];
}

function stabilityTable(analysis: Analysis, words: Words, { coalitions, concepts }: Coalitions): string[] {
  if (concepts.length === 0 || coalitions.length === 0) return [];
  const { verdicts } = words.phrases;
  const small = analysis.space.count <= listedUpTo;
  const rows = coalitions.map(({ members, stable }) => [
    named(words, members),
    ...concepts.map((concept) => {
      const states = holding(stable.get(concept)!);
      return small ? stateNumbers(states, 24, words.phrases) : verdicts.outOf(states.length, analysis.space.count);
    }),
  ]);
  return [
    `## ${small ? verdicts.stableForCoalitionsNumbered : verdicts.stableForCoalitions}`,
    table([verdicts.coalition, ...concepts], rows, [
      "l",
      ...concepts.map(() => (small ? ("l" as const) : ("r" as const))),
    ]),
  ];
}

const holding = (verdicts: Uint8Array): number[] => {
  const states: number[] = [];
  for (let state = 0; state < verdicts.length; state++) if (verdicts[state] === 1) states.push(state);
  return states;
};

function mergedText(words: Words, { concepts }: Coalitions, { members, merged }: CoalitionAnswer): string[] {
  if (!merged) return [];
  const { verdicts } = words.phrases;
  const rows = concepts.map((concept) => {
    const states = holding(merged.equilibria.get(concept)!);
    return [concept, String(states.length), stateNumbers(states, 12, words.phrases)];
  });
  return [
    `## ${verdicts.mergedTitle(named(words, members))}`,
    verdicts.mergedWarning,
    table([verdicts.concept, verdicts.statesThatHold, verdicts.which], rows, ["l", "r"]),
  ];
}

function legend({ rules }: Analysis, { verdicts }: Phrases): string {
  const used = Object.entries(rules).map(([id, value]) => `${id} = ${value}`);
  return [verdicts.coalitionLegend, "", verdicts.coalitionSources(used.join(", "))].join("\n");
}

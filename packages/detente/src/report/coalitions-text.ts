import type { Analysis } from "../analysis/analyze.ts";
import {
  type CoalitionAnswer,
  type Coalitions,
  jointSequence,
  survivors,
  upsetBy,
} from "../analysis/coalitions/coalitions.ts";
import { improvementsFrom } from "../analysis/coalitions/improvements.ts";
import { table } from "./table.ts";
import { count, list, stateNumbers, Words } from "./words.ts";

/** Models with more states get counts instead of lists. */
const listedUpTo = 32;

/** What `detente coalitions` prints: what groups can do together, and what of the equilibria they upset (Markdown). */
export function coalitionsText(analysis: Analysis, answer: Coalitions, { all = false } = {}): string {
  const words = new Words(analysis);
  const most = all ? Number.POSITIVE_INFINITY : 40;
  const parts = [
    `# Coalitions: ${analysis.model.title}`,
    `${upsetSentence(words, answer)} ${todaySentence(analysis, words, answer)} ${scope(answer)}`,
    ...upsetTable(analysis, words, answer, most),
    ...improvementsTable(words, answer, most),
    ...stabilityTable(analysis, words, answer),
    ...answer.coalitions.flatMap((coalition) => mergedText(words, answer, coalition)),
    legend(analysis),
  ];
  return `${parts.join("\n\n")}\n`;
}

const named = (words: Words, members: readonly number[]): string => list(members.map((actor) => words.actor(actor)));

function upsetSentence(words: Words, answer: Coalitions): string {
  const { equilibria, coalitions, concepts } = answer;
  const upset = equilibria.filter((tested) => tested.upset.length > 0);
  if (equilibria.length === 0) return "No state holds for all under the concepts asked, so there is none to upset.";
  const held = `${count(equilibria.length, "state")} ${equilibria.length === 1 ? "holds" : "hold"} for all under some concept`;
  const [first] = upset;
  if (first === undefined) return `${held}; from none of them has any of these coalitions a joint improvement.`;
  const [way] = first.upset;
  const example = `${named(words, coalitions[way!.coalition]!.members)} would rather have ${words.label(way!.to[0]!)} than ${words.label(first.state)}`;
  const survive = concepts.map((concept) => `${survivors(answer, concept).length} under ${concept}`);
  return `${held}; from ${upset.length} of them some coalition has a joint improvement: ${example}${upset.length > 1 ? ", for one" : ""}. Where the others' answers are counted as well, as the concept says, these stand against every actor and every coalition: ${list(survive)}.`;
}

function todaySentence(analysis: Analysis, words: Words, { coalitions }: Coalitions): string {
  const today = analysis.space.statusQuo;
  if (today === undefined) return "";
  const upset = upsetBy(coalitions, today);
  if (upset.length === 0) return `From today, ${words.label(today)}, none of them has a joint improvement.`;
  const told = upset
    .slice(0, 3)
    .map(({ coalition, to }) => `${named(words, coalitions[coalition]!.members)} to ${titles(words, to)}`);
  return `From today, ${words.label(today)}, a joint improvement is open to ${told.join("; ")}${upset.length > 3 ? `; and ${count(upset.length - 3, "other coalition")}` : ""}.`;
}

function scope({ coalitions, every }: Coalitions): string {
  const looked = `${count(coalitions.length, "coalition")} ${coalitions.length === 1 ? "was" : "were"} looked at`;
  return every ? `${looked}: every one of two or more actors.` : `${looked}: those named.`;
}

/** The distinct titles of the states with how many share each. */
function titles(words: Words, states: readonly number[]): string {
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const told = [...times].map(([title, number]) => (number > 1 ? `${title} (${number} states)` : title));
  return told.length > 4 ? `${told.slice(0, 3).join(", ")} and ${told.length - 3} other kinds` : list(told);
}

function upsetTable(analysis: Analysis, words: Words, answer: Coalitions, most: number): string[] {
  const rows = answer.equilibria.flatMap(({ state, holds, upset }) =>
    upset.map(({ coalition, to, leaves }) => ({ state, holds, coalition: answer.coalitions[coalition]!, to, leaves })),
  );
  if (rows.length === 0) return [];
  const body = rows.slice(0, most).map(({ state, holds, coalition: { members }, to, leaves }) => [
    words.title(state) + (state === analysis.space.statusQuo ? " ← today" : ""),
    String(state + 1),
    holds.join(", "),
    named(words, members),
    stateNumbers(to, 6),
    jointSequence(analysis, members, state, to)
      .map((step) => words.move(step))
      .join("; "),
    leaves.join(", ") || "none",
  ]);
  return [
    "## Equilibria that a coalition upsets",
    table(["Outcome", "State", "Holds under", "Upset by", "To", "A shortest joint way", "It leaves under"], body, [
      "l",
      "r",
    ]),
    ...more(rows.length - body.length, "row"),
  ];
}

function improvementsTable(words: Words, { coalitions }: Coalitions, most: number): string[] {
  const rows: string[][] = [];
  let total = 0;
  for (const { members, improvements } of coalitions)
    for (let state = 0; state + 1 < improvements.starts.length; state++) {
      if (improvements.starts[state] === improvements.starts[state + 1]) continue;
      total++;
      if (rows.length >= most) continue;
      const to = improvementsFrom(improvements, state);
      rows.push([named(words, members), words.title(state), String(state + 1), stateNumbers(to, 8), titles(words, to)]);
    }
  if (total === 0) return ["## Joint improvements", "No coalition has a joint improvement from any state."];
  return [
    "## Joint improvements",
    table(["Coalition", "From", "State", "To", "Which are"], rows, ["l", "l", "r"]),
    ...more(total - rows.length, "row"),
  ];
}

function more(left: number, noun: string): string[] {
  return left > 0 ? [`… and ${count(left, noun).replace(` ${noun}`, ` more ${noun}`)}; \`--all\` lists them.`] : [];
}

function stabilityTable(analysis: Analysis, words: Words, { coalitions, concepts }: Coalitions): string[] {
  if (concepts.length === 0 || coalitions.length === 0) return [];
  const small = analysis.space.count <= listedUpTo;
  const rows = coalitions.map(({ members, stable }) => [
    named(words, members),
    ...concepts.map((concept) => {
      const states = holding(stable.get(concept)!);
      return small ? stateNumbers(states) : `${states.length} of ${analysis.space.count}`;
    }),
  ]);
  return [
    `## Stable for each coalition${small ? " (state numbers)" : ""}`,
    table(["Coalition", ...concepts], rows, ["l", ...concepts.map(() => (small ? ("l" as const) : ("r" as const)))]),
  ];
}

const holding = (verdicts: Uint8Array): number[] => {
  const states: number[] = [];
  for (let state = 0; state < verdicts.length; state++) if (verdicts[state] === 1) states.push(state);
  return states;
};

function mergedText(words: Words, { concepts }: Coalitions, { members, merged }: CoalitionAnswer): string[] {
  if (!merged) return [];
  const rows = concepts.map((concept) => {
    const states = holding(merged.equilibria.get(concept)!);
    return [concept, String(states.length), stateNumbers(states, 12)];
  });
  return [
    `## ${named(words, members)} merged into one player`,
    "Warning: this reading drops what each member would do alone. The merged player moves wherever its members' sequences lead and improves only where all of them gain; a state that a single member would leave can count as holding here.",
    table(["Concept", "States that hold", "Which"], rows, ["l", "r"]),
  ];
}

function legend({ rules }: Analysis): string {
  const used = Object.entries(rules).map(([id, value]) => `${id} = ${value}`);
  return [
    "A joint improvement: a state that legal sequences of the members' moves reach and that every member prefers.",
    "Stable for a coalition means, with its joint improvements in the place of an actor's:",
    "",
    "- `nash`: it has none.",
    "- `gmr`: the others can answer each with moves after which some member is no better off than at the start; `smr`: and the coalition then has no way on that all members prefer to the start.",
    "- `seq`, `sseq`: likewise, the others answering only by improvements of their own.",
    "",
    `Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008, with the others answering as single actors. Rules: ${used.join(", ")}.`,
  ].join("\n");
}

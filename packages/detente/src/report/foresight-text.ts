import type { Analysis } from "../analysis/analyze.ts";
import type { Foresight } from "../analysis/foresight/foresight.ts";
import type { ConsistentSet, GroupMove, RuledOut } from "../analysis/foresight/largest-consistent-set.ts";
import type { LimitedMoves } from "../analysis/foresight/limited-moves.ts";
import { table } from "./table.ts";
import { count, list, reasonText, stateNumbers, Words } from "./words.ts";

/**
 * What `detente foresight` prints. `asked`: states (from 0) to be explained; today's when none is (Markdown).
 *
 * @example
 * ```ts
 * foresightText(analysis, await foresight(analysis)).split("\n")[0]; // => "# Foresight: Water"
 * ```
 */
export function foresightText(
  analysis: Analysis,
  answer: Foresight,
  { asked = [], all = false }: { readonly asked?: readonly number[]; readonly all?: boolean } = {},
): string {
  const words = new Words(analysis);
  const today = analysis.space.statusQuo;
  const explained = asked.length > 0 ? asked : today === undefined ? [] : [today];
  const most = all ? Number.POSITIVE_INFINITY : 40;
  const parts = [
    `# Foresight: ${analysis.model.title}`,
    `${setSentence(words, answer.single, "When actors who look far ahead move one at a time")} ${setSentence(words, answer.coalitions, "When any group of them may move together")} ${todaySentence(analysis, words, answer)}`,
    setTable(analysis, words, answer, most),
    ...explained.flatMap((state) => [
      ...explanation(analysis, words, answer.single, state, "one at a time"),
      ...explanation(analysis, words, answer.coalitions, state, "with coalitions"),
    ]),
    ...limitedText(analysis, words, answer.limitedMoves),
    legend,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function setSentence(words: Words, { states }: ConsistentSet, when: string): string {
  const total = words.space.count;
  if (states.length === total) return `${when}, any of the ${total} states can hold.`;
  return `${when}, ${count(states.length, "state")} of ${total} can hold: ${titles(words, states)}.`;
}

function titles(words: Words, states: readonly number[]): string {
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const told = [...times].map(([title, number]) => (number > 1 ? `${title} (${number})` : title));
  return told.length > 6 ? `${told.slice(0, 5).join("; ")}; and ${told.length - 5} other kinds` : told.join("; ");
}

function todaySentence({ space }: Analysis, words: Words, { single, coalitions }: Foresight): string {
  const today = space.statusQuo;
  if (today === undefined) return "";
  const [alone, together] = [single, coalitions].map(({ states }) => states.includes(today));
  const where = `Today, ${words.label(today)},`;
  if (alone && together) return `${where} is among them either way.`;
  if (!alone && !together) return `${where} is not among them.`;
  return `${where} is among them only ${alone ? "when actors move one at a time" : "when groups may move together"}.`;
}

function setTable(analysis: Analysis, words: Words, { single, coalitions }: Foresight, most: number): string {
  const states = [...new Set([...single.states, ...coalitions.states])].sort((a, b) => a - b);
  const mark = (set: ConsistentSet, state: number): string => (set.states.includes(state) ? "can hold" : "");
  const rows = states
    .slice(0, most)
    .map((state) => [
      words.title(state) + (state === analysis.space.statusQuo ? " ← today" : ""),
      String(state + 1),
      mark(single, state),
      mark(coalitions, state),
    ]);
  const left = states.length - rows.length;
  return [
    "## The largest consistent sets",
    table(["Outcome", "State", "one at a time", "with coalitions"], rows, ["l", "r"]),
    ...(left > 0 ? [`… and ${count(left, "state")} more; \`--all\` lists them.`] : []),
  ].join("\n\n");
}

/** The chain of moves that rules a state out. */
function explanation(analysis: Analysis, words: Words, set: ConsistentSet, state: number, kind: string): string[] {
  const out = set.ruledOut.find((one) => one.state === state);
  if (!out) return [];
  const { steps, ends, chain } = set.explain(out);
  const who = list(out.members.map((actor) => words.actor(actor)));
  const [end] = ends.includes(out.to) ? [out.to] : chain.length > 0 ? [chain.at(-1)!.to] : ends;
  const lines = [
    `1. ${steps.map((step) => words.move(step)).join("; ")}: to ${words.label(out.to)}.`,
    ...chain.map((move, at) => `${at + 2}. ${groupMove(words, move)}, looking to ${words.label(chain.at(-1)!.to)}.`),
  ];
  const reasons = out.members.map(
    (actor) => `- ${words.actor(actor)} prefers ${words.label(end!)}: ${reasonText(analysis, actor, end!, out.state)}.`,
  );
  return [
    `## Why ${words.label(state)} cannot hold, ${kind}`,
    `${who} can leave it, and wherever that may end (${ends.length === 1 ? `only ${words.label(ends[0]!)}` : `${count(ends.length, "state")}: ${stateNumbers(ends, 12)}`}) ${out.members.length === 1 ? "it is" : "all of them are"} better off. ${roundSentence(out)}`,
    lines.join("\n"),
    reasons.join("\n"),
  ];
}

function groupMove(words: Words, { members, to }: GroupMove): string {
  return `${list(members.map((actor) => words.actor(actor)))} ${members.length === 1 ? "moves" : "move"} on to ${words.label(to)}`;
}

function roundSentence({ round }: RuledOut): string {
  return round === 1
    ? "It falls in the first round."
    : `It falls in round ${round}, once ends that might have deterred this have fallen themselves.`;
}

function limitedText(analysis: Analysis, words: Words, found: LimitedMoves | undefined): string[] {
  if (!found)
    return [
      `Limited-move stability is not given: it is defined for two actors, and there are ${analysis.model.actors.length}.`,
    ];
  const { horizons, repeats, nonMyopic, ties } = found;
  const held = (state: number, ends: readonly Uint32Array[]): boolean => ends.every((end) => end[state] === state);
  const states = Array.from({ length: analysis.space.count }, (_, state) => state);
  const rows = horizons
    .slice(0, 24)
    .map(({ moves, ends }) => [
      String(moves),
      stateNumbers(states.filter((state) => held(state, ends))),
      ...ends.map((end) => stateNumbers(states.filter((state) => end[state] === state))),
    ]);
  const limit =
    repeats === undefined
      ? `No repetition within ${horizons.length} moves: whether there is a limit is not known.`
      : repeats.period === 1
        ? `From ${repeats.from} moves ahead on, nothing changes any more.`
        : `There is no limit: from ${repeats.from} moves ahead on, what is foreseen repeats with period ${repeats.period}.`;
  const lasting = nonMyopic ? states.filter((state) => nonMyopic.every((stable) => stable[state] === 1)) : undefined;
  return [
    "## Limited-move stability",
    `${limit}${lasting === undefined ? "" : ` Stable for both however far they look (non-myopic): ${lasting.length === 0 ? "nothing" : titles(words, lasting)}.`}${ties === 0 ? "" : ` ${count(ties, "choice")} between moves that tie for their mover ${ties === 1 ? "was" : "were"} made by state number; the definitions suppose strict preferences.`}`,
    table(["Moves ahead", "Holds for both", ...analysis.model.actors.map(({ name }) => `Stable for ${name}`)], rows, [
      "r",
    ]),
  ];
}

const legend = [
  "- Largest consistent set (Chwe 1994): what can hold for actors who ask where a move may lead in the end. A state is in it when every deviation by a group might lead to some end, itself in the set, that not all of the group prefer. It rules out with confidence; it does not say that what remains will hold.",
  "- Limited-move stability (Kilgour 1984; Fang, Hipel & Kilgour 1993): two actors in turn, so many moves ahead, each choosing what ends best for it.",
].join("\n");

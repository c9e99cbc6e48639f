import type { Analysis } from "../analysis/analyze.ts";
import type { Foresight } from "../analysis/foresight/foresight.ts";
import type { ConsistentSet, GroupMove, RuledOut } from "../analysis/foresight/largest-consistent-set.ts";
import type { LimitedMoves } from "../analysis/foresight/limited-moves.ts";
import { cut, cutWhenMany } from "./cut.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { table } from "./table.ts";
import { reasonText, stateNumbers, Words } from "./words.ts";

interface ForesightTextOptions {
  /** States (from 0) to be explained; today's when none is. */
  readonly asked?: readonly number[];
  readonly all?: boolean;
  readonly phrases?: Phrases;
}

/**
 * What `detente foresight` prints (Markdown).
 *
 * @example
 * ```ts
 * foresightText(analysis, await foresight(analysis)).split("\n")[0]; // => "# Foresight: Water"
 * ```
 */
export function foresightText(
  analysis: Analysis,
  answer: Foresight,
  { asked = [], all = false, phrases = english }: ForesightTextOptions = {},
): string {
  const { general, foresight } = phrases;
  const words = new Words(analysis, phrases);
  const today = analysis.space.statusQuo;
  const explained = asked.length > 0 ? asked : today === undefined ? [] : [today];
  const most = all ? Number.POSITIVE_INFINITY : 40;
  const sentences = [
    setSentence(words, answer.single, foresight.oneAtATime),
    setSentence(words, answer.coalitions, foresight.asGroups),
    todaySentence(analysis, words, answer),
  ];
  const parts = [
    `# ${foresight.title(analysis.model.title)}`,
    sentences.join(general.space),
    setTable(analysis, words, answer, most),
    ...explained.flatMap((state) => [
      ...explanation(analysis, words, answer.single, state, false),
      ...explanation(analysis, words, answer.coalitions, state, true),
    ]),
    ...limitedText(analysis, words, answer.limitedMoves, all ? Number.POSITIVE_INFINITY : 24),
    foresight.legend,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function setSentence(words: Words, { states }: ConsistentSet, when: string): string {
  const { foresight } = words.phrases;
  const total = words.space.count;
  return states.length === total
    ? foresight.anyHolds(when, total)
    : foresight.someHold(when, states.length, total, titles(words, states));
}

function titles(words: Words, states: readonly number[]): string {
  const { general, foresight } = words.phrases;
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const told = [...times].map(([title, number]) =>
    number > 1 ? `${title}${general.bracketed(String(number))}` : title,
  );
  const { shown, left } = cutWhenMany(told, 6, 5);
  const kinds = shown.join(general.semicolon);
  return left > 0 ? foresight.otherKinds(kinds, left) : kinds;
}

function todaySentence({ space }: Analysis, words: Words, { single, coalitions }: Foresight): string {
  const { foresight } = words.phrases;
  const today = space.statusQuo;
  if (today === undefined) return "";
  const [alone, together] = [single, coalitions].map(({ states }) => states.includes(today));
  const label = words.label(today);
  if (alone && together) return foresight.todayEither(label);
  return alone || together ? foresight.todayOnly(label, alone!) : foresight.todayNeither(label);
}

function setTable(analysis: Analysis, words: Words, { single, coalitions }: Foresight, most: number): string {
  const { general, foresight } = words.phrases;
  const states = [...new Set([...single.states, ...coalitions.states])].sort((a, b) => a - b);
  const mark = (set: ConsistentSet, state: number): string => (set.states.includes(state) ? foresight.canHold : "");
  const { shown, left } = cut(states, most);
  const rows = shown.map((state) => [
    state === analysis.space.statusQuo ? general.markedToday(words.title(state)) : words.title(state),
    String(state + 1),
    mark(single, state),
    mark(coalitions, state),
  ]);
  return [
    `## ${foresight.setsTitle}`,
    table(foresight.setsHead, rows, ["l", "r"]),
    ...(left > 0 ? [general.furtherStates(left, "--all")] : []),
  ].join("\n\n");
}

/** The chain of moves that rules a state out. */
function explanation(analysis: Analysis, words: Words, set: ConsistentSet, state: number, together: boolean): string[] {
  const out = set.ruledOut.find((one) => one.state === state);
  if (!out) return [];
  const { general, foresight } = words.phrases;
  const { steps, ends, chain } = set.explain(out);
  const [end] = ends.includes(out.to) ? [out.to] : chain.length > 0 ? [chain.at(-1)!.to] : ends;
  const lines = [
    foresight.firstMove(
      steps.map((step) => words.move(step)),
      words.label(out.to),
    ),
    ...chain.map((move) =>
      foresight.furtherMove(actorNames(words, move), words.label(move.to), words.label(chain.at(-1)!.to)),
    ),
  ];
  const reasons = out.members.map((actor) => {
    const reason = reasonText(analysis, actor, end!, out.state, words.phrases);
    return `- ${foresight.prefers(words.actor(actor), words.label(end!), reason)}`;
  });
  const where =
    ends.length === 1
      ? foresight.onlyEnd(words.label(ends[0]!))
      : foresight.severalEnds(ends.length, stateNumbers(ends, 12, words.phrases));
  return [
    `## ${foresight.whyTitle(words.label(state), together)}`,
    [foresight.canLeave(actorNames(words, out), where), roundSentence(words, out)].join(general.space),
    lines.map((line, at) => `${at + 1}. ${line}`).join("\n"),
    reasons.join("\n"),
  ];
}

const actorNames = (words: Words, { members }: Pick<GroupMove, "members">): string[] =>
  members.map((actor) => words.actor(actor));

function roundSentence({ phrases: { foresight } }: Words, { round }: RuledOut): string {
  return round === 1 ? foresight.firstRound : foresight.laterRound(round);
}

function limitedText(analysis: Analysis, words: Words, found: LimitedMoves | undefined, most: number): string[] {
  const { phrases } = words;
  const { general, foresight } = phrases;
  const { actors } = analysis.model;
  if (!found) return [foresight.twoOnly(actors.length)];
  const { horizons, repeats, nonMyopic, ties } = found;
  const numbers = (which: readonly number[]): string => stateNumbers(which, undefined, phrases);
  const held = (state: number, ends: readonly Uint32Array[]): boolean => ends.every((end) => end[state] === state);
  const states = Array.from({ length: analysis.space.count }, (_, state) => state);
  const { shown, left } = cut(horizons, most);
  const rows = shown.map(({ moves, ends }) => [
    String(moves),
    numbers(states.filter((state) => held(state, ends))),
    ...ends.map((end) => numbers(states.filter((state) => end[state] === state))),
  ]);
  const limit =
    repeats === undefined
      ? foresight.limitUnknown(horizons.length)
      : repeats.period === 1
        ? foresight.limitAt(repeats.from)
        : foresight.noLimit(repeats.from, repeats.period);
  const lasting = nonMyopic ? states.filter((state) => nonMyopic.every((stable) => stable[state] === 1)) : undefined;
  return [
    `## ${foresight.limitedTitle}`,
    [
      limit,
      ...(lasting === undefined
        ? []
        : [foresight.nonMyopic(lasting.length === 0 ? undefined : titles(words, lasting))]),
      ...(ties === 0 ? [] : [foresight.ties(ties)]),
    ].join(general.space),
    table(
      [foresight.movesAhead, foresight.holdsForBoth, ...actors.map(({ name }) => foresight.stableFor(name))],
      rows,
      ["r"],
    ),
    ...(left > 0 ? [foresight.furtherHorizons(left, "--all")] : []),
  ];
}

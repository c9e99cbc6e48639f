import {
  type Mistakes,
  type MoveMistake,
  type MovesTold,
  mistakes,
  type PreferenceMistake,
} from "../analysis/mistakes.ts";
import { type Perceptions, perceivedEquilibria, steadyStates } from "../analysis/perceptions.ts";
import { equilibria } from "../analysis/stability.ts";
import { printExpression } from "../interop/detente.ts";
import type { PreferenceStatement } from "../model/conflict.ts";
import { cutWhenMany } from "./cut.ts";
import { table } from "./table.ts";
import { count, groundsText, list, ordinal, stateNumbers, Words } from "./words.ts";

/**
 * What `detente perceptions` prints: what each actor sees, what holds all the same, who is mistaken about what (Markdown).
 *
 * @example
 * ```ts
 * perceptionsText(await perceptions(analysis, [])).split("\n")[0]; // => "# Perceptions: Water"
 * ```
 */
export function perceptionsText(answer: Perceptions): string {
  const { base, views } = answer;
  const words = new Words(base);
  const found = mistakes(answer);
  const ground = groundOf(base);
  const parts = [
    `# Perceptions: ${base.model.title}`,
    `${whoSentence(answer, words, found)} ${steadySentence(answer, words)}`,
    "## What holds",
    table(
      [
        "Concept",
        capitalised(ground),
        "Steady: everyone stays, as each sees it",
        "Only by misperception",
        "Lost to it",
      ],
      base.concepts.map((concept) => {
        const held = equilibria(base, concept);
        const steady = steadyStates(answer, concept);
        return [
          concept,
          stateNumbers(held, 10),
          stateNumbers(steady, 10),
          stateNumbers(
            steady.filter((state) => !held.includes(state)),
            10,
          ),
          stateNumbers(
            held.filter((state) => !steady.includes(state)),
            10,
          ),
        ];
      }),
    ),
    "## What each expects to hold",
    table(
      ["Actor", "Its view", ...base.concepts],
      views.map((view) => {
        const own = new Words(view.analysis);
        return [
          words.actor(view.actor),
          view.origin === "base" ? ground : (view.analysis.model.scenario?.name ?? ""),
          ...base.concepts.map((concept) => titles(own, perceivedEquilibria(view, concept))),
        ];
      }),
    ),
    ...found.flatMap((one) => mistakeText(answer, words, one)),
    `A state is steady when every actor would stay in it in the conflict as it sees it (a hypergame: Bennett 1977; Wang, Hipel & Fraser 1988). Whether a view is a mistake is judged by ${ground}, which is itself somebody's account. States are numbered as there; a state in which an option is taken that an actor does not know of does not exist for it.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The model by which views are judged: the base model, or a scenario that was asked about. */
const groundOf = ({ model }: Perceptions["base"]): string =>
  model.scenario ? `the scenario “${model.scenario.name}”` : "the base model";
const capitalised = (text: string): string =>
  `${text.replace(/^the /, "").charAt(0).toUpperCase()}${text.replace(/^the /, "").slice(1)}`;

function whoSentence({ base, views }: Perceptions, words: Words, found: readonly Mistakes[]): string {
  if (found.length === 0) return `Nobody sees the conflict otherwise than ${groundOf(base)} has it.`;
  const otherwise = list(found.map(({ actor }) => words.actor(actor)));
  const rest = views.length - found.length;
  return `${otherwise} ${found.length === 1 ? "sees" : "see"} the conflict otherwise than ${groundOf(base)} has it${rest === 0 ? "" : `; ${count(rest, "actor")} ${rest === 1 ? "sees" : "see"} it as it is there`}.`;
}

function steadySentence(answer: Perceptions, words: Words): string {
  const { base } = answer;
  const today = base.space.statusQuo;
  const all = base.concepts.map((concept) => ({ concept, steady: steadyStates(answer, concept) }));
  const sentences: string[] = [];
  if (today !== undefined) {
    const under = all.filter(({ steady }) => steady.includes(today)).map(({ concept }) => concept);
    sentences.push(
      under.length === 0
        ? `Today, ${words.label(today)}, is not steady: somebody would leave it as it sees things.`
        : `Today, ${words.label(today)}, is steady under ${list(under)}.`,
    );
  }
  for (const { concept, steady } of all.slice(-1))
    sentences.push(
      steady.length === 0
        ? `Under ${concept}, no state is steady.`
        : `Under ${concept}, ${count(steady.length, "state")} ${steady.length === 1 ? "is" : "are"} steady: ${titles(words, steady)}.`,
    );
  return sentences.join(" ");
}

function titles(words: Words, states: readonly number[]): string {
  if (states.length === 0) return "nothing";
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const told = [...times].map(([title, number]) => (number > 1 ? `${title} (${number})` : title));
  const { shown, left } = cutWhenMany(told, 4, 3);
  return `${shown.join("; ")}${left > 0 ? `; and ${left} other kinds` : ""}`;
}

function mistakeText({ base, views }: Perceptions, words: Words, found: Mistakes): string[] {
  const view = views[found.actor]!;
  const own = new Words(view.analysis);
  const lines = [
    ...(found.unknownOptions.length > 0 ? [`does not know of ${list(found.unknownOptions.map(code))}`] : []),
    ...(found.imaginedOptions.length > 0 ? [`imagines ${list(found.imaginedOptions.map(code))}`] : []),
    ...(found.unseenStates.length > 0
      ? [`does not see ${count(found.unseenStates.length, "state")}: ${stateNumbers(found.unseenStates, 12)}`]
      : []),
    ...(found.imaginedStates.length > 0
      ? [
          `reckons with ${count(found.imaginedStates.length, "state")} that there ${found.imaginedStates.length === 1 ? "is" : "are"} not`,
        ]
      : []),
    ...(found.statusQuo
      ? [
          `thinks that today is ${found.statusQuo.seen === undefined ? "not known" : own.title(found.statusQuo.seen)}, where it is ${found.statusQuo.base === undefined ? "not known" : words.label(found.statusQuo.base)}`,
        ]
      : []),
    ...found.moves.flatMap((mistake) => movesText(words, mistake)),
    ...(found.outcomes.length > 0 ? [`takes other states for ${list(found.outcomes.map(code))}`] : []),
    ...found.preferences.map((mistake) => preferenceText(base, words, mistake)),
  ];
  return [`## Where ${words.actor(found.actor)} sees it otherwise`, lines.map((line) => `- It ${line}.`).join("\n")];
}

function movesText(words: Words, { about, missing, imagined }: MoveMistake): string[] {
  const told = ({ count: all, first }: MovesTold): string => {
    const some = first.map(([from, to]) => `${from + 1} → ${to + 1}`);
    return list(all > some.length ? [...some, `${all - some.length} more`] : some);
  };
  const of = (moves: MovesTold): string => `${count(moves.count, "move")} of ${words.actor(about)}`;
  return [
    ...(missing.count > 0 ? [`thinks ${of(missing)} impossible: ${told(missing)}`] : []),
    ...(imagined.count > 0 ? [`imagines ${of(imagined)}: ${told(imagined)}`] : []),
  ];
}

function preferenceText(
  base: Perceptions["base"],
  words: Words,
  { about, agreement, parts }: PreferenceMistake,
): string {
  const agree =
    agreement === undefined ? "" : `; the two rankings agree to ${agreement.toFixed(2)} (1: the same, -1: the reverse)`;
  const told = (statement: PreferenceStatement | undefined): string =>
    statement ? `${code(printExpression(statement.when))} (${groundsText(base, statement)})` : "nothing";
  const difference = parts
    ? `: as its ${ordinal(parts.at)} concern it takes ${told(parts.seen)}, where the model has ${told(parts.base)}`
    : "";
  return `sees what ${words.actor(about)} wants otherwise${difference}${agree}`;
}

const code = (text: string): string => `\`${text}\``;

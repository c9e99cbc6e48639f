import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium } from "../analysis/stability.ts";
import type { Strength } from "../analysis/uncertain/strength.ts";
import { extensions, type UnknownPreference } from "../analysis/uncertain/unknown-preference.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { cut, cutWhenMany } from "./cut.ts";
import { table } from "./table.ts";
import { count, list, stateNumbers, Words } from "./words.ts";

/**
 * What `detente analyze --uncertain` prints: what holds whatever the open comparisons turn out to be (Markdown).
 *
 * @example
 * ```ts
 * uncertaintyText(analysis, await unknownPreference(analysis)).trim().split("\n")[0]; // => "# What holds with preferences unknown: Water"
 * ```
 */
export function uncertaintyText(
  analysis: Analysis<AskedConcept>,
  answer: UnknownPreference,
  readings: readonly string[] = [],
): string {
  const words = new Words(analysis);
  const { disputed, concepts } = answer;
  const open = disputed.reduce((total, { count: pairs }) => total + pairs, 0);
  const parts = [
    `# What holds with preferences unknown: ${analysis.model.title}`,
    `${openSentence(words, answer, open, readings)} ${concepts.map((concept) => conceptSentence(words, answer, concept)).join(" ")}`,
    "## What holds for all, by how the unknown is taken",
    table(
      ["Concept", ...extensions.map((extension) => `${extension}: ${meaning[extension]}`)],
      concepts.map((concept) => [
        concept,
        ...extensions.map((extension) => stateNumbers(answer.equilibria(concept, extension), 12)),
      ]),
    ),
    ...disputedText(words, answer),
    "Unknown preference: Li, Hipel, Kilgour & Fang 2004. In a and c an actor leaves for a state of unknown worth, in b and d it does not; in a and b such a state holds nobody back, in c and d it does. What holds in a holds in all, what fails in d fails in all. In seq the others answer with moves that they prefer or whose worth to them is unknown.",
  ];
  return `${parts.join("\n\n")}\n`;
}

const meaning = {
  a: "leaves, not held back",
  b: "stays, not held back",
  c: "leaves, held back",
  d: "stays, held back",
} as const;

function openSentence(
  words: Words,
  { disputed }: UnknownPreference,
  open: number,
  readings: readonly string[],
): string {
  const source = readings.length > 0 ? ` (over the model and ${list(readings)})` : "";
  if (open === 0) return `No comparison is in dispute${source}, so that all four readings of the unknown say the same.`;
  const whose = disputed.flatMap(({ count: pairs, of }, actor) =>
    pairs === 0 ? [] : [`${pairs.toLocaleString("en")} of ${of.toLocaleString("en")} for ${words.actor(actor)}`],
  );
  return `${open.toLocaleString("en")} comparisons of two states are in dispute${source}: ${list(whose)}.`;
}

function conceptSentence(
  words: Words,
  answer: UnknownPreference,
  concept: UnknownPreference["concepts"][number],
): string {
  const sure = answer.equilibria(concept, "a");
  const possible = answer.equilibria(concept, "d");
  if (possible.length === 0) return `Under ${concept} nothing holds, however the unknown is taken.`;
  const certain =
    sure.length === 0
      ? "nothing is certain to hold"
      : `${titles(words, sure)} ${sure.length === 1 ? "holds" : "hold"} however the unknown is taken`;
  const left = possible.length - sure.length;
  return `Under ${concept} ${certain}${left > 0 ? `; ${count(left, "other")} may` : ""}.`;
}

function titles(words: Words, states: readonly number[]): string {
  const times = new Map<string, number>();
  for (const state of states) times.set(words.title(state), (times.get(words.title(state)) ?? 0) + 1);
  const told = [...times].map(([title, number]) => (number > 1 ? `${title} (${number} states)` : title));
  const { shown, left } = cutWhenMany(told, 4, 3);
  return left > 0 ? `${shown.join(", ")} and ${left} other kinds` : list(shown);
}

function disputedText(words: Words, { disputed }: UnknownPreference): string[] {
  const rows = disputed.flatMap(({ pairs }, actor) =>
    cut(pairs, 10).shown.map(([a, b]) => [words.actor(actor), words.label(a), words.label(b)]),
  );
  if (rows.length === 0) return [];
  const left = disputed.reduce((total, { count: pairs }) => total + pairs, 0) - rows.length;
  return [
    "## Pairs in dispute",
    table(["Actor", "One", "The other"], rows),
    ...(left > 0
      ? [`… and ${count(left, "pair")} more; \`--json\` lists up to 100 for each actor, \`--all\` every one.`]
      : []),
  ];
}

/**
 * What `detente analyze --strength` prints: which equilibria are strong and which weak (Markdown).
 *
 * @example
 * ```ts
 * strengthText(analysis, await strength(analysis)).trim().split("\n")[0]; // => "# Strong and weak stability: Water"
 * ```
 */
export function strengthText(analysis: Analysis<AskedConcept>, { concepts, strong, great }: Strength): string {
  const words = new Words(analysis);
  const states = Array.from({ length: analysis.space.count }, (_, state) => state);
  const isStrong = (concept: Strength["concepts"][number], state: number): boolean =>
    strong.get(concept)!.every((verdicts) => verdicts[state] === 1);
  const rows = concepts.map((concept) => {
    const held = states.filter((state) => isEquilibrium(analysis, concept, state));
    const firm = held.filter((state) => isStrong(concept, state));
    return { concept, firm, weak: held.filter((state) => !firm.includes(state)) };
  });
  const none = great.every((values) => Array.from(values).every((value) => value === values[0]));
  const parts = [
    `# Strong and weak stability: ${analysis.model.title}`,
    none
      ? "Nothing in the model is greatly preferred (`much`, `>>`), so that only states that nobody has an improvement from are strong."
      : rows
          .map(({ concept, firm, weak }) =>
            firm.length + weak.length === 0
              ? `Under ${concept} nothing holds.`
              : `Under ${concept} ${firm.length === 0 ? "nothing holds strongly" : `${titles(words, firm)} ${firm.length === 1 ? "holds" : "hold"} strongly`}${weak.length > 0 ? `, ${titles(words, weak)} weakly` : ""}.`,
          )
          .join(" "),
    table(
      ["Concept", "Strong for all", "Weak"],
      rows.map(({ concept, firm, weak }) => [concept, stateNumbers(firm), stateNumbers(weak)]),
    ),
    "## Strong for each actor",
    table(
      ["Actor", ...concepts],
      analysis.model.actors.map((_, actor) => [
        words.actor(actor),
        ...concepts.map((concept) =>
          stateNumbers(
            states.filter((state) => strong.get(concept)![actor]![state] === 1),
            12,
          ),
        ),
      ]),
    ),
    "Strength of preference: Hamouda, Kilgour & Hipel 2004. A state is strongly stable for an actor when whatever improvement it has can be answered so that it ends greatly worse off than it began; it is weakly stable when it is stable otherwise. A state without an improvement is strongly stable; nash knows no such difference.",
  ];
  return `${parts.join("\n\n")}\n`;
}

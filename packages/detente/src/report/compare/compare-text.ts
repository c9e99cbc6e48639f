import type { Analysis } from "../../analysis/analyze.ts";
import type { AccountedChange, ModelComparison } from "../../analysis/compare/compare.ts";
import { table } from "../table.ts";
import { count, list, Words } from "../words.ts";
import { differenceText } from "./difference-words.ts";

/**
 * What `detente compare` prints: what differs, what follows from it, and from which difference (Markdown).
 *
 * @example
 * ```ts
 * const names = { before: "yesterday", after: "today" };
 * compareText(await compareModels(analysis, analysis), names).split("\n")[0]; // => "# Water: yesterday and today"
 * ```
 */
export function compareText(
  comparison: ModelComparison,
  names: { readonly before: string; readonly after: string },
  { most = 20 }: { readonly most?: number } = {},
): string {
  const { before, differences } = comparison;
  const parts = [
    `# ${before.model.title}: ${names.before} and ${names.after}`,
    answer(comparison, names),
    ...(differences.length > 0 ? ["## What differs in the model", differencesTable(comparison)] : []),
    ...rankingsText(comparison),
    ...(comparison.changes.length > 0 ? ["## Which verdicts differ", ...verdictTables(comparison, names, most)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function answer(comparison: ModelComparison, names: { readonly before: string; readonly after: string }): string {
  const { before, after, differences, changes } = comparison;
  if (differences.length === 0) return "The two do not differ in anything that is computed: all verdicts are the same.";
  if (changes.length === 0)
    return `They differ in ${count(differences.length, "thing")}, and no verdict differs: the same holds in both.`;
  const outcomes = [
    ...Map.groupBy(
      changes.flatMap(({ verdict }) => (verdict.kind === "outcome" ? [verdict.of] : [])),
      ({ outcome, change }) => `${outcome} ${change}`,
    ).values(),
  ].map((group) => {
    const { outcome, change } = group[0]!;
    const { name } = [...before.model.outcomes, ...after.model.outcomes].find(({ id }) => id === outcome)!;
    return `${name} ${change} (${group.map(({ concept }) => concept).join(", ")})`;
  });
  const single = bySingle(comparison);
  const sentences = [
    outcomes.length > 0
      ? `From ${names.before} to ${names.after}: ${list(outcomes)}.`
      : `From ${names.before} to ${names.after} other states hold, but of the same outcomes.`,
    single === undefined
      ? accountedFor(changes)
      : `One difference accounts for all of it: ${differenceText(differences[single]!)}.`,
  ];
  return sentences.join(" ");
}

/** The difference that alone brings about every change, if there is one. */
function bySingle({ differences, changes }: ModelComparison): number | undefined {
  return [...differences.keys()].find((index) => changes.every(({ alone }) => alone.includes(index)));
}

function accountedFor(changes: readonly AccountedChange[]): string {
  const single = changes.filter(({ alone }) => alone.length > 0).length;
  const paired = changes.filter(({ pair }) => pair !== undefined).length;
  const left = changes.length - single - paired;
  const parts = [
    `a single difference accounts for ${single} of ${count(changes.length, "changed verdict")}`,
    ...(paired > 0 ? [`a pair for ${paired}`] : []),
    ...(left > 0 ? [`for ${left} neither does`] : []),
  ];
  const text = list(parts);
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function differencesTable({ differences, effects }: ModelComparison): string {
  const rows = differences.map((difference, index) => {
    const { produces, besides, undoes, problem } = effects[index]!;
    return [
      String(index + 1),
      differenceText(difference),
      String(produces),
      String(besides),
      String(undoes),
      ...(effects.some((each) => each.problem !== undefined)
        ? [problem === undefined ? "" : `not by itself: ${problem}`]
        : []),
    ];
  });
  const header = ["", "Difference", "Alone brings about", "And besides", "Taken back undoes"];
  if (effects.some(({ problem }) => problem !== undefined)) header.push("");
  return table(header, rows, ["r", "l", "r", "r", "r", "l"]);
}

function rankingsText({ before, rankings }: ModelComparison): string[] {
  const changed = rankings.filter(({ same }) => !same);
  if (changed.length === 0) return [];
  const named = changed.map(({ actor, tau }) => {
    const { name } = before.model.actors.find(({ id }) => id === actor)!;
    return `${name} (tau-b ${tau === undefined ? "not defined" : tau.toFixed(2).replace("-", "−")})`;
  });
  return [`Rankings that differ, with Kendall's tau-b (1 the same order, −1 the reverse): ${list(named)}.`];
}

function verdictTables(
  comparison: ModelComparison,
  names: { readonly before: string; readonly after: string },
  most: number,
): string[] {
  const { before, after, changes, statesComparable, pairs } = comparison;
  const outcomeName = new Map([...before.model.outcomes, ...after.model.outcomes].map(({ id, name }) => [id, name]));
  const words = { vanishes: new Words(before), appears: new Words(after) };
  const rows = [...Map.groupBy(changes, keyOf).values()].map((group) => {
    const { verdict } = group[0]!;
    const what =
      verdict.kind === "outcome"
        ? `some ${outcomeName.get(verdict.of.outcome)}`
        : `${words[verdict.of.change].label(verdict.of.state)}${verdict.of.infeasible ? ` (not feasible in ${verdict.of.change === "appears" ? names.before : names.after})` : ""}`;
    return [what, verdict.of.change, group.map((each) => each.verdict.of.concept).join(", "), account(group[0]!)];
  });
  const left = rows.length - Math.min(rows.length, most);
  return [
    table(["Holds for all", "", "Under", "Accounted for by"], rows.slice(0, most)),
    ...(left > 0 ? [`… and ${left.toLocaleString("en")} more; \`--all\` lists them.`] : []),
    ...(statesComparable ? [] : ["The two have different options or states, so that only outcomes are compared."]),
    ...(pairs.tried === 0
      ? []
      : [
          `${pairs.tried} of ${count(pairs.of, "pair")} of differences ${pairs.tried === 1 ? "was" : "were"} tried for what no single one accounts for.`,
        ]),
  ];
}

function account({ alone, needed, pair }: AccountedChange): string {
  const numbers = (indices: readonly number[]): string => list(indices.map((index) => String(index + 1)));
  const need = needed.length > 0 ? `; needs ${numbers(needed)}` : "";
  if (alone.length > 0) return `${alone.length === 1 ? "" : "any of "}${numbers(alone)} alone${need}`;
  if (pair) return `no single difference; ${numbers(pair)} together${need}`;
  return `no single difference and no pair tried${need}`;
}

const keyOf = ({ verdict, alone, needed, pair }: AccountedChange): string => {
  const which = verdict.kind === "outcome" ? verdict.of.outcome : verdict.of.state;
  return JSON.stringify([verdict.kind, verdict.of.change, which, alone, needed, pair]);
};

/**
 * How a situation is called beside another: its scenario, or "the model".
 *
 * @example
 * ```ts
 * situationName(analysis); // => "base"
 * ```
 */
export const situationName = ({ model }: Pick<Analysis, "model">): string => model.scenario?.id ?? "base";

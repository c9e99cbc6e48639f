import type { Analysis } from "../../analysis/analyze.ts";
import type { AccountedChange, ModelComparison } from "../../analysis/compare/compare.ts";
import type { Renaming } from "../../analysis/compare/renaming.ts";
import { cut } from "../cut.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { table } from "../table.ts";
import { Words } from "../words.ts";
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
  names: Names,
  { most = 20, phrases = english }: { readonly most?: number; readonly phrases?: Phrases } = {},
): string {
  const { before, differences } = comparison;
  const { compare } = phrases;
  if (comparison.renaming)
    return `${[
      `# ${compare.title(before.model.title, names.before, names.after)}`,
      compare.sameButForNames,
      renamingTable(comparison, comparison.renaming, names),
    ].join("\n\n")}\n`;
  const parts = [
    `# ${compare.title(before.model.title, names.before, names.after)}`,
    answer(comparison, names, phrases),
    ...(differences.length > 0 ? [`## ${compare.whatDiffers}`, differencesTable(comparison, phrases)] : []),
    ...rankingsText(comparison, phrases),
    ...(comparison.changes.length > 0
      ? [`## ${compare.whichVerdicts}`, ...verdictTables(comparison, names, most, phrases)]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What is what: actors with their options, by their names in both. */
function renamingTable({ before, after }: ModelComparison, renaming: Renaming, names: Names): string {
  const named = ({ name }: { readonly name: string }, id: string): string => `${name} \`${id}\``;
  const rows = before.model.actors.flatMap((actor, index) => {
    const other = after.model.actors[renaming.actors[index]!]!;
    const options = before.model.options.flatMap((option, at) => {
      const same = after.model.options[renaming.options[at]!]!;
      return option.ownerIndex === index ? [[`– ${named(option, option.key)}`, `– ${named(same, same.key)}`]] : [];
    });
    return [[named(actor, actor.id), named(other, other.id)], ...options];
  });
  return table([names.before, names.after], rows);
}

/** What the two are called. */
interface Names {
  readonly before: string;
  readonly after: string;
}

function answer(comparison: ModelComparison, names: Names, phrases: Phrases): string {
  const { before, after, differences, changes } = comparison;
  const { general, change: words, compare } = phrases;
  if (differences.length === 0) return compare.noDifference;
  if (changes.length === 0) return compare.noVerdictDiffers(differences.length);
  const outcomes = [
    ...Map.groupBy(
      changes.flatMap(({ verdict }) => (verdict.kind === "outcome" ? [verdict.of] : [])),
      ({ outcome, change }) => `${outcome} ${change}`,
    ).values(),
  ].map((group) => {
    const { outcome, change } = group[0]!;
    const { name } = [...before.model.outcomes, ...after.model.outcomes].find(({ id }) => id === outcome)!;
    return words.outcomeChanges(name, change, group.map(({ concept }) => concept).join(general.comma));
  });
  const single = bySingle(comparison);
  const sentences = [
    outcomes.length > 0
      ? compare.outcomesDiffer(names.before, names.after, outcomes)
      : compare.statesDiffer(names.before, names.after),
    single === undefined
      ? accountedFor(changes, phrases)
      : compare.oneAccounts(differenceText(differences[single]!, phrases)),
  ];
  return sentences.join(general.space);
}

/** The difference that alone brings about every change, if there is one. */
function bySingle({ differences, changes }: ModelComparison): number | undefined {
  return [...differences.keys()].find((index) => changes.every(({ alone }) => alone.includes(index)));
}

function accountedFor(changes: readonly AccountedChange[], { compare }: Phrases): string {
  const single = changes.filter(({ alone }) => alone.length > 0).length;
  const paired = changes.filter(({ pair }) => pair !== undefined).length;
  return compare.accounted(single, paired, changes.length - single - paired);
}

function differencesTable({ differences, effects }: ModelComparison, phrases: Phrases): string {
  const { compare } = phrases;
  const hasProblem = effects.some(({ problem }) => problem !== undefined);
  const rows = differences.map((difference, index) => {
    const { produces, besides, undoes, problem } = effects[index]!;
    return [
      String(index + 1),
      differenceText(difference, phrases),
      String(produces),
      String(besides),
      String(undoes),
      ...(hasProblem ? [problem === undefined ? "" : compare.notByItself(problem)] : []),
    ];
  });
  return table([...compare.differencesHead, ...(hasProblem ? [""] : [])], rows, ["r", "l", "r", "r", "r", "l"]);
}

function rankingsText({ before, rankings }: ModelComparison, { compare }: Phrases): string[] {
  const changed = rankings.filter(({ same }) => !same);
  if (changed.length === 0) return [];
  const named = changed.map(({ actor, tau }) => {
    const { name } = before.model.actors.find(({ id }) => id === actor)!;
    return compare.tau(name, tau?.toFixed(2).replace("-", "−"));
  });
  return [compare.rankingsDiffer(named)];
}

function verdictTables(comparison: ModelComparison, names: Names, most: number, phrases: Phrases): string[] {
  const { before, after, changes, statesComparable, pairs } = comparison;
  const { general, compare } = phrases;
  const outcomeName = new Map([...before.model.outcomes, ...after.model.outcomes].map(({ id, name }) => [id, name]));
  const words = { vanishes: new Words(before, phrases), appears: new Words(after, phrases) };
  const what = ({ verdict }: AccountedChange): string => {
    if (verdict.kind === "outcome") return compare.someOf(outcomeName.get(verdict.of.outcome)!);
    const { change, state, infeasible } = verdict.of;
    const label = words[change].label(state);
    return infeasible ? compare.notFeasibleIn(label, change === "appears" ? names.before : names.after) : label;
  };
  const rows = [...Map.groupBy(changes, keyOf).values()].map((group) => [
    what(group[0]!),
    compare.verdict[group[0]!.verdict.of.change],
    group.map((each) => each.verdict.of.concept).join(general.comma),
    account(group[0]!, phrases),
  ]);
  const { shown, left } = cut(rows, most);
  return [
    table(compare.verdictsHead, shown),
    ...(left > 0 ? [compare.furtherRows(left)] : []),
    ...(statesComparable ? [] : [compare.outcomesOnly]),
    ...(pairs.tried === 0 ? [] : [compare.pairsTried(pairs.tried, pairs.of)]),
  ];
}

function account({ alone, needed, pair }: AccountedChange, { compare }: Phrases): string {
  const numbers = (indices: readonly number[]): string[] => indices.map((index) => String(index + 1));
  const accounted =
    alone.length > 0 ? compare.alone(numbers(alone)) : pair ? compare.together(numbers(pair)) : compare.neither;
  return needed.length > 0 ? compare.needs(accounted, numbers(needed)) : accounted;
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

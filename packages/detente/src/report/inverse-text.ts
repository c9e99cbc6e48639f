import type { Analysis } from "../analysis/analyze.ts";
import type { Comparison } from "../analysis/inverse/comparisons.ts";
import type { Condition, Requirement } from "../analysis/inverse/condition.ts";
import { contradictedBy } from "../analysis/inverse/contradicted.ts";
import type { RankingCount } from "../analysis/inverse/counts.ts";
import { describeEdits, type EditDescription } from "../analysis/inverse/describe-edits.ts";
import type { Inverse } from "../analysis/inverse/inverse.ts";
import type { Change, Reversals } from "../analysis/inverse/reversals.ts";
import type { StatementChanges } from "../analysis/inverse/statement-edits.ts";
import type { Wish } from "../analysis/inverse/wish.ts";
import type { Reason } from "../analysis/steps.ts";
import { printExpression } from "../interop/detente.ts";
import type { Expression } from "../model/expression.ts";
import { cut } from "./cut.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { groundsText, list, Words } from "./words.ts";

/** More of anything than this is not listed in a text; the JSON document has all. */
const most = 12;

/**
 * What `detente inverse` prints: what would have to change for the wish (Markdown).
 *
 * @example
 * ```ts
 * const answer = await inverse(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * inverseText(analysis, answer).split("\n")[0]; // => "# What would have to change: nothing taken (state 1) holds (`seq`)"
 * ```
 */
export function inverseText(
  analysis: Analysis,
  answer: Inverse,
  { condition = true } = {},
  phrases: Phrases = english,
): string {
  const words = new Words(analysis, phrases);
  const { change } = phrases;
  const { wish, reversals, conditions, edits } = answer;
  const parts = [`# ${change.title(wishText(words, wish), wish.concept)}`, verdict(words, answer)];
  if (reversals.changes.length > 0)
    parts.push(`## ${change.fewestTurned}`, changesText(analysis, words, wish, reversals.changes));
  if (edits) parts.push(`## ${change.smallestEdits}`, editsText(analysis, words, edits));
  if (condition && conditions.length > 0)
    parts.push(`## ${change.exactCondition}`, ...conditions.map((each) => conditionText(words, wish, each)));
  else if (condition) parts.push(change.conditionTooLong);
  return `${parts.join("\n\n")}\n`;
}

/**
 * What `detente inverse --count` prints.
 *
 * @example
 * ```ts
 * const wish = { want: [1], free: [0] };
 * const count = await countRankings(analysis, { ...wish, concept: "nash" });
 * countsText(analysis, wish, [{ concept: "nash", count }]).split("\n").at(-2); // => "- `nash`: 240 (33.3 %)"
 * ```
 */
export function countsText(
  analysis: Analysis,
  wish: Omit<Wish, "concept">,
  counts: readonly { readonly concept: string; readonly count: RankingCount }[],
): string {
  const words = new Words(analysis);
  const who = list(wish.free.map((actor) => words.actor(actor)));
  const lines = counts.map(
    ({ concept, count: { count: number, of } }) => `- \`${concept}\`: ${digits(number)} (${percent(number, of)})`,
  );
  return `${[
    `# Rankings under which ${wishText(words, wish)}`,
    `Of the ${digits(counts[0]!.count.of)} ways to rank all states strictly (no ties) for ${who}, the other actors' rankings as they are, so many make it so. Counted exactly; a count of rankings of this model is no chance of anything.`,
    lines.join("\n"),
  ].join("\n\n")}\n`;
}

/**
 * Why a wish cannot be had, in one sentence or two.
 *
 * @example
 * ```ts
 * const clash = readConflict("actor a { option x }  actor b { option y }  ranking b { 4 > 3 > 2 > 1 }").conflict!;
 * const solved = await analyze(resolveScenario(clash));
 * const answer = await inverse(solved, { want: [0], concept: "nash", free: [0] });
 * answer.reversals.status; // => "impossible"
 * impossibleText(solved, answer).split(":")[0]; // => "It cannot be while b's ranking stays as it is"
 * ```
 */
export function impossibleText(analysis: Analysis, { wish, reversals }: Inverse, phrases: Phrases = english): string {
  const words = new Words(analysis, phrases);
  const { general, change } = phrases;
  const { obstacle } = reversals;
  const allAtOnce = wish.want.length > 1 && !wish.any;
  const freed = general.list(wish.free.map((actor) => words.actor(actor)));
  if (!obstacle) return change.impossible(freed, wishText(words, wish), wish.concept, allAtOnce);
  return change.obstacle(
    words.actor(obstacle.actor),
    words.label(obstacle.state),
    words.label(obstacle.move),
    freed,
    wish.concept,
    allAtOnce,
  );
}

function wishText(words: Words, { want, any, notWant = [] }: Omit<Wish, "concept" | "free">): string {
  const { change } = words.phrases;
  return change.wish(
    want.length === 0 ? undefined : change.holding(states(words, want), want.length, any === true),
    notWant.length === 0 ? undefined : change.notHolding(states(words, notWant), notWant.length),
  );
}

function states(words: Words, chosen: readonly number[]): string {
  const { general } = words.phrases;
  const { shown: first, left } = cut(chosen, 3);
  const shown = first.map((state) => words.label(state));
  return general.list(left > 0 ? [...shown, general.count(left, "other state")] : shown);
}

/**
 * The answer in one sentence: whether the wish is met, cannot be had, or how much has to turn for it.
 *
 * @example
 * ```ts
 * const answer = await inverse(analysis, { want: [3], concept: "nash", free: [0, 1] });
 * inverseVerdict(analysis, answer).split(". ")[0]; // => "It is so already: nothing has to change"
 * ```
 */
export function inverseVerdict(analysis: Analysis, answer: Inverse, phrases: Phrases = english): string {
  return answer.reversals.status === "impossible"
    ? impossibleText(analysis, answer, phrases)
    : verdict(new Words(analysis, phrases), answer);
}

function verdict(words: Words, { wish, holding, fromToday, reversals }: Inverse): string {
  const { general, change } = words.phrases;
  const { space } = words;
  const partly = wish.want.length > 1 && (wish.any === true || holding.length < wish.want.length);
  const many = partly ? [change.holdAlready(holding.length, wish.want.length, states(words, holding))] : [];
  // where nobody is to leave anything, one of them is to be had for nothing
  if (partly && !wish.any && holding.length > 0 && (wish.notWant ?? []).length === 0) many.push(change.oneHolds);
  const way =
    fromToday && space.statusQuo !== undefined ? [change.fromToday[fromToday](words.label(space.statusQuo))] : [];
  return [cost(words, wish, reversals), ...many, ...way].join(general.space);
}

function cost(words: Words, wish: Wish, { status, total, bound, optimal, changes }: Reversals): string {
  const { change } = words.phrases;
  if (status === "met") return change.met;
  if (status === "open") return change.open(bound, wish.want.length > 1 && !wish.any);
  return change.cost(
    total!,
    changes.map(({ actor }) => words.actor(actor)),
    wish.free.length < words.space.model.actors.length,
    optimal ? undefined : bound,
  );
}

function changesText(analysis: Analysis, words: Words, wish: Wish, changes: readonly Change[]): string {
  const { general, change } = words.phrases;
  return changes
    .map((each) => {
      const { actor, reversals } = each;
      const risen = risenState(each, wish);
      const { shown, left } = cut(reversals, most);
      const what =
        risen === undefined
          ? [
              ...shown.map(([better, worse]) => `- ${change.comesToPrefer(words.label(worse), words.label(better))}`),
              ...(left > 0 ? [`- ${change.morePairs(left)}`] : []),
            ]
          : [`- ${change.rises(words.label(risen), general.list(shown.map(([better]) => words.label(better))), left)}`];
      const against = contradictedBy(analysis, each).map(
        ({ reason, pairs }) => `  - ${change.against(againstText(analysis, reason, words.phrases), pairs)}`,
      );
      return [change.turned(words.actor(actor), reversals.length), "", ...what, ...against].join("\n");
    })
    .join("\n\n");
}

/** The state that alone moves, where the change is one state's rise. */
function risenState({ reversals }: Change, wish: Wish): number | undefined {
  const risen = reversals[0]![1];
  return wish.want.includes(risen) && reversals.every(([, worse]) => worse === risen) ? risen : undefined;
}

function againstText(analysis: Analysis, reason: Reason, phrases: Phrases): string {
  const { general, change } = phrases;
  switch (reason.kind) {
    case "tie":
      return change.likingEqually;
    case "ranking":
      return change.itsRanking(groundsText(analysis, reason.grounds, phrases));
    case "weights":
      return change.theWeights(general.list(reason.statements.map(({ when }) => code(when))));
    case "statement":
      return change.itsStatement(code(reason.when), reason.importance, groundsText(analysis, reason.grounds, phrases));
  }
}

const code = (expression: Expression): string => `\`${printExpression(expression)}\``;

/** One change of statements in words. */
export interface EditLine {
  /** What is done, with its cost. */
  readonly text: string;
  /** The statements that it goes against, each with what that rests on. */
  readonly against: readonly string[];
}

/**
 * Every change of statements that was found, cheapest first.
 *
 * @example
 * ```ts
 * const wish = { want: [0], concept: "seq", free: [0, 1] } as const;
 * const { edits } = await inverse(analysis, wish);
 * editLines(analysis, edits!)[0].text; // => "Iraq: want `syria.release` (1st) only if `iraq.attack` (cost 2)"
 * ```
 */
export function editLines(analysis: Analysis, edits: StatementChanges, phrases: Phrases = english): EditLine[] {
  const words = new Words(analysis, phrases);
  const { change } = phrases;
  return describeEdits(analysis, edits).map(({ cost, steps }) => ({
    text: change.edit(
      steps.map((step) => editText(words, step)),
      cost,
    ),
    against: steps.flatMap((step) =>
      step.against.map((statement) =>
        change.editAgainst(code(statement.when), groundsText(analysis, statement, phrases)),
      ),
    ),
  }));
}

/**
 * How far changes of statements were looked for.
 *
 * @example
 * ```ts
 * const { edits } = await inverse(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * editNotes(analysis, edits!); // => "3 further changes that give the same rankings as one of these are left out. All single edits and pairs of edits up to cost 3 were tried (a place moved costs 1, a condition 2, a statement dropped 3)."
 * ```
 */
export function editNotes(analysis: Analysis, edits: StatementChanges, phrases: Phrases = english): string {
  const words = new Words(analysis, phrases);
  const { general, change } = phrases;
  const left = edits.changes.length - most;
  return [
    ...(edits.changes.length === 0 ? [change.noneFound] : []),
    ...(left > 0 ? [change.moreEdits(left)] : []),
    ...(edits.alike > 0 ? [change.alike(edits.alike)] : []),
    edits.completeTo === 0 ? change.noEffort : change.searchedTo(edits.completeTo),
    ...edits.withoutStatements.map((actor) => change.noStatements(words.actor(actor))),
  ].join(general.space);
}

function editsText(analysis: Analysis, words: Words, edits: StatementChanges): string {
  // `editNotes` counts the others
  const lines = cut(editLines(analysis, edits, words.phrases), most).shown.map(({ text, against }, index) =>
    [`${index + 1}. ${text}`, ...against.map((each) => `   - ${each}`)].join("\n"),
  );
  return [...(lines.length > 0 ? [lines.join("\n")] : []), editNotes(analysis, edits, words.phrases)].join("\n\n");
}

function editText(words: Words, { edit, actor, neighbour }: EditDescription["steps"][number]): string {
  const { change } = words.phrases;
  const statement = code(edit.statement.when);
  const [name, from] = [words.actor(actor), edit.from + 1];
  switch (edit.kind) {
    case "move":
      return change.put(name, statement, from, edit.to < edit.from, code(neighbour!.when), edit.to + 1);
    case "drop":
      return change.drop(name, statement, from);
    case "condition":
      return change.wantOnlyIf(name, statement, from, code(edit.when));
  }
}

function conditionText(words: Words, wish: Wish, { actor, state, requirements }: Condition): string {
  const { change } = words.phrases;
  const head = change.wouldStay(words.actor(actor), words.label(state), wish.notWant?.includes(state) === true);
  if (requirements.length === 0) return change.always(head);
  const { shown: first, left } = cut(requirements, most);
  const shown = first.map((requirement) => `- ${requirementText(words, requirement)}`);
  const more = left > 0 ? [`- ${change.moreRequirements(left)}`] : [];
  return `${change.exactlyWhen(head, requirements.length > 1)}\n\n${[...shown, ...more].join("\n")}`;
}

function requirementText(words: Words, { move, ways, complete }: Requirement): string {
  const { general, change } = words.phrases;
  if (ways.length === 0) return change.never(words.label(move));
  const { shown: first, left } = cut(ways, most);
  const shown = change.ways(first.map((way) => general.list(way.map((each) => comparisonText(words, each)))));
  if (!complete) return change.manyMoreWays(shown);
  return left > 0 ? change.moreWays(shown, left) : shown;
}

function comparisonText(words: Words, { actor, better, worse, strict }: Comparison): string {
  return words.phrases.change.likes(words.actor(actor), words.label(better), words.label(worse), strict);
}

/** Long numbers by their size. */
function digits(number: bigint): string {
  const text = number.toString();
  return text.length <= 21
    ? number.toLocaleString("en")
    : `about ${text[0]}.${text.slice(1, 3)} × 10^${text.length - 1}`;
}

function percent(part: bigint, whole: bigint): string {
  return `${(Number((part * 100_000n) / whole) / 1000).toFixed(1)} %`;
}

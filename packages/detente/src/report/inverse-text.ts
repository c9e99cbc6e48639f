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
import { count, groundsText, list, ordinal, Words } from "./words.ts";

/** More of anything than this is not listed in a text; the JSON document has all. */
const most = 12;

/** What `detente inverse` prints: what would have to change for the wish (Markdown). */
export function inverseText(analysis: Analysis, answer: Inverse, { condition = true } = {}): string {
  const words = new Words(analysis);
  const { wish, reversals, conditions, edits } = answer;
  const parts = [
    `# What would have to change: ${wishText(words, wish)} (\`${wish.concept}\`)`,
    verdict(words, wish, reversals),
  ];
  if (reversals.changes.length > 0)
    parts.push("## Fewest comparisons turned", changesText(analysis, words, wish, reversals.changes));
  if (edits) parts.push("## Smallest edits of their statements", editsText(analysis, words, edits));
  if (condition && conditions.length > 0)
    parts.push("## The exact condition", ...conditions.map((each) => conditionText(words, wish, each)));
  else if (condition) parts.push("The exact condition of so many states is too long to read; ask for one of them.");
  return `${parts.join("\n\n")}\n`;
}

/** What `detente inverse --count` prints. */
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

/** Why a wish cannot be had, in one sentence or two. */
export function impossibleText(analysis: Analysis, { wish, reversals }: Inverse): string {
  const words = new Words(analysis);
  const { obstacle } = reversals;
  const all =
    wish.want.length > 1 && !wish.any ? " All of these states are to hold at once; --any asks for at least one." : "";
  const freed = list(wish.free.map((actor) => words.actor(actor)));
  if (!obstacle)
    return `No rankings of ${freed} make it so that ${wishText(words, wish)} under ${wish.concept}, while the other actors' rankings stay as they are: proven.${all}`;
  const name = words.actor(obstacle.actor);
  return `It cannot be while ${name}'s ranking stays as it is: from ${words.label(obstacle.state)} ${name} would move to ${words.label(obstacle.move)}, which it prefers, and no ranking of ${freed} gives the others an answer that holds it (${wish.concept}). Free ${name} too, or wish for something else.${all}`;
}

function wishText(words: Words, { want, any, notWant = [] }: Omit<Wish, "concept" | "free">): string {
  const states = (chosen: readonly number[]): string => {
    const shown = chosen.slice(0, 3).map((state) => words.label(state));
    return list(chosen.length > 3 ? [...shown, count(chosen.length - 3, "other state")] : shown);
  };
  const holds =
    want.length === 0
      ? []
      : [`${any && want.length > 1 ? "one of " : ""}${states(want)} ${want.length > 1 && !any ? "hold" : "holds"}`];
  const not = notWant.length === 0 ? [] : [`${states(notWant)} ${notWant.length > 1 ? "do" : "does"} not hold`];
  return list([...holds, ...not]);
}

function verdict(words: Words, wish: Wish, { status, total, bound, optimal, changes }: Reversals): string {
  if (status === "met") return "It is so already: nothing has to change.";
  if (status === "open")
    return `No change was found in the time allowed, nor proven to be impossible; it takes at least ${count(bound, "turned comparison")}. \`--seconds\` allows more time.${wish.want.length > 1 && !wish.any ? " All of the states are to hold at once; --any asks for at least one." : ""}`;
  const who = list(changes.map(({ actor }) => `${words.actor(actor)}'s`));
  const how = optimal
    ? "no smaller change does (proven)"
    : `the best found in the time allowed: at least ${bound} must turn (proven)`;
  const others = wish.free.length < words.space.model.actors.length ? ", the other actors' rankings as they are" : "";
  return `It would take ${count(total!, "turned comparison")} of two states in ${who} ranking${changes.length > 1 ? "s" : ""}${others}; ${how}.`;
}

function changesText(analysis: Analysis, words: Words, wish: Wish, changes: readonly Change[]): string {
  return changes
    .map((change) => {
      const name = words.actor(change.actor);
      const risen = risenState(change, wish);
      const shown = change.reversals.slice(0, most);
      const what =
        risen === undefined
          ? shown.map(([better, worse]) => `- ${words.label(worse)} comes to be preferred to ${words.label(better)}`)
          : [
              `- ${words.label(risen)} rises above ${list(shown.map(([better]) => words.label(better)))}${change.reversals.length > most ? ` and ${count(change.reversals.length - most, "other state")}` : ""}`,
            ];
      const more =
        risen === undefined && change.reversals.length > most
          ? [`- … and ${count(change.reversals.length - most, "more pair")}`]
          : [];
      const against = contradictedBy(analysis, change).map(
        ({ reason, pairs }) => `  - against ${againstText(analysis, reason)} (${count(pairs, "pair")})`,
      );
      return [
        `${name}: ${count(change.reversals.length, "comparison")} turned.`,
        "",
        ...what,
        ...more,
        ...against,
      ].join("\n");
    })
    .join("\n\n");
}

/** The state that alone moves, where the change is one state's rise. */
function risenState({ reversals }: Change, wish: Wish): number | undefined {
  const risen = reversals[0]![1];
  return wish.want.includes(risen) && reversals.every(([, worse]) => worse === risen) ? risen : undefined;
}

function againstText(analysis: Analysis, reason: Reason): string {
  switch (reason.kind) {
    case "tie":
      return "its liking both equally";
    case "ranking":
      return `its ranking; ${groundsText(analysis, reason.grounds)}`;
    case "weights":
      return `the weights of ${list(reason.statements.map(({ when }) => `\`${printExpression(when)}\``))}`;
    case "statement":
      return `\`${printExpression(reason.when)}\`, its ${ordinal(reason.importance)} statement; ${groundsText(analysis, reason.grounds)}`;
  }
}

function editsText(analysis: Analysis, words: Words, edits: StatementChanges): string {
  const lines = describeEdits(analysis, edits)
    .slice(0, most)
    .map(({ cost, steps }, index) =>
      [
        `${index + 1}. ${steps.map((step) => editText(words, step)).join("; and ")} (cost ${cost})`,
        ...steps.flatMap((step) =>
          step.against.map(
            (statement) => `   - against \`${printExpression(statement.when)}\`; ${groundsText(analysis, statement)}`,
          ),
        ),
      ].join("\n"),
    );
  const left = edits.changes.length - lines.length;
  const searched =
    edits.completeTo === 0
      ? "The time allowed was not enough to try even the cheapest edits."
      : `All single edits and pairs of edits up to cost ${edits.completeTo} were tried (a place moved costs 1, a condition 2, a statement dropped 3).`;
  const none = edits.changes.length === 0 ? ["None was found."] : [];
  const ranked = edits.withoutStatements.map((actor) => `${words.actor(actor)} has no statements to edit.`);
  return [
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    [...none, ...(left > 0 ? [`${count(left, "more edit")} of the same kind.`] : []), searched, ...ranked].join(" "),
  ].join("\n\n");
}

function editText(words: Words, { edit, actor, neighbour }: EditDescription["steps"][number]): string {
  const statement = `\`${printExpression(edit.statement.when)}\``;
  const name = words.actor(actor);
  switch (edit.kind) {
    case "move":
      return `${name}: put ${statement} (${ordinal(edit.from + 1)}) ${edit.to < edit.from ? "before" : "after"} \`${printExpression(neighbour!.when)}\`, in ${ordinal(edit.to + 1)} place`;
    case "drop":
      return `${name}: drop ${statement} (${ordinal(edit.from + 1)})`;
    case "condition":
      return `${name}: want ${statement} (${ordinal(edit.from + 1)}) only if \`${printExpression(edit.when)}\``;
  }
}

function conditionText(words: Words, wish: Wish, { actor, state, requirements }: Condition): string {
  const name = words.actor(actor);
  const leave = wish.notWant?.includes(state) ? " (wanted: that this fails for somebody)" : "";
  const head = `${name} would stay at ${words.label(state)}${leave}`;
  if (requirements.length === 0) return `${head}: always.`;
  const shown = requirements.slice(0, most).map((requirement) => `- ${requirementText(words, requirement)}`);
  const left = requirements.length - shown.length;
  return `${head} exactly when${requirements.length > 1 ? " all of this holds" : ""}:\n\n${[...shown, ...(left > 0 ? [`- … and ${count(left, "more requirement")}`] : [])].join("\n")}`;
}

function requirementText(words: Words, { move, ways, complete }: Requirement): string {
  if (ways.length === 0)
    return `its move to ${words.label(move)} is an improvement that no ranking of those freed can answer: never`;
  const shown = ways.slice(0, most).map((way) => list(way.map((each) => comparisonText(words, each))));
  const left = ways.length - shown.length;
  const more = complete
    ? left > 0
      ? `, or one of ${count(left, "other way")}`
      : ""
    : ", or one of many more ways, not all listed";
  return `${shown.join(", or ")}${more}`;
}

function comparisonText(words: Words, { actor, better, worse, strict }: Comparison): string {
  return `${words.actor(actor)} likes ${words.label(better)} ${strict ? "more than" : "at least as much as"} ${words.label(worse)}`;
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

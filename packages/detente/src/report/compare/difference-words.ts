import type { Difference } from "../../analysis/compare/differences.ts";
import type { PreferenceEdit } from "../../analysis/compare/preference-edits.ts";
import { printExpression } from "../../interop/detente.ts";
import type { PreferenceItem, PreferenceStatement, Rule, StatusQuo } from "../../model/conflict.ts";
import { list, ordinal } from "../words.ts";

/** A difference as a phrase: "United States: `not accept` moves from 2nd to 1st place". */
export function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case "actor":
      return difference.change === "renamed"
        ? `the actor ${difference.actor.id} is called ${difference.actor.name}`
        : `the actor ${difference.actor.name} is ${difference.change}`;
    case "option":
      return difference.change === "changed"
        ? `${difference.actor.name}: “${difference.option.name}” has another name or direction`
        : `${difference.actor.name}: the option “${difference.option.name}” is ${difference.change}`;
    case "rule":
      return `the rule \`${ruleText(difference.item)}\` is ${difference.change}`;
    case "merge":
      return `merging where \`${printExpression(difference.item.when)}\` is ${difference.change}`;
    case "forbidden": {
      const { from, to, by } = difference.item;
      const parts = [
        ...(from ? [` from \`${printExpression(from)}\``] : []),
        ...(to ? [` to \`${printExpression(to)}\``] : []),
        ...(by === undefined ? [] : [` by ${by}`]),
      ];
      return `the forbidden move${parts.join("")} is ${difference.change}`;
    }
    case "unseen":
      return `that ${difference.item.by} does not see \`${printExpression(difference.item.when)}\` is ${difference.change}`;
    case "graph":
      return "the named states or the moves are others";
    case "now":
      return difference.change === "changed"
        ? `today is ${nowText(difference.after)} and not ${nowText(difference.before)}`
        : difference.change === "added"
          ? `today is said to be ${nowText(difference.after)}`
          : "what holds today is not said";
    case "outcome":
      return difference.change === "changed"
        ? `the outcome ${difference.outcome.name} is defined or named otherwise`
        : `the outcome ${difference.outcome.name} is ${difference.change}`;
    case "preference":
      return `${difference.actor.name}: ${editText(difference.edit)}`;
  }
}

function editText(edit: PreferenceEdit): string {
  switch (edit.change) {
    case "added":
      return `${itemText(edit.item)} is added in ${ordinal(edit.to)} place`;
    case "dropped":
      return `${itemText(edit.item)} is dropped from ${ordinal(edit.from)} place`;
    case "moved":
      return `${itemText(edit.item)} moves from ${ordinal(edit.from)} to ${ordinal(edit.to)} place`;
    case "changed":
      return `${itemText(edit.before)} becomes ${itemText(edit.item)}`;
    case "replaced":
      return "its ranking is another";
  }
}

function itemText(item: PreferenceItem): string {
  const statement = ({ when, weight, much, perhaps }: PreferenceStatement): string =>
    [
      printExpression(when),
      ...(weight === undefined ? [] : [`weight ${weight}`]),
      ...(much ? ["much"] : []),
      ...(perhaps === undefined ? [] : [`perhaps ${perhaps}`]),
    ].join(" ");
  return item.kind === "unordered"
    ? `\`unordered { ${item.items.map(statement).join("; ")} }\``
    : `\`${statement(item)}\``;
}

const ruleText = ({ kind, of }: Rule): string =>
  `${kind.replaceAll("-", " ")} ${of.map((each) => printExpression(each)).join(", ")}`;

function nowText(now: StatusQuo | undefined): string {
  if (now === undefined) return "nothing";
  if (now.kind === "state") return `\`${now.state}\``;
  return now.taken.length === 0 ? "nothing taken" : list(now.taken.map((key) => `\`${key}\``));
}

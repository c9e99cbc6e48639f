import type { Difference } from "../../analysis/compare/differences.ts";
import type { PreferenceEdit } from "../../analysis/compare/preference-edits.ts";
import { printExpression } from "../../interop/detente.ts";
import type { PreferenceItem, PreferenceStatement, Rule, StatusQuo } from "../../model/conflict.ts";
import type { Expression } from "../../model/expression.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";

/** A difference as a phrase: "United States: `not accept` moves from 2nd to 1st place". */
export function differenceText(difference: Difference, phrases: Phrases = english): string {
  const { compare } = phrases;
  switch (difference.kind) {
    case "actor":
      return difference.change === "renamed"
        ? compare.actorRenamed(difference.actor.id, difference.actor.name)
        : compare.actor(difference.actor.name, difference.change);
    case "option": {
      const { actor, option, change } = difference;
      return change === "changed"
        ? compare.optionChanged(actor.name, option.name)
        : compare.option(actor.name, option.name, change);
    }
    case "rule":
      return compare.rule(`\`${ruleText(difference.item)}\``, difference.change);
    case "merge":
      return compare.merge(code(difference.item.when), difference.change);
    case "forbidden": {
      const { from, to, by } = difference.item;
      return compare.forbidden(from && code(from), to && code(to), by, difference.change);
    }
    case "unseen":
      return compare.unseen(difference.item.by, code(difference.item.when), difference.change);
    case "graph":
      return compare.graph;
    case "now": {
      const { change, before, after } = difference;
      if (change === "dropped") return compare.nowDropped;
      return change === "changed"
        ? compare.nowChanged(nowText(after, phrases), nowText(before, phrases))
        : compare.nowAdded(nowText(after, phrases));
    }
    case "outcome":
      return difference.change === "changed"
        ? compare.outcomeChanged(difference.outcome.name)
        : compare.outcome(difference.outcome.name, difference.change);
    case "preference":
      return compare.preference(difference.actor.name, editText(difference.edit, phrases));
  }
}

const code = (expression: Expression): string => `\`${printExpression(expression)}\``;

function editText(edit: PreferenceEdit, { compare }: Phrases): string {
  switch (edit.change) {
    case "added":
      return compare.added(itemText(edit.item), edit.to);
    case "dropped":
      return compare.dropped(itemText(edit.item), edit.from);
    case "moved":
      return compare.moved(itemText(edit.item), edit.from, edit.to);
    case "changed":
      return compare.becomes(itemText(edit.before), itemText(edit.item));
    case "replaced":
      return compare.rankingReplaced;
  }
}

/** As it is written in the file. */
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

function nowText(now: StatusQuo | undefined, { general, compare }: Phrases): string {
  if (now === undefined) return compare.nothing;
  if (now.kind === "state") return `\`${now.state}\``;
  return now.taken.length === 0 ? general.nothingTaken : general.list(now.taken.map((key) => `\`${key}\``));
}

import { type Diagnostic, finding } from "../language/diagnostic.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression, Located } from "../model/expression.ts";
import { say } from "../sentences/sentence.ts";

/** What a scenario inherits that speaks of an option which it takes away from its actor. */
export function diagnoseOptionsGone(model: ConflictModel): Diagnostic[] {
  if (!model.scenario) return [];
  const scenario = model.scenario.id;
  const there = new Set(model.options.map(({ key }) => key));
  return saidBy(model).flatMap(([item, options]) =>
    [...new Set(options)]
      .filter((option) => !there.has(option))
      .map((option) =>
        finding({
          code: "unknown-name",
          severity: "error",
          message: say("In the scenario `{scenario}` there is no option `{option}`, of which this speaks.", {
            scenario,
            option,
          }),
          remedy: "Declare this again in the scenario, without the option; or leave the option to its actor there.",
          place: item.at,
        }),
      ),
  );
}

/** Whatever a model says of options: each thing with those that it names. */
function saidBy(model: ConflictModel): [item: Located, options: string[]][] {
  const { rules, merges, forbidden, unseen, outcomes, preferences, statusQuo } = model;
  const statements = preferences.flatMap((preference) =>
    preference.kind === "ranking"
      ? []
      : preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item])),
  );
  return [
    ...rules.map((rule): [Located, string[]] => [rule, rule.of.flatMap(optionsIn)]),
    ...forbidden.map((move): [Located, string[]] => [
      move,
      [move.from, move.to].flatMap((part) => (part ? optionsIn(part) : [])),
    ]),
    ...[...merges, ...unseen, ...outcomes, ...statements].map((item): [Located, string[]] => [
      item,
      optionsIn(item.when),
    ]),
    ...(statusQuo?.kind === "options"
      ? [[statusQuo, [...statusQuo.taken, ...statusQuo.notTaken]] satisfies [Located, string[]]]
      : []),
  ];
}

function optionsIn(expression: Expression): string[] {
  if (expression.op === "option") return [expression.option];
  if (!("of" in expression)) return [];
  return expression.op === "not" ? optionsIn(expression.of) : expression.of.flatMap(optionsIn);
}

import { WorkExceeded } from "../engine/decision-diagram.ts";
import { feasibility, orderOfMention } from "../engine/feasibility.ts";
import { type Diagnostic, finding } from "../language/diagnostic.ts";
import type { Rule } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { listed, say } from "../sentences/sentence.ts";

/** So many sets of rules are tried. */
const mostTries = 2000;

/**
 * Rules that exclude every combination of options, each with its place: a smallest set of them, in that no rule can be left out
 * of it. Undefined where that takes too much work to find.
 */
export function diagnoseContradiction(model: ConflictModel): Diagnostic[] | undefined {
  const core = smallestContradiction(model);
  if (core === undefined || core.length === 0) return undefined;
  const named = (rule: Rule) =>
    rule.at
      ? say("the rule at {line}:{column}", { line: rule.at.line, column: rule.at.column })
      : say("rule {number}", { number: model.rules.indexOf(rule) + 1 });
  return core.map((rule) => {
    const others = core.filter((other) => other !== rule);
    return finding({
      code: "no-feasible-state",
      severity: "error",
      message:
        others.length === 0
          ? "No state is feasible: this rule alone excludes every combination of options."
          : say("No state is feasible: this rule contradicts {others}; without any one of them the rest do not.", {
              others: listed(others.map(named)),
            }),
      remedy: "Drop or weaken one of them.",
      place: rule.at,
    });
  });
}

/** As QuickXplain (Junker 2004) finds it: of many rules that do not matter, whole halves are left out at once. */
function smallestContradiction(model: ConflictModel): readonly Rule[] | undefined {
  let tries = 0;
  const fails = (rules: readonly Rule[]): boolean => {
    if (++tries > mostTries) throw new WorkExceeded();
    const part = { ...model, rules };
    return feasibility(part, orderOfMention(part)).count === 0n;
  };
  const explain = (kept: readonly Rule[], isNew: boolean, rules: readonly Rule[]): readonly Rule[] => {
    if (isNew && fails(kept)) return [];
    if (rules.length === 1) return rules;
    const half = rules.length >> 1;
    const [first, second] = [rules.slice(0, half), rules.slice(half)];
    const late = explain([...kept, ...first], true, second);
    const early = explain([...kept, ...late], late.length > 0, first);
    return [...early, ...late];
  };
  try {
    return fails(model.rules) ? explain([], false, model.rules) : undefined;
  } catch (error) {
    if (error instanceof WorkExceeded) return undefined;
    throw error;
  }
}

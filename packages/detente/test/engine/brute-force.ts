import type { Rule } from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import type { Expression } from "../../src/model/expression.ts";

/** Whether an expression holds where just these options are taken: one combination at a time, by the book. */
export function holds(expression: Expression, taken: ReadonlySet<string>, model: ConflictModel): boolean {
  const value = (part: Expression): boolean => holds(part, taken, model);
  switch (expression.op) {
    case "option":
      return taken.has(expression.option);
    case "outcome":
      return value(model.outcomes.find(({ id }) => id === expression.outcome)!.when);
    case "state":
      throw new Error("no states in option form");
    case "constant":
      return expression.value;
    case "not":
      return !value(expression.of);
    case "and":
      return expression.of.every(value);
    case "or":
      return expression.of.some(value);
    case "if":
      return value(expression.of[0]) || !value(expression.of[1]);
    case "implies":
      return !value(expression.of[0]) || value(expression.of[1]);
    case "iff":
      return value(expression.of[0]) === value(expression.of[1]);
    case "count": {
      const number = expression.of.filter(value).length;
      return number >= expression.min && number <= expression.max;
    }
  }
}

function permits(rule: Rule, taken: ReadonlySet<string>, model: ConflictModel): boolean {
  const held = rule.of.filter((of) => holds(of, taken, model)).length;
  switch (rule.kind) {
    case "infeasible":
      return held === 0;
    case "require":
      return held === rule.of.length;
    case "at-most-one":
      return held <= 1;
    case "exactly-one":
      return held === 1;
    case "at-least-one":
      return held >= 1;
  }
}

/** A combination as the letters of its pattern and as a set of keys. */
export interface Combination {
  readonly pattern: string;
  readonly taken: ReadonlySet<string>;
}

/** All feasible combinations in ascending binary order, found by running through all. */
export function feasibleCombinations(model: ConflictModel): Combination[] {
  const { options } = model;
  return Array.from({ length: 2 ** options.length }, (_, number) => {
    const letters = options.map((_, bit) => (Math.floor(number / 2 ** bit) % 2 === 1 ? "Y" : "N"));
    return {
      pattern: letters.join(""),
      taken: new Set(options.filter((_, bit) => letters[bit] === "Y").map(({ key }) => key)),
    };
  }).filter(({ taken }) => model.rules.every((rule) => permits(rule, taken, model)));
}

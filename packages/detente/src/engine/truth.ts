import type { Expression } from "../model/expression.ts";

/** Where expressions get the truth of their names from: one byte a state, 1 or 0. Fresh arrays, the caller's to keep. */
export interface Names {
  readonly count: number;
  option(key: string): Uint8Array;
  outcome(id: string): Uint8Array;
  state(id: string): Uint8Array;
}

/** Which states satisfy the expression, all states at once. The array is the caller's to keep. */
export function evaluate(expression: Expression, names: Names): Uint8Array {
  switch (expression.op) {
    case "option":
      return names.option(expression.option);
    case "outcome":
      return names.outcome(expression.outcome);
    case "state":
      return names.state(expression.state);
    case "constant":
      return new Uint8Array(names.count).fill(expression.value ? 1 : 0);
    case "not":
      return invert(evaluate(expression.of, names));
    case "and": {
      const all = new Uint8Array(names.count).fill(1);
      for (const member of expression.of) {
        const truth = evaluate(member, names);
        for (let s = 0; s < all.length; s++) all[s] &= truth[s];
      }
      return all;
    }
    case "or": {
      const any = new Uint8Array(names.count);
      for (const member of expression.of) {
        const truth = evaluate(member, names);
        for (let s = 0; s < any.length; s++) any[s] |= truth[s];
      }
      return any;
    }
    case "if":
      return implication(evaluate(expression.of[1], names), evaluate(expression.of[0], names));
    case "implies":
      return implication(evaluate(expression.of[0], names), evaluate(expression.of[1], names));
    case "iff": {
      const left = evaluate(expression.of[0], names);
      const right = evaluate(expression.of[1], names);
      for (let s = 0; s < left.length; s++) left[s] ^= right[s] ^ 1;
      return left;
    }
    case "count": {
      const holding = new Uint32Array(names.count);
      for (const member of expression.of) {
        const truth = evaluate(member, names);
        for (let s = 0; s < holding.length; s++) holding[s] += truth[s];
      }
      const { min, max } = expression;
      return Uint8Array.from(holding, (number) => (number >= min && number <= max ? 1 : 0));
    }
  }
}

function invert(truth: Uint8Array): Uint8Array {
  for (let s = 0; s < truth.length; s++) truth[s] ^= 1;
  return truth;
}

function implication(premise: Uint8Array, conclusion: Uint8Array): Uint8Array {
  for (let s = 0; s < conclusion.length; s++) conclusion[s] |= premise[s] ^ 1;
  return conclusion;
}

/** The names that an expression mentions, outcomes spelt out. */
export function optionsNamed(expression: Expression, outcome: (id: string) => Expression): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (part: Expression): void => {
    switch (part.op) {
      case "option":
        found.add(part.option);
        break;
      case "outcome":
        if (!seen.has(part.outcome)) {
          seen.add(part.outcome);
          visit(outcome(part.outcome));
        }
        break;
      case "not":
        visit(part.of);
        break;
      case "and":
      case "or":
      case "if":
      case "implies":
      case "iff":
      case "count":
        part.of.forEach(visit);
    }
  };
  visit(expression);
  return found;
}

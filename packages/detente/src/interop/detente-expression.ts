import { allWords, reservedWords } from "../language/words.ts";
import type { StateReference, StateSelector } from "../model/conflict.ts";
import type { Expression } from "../model/expression.ts";

/** How an option is called: the whole key `actor.option`, or less where that is plain. */
export type OptionPrinter = (key: string) => string;

/** A text between quotes, as the language reads it. */
export const printText = (text: string): string =>
  `"${text.replace(/[\\"\n\r\0]/g, (character) => `\\${escapes[character] ?? character}`)}"`;
const escapes: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\0": "0" };

const isBare = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}\p{M}_\u200c\u200d]*$/u.test(name) && !reservedWords.has(name);

/** A name where it is declared: in quotes when it is no single word or joins expressions. */
export const printDeclaredName = (name: string): string => (isBare(name) ? name : printText(name));

/** A name where it is used: in quotes also when it could be taken for a word of the language or a pattern. */
export const printName = (name: string): string =>
  isBare(name) && !allWords.has(name) && name !== "none" && !/^[YN]+$/.test(name) ? name : printText(name);

/** `actor.option`, each part in quotes where it must be. */
export const printOptionKey: OptionPrinter = (key) => {
  const dot = key.indexOf(".");
  return `${printName(key.slice(0, dot))}.${printDeclaredName(key.slice(dot + 1))}`;
};

/** How tightly an expression binds, loosest first: iff, implies, if, or, and, not, the rest. */
const binding: Readonly<Record<Expression["op"], number>> = {
  iff: 0,
  implies: 1,
  if: 2,
  or: 3,
  and: 4,
  not: 5,
  option: 6,
  outcome: 6,
  state: 6,
  constant: 6,
  count: 6,
};

/**
 * An expression as `.detente` text, with no more parentheses than reading it back needs.
 *
 * @param option how to call an option; `actor.option` unless told otherwise
 *
 * @example
 * ```ts
 * printExpression({ op: "not", of: { op: "option", option: "iraq.attack" } }, optionPrinter(water)); // => "not attack"
 * ```
 */
export function printExpression(expression: Expression, option: OptionPrinter = printOptionKey): string {
  const at = (part: Expression, least: number): string => {
    const text = printExpression(part, option);
    return bindingOf(part) < least ? `(${text})` : text;
  };
  switch (expression.op) {
    case "option":
      return option(expression.option);
    case "outcome":
      return printName(expression.outcome);
    case "state":
      return printName(expression.state);
    case "constant":
      return String(expression.value);
    case "not":
      return `not ${at(expression.of, binding.not)}`;
    case "and":
    case "or": {
      if (expression.of.length === 0) return String(expression.op === "and");
      if (expression.of.length === 1) return printExpression(expression.of[0], option);
      return expression.of.map((part) => at(part, binding[expression.op] + 1)).join(` ${expression.op} `);
    }
    case "iff":
    case "if":
      return `${at(expression.of[0], binding[expression.op])} ${expression.op} ${at(expression.of[1], binding[expression.op] + 1)}`;
    case "implies":
      return `${at(expression.of[0], binding.if)} implies ${at(expression.of[1], binding.implies)}`;
    case "count":
      return `(${printCount(expression)} ${expression.of.map((part) => printExpression(part, option)).join(", ")})`;
  }
}

function bindingOf(expression: Expression): number {
  if ((expression.op === "and" || expression.op === "or") && expression.of.length <= 1)
    return expression.of.length === 0 ? binding.constant : bindingOf(expression.of[0]);
  return binding[expression.op];
}

/** `at most one of`, without its members. A count with two bounds of its own has no such form: it is `exactly` or neither. */
export function printCount({ min, max, of }: Extract<Expression, { op: "count" }>): string {
  const number = (value: number) => (value === 1 ? "one" : String(value));
  if (min === max) return `exactly ${number(min)} of`;
  return max >= of.length ? `at least ${number(min)} of` : `at most ${number(max)} of`;
}

/** The states that an expectation is about, or starts from. */
export function printSelector(selector: StateSelector, option: OptionPrinter = printOptionKey): string {
  switch (selector.kind) {
    case "now":
      return "now";
    case "number":
      return `state ${selector.number}`;
    case "where": {
      const text = printExpression(selector.when, option);
      return bindingOf(selector.when) < binding.option ? `(${text})` : text;
    }
  }
}

/** A state in a ranking or a set. */
export function printStateReference(reference: StateReference): string {
  switch (reference.kind) {
    case "pattern":
      return reference.pattern;
    case "number":
      return String(reference.number);
    case "outcome":
      return printName(reference.outcome);
    case "state":
      return printName(reference.state);
  }
}

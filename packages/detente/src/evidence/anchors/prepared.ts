import { type Budget, fullBudget } from "./approximate.ts";
import { type FoldedText, fold, lowerInPlace } from "./fold.ts";

/** A text made ready for many searches: fold it once, look for every quote of a model in it. */
export interface PreparedText {
  readonly text: string;
  readonly folded: FoldedText;
  /** The folded text in lower case, position for position. */
  readonly lower: string;
}

const budgets = new WeakMap<PreparedText, Budget>();

/** What is left of the work that a text is worth in searches for similar words. */
export const budgetOf = (text: PreparedText): Budget => {
  const budget = budgets.get(text) ?? fullBudget();
  budgets.set(text, budget);
  return budget;
};

/**
 * Prepares a text for `findAnchor` and `findQuote`; both also take a plain string and then prepare it themselves.
 *
 * @example
 * ```ts
 * const prepared = prepareText("We will not sit down. We said so.");
 * [findQuote(prepared, "we said so")!.start, findQuote(prepared, "not sit down")!.start]; // => [22, 8]
 * ```
 */
export const prepareText = (text: string): PreparedText => {
  const folded = fold(text);
  return { text, folded, lower: lowerInPlace(folded.text) };
};

export const asPrepared = (text: string | PreparedText): PreparedText =>
  typeof text === "string" ? prepareText(text) : text;

import type { RawToken } from "./tokenize.ts";
import { reservedWords } from "./words.ts";

/** Words by which an expectation says how its states are judged; `in the largest consistent set` is the third way. */
export const verdicts: ReadonlySet<string> = new Set(["stable", "reachable"]);

const quantifiers: ReadonlySet<string> = new Set(["some", "no", "every", "all"]);

/** Where a word of a claim stands. */
export interface ClaimPlace {
  readonly raw: readonly RawToken[];
  /** The word's position in `raw`. */
  readonly at: number;
  /** Types of the token before it and of the one before that; "" where there is none. */
  readonly before: string;
  readonly second: string;
  /** The verdict of the expectation so far. */
  readonly verdict: string;
}

/** Where a claim expects a name or an expression: true when the word is one, false when it is a keyword, undefined when the place does not tell. */
export function isNameInClaim({ raw, at, before, second, verdict }: ClaimPlace): boolean | undefined {
  const word = raw[at].text;
  const next = raw[at + 1];
  if (before === "given" && word === "scenario") return !isOperandAhead(raw, at);
  if (before === "expect" && word === "equilibria") return next?.text !== "by";
  if (before === "expect" && word === "stable") return next?.text !== "for";
  if (before === "expect" && word === "the") return next?.text !== "largest";
  if (before === "expect" && quantifiers.has(word)) return !isSubjectAhead(raw, at);
  if (before === "expect" || quantifiers.has(before) || (before === "from" && verdict === "reachable")) {
    if (word === "now") return continuesExpression(next);
    if (word === "state") return next?.kind !== "number";
  }
  if (before === "by" && verdict === "reachable") return word !== "moves" && word !== "improvements";
  if (before === "by" && second === "set") return word !== "coalitions";
  // no list of actors goes on with a bare word that begins nothing
  if (before === "for" && word === "every") return next?.text !== "coalition";
  if (before === "of" && word === "any") return next?.text !== "coalition";
  return undefined;
}

/** True when a name before this token must be part of an expression that goes on. */
export function continuesExpression(next: RawToken | undefined): boolean {
  return next !== undefined && (next.text === "." || (reservedWords.has(next.text) && next.text !== "not"));
}

/** After a word that may be the keyword `scenario`, true when its name follows. */
function isOperandAhead(raw: readonly RawToken[], at: number): boolean {
  const next = raw[at + 1];
  if (next === undefined) return false;
  if (next.kind === "string") return true;
  if (next.kind !== "word" || reservedWords.has(next.text)) return false;
  // a word of the claim's block is a name only when another follows it
  const claimWord = /^(?:expect|given|fails|because|\})$/;
  return !claimWord.test(next.text) || claimWord.test(raw[at + 2]?.text ?? "");
}

/** After a word that may be a quantifier, true when a subject follows. */
function isSubjectAhead(raw: readonly RawToken[], at: number): boolean {
  const next = raw[at + 1];
  if (next === undefined || continuesExpression(next)) return false;
  const second = raw[at + 2];
  if (second?.text === ".") return true;
  if (next.text === "never") return false;
  if (next.text === "not") return second !== undefined && !isVerdict(raw, at + 2);
  // an outcome may be called `stable`: then a verdict follows it
  return !isVerdict(raw, at + 1) || /^(?:not|never)$/.test(second?.text ?? "") || isVerdict(raw, at + 2);
}

const isVerdict = (raw: readonly RawToken[], at: number): boolean =>
  verdicts.has(raw[at]?.text ?? "") || (raw[at]?.text === "in" && raw[at + 1]?.text === "the");

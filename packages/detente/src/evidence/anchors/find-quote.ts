import { approximatePlaces } from "./approximate.ts";
import { type Caution, cautionsBetween } from "./cautions.ts";
import { fold, lowerInPlace, sourceRange } from "./fold.ts";
import { asPrepared, type PreparedText } from "./prepared.ts";
import { reach, wholeWords } from "./whole-words.ts";

/** Where a quote stands in a source. UTF-16 offsets. */
export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  /** 1 when exact, otherwise the share of characters that agree; at most 0.5 when there are cautions. */
  readonly confidence: number;
  /** The same words in the same order, whatever the line breaks, quotation marks, dashes and hyphens. */
  readonly exact: boolean;
  /** Differences that may turn the sense round; empty when exact. */
  readonly cautions: readonly Caution[];
}

/** How far apart, in characters, the parts that an ellipsis joins may stand. */
const GAP = 1500;
/** The share of characters that must agree for a quote to count as misquoted rather than absent. */
const ALIKE = 0.82;
/** A quote shorter than this (folded) must stand as it is: too much resembles it. */
const SHORT = 12;

/** "…", "...", either in brackets, and an editor's own words in square brackets stand for words left out. */
const omission = /\s*(?:\[[^\]\n]{0,80}\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\. \. \.)\s*/u;

const outerMarks = /^[\s"'“”„‟‘’‚‛«»‹›「」『』]+|[\s"'“”„‟‘’‚‛«»‹›「」『』.,;:!?。،؟]+$/gu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Looks for a bare quote, one kept without prefix, suffix or place. An ellipsis, or an editor's word in square brackets,
 * joins parts that follow each other; the case of the first letter, quotation marks around the quote and the punctuation
 * at its end may differ.
 *
 * @returns undefined when nothing in the text comes close.
 *
 * @example
 * ```ts
 * const found = findQuote("They said:\n“we will not sit\ndown”.", '"We will not sit down"')!;
 * [found.exact, found.start]; // => [true, 12]
 * findQuote("They said nothing of the kind.", "we will not sit down over a list"); // => undefined
 * ```
 */
export const findQuote = (text: string | PreparedText, quote: string): QuoteMatch | undefined => {
  const prepared = asPrepared(text);
  const whole = [fold(quote.replace(outerMarks, "")).text];
  if (!/[\p{L}\p{N}]/u.test(whole[0])) return undefined;
  // dots may stand in the source itself: the quote as a whole comes first
  const parts = quote
    .split(omission)
    .map((part) => fold(part.replace(outerMarks, "")).text)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const span = exactParts(prepared, whole) ?? (parts.length > 1 ? exactParts(prepared, parts) : undefined);
  if (span) {
    return { ...sourceRange(prepared.folded, span.start, span.end), confidence: 1, exact: true, cautions: [] };
  }
  return similarParts(prepared, parts.length > 0 ? parts : whole);
};

/** The shortest span in which the parts follow each other, each word for word. */
const exactParts = (prepared: PreparedText, parts: readonly string[]): Span | undefined => {
  let best: Span | undefined;
  let from = 0;
  for (let tries = 0; tries < 1000; tries++) {
    const first = exactPart(prepared, parts[0], from);
    if (!first) break;
    let end: number | undefined = first.end;
    for (const part of parts.slice(1)) {
      const next = exactPart(prepared, part, end);
      end = next && next.start - end <= GAP ? next.end : undefined;
      if (end === undefined) break;
    }
    if (end !== undefined && (!best || end - first.start < best.end - best.start)) best = { start: first.start, end };
    if (best && parts.length === 1) break;
    from = first.start + 1;
  }
  return best;
};

/** The next place of a part; the first letter may be small or large. */
const exactPart = (prepared: PreparedText, part: string, from: number): Span | undefined => {
  const { text } = prepared.folded;
  const rest = part.slice(1);
  const first = lowerInPlace(part[0]);
  // nothing but its first letter is left of a part of one letter, and nothing is found at the end for ever
  const last = text.length - rest.length;
  for (let at = text.indexOf(rest, from + 1); at > from; at = at < last ? text.indexOf(rest, at + 1) : -1) {
    const start = at - 1;
    const end = start + part.length;
    if (lowerInPlace(text[start]) === first && standsAlone(text, start, end)) return { start, end };
  }
  return undefined;
};

const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/** In scripts that put spaces between words, "art" does not stand in "party". */
const standsAlone = (text: string, start: number, end: number): boolean => {
  const splits = (left: string | undefined, right: string | undefined): boolean =>
    left !== undefined && right !== undefined && spacedLetter.test(left) && spacedLetter.test(right);
  return !splits(text[start - 1], text[start]) && !splits(text[end - 1], text[end]);
};

const similarParts = (prepared: PreparedText, parts: readonly string[]): QuoteMatch | undefined => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length < SHORT) return undefined;
  let span: Span | undefined;
  let errors = 0;
  for (const part of parts) {
    const from = span?.end ?? 0;
    const window = span ? prepared.lower.slice(from, from + GAP + 2 * part.length) : prepared.lower;
    const [best] = approximatePlaces(window, lowerInPlace(part), Math.floor(part.length * (1 - ALIKE)));
    if (!best) return undefined;
    errors += best.errors;
    span = { start: span?.start ?? best.start, end: from + best.end };
  }
  if (!span) return undefined;
  const raw = sourceRange(prepared.folded, span.start, span.end);
  const range = wholeWords(prepared.text, raw);
  const passage = prepared.text.slice(...reach(prepared.text, raw.start, raw.end));
  const cautions = parts.length > 1 ? [] : cautionsBetween(parts[0], passage);
  const confidence = Math.round(100 * (1 - errors / length)) / 100;
  return {
    ...range,
    // letters that differ in case only are no error of the search, and no exact quote either
    confidence: cautions.length > 0 ? Math.min(confidence, 0.5) : Math.min(confidence, 0.99),
    exact: false,
    cautions,
  };
};

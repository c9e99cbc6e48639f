import { approximatePlaces } from "./approximate.ts";
import { type Caution, cautionsBetween } from "./cautions.ts";
import { fold, lowerInPlace, sourceRange } from "./fold.ts";
import { occurrences } from "./occurrences.ts";
import { asPrepared, budgetOf, type PreparedText } from "./prepared.ts";
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
const omission = /\s*(?:\[[^\]\n]{0,80}\]|\(\s*(?:[…⋯]|\.{3})\s*\)|[…⋯]+|\.{3,}|\. \. \.)\s*/u;

/** What may differ around a quote, once it is folded. */
const outer = /^[\s']+|[\s'.,;:!?。،؟]+$/gu;

const folded = (quote: string): string => fold(quote).text.replace(outer, "");

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
  const whole = [folded(quote)];
  if (!/[\p{L}\p{N}]/u.test(whole[0])) return undefined;
  // dots may stand in the source itself: the quote as a whole comes first
  const parts = quote
    .split(omission)
    .map(folded)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const span = exactParts(prepared, whole) ?? (parts.length > 1 ? exactParts(prepared, parts) : undefined);
  if (span) {
    return { ...sourceRange(prepared.folded, span.start, span.end), confidence: 1, exact: true, cautions: [] };
  }
  return similarParts(prepared, parts.length > 0 ? parts : whole);
};

/** The shortest span in which the parts follow each other, each word for word. Every part is looked for once, in one pass. */
const exactParts = (prepared: PreparedText, parts: readonly string[]): Span | undefined => {
  const [first, ...others] = parts.map((part) => new PartPlaces(prepared, part));
  let best: Span | undefined;
  for (let place = first.from(0); place; place = first.from(place.start + 1)) {
    let end: number | undefined = place.end;
    for (const part of others) {
      const next: Span | undefined = part.from(end);
      // what does not follow here follows nowhere later
      if (!next) return best;
      end = next.start - end <= GAP ? next.end : undefined;
      if (end === undefined) break;
    }
    if (end !== undefined && (!best || end - place.start < best.end - best.start)) best = { start: place.start, end };
    if (best && others.length === 0) break;
  }
  return best;
};

/** The places of a part, in order; its first letter may be small or large. */
class PartPlaces {
  readonly #prepared: PreparedText;
  readonly #part: string;
  readonly #places: Iterator<number>;
  #current: Span | undefined;

  constructor(prepared: PreparedText, part: string) {
    this.#prepared = prepared;
    this.#part = part;
    // the case of letters is told from the text itself, place for place
    this.#places = occurrences(prepared.lower, lowerInPlace(part));
    this.#current = this.#next();
  }

  /** The first place that begins at or after this one; asked for in rising order. */
  from(start: number): Span | undefined {
    while (this.#current && this.#current.start < start) this.#current = this.#next();
    return this.#current;
  }

  #next(): Span | undefined {
    const { folded } = this.#prepared;
    for (let place = this.#places.next(); !place.done; place = this.#places.next()) {
      const start = place.value;
      const end = start + this.#part.length;
      if (folded.text.slice(start + 1, end) === this.#part.slice(1) && standsAlone(this.#prepared, start, end))
        return { start, end };
    }
    return undefined;
  }
}

const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;
/** A dash between words, which folding has taken for a hyphen. */
const dashBetween = /[\u2012-\u2015\u2e3a\u2e3b]|\p{Pd}{2}|\s\p{Pd}|\p{Pd}[^\S\n]/u;

/** In scripts that put spaces between words, "art" does not stand in "party". */
const standsAlone = ({ text, folded }: PreparedText, start: number, end: number): boolean => {
  const splits = (at: number): boolean => {
    if (at <= 0 || at >= folded.text.length) return false;
    if (!spacedLetter.test(folded.text[at - 1]) || !spacedLetter.test(folded.text[at])) return false;
    const between = text.slice(folded.to[at - 1], folded.from[at]);
    return between === "" || !dashBetween.test(between);
  };
  return !splits(start) && !splits(end);
};

const similarParts = (prepared: PreparedText, parts: readonly string[]): QuoteMatch | undefined => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length < SHORT) return undefined;
  let span: Span | undefined;
  let errors = 0;
  for (const part of parts) {
    const from = span?.end ?? 0;
    const window = span ? prepared.lower.slice(from, from + GAP + 2 * part.length) : prepared.lower;
    const most = Math.floor(part.length * (1 - ALIKE));
    const [best] = approximatePlaces(window, lowerInPlace(part), most, budgetOf(prepared)) ?? [];
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

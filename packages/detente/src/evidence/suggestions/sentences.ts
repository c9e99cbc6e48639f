import { type MarkedStretch, markedStretches } from "./quotation-marks.ts";
import type { Span } from "./suggestion.ts";

/** One sentence, with the quotations in it. All offsets are into the document. */
export interface Sentence extends Span {
  readonly text: string;
  /** The text with every quoted character (marks excepted) replaced by a filler, offset for offset. */
  readonly masked: string;
  readonly paragraph: number;
  /** The name before the colon, where the document is a transcript; "" where that name says nothing ("Q", "A"). */
  readonly turn?: string;
  readonly quotes: readonly MarkedStretch[];
}

/** Stands for quoted characters in `Sentence.masked`: no rule about the author's own words matches it. */
export const FILLER = "\u0001";

/** A sentence longer than this is cut: rules look at one sentence, and no text may make them slow. */
const LONGEST = 2000;
/** More white space than this, where a table or a drawing has it, parts sentences. */
const WIDEST_GAP = 40;

const abbreviations =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Amb|Rev|Hon|St|Jr|Sr|No|Nos|Art|vs|etc|approx|e\.g|i\.e|cf|p|pp|Inc|Ltd|Co|U\.S|U\.K|U\.N|D\.C|a\.m|p\.m|[A-Z])$/u;

const terminals = /[.!?…。！？؟۔।]/u;
const closingMarks = /["'”’»›」』)\]]/u;

/** A turn of a transcript: "MS DORN: …". */
const turnHead = /^[ \t]*((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: [\p{Lu}][\p{L}\p{M}.'’-]*){0,4})\s*:[ \t]+/u;

/** Paragraphs and their sentences. */
export const readSentences = (text: string): Sentence[] => {
  const paragraphs = paragraphsOf(text);
  const isTranscript = transcript(paragraphs.map(({ start, end }) => text.slice(start, end)));
  const sentences: Sentence[] = [];
  for (const [index, { start, end }] of paragraphs.entries()) {
    const paragraph = text.slice(start, end);
    const head = isTranscript ? turnHead.exec(paragraph) : null;
    const body = head ? head[0].length : 0;
    const turn = head ? (head[1].length === 1 ? "" : head[1]) : undefined;
    const next = paragraphs[index + 1];
    const quotes = markedStretches(
      paragraph,
      next !== undefined && /^\s*["“]/u.test(text.slice(next.start, next.start + 20)),
    );
    let passed = 0;
    for (const span of cutSentences(paragraph, quotes, body)) {
      // sentences follow each other, and none ends within a quotation
      while (passed < quotes.length && quotes[passed].outerEnd <= span.start) passed++;
      const inside = quotesWithin(quotes, passed, span);
      sentences.push({
        start: start + span.start,
        end: start + span.end,
        text: paragraph.slice(span.start, span.end),
        masked: mask(paragraph, span, inside),
        paragraph: index,
        ...(turn === undefined ? {} : { turn }),
        quotes: inside.map((quote) => ({
          start: start + quote.start,
          end: start + quote.end,
          outerStart: start + quote.outerStart,
          outerEnd: start + quote.outerEnd,
          depth: quote.depth,
        })),
      });
    }
  }
  return sentences;
};

/** The quotations that touch a span; `quotes` are in order of their beginnings, those before `from` end before the span. */
const quotesWithin = (quotes: readonly MarkedStretch[], from: number, span: Span): MarkedStretch[] => {
  const inside: MarkedStretch[] = [];
  for (let index = from; index < quotes.length && quotes[index].outerStart < span.end; index++) {
    if (quotes[index].outerEnd > span.start) inside.push(quotes[index]);
  }
  return inside;
};

/** At least two turns, or the word "moderator" would make a transcript of a letter. */
const transcript = (paragraphs: readonly string[]): boolean => {
  const turns = paragraphs.filter((paragraph) => turnHead.test(paragraph)).length;
  return turns >= 2 && turns * 2 >= paragraphs.length;
};

/** A blank line parts paragraphs; so does a line break where the line before has come to an end. */
const paragraphsOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  const breaks = /\n[ \t]*\n\s*|\n(?<=[.!?…。！？؟:"”»)\]][ \t]*\n)|\n(?=[ \t]*[-*•#>]\s)/gu;
  for (const { index, 0: lines } of text.matchAll(breaks)) {
    if (index > start) spans.push({ start, end: index });
    start = index + lines.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.filter((span) => /\S/u.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST))));
};

const cutSentences = (paragraph: string, quotes: readonly MarkedStretch[], from: number): Span[] => {
  const spans: Span[] = [];
  const outer = quotes.filter(({ depth }) => depth === 0);
  let start = from;
  let quote = 0;
  const cut = (end: number): void => {
    const lead = paragraph.slice(start, end).search(/\S/u);
    if (lead >= 0) spans.push({ start: start + lead, end: start + paragraph.slice(start, end).trimEnd().length });
    start = end;
  };
  let gap = 0;
  for (let at = from; at < paragraph.length; at++) {
    gap = /\s/u.test(paragraph[at]) ? gap + 1 : 0;
    while (quote < outer.length && outer[quote].outerEnd <= at) quote++;
    const current = outer[quote];
    if (current && at >= current.outerStart && at < current.outerEnd) {
      // sentences of a quotation stay together with whoever speaks them
      at = current.outerEnd - 1;
      if ((terminals.test(paragraph[current.end - 1]) && endsAt(paragraph, at + 1)) || at - start >= LONGEST)
        cut(at + 1);
    } else if (terminals.test(paragraph[at]) && isTerminal(paragraph, at)) {
      let end = at + 1;
      while (
        end < paragraph.length &&
        end - start < LONGEST &&
        (terminals.test(paragraph[end]) || closingMarks.test(paragraph[end]))
      )
        end++;
      if (endsAt(paragraph, end, /[。！？]/u.test(paragraph[at])) || end - start >= LONGEST) cut(end);
      at = end - 1;
    } else if (at - start >= LONGEST || gap > WIDEST_GAP) cut(at);
  }
  cut(paragraph.length);
  return spans;
};

const isTerminal = (paragraph: string, at: number): boolean => {
  if (paragraph[at] !== ".") return true;
  return !abbreviations.test(paragraph.slice(Math.max(0, at - 8), at));
};

/** After a full stop comes white space, then something that can begin a sentence and does not name who has just spoken. */
const endsAt = (paragraph: string, end: number, spaceless = false): boolean => {
  const rest = paragraph.slice(end, end + 120);
  if (rest.trim() === "") return true;
  if (spaceless) return true;
  if (!/^\s/u.test(rest)) return false;
  if (/^\s+(?:\p{Ll}|[.,;:])/u.test(rest)) return false;
  const afterQuote = /["”»’']/u.test(paragraph[end - 1]);
  return !(
    afterQuote &&
    /^\s+(?:(?!(?:has|have|had|is|was|did|does)\s)[\p{L}'’.-]+ ){1,5}(?:says?|said|told|tells|asked|asks|adds|added|writes|wrote)\b/u.test(
      rest,
    )
  );
};

const mask = (paragraph: string, span: Span, quotes: readonly MarkedStretch[]): string => {
  let masked = "";
  let at = span.start;
  for (const { start, end, depth } of quotes) {
    if (depth > 0 || end <= at) continue;
    const from = Math.max(start, at);
    const to = Math.min(end, span.end);
    masked += paragraph.slice(at, from) + FILLER.repeat(Math.max(0, to - from));
    at = Math.max(from, to);
  }
  return masked + paragraph.slice(at, span.end);
};

import type { Span } from "./suggestion.ts";

/** A stretch between quotation marks. `start` and `end` bound the words, `outerStart` and `outerEnd` the marks too. */
export interface MarkedStretch extends Span {
  readonly outerStart: number;
  readonly outerEnd: number;
  /** 0 outermost, 1 inside another quotation. */
  readonly depth: number;
}

/** Closing marks of each opening mark. */
const closers: Readonly<Record<string, string>> = {
  "“": "”“",
  "„": "“”",
  "«": "»",
  "「": "」",
  "『": "』",
  "〝": "〞",
  "‹": "›",
  '"': '"',
  "‘": "’",
  "'": "'",
};

/** Nobody is quoted for longer without a pause: a mark whose partner stands further off was opened by mistake. */
export const LONGEST_QUOTE = 5000;

/** A paragraph with more marks than this that never close is no prose; the rest of it is not searched. */
const MOST_UNCLOSED = 200;

const singles = new Set(["‘", "'"]);

// scripts without spaces put a mark right behind a letter
const opensAfter = /[\s([{—–\-/:,"“„«‘'：，、。（]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const wordLetter = /[\p{L}\p{N}]/u;

/**
 * The quotations of one paragraph. A mark that never closes opens nothing, unless `continues` says that the next paragraph
 * opens with a mark again: then the quotation runs on and only its last paragraph closes it.
 */
export const markedStretches = (paragraph: string, continues = false): MarkedStretch[] => {
  const found: MarkedStretch[] = [];
  scan(paragraph, 0, paragraph.length, 0, found);
  const first = paragraph.search(/\S/u);
  if (
    continues &&
    (paragraph[first] === "“" || paragraph[first] === '"') &&
    !found.some(({ outerStart }) => outerStart === first)
  ) {
    const end = paragraph.trimEnd().length;
    if (end > first + 1) found.unshift({ start: first + 1, end, outerStart: first, outerEnd: end, depth: 0 });
  }
  return found;
};

const scan = (text: string, from: number, to: number, depth: number, found: MarkedStretch[]): void => {
  let unclosed = 0;
  let at = from;
  while (at < to && unclosed < MOST_UNCLOSED) {
    if (!opensAt(text, at, from)) {
      at++;
      continue;
    }
    const close = closingMark(text, at, Math.min(to, at + LONGEST_QUOTE));
    if (close < 0) {
      unclosed++;
      at++;
      continue;
    }
    const start = at + 1 + spaceAfter(text, at + 1, close);
    // the comma that American printers put inside belongs to the sentence around
    const end = start + text.slice(start, close).replace(/[\s,]+$/u, "").length;
    if (end > start) {
      found.push({ start, end, outerStart: at, outerEnd: close + 1, depth });
      if (depth === 0) scan(text, start, end, 1, found);
    }
    at = close + 1;
  }
};

const spaceAfter = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && /\s/u.test(text[at])) at++;
  return at - from;
};

const opensAt = (text: string, at: number, from: number): boolean => {
  const mark = text[at];
  if (!(mark in closers)) return false;
  if (mark !== '"' && mark !== "'" && mark !== "‘" && mark !== "“") return true;
  const before = at > from ? text[at - 1] : " ";
  const after = text[at + 1] ?? " ";
  return opensAfter.test(before) && !/\s/u.test(after);
};

const closingMark = (text: string, open: number, to: number): number => {
  const mark = text[open];
  if (singles.has(mark)) return closingSingle(text, open, to);
  const wanted = closers[mark];
  let nested = 0;
  for (let at = open + 1; at < to; at++) {
    if (text[at] === mark && mark !== '"') nested++;
    else if (wanted.includes(text[at])) {
      if (nested === 0) return at;
      nested--;
    }
  }
  return -1;
};

/** An apostrophe looks like a closing mark: one that ends a plural's possessive is passed over. */
const closingSingle = (text: string, open: number, to: number): number => {
  const wanted = closers[text[open]];
  for (let at = open + 2; at < to; at++) {
    if (text[at] !== wanted || wordLetter.test(text[at + 1] ?? " ")) continue;
    const afterPlural = /s/iu.test(text[at - 1]) && /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4));
    const laterOne = afterPlural && text.slice(at + 1, to).includes(wanted);
    const spaced = /\s/u.test(text.slice(open, at)) || /[.,!?…]/u.test(text[at - 1]);
    if (!laterOne && spaced) return at;
  }
  return -1;
};

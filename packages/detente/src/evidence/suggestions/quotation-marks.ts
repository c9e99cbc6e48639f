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
  "｢": "｣",
  "《": "》",
  "〈": "〉",
  "〝": "〞〟",
  "‹": "›",
  "＂": "＂",
  '"': '"',
  "‘": "’",
  "‚": "‘",
  "'": "'",
};

/** Nobody is quoted for longer without a pause: a mark whose partner stands further off was opened by mistake. */
export const LONGEST_QUOTE = 5000;

/** More marks than this are passed over in search of the one that closes a single quotation: no prose has so many apostrophes. */
const MOST_PASSED = 20;

const singles = new Set(["‘", "'", "‚"]);
const alike = new Set(['"', "＂"]);
/** Marks that also stand at the end of a word, for feet and inches or as apostrophes: they open only before a word. */
const doubtful = new Set(['"', "'", "‘", "“", "＂"]);

// scripts without spaces put a mark right behind a letter
const spaceless = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}";
const opensAfter = new RegExp(`[\\s([{—–\\-/:,"“„«‘'：，、。（]|[${spaceless}]`, "u");
const apostropheBefore = new RegExp(`(?![${spaceless}])[\\p{L}\\p{N}]`, "u");

/**
 * The quotations of one paragraph. A mark that never closes opens nothing, unless `continues` says that the next paragraph
 * opens with a mark again: then the quotation runs on and only its last paragraph closes it.
 */
export const markedStretches = (paragraph: string, continues = false): MarkedStretch[] => {
  const found = new Marks(paragraph).stretches();
  if (found.length === 0) found.push(...spokenAfterDashes(paragraph));
  if (continues) found.push(...runsOn(paragraph, found.findLast(({ depth }) => depth === 0)?.outerEnd ?? 0));
  return found;
};

/** What begins after the other quotations of a paragraph with a mark that does not close in it. */
const runsOn = (paragraph: string, from: number): MarkedStretch[] => {
  const rest = paragraph.slice(from);
  const open = from + (/(?<=^|[\s(—–:])[“"](?=\S)/u.exec(rest)?.index ?? rest.length);
  const end = paragraph.trimEnd().length;
  return stretch(paragraph, open, open + 1, end, end, 0);
};

/** Between a dash at the head of a paragraph and the next one stands what is said, as many languages print it: "— No, — he said." */
const spokenAfterDashes = (paragraph: string): MarkedStretch[] => {
  const head = /^\s*[—–―]\s*/u.exec(paragraph)?.[0].length ?? 0;
  const dashes = head === 0 ? [] : [...paragraph.matchAll(/(?<=[,.!?…])\s[—–―]\s/gu)];
  // without somebody who is said to speak it may be an item of a list, or the name below a motto
  if (dashes.length === 0 || !/^\p{Ll}/u.test(paragraph.slice(dashes[0].index + 3))) return [];
  const cuts = [0, ...dashes.map(({ index }) => index), paragraph.length];
  return cuts.slice(0, -1).flatMap((cut, index) => {
    const start = index === 0 ? head : cut + 3;
    const end = cuts[index + 1];
    // what is said and who says it take turns
    return index % 2 === 1 || end <= start ? [] : stretch(paragraph, start - 1, start, end, end, 0);
  });
};

/** A stretch with the white space and the comma inside its marks left to the sentence around, as American printers set them. */
const stretch = (
  text: string,
  outerStart: number,
  from: number,
  to: number,
  outerEnd: number,
  depth: number,
): MarkedStretch[] => {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /[\s,]/u.test(text[end - 1])) end--;
  return end > start ? [{ start, end, outerStart, outerEnd, depth }] : [];
};

/** The marks of one paragraph, each with its partner; every character is looked at once for each kind of mark in it. */
class Marks {
  private readonly text: string;
  private readonly partners = new Map<string, ReadonlyMap<number, number>>();
  private readonly apostrophes = new Map<string, readonly Apostrophe[]>();

  constructor(text: string) {
    this.text = text;
  }

  stretches(): MarkedStretch[] {
    const found: MarkedStretch[] = [];
    this.scan(0, this.text.length, 0, found);
    return found;
  }

  private scan(from: number, to: number, depth: number, found: MarkedStretch[]): void {
    for (let at = from; at < to; at++) {
      if (!this.opensAt(at, from)) continue;
      const close = this.closing(at, Math.min(to, at + LONGEST_QUOTE));
      if (close < 0) continue;
      const [quote] = stretch(this.text, at, at + 1, close, close + 1, depth);
      if (quote) {
        found.push(quote);
        if (depth === 0) this.scan(quote.start, quote.end, 1, found);
      }
      at = close;
    }
  }

  private opensAt(at: number, from: number): boolean {
    const mark = this.text[at];
    if (!(mark in closers)) return false;
    if (!doubtful.has(mark)) return true;
    const before = at > from ? this.text[at - 1] : " ";
    const after = this.text[at + 1] ?? " ";
    return opensAfter.test(before) && !/\s/u.test(after);
  }

  /** Where the quotation that opens at `open` closes before `to`; -1 where it does not. */
  private closing(open: number, to: number): number {
    const mark = this.text[open];
    if (singles.has(mark)) return this.closingSingle(open, to);
    let pairs = this.partners.get(mark);
    if (!pairs) {
      pairs = pairsOf(this.text, mark);
      this.partners.set(mark, pairs);
    }
    const close = pairs.get(open) ?? -1;
    return close < to ? close : -1;
  }

  /** An apostrophe looks like a closing mark: one that ends a plural's possessive is passed over where another follows. */
  private closingSingle(open: number, to: number): number {
    const wanted = closers[this.text[open]];
    let marks = this.apostrophes.get(wanted);
    if (!marks) {
      marks = apostrophesOf(this.text, wanted);
      this.apostrophes.set(wanted, marks);
    }
    const first = firstFrom(marks, open + 2);
    for (let index = first; index < Math.min(marks.length, first + MOST_PASSED); index++) {
      const { at, nextIfPossessive, lastSpace, paused } = marks[index];
      if (at >= to) return -1;
      const passedOver = nextIfPossessive >= 0 && nextIfPossessive < to;
      if (!passedOver && (lastSpace > open || paused)) return at;
    }
    return -1;
  }
}

/** By the place of each opening mark the place of the mark that closes it. */
const pairsOf = (text: string, mark: string): Map<number, number> => {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const isMark = text[at] === mark;
    if (isMark && alike.has(mark)) {
      // the next mark of the kind closes, whether or not this one opens
      if (open.length > 0) pairs.set(open.pop()!, at);
      open.push(at);
    } else if (isMark) open.push(at);
    else if (open.length > 0 && closers[mark].includes(text[at])) pairs.set(open.pop()!, at);
  }
  return pairs;
};

/** A mark that may close a single quotation. */
interface Apostrophe {
  readonly at: number;
  /** Where it stands like the one of "the teachers’ union": the place of the next such mark, in a word or not; otherwise -1. */
  readonly nextIfPossessive: number;
  readonly lastSpace: number;
  /** Before it stands a comma or the end of a sentence. */
  readonly paused: boolean;
}

const apostrophesOf = (text: string, mark: string): Apostrophe[] => {
  const marks: Apostrophe[] = [];
  let lastSpace = -1;
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text[at])) lastSpace = at;
    if (text[at] !== mark || apostropheBefore.test(text[at + 1] ?? " ")) continue;
    const before = text[at - 1] ?? " ";
    const possessive = /s/iu.test(before) && /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4));
    const nextIfPossessive = possessive ? text.indexOf(mark, at + 1) : -1;
    marks.push({ at, nextIfPossessive, lastSpace, paused: /[.,!?…]/u.test(before) });
  }
  return marks;
};

/** Index of the first mark at or after a place. */
const firstFrom = (marks: readonly Apostrophe[], place: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle].at < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

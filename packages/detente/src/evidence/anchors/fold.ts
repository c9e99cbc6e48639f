import { DASH, DOTS, HYPHEN, INVISIBLE, kindOf, LETTER, MARK, SPACE, UNSPACED } from "./characters.ts";

/**
 * Two copies of one text differ in line breaks, quotation marks, dashes, hyphens and composed letters without
 * differing in a word. Folding writes both the same way and remembers where each character came from.
 */
export interface FoldedText {
  readonly text: string;
  /** `from[i]` and `to[i]` bound, in the source, what became character i. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** What the folded text has for all of a kind. */
const ONE_SPACE = 0x20;
const ONE_MARK = 0x27;
const ONE_DASH = 0x2013;
const ONE_DOT = 0x2e;

/** A letter with the marks that belong to it, or a Korean syllable in parts: composed as a whole. */
const cluster = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\p{L}\p{N}\p{P}\p{S}]\p{M}*|\p{M}+/uy;

/** Collects folded characters with their origin in arrays that grow by doubling. */
class Folding {
  units = new Uint16Array(1024);
  from = new Uint32Array(1024);
  to = new Uint32Array(1024);
  length = 0;

  push(unit: number, from: number, to: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length++;
  }

  last(): number {
    return this.length === 0 ? 0 : this.units[this.length - 1];
  }

  /** Takes the space back that the next character has no use for. */
  dropSpace(): void {
    if (this.last() === ONE_SPACE) this.length--;
  }

  grow(): void {
    const size = this.units.length * 2;
    const units = new Uint16Array(size);
    const from = new Uint32Array(size);
    const to = new Uint32Array(size);
    units.set(this.units);
    from.set(this.from);
    to.set(this.to);
    this.units = units;
    this.from = from;
    this.to = to;
  }

  done(): FoldedText {
    const parts: string[] = [];
    for (let start = 0; start < this.length; start += 8192) {
      parts.push(String.fromCharCode(...this.units.subarray(start, Math.min(start + 8192, this.length))));
    }
    return { text: parts.join(""), from: this.from.slice(0, this.length), to: this.to.slice(0, this.length) };
  }
}

/**
 * Folds a text. White space becomes one space, and none in scripts without spaces between words, beside quotation marks
 * and dashes, and before `!?;:%`; all quotation marks, primes and apostrophes become one mark, all dashes one dash, and none
 * between letters, where it may be a hyphen; dots of omission three dots; letters are composed.
 */
export const fold = (text: string): FoldedText => {
  const folding = new Folding();
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (code < 0x80 && (kind & LETTER) !== 0 && (at + 1 === text.length || text.charCodeAt(at + 1) < 0x80)) {
      // the common case first: a plain letter that no mark follows
      folding.push(code, at, at + 1);
      at++;
    } else if (kind & INVISIBLE) {
      at = code === SOFT_HYPHEN ? overLineEnd(text, at + 1, folding) : at + 1;
    } else if (kind & SPACE) {
      at = foldSpace(text, at, folding);
    } else if (kind & (HYPHEN | DASH)) {
      at = foldDash(text, at, folding);
    } else if (kind & MARK) {
      at = foldMarks(text, at, folding);
    } else if (kind & DOTS) {
      at = foldDots(text, at, folding);
    } else {
      if (beforeIt.has(code)) folding.dropSpace();
      at = foldCluster(text, at, folding);
    }
  }
  return folding.done();
};

const SOFT_HYPHEN = 0xad;
/** Some languages put a space before these and others do not. */
const beforeIt = new Set(Array.from("!?;:%！？；：％", (character) => character.charCodeAt(0)));

const skip = (text: string, at: number, kinds: number): number => {
  let end = at;
  while (end < text.length && (kindOf(text.charCodeAt(end)) & kinds) !== 0) end++;
  return end;
};

const skipSpace = (text: string, at: number): number => skip(text, at, SPACE | INVISIBLE);

const isLetter = (code: number): boolean => (kindOf(code) & LETTER) !== 0;

/** After a soft hyphen: the line's end, if a word goes on behind it. */
const overLineEnd = (text: string, at: number, folding: Folding): number => {
  const end = skipSpace(text, at);
  const goesOn = isLetter(folding.last()) && isLetter(text.charCodeAt(end));
  return goesOn && text.slice(at, end).includes("\n") ? end : at;
};

const foldSpace = (text: string, at: number, folding: Folding): number => {
  const end = skipSpace(text, at);
  const between = kindOf(codeBefore(text, at)) | kindOf(text.codePointAt(end) ?? 0);
  const last = folding.last();
  if ((between & UNSPACED) === 0 && last !== ONE_SPACE && last !== ONE_MARK && last !== ONE_DASH)
    folding.push(ONE_SPACE, at, end);
  return end;
};

/** The character before a place, past what is invisible. */
const codeBefore = (text: string, at: number): number => {
  let before = at - 1;
  while (before >= 0 && (kindOf(text.charCodeAt(before)) & INVISIBLE) !== 0) before--;
  if (before < 0) return 0;
  const code = text.charCodeAt(before);
  return code >= 0xdc00 && code <= 0xdfff && before > 0 ? (text.codePointAt(before - 1) ?? code) : code;
};

/** Hyphens and dashes: copies take one for the other, space them or not, and break lines after them. */
const foldDash = (text: string, at: number, folding: Folding): number => {
  const end = skip(text, at, HYPHEN | DASH | INVISIBLE);
  const next = skipSpace(text, end);
  folding.dropSpace();
  if (isLetter(folding.last()) && isLetter(text.charCodeAt(next))) return next;
  if (folding.last() !== ONE_DASH) folding.push(ONE_DASH, at, end);
  return next;
};

/** Marks that stand together count as one: a double mark is often typed as two single ones. */
const foldMarks = (text: string, at: number, folding: Folding): number => {
  const end = skip(text, at, MARK | INVISIBLE);
  folding.dropSpace();
  if (folding.last() === ONE_MARK) folding.to[folding.length - 1] = end;
  else folding.push(ONE_MARK, at, end);
  return skipSpace(text, end);
};

const omissions = /(?:[.‥…⋯]\s?)*[.‥…⋯]/uy;

const foldDots = (text: string, at: number, folding: Folding): number => {
  omissions.lastIndex = at;
  const [dots] = omissions.exec(text) ?? [text[at]];
  const count = dots.replace(/\s/gu, "").replace(/[…⋯]/gu, "...").replace(/‥/gu, "..").length;
  const isOmission = count >= 3;
  const end = isOmission ? at + dots.length : at + 1;
  for (let dot = isOmission ? 3 : text[at] === "‥" ? 2 : 1; dot > 0; dot--) folding.push(ONE_DOT, at, end);
  return end;
};

const foldCluster = (text: string, at: number, folding: Folding): number => {
  cluster.lastIndex = at;
  const found = cluster.exec(text);
  const end = found ? cluster.lastIndex : at + 1;
  const composed = text.slice(at, end).normalize("NFKC");
  for (let i = 0; i < composed.length; i++) folding.push(composed.charCodeAt(i), at, end);
  return end;
};

/** The source range of the folded range `[start, end)`; nothing folded gives an empty range at the source's place. */
export const sourceRange = (folded: FoldedText, start: number, end: number): { start: number; end: number } => {
  if (end <= start) {
    const at = start < folded.from.length ? folded.from[start] : (folded.to.at(-1) ?? 0);
    return { start: at, end: at };
  }
  return { start: folded.from[start], end: folded.to[end - 1] };
};

/** The first folded position that comes from the source at or after `at`. */
export const foldedPosition = (folded: FoldedText, at: number): number => {
  let low = 0;
  let high = folded.from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.from[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Lower case that keeps every position: a character whose lower case is longer stays as it is. */
export const lowerInPlace = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const small = text[i].toLowerCase();
    return small.length === 1 ? small : text[i];
  }).join("");
};

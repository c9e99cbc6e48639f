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

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const DASH = 0x2013;

const isSpace = (code: number): boolean =>
  code === SPACE ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Soft hyphens, joiners, marks of direction, byte order marks, and the Arabic stretch: they carry no word. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0x0640;

// Quotation inside quotation turns double marks into single ones, so all kinds fold to one.
const quotationMarks = new Set(Array.from("\"'`´‘’‚‛“”„‟′″‹›«»「」『』〝〞＂＇", (mark) => mark.codePointAt(0)!));

const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;

const isDash = (code: number): boolean => (code >= 0x2012 && code <= 0x2015) || code === 0x2212 || code === 0x2e3a;

const letter = /\p{L}/u;

const isLetter = (code: number): boolean => {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return letter.test(String.fromCharCode(code));
};

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

/** Folds a text: white space to one space, marks and dashes to one kind, hyphens between letters away, letters composed. */
export const fold = (text: string): FoldedText => {
  const folding = new Folding();
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && isLetter(code) && (at + 1 === text.length || text.charCodeAt(at + 1) < 0x80)) {
      // the common case first: a plain letter that no mark follows
      folding.push(code, at, at + 1);
      at++;
    } else if (isInvisible(code)) {
      at++;
    } else if (isSpace(code)) {
      at = foldSpace(text, at, folding);
    } else if (isHyphen(code)) {
      at = foldHyphen(text, at, folding);
    } else if (isDash(code)) {
      at = foldDash(text, at, folding);
    } else if (quotationMarks.has(code)) {
      // two single marks written for one double mark are one mark
      if (folding.last() === APOSTROPHE && text.charCodeAt(at - 1) === code && code === APOSTROPHE) {
        folding.to[folding.length - 1] = at + 1;
      } else folding.push(APOSTROPHE, at, at + 1);
      at++;
    } else {
      at = foldCluster(text, at, folding);
    }
  }
  return folding.done();
};

const skipSpace = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && (isSpace(text.charCodeAt(end)) || isInvisible(text.charCodeAt(end)))) end++;
  return end;
};

const foldSpace = (text: string, at: number, folding: Folding): number => {
  const end = skipSpace(text, at);
  // a dash swallows the space around it, as writers disagree on whether there is any
  const next = text.charCodeAt(end);
  const spacedHyphen = isHyphen(next) && isSpace(text.charCodeAt(end + 1));
  if (
    folding.last() !== DASH &&
    !isDash(next) &&
    !spacedHyphen &&
    !(isHyphen(next) && isHyphen(text.charCodeAt(end + 1)))
  ) {
    folding.push(SPACE, at, end);
  }
  return end;
};

const foldHyphen = (text: string, at: number, folding: Folding): number => {
  if (isHyphen(text.charCodeAt(at + 1))) return foldDash(text, at, folding);
  if (at > 0 && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1)))
    return foldDash(text, at, folding);
  const end = skipSpace(text, at + 1);
  const brokenLine = end > at + 1 && text.slice(at + 1, end).includes("\n");
  const joinsLetters = isLetter(folding.last()) && isLetter(text.charCodeAt(end)) && (end === at + 1 || brokenLine);
  if (joinsLetters) return end;
  folding.push(HYPHEN, at, at + 1);
  return brokenLine ? end : at + 1;
};

const foldDash = (text: string, at: number, folding: Folding): number => {
  let end = at + 1;
  while (isHyphen(text.charCodeAt(end)) || isDash(text.charCodeAt(end))) end++;
  folding.push(DASH, at, end);
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

/** One line of a page, in points from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

/** A piece of text as the PDF places it. */
export interface PdfItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Gathers the pieces of a page into lines, in the order in which the page gives them. */
export class LineGatherer {
  readonly #lines: PdfLine[] = [];
  #open: PdfItem[] = [];

  add(item: PdfItem): void {
    const last = this.#open.at(-1);
    if (
      last &&
      item.str.trim() !== "" &&
      Math.abs(last.transform[5] - item.transform[5]) > Math.max(2, item.height * 0.6)
    )
      this.#finish();
    this.#open.push(item);
    if (item.hasEOL) this.#finish();
  }

  /** The lines, when all pieces have been given. */
  done(): PdfLine[] {
    this.#finish();
    return this.#lines;
  }

  #finish(): void {
    const written = this.#open.filter(({ str }) => str.trim() !== "");
    if (written.length > 0) {
      const [first] = written;
      this.#lines.push({
        text: this.#open
          .map(({ str }) => str)
          .join("")
          .replace(/[ \t]+/gu, " ")
          .trim(),
        x: least(written.map(({ transform }) => transform[4])),
        y: first.transform[5],
        right: greatest(this.#open.map(({ transform, width }) => transform[4] + width)),
        height: Math.abs(first.height || first.transform[3]),
      });
    }
    this.#open = [];
  }
}

// a line, or a page, may hold more pieces than a function may be given arguments
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
export const greatest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Paragraphs of a page, and how many words broken at line ends were joined. */
export interface PageText {
  readonly paragraphs: readonly string[];
  readonly joined: number;
}

/**
 * Joins lines to paragraphs. A new one begins after a wider gap, at another size of type, at an indent, and after a short
 * line that ends a sentence. A word that a hyphen breaks between two small letters is joined.
 */
export const pageText = (lines: readonly PdfLine[]): PageText => {
  const gaps = lines
    .slice(1)
    .map((line, index) => lines[index].y - line.y)
    .filter((gap) => gap > 0);
  const usual = median(gaps);
  const right = greatest([0, ...lines.map((line) => line.right)]);
  const left = median(lines.map((line) => line.x));
  const paragraphs: string[] = [];
  let joined = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || beginsParagraph(before, line, { usual, right, left })) {
      paragraphs.push(line.text);
      continue;
    }
    const last = paragraphs.length - 1;
    const whole = joinLines(paragraphs[last], line.text);
    joined += whole.hyphens;
    paragraphs[last] = whole.text;
  }
  return { paragraphs, joined };
};

/** Two lines of one paragraph as one, and whether a hyphen went. */
export const joinLines = (before: string, line: string): { readonly text: string; readonly hyphens: 0 | 1 } => {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(line))
    return { text: before.slice(0, -1) + line, hyphens: 1 };
  return {
    text: spaceless.test(before) && beginsSpaceless.test(line) ? before + line : `${before} ${line}`,
    hyphens: 0,
  };
};

// scripts that put no space between words need none where a line ends
const scripts =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff01-\\uff20]";
const spaceless = new RegExp(`${scripts}\\p{M}*$`, "u");
const beginsSpaceless = new RegExp(`^${scripts}`, "u");

/** The end of a sentence, marks and brackets behind it. */
export const sentenceEnd = /[.!?:…。！？؟]["'”’»)]*$/u;

interface PageShape {
  readonly usual: number;
  readonly right: number;
  readonly left: number;
}

const beginsParagraph = (before: PdfLine, line: PdfLine, { usual, right, left }: PageShape): boolean => {
  const gap = before.y - line.y;
  if (gap < 0 || gap > Math.max(usual * 1.35, line.height * 1.9)) return true;
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return true;
  const ended = sentenceEnd.test(before.text);
  const short = before.right < right - 0.15 * (right - left);
  const indented = line.x > before.x + line.height * 0.8 && line.x > left + line.height * 0.8;
  return (ended && short) || (ended && indented);
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

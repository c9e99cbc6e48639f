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
const greatest = (values: readonly number[]): number =>
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
    if (/\p{Ll}[-\u00ad\u2010]$/u.test(paragraphs[last]) && /^\p{Ll}/u.test(line.text)) {
      paragraphs[last] = paragraphs[last].slice(0, -1) + line.text;
      joined++;
    } else
      paragraphs[last] +=
        spaceless.test(paragraphs[last]) && spaceless.test(line.text[0]) ? line.text : ` ${line.text}`;
  }
  return { paragraphs, joined };
};

// scripts that put no space between words need none where a line ends
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，]$/u;

interface PageShape {
  readonly usual: number;
  readonly right: number;
  readonly left: number;
}

const beginsParagraph = (before: PdfLine, line: PdfLine, { usual, right, left }: PageShape): boolean => {
  const gap = before.y - line.y;
  if (gap < 0 || gap > Math.max(usual * 1.35, line.height * 1.9)) return true;
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return true;
  const ended = /[.!?:…。！？؟]["'”’»)]*$/u.test(before.text);
  const short = before.right < right - 0.15 * (right - left);
  const indented = line.x > before.x + line.height * 0.8 && line.x > left + line.height * 0.8;
  return (ended && short) || (ended && indented);
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

/** Page numbers and running heads count as the same line on every page. */
const outline = (line: PdfLine): string => `${line.text.replace(/\p{Nd}+/gu, "#")}@${Math.round(line.y / 4)}`;

/** Drops first and last lines that stand on most pages at the same place; says how many lines that were. */
export const withoutRunningLines = (
  pages: readonly (readonly PdfLine[])[],
): { pages: PdfLine[][]; dropped: number } => {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const line of new Set([lines[0], lines.at(-1)])) {
      if (line) counts.set(outline(line), (counts.get(outline(line)) ?? 0) + 1);
    }
  }
  const needed = Math.max(3, pages.length * 0.6);
  let dropped = 0;
  const kept = pages.map((lines) =>
    lines.filter((line, index) => {
      const running = (index === 0 || index === lines.length - 1) && (counts.get(outline(line)) ?? 0) >= needed;
      if (running) dropped++;
      return !running;
    }),
  );
  // of many copies of one page nothing would be left
  return kept.some((lines) => lines.length > 0)
    ? { pages: kept, dropped }
    : { pages: pages.map((lines) => [...lines]), dropped: 0 };
};

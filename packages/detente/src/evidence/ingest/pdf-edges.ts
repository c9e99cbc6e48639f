import { greatest, median, type PdfLine, sentenceEnd } from "./pdf-lines.ts";

/** A page without what stands on every page, its notes apart. */
export interface PageParts {
  readonly body: readonly PdfLine[];
  /** Footnotes. */
  readonly notes: readonly PdfLine[];
}

/** How many lines a running head or foot has at most. */
const MOST_LINES = 3;
/** How much wider than between lines the gap is that sets a head or foot apart. */
const APART = 1.4;
/** In how many pages before and after a running line is looked for: left and right pages differ. */
const NEAR = 2;

/** Tells running heads, running feet and page numbers, and footnotes, from the text of the pages. */
export const partPages = (
  pages: readonly (readonly PdfLine[])[],
): { readonly pages: readonly PageParts[]; readonly dropped: number } => {
  const usual = usualGap(pages);
  const shapes = pages.map((lines) => new PageShape(lines, usual));
  const running = shapes.map((shape, page) => runningOf(shapes, shape, page));
  const isAnythingLeft = pages.some((lines, page) => lines.some((line) => !running[page].has(line)));
  // of many copies of one page nothing would be left
  const dropped = isAnythingLeft ? running : running.map(() => new Set<PdfLine>());
  const kept = pages.map((lines, page) => lines.filter((line) => !dropped[page].has(line)));
  const size = usualHeight(kept);
  return {
    pages: kept.map((lines) => {
      const notes = notesOf(lines, size);
      return { body: lines.filter((line) => !notes.has(line)), notes: lines.filter((line) => notes.has(line)) };
    }),
    dropped: dropped.reduce((sum, lines) => sum + lines.size, 0),
  };
};

/** From line to line within paragraphs: wider gaps are fewer, but on short pages not by much. */
const usualGap = (pages: readonly (readonly PdfLine[])[]): number => {
  const gaps = pages.flatMap((lines) => lines.slice(1).map((line, index) => lines[index].y - line.y));
  const down = gaps.filter((gap) => gap > 1).sort((a, b) => a - b);
  return down[down.length >> 2] ?? 0;
};

/** What stands at the upper and the lower edge of a page. */
class PageShape {
  /** Lines that a gap parts from the text, the outermost first. */
  readonly upper: readonly PdfLine[];
  readonly lower: readonly PdfLine[];
  /** The first and the last line, apart or not. */
  readonly outermost: readonly PdfLine[];

  constructor(lines: readonly PdfLine[], usual: number) {
    const down = [...lines].sort((a, b) => b.y - a.y);
    const gaps = down.slice(1).map((line, index) => down[index].y - line.y);
    this.upper = apart(gaps, usual, down);
    this.lower = apart([...gaps].reverse(), usual, [...down].reverse());
    this.outermost =
      down.length === 0 ? [] : [...new Set([down[0], down[down.length - 1], lines[0], lines[lines.length - 1]])];
  }
}

/** The lines before the first wide gap, if they are few. */
const apart = (gaps: readonly number[], usual: number, lines: readonly PdfLine[]): readonly PdfLine[] => {
  const end = gaps.findIndex(
    (gap, index) => index < MOST_LINES && gap > Math.max(APART * usual, lines[index].height * 1.2),
  );
  return end < 0 || end >= MOST_LINES ? [] : lines.slice(0, end + 1);
};

/** Numbers count as the same text on every page. */
const outline = ({ text }: PdfLine): string => text.replace(/\p{Nd}+|\b[ivxlc]+\b/giu, "#");

const isLevel = (a: PdfLine, b: PdfLine): boolean => Math.abs(a.y - b.y) <= 4;

const runningOf = (shapes: readonly PageShape[], shape: PageShape, page: number): ReadonlySet<PdfLine> => {
  const running = new Set<PdfLine>();
  const near = [-2, -1, 1, 2].flatMap((distance) => {
    const other = Math.abs(distance) <= NEAR ? shapes[page + distance] : undefined;
    return other ? [{ distance, other }] : [];
  });
  for (const edge of ["upper", "lower"] as const) {
    for (const line of shape[edge]) {
      const recurs = near.some(({ distance, other }) =>
        other[edge].some(
          (twin) => isLevel(line, twin) && (outline(line) === outline(twin) || counts(line, twin, distance, edge)),
        ),
      );
      if (recurs) running.add(line);
    }
  }
  // where no gap tells, being on most pages does
  for (const line of shape.outermost) {
    if (running.has(line) || shapes.length < 3) continue;
    const alike = near.filter(({ other }) =>
      other.outermost.some((twin) => isLevel(line, twin) && outline(line) === outline(twin)),
    );
    if (alike.length >= 2 && alike.length >= near.length * 0.75) running.add(line);
  }
  return running;
};

/** Whether both lines have the number of their page, at the beginning or the end; at the foot it may be that of a note. */
const counts = (line: PdfLine, twin: PdfLine, distance: number, edge: "upper" | "lower"): boolean =>
  numbersOf(line, edge).some((number) => numbersOf(twin, edge).some((other) => other - number === distance));

const numbersOf = ({ text }: PdfLine, edge: "upper" | "lower"): number[] => {
  const places = edge === "upper" ? [/^\p{Nd}{1,4}\b/u, /\b\p{Nd}{1,4}$/u] : [/\b\p{Nd}{1,4}$/u];
  return places.flatMap((place) => (place.exec(text) ?? []).map(Number));
};

const usualHeight = (pages: readonly (readonly PdfLine[])[]): number =>
  median(pages.flat().map(({ height }) => height));

const noteMark =
  /^(?:\p{Nd}{1,3}|[*†‡§¶]{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\(?\p{Nd}{1,3}\)|\[\p{Nd}{1,3}\])\s*[\p{L}"“«‘(]/u;

/** The lines at the foot of a page that are set smaller than the text and begin with the mark of a note. */
const notesOf = (lines: readonly PdfLine[], size: number): ReadonlySet<PdfLine> => {
  const down = [...lines].sort((a, b) => b.y - a.y);
  let first = down.length;
  while (first > 0 && down[first - 1].height < 0.93 * size) first--;
  // a table or a caption may be set small too: notes begin with a mark
  while (first < down.length && !noteMark.test(down[first].text)) first++;
  return first === 0 ? new Set() : new Set(down.slice(first));
};

/** Whether the last paragraph of a page goes on with the first of the next one. */
export const runsOver = (page: readonly PdfLine[], next: readonly PdfLine[]): boolean => {
  const before = page.at(-1);
  const line = next[0];
  if (!before || !line || Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height))
    return false;
  if (sentenceEnd.test(before.text)) return false;
  if (/^\p{Ll}/u.test(line.text) || /[-\u00ad\u2010,;]$/u.test(before.text)) return true;
  // a heading is short and does not reach the margin
  const right = greatest(page.map((each) => each.right));
  const left = median(page.map(({ x }) => x));
  return before.right > right - 0.2 * (right - left) && !/^[•·*–—-]\s|^\p{Nd}+[.)]\s/u.test(line.text);
};

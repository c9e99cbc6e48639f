import { say } from "../../sentences/sentence.ts";
import { type Extracted, IngestError, type IngestHints } from "./document.ts";
import { type PageParts, partPages, runsOver } from "./pdf-edges.ts";
import { joinLines, pageText } from "./pdf-lines.ts";
import { pagesOf } from "./pdf-pages.ts";

/**
 * Whether the end mark stands behind the last object: padding of any length may follow it, and a file that was written on
 * has several.
 */
const endsWhole = (bytes: Uint8Array): boolean => {
  const mark = lastOf(bytes, "%%EOF");
  return mark >= 0 && mark > lastOf(bytes, "endobj");
};

const lastOf = (bytes: Uint8Array, word: string): number => {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  for (let at = bytes.lastIndexOf(codes[0]); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(codes[0], at - 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
};

/** Reads a PDF's text page by page; pictures are not decoded, scripts and forms are not run. */
export const readPdf = async (bytes: Uint8Array, hints: IngestHints): Promise<Extracted> => {
  if (!endsWhole(bytes)) {
    throw new IngestError(
      "truncated",
      "The PDF ends too early: its end mark is missing, so pages may be missing too.",
      "Fetch or export it again and retry.",
    );
  }
  const { lines, count, isCut, title } = await pagesOf(bytes, hints);
  const { pages, dropped } = partPages(lines);
  const read = assemble(pages, dropped, title);
  if (!isCut) return read;
  const cut = say(
    "Only the beginning was read, {read} of {count} pages: the rest takes more work than the size of the PDF allows.",
    {
      read: lines.length,
      count,
    },
  );
  return { ...read, isCut: true, notices: [cut, ...read.notices] };
};

const assemble = (pages: readonly PageParts[], dropped: number, title: string | undefined): Extracted => {
  const text = new PageWriter();
  let joined = 0;
  for (const [index, { body, notes }] of pages.entries()) {
    const read = pageText(body);
    const below = pageText(notes);
    joined += read.joined + below.joined;
    const paragraphs = [...read.paragraphs];
    const goesOn = index + 1 < pages.length && runsOver(body, pages[index + 1].body);
    // notes stand before a paragraph that goes on overleaf, not in the middle of it
    paragraphs.splice(goesOn ? -1 : paragraphs.length, 0, ...below.paragraphs);
    joined += text.page(paragraphs, goesOn);
  }
  const { parts, paragraphs: spans, pages: pageSpans, length } = text;
  if (length === 0) {
    throw new IngestError(
      "no-text",
      "The PDF holds no text, perhaps only pictures of its pages.",
      "Run it through a text recognition (OCR) program and give the result.",
    );
  }
  const empty = pageSpans.filter(({ start, end }) => start === end).length;
  const notices = [
    ...(joined > 0
      ? [
          say(
            "{count} words broken by a hyphen at a line's end between small letters were joined; a hyphen that belongs to the word is lost there.",
            { count: joined },
          ),
        ]
      : []),
    ...(dropped > 0
      ? [say("{count} running heads and page numbers, alike on most pages, were left out.", { count: dropped })]
      : []),
    ...(empty > 0
      ? [
          say("{count} of {pages} pages hold no text, perhaps only pictures of it.", {
            count: empty,
            pages: pageSpans.length,
          }),
        ]
      : []),
  ];
  return {
    text: parts.join(""),
    pages: pageSpans,
    paragraphs: spans,
    notices,
    ...(title === undefined ? {} : { title }),
  };
};

/** Writes pages one after another, and keeps where they and their paragraphs stand. */
class PageWriter {
  readonly parts: string[] = [];
  readonly paragraphs: { start: number; end: number }[] = [];
  readonly pages: { start: number; end: number }[] = [];
  length = 0;
  #goesOn = false;

  /** @returns how many hyphens went where the page before went on */
  page(paragraphs: readonly string[], goesOn: boolean): number {
    const written = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
    let hyphens = 0;
    let start = this.length;
    for (const [index, paragraph] of written.entries()) {
      if (index === 0 && this.#goesOn) hyphens = this.#append(paragraph);
      else {
        if (this.length > 0) this.#write("\n\n");
        const from = this.length;
        this.#write(paragraph);
        this.paragraphs.push({ start: from, end: this.length });
      }
      if (index === 0) start = this.length - paragraph.length;
    }
    this.pages.push({ start, end: this.length });
    this.#goesOn = goesOn && written.length > 0;
    return hyphens;
  }

  /** The paragraph that was written last goes on. */
  #append(line: string): 0 | 1 {
    const before = this.parts.pop() ?? "";
    this.length -= before.length;
    const { text, hyphens } = joinLines(before, line);
    this.#write(text);
    const last = this.paragraphs[this.paragraphs.length - 1];
    last.end = this.length;
    // the hyphen was the last character of the page before
    const page = this.pages[this.pages.length - 1];
    page.end = Math.min(page.end, this.length - line.length);
    return hyphens;
  }

  #write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

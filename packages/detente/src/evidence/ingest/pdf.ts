import { say } from "../../sentences/sentence.ts";
import { type Extracted, IngestError, type IngestHints } from "./document.ts";
import { joinParagraphs } from "./paragraphs.ts";
import { type PdfLine, pageText, withoutRunningLines } from "./pdf-lines.ts";
import { pagesOf } from "./pdf-pages.ts";

/** How far from its end a complete PDF bears its end mark at the latest. */
const TAIL = 4096;

/** Reads a PDF's text page by page; pictures are not decoded, scripts and forms are not run. */
export const readPdf = async (bytes: Uint8Array, hints: IngestHints): Promise<Extracted> => {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - TAIL)));
  if (!tail.includes("%%EOF")) {
    throw new IngestError(
      "truncated",
      "The PDF ends too early: its end mark is missing, so pages may be missing too.",
      "Fetch or export it again and retry.",
    );
  }
  const { lines, count, isCut, title } = await pagesOf(bytes, hints);
  const { pages, dropped } = withoutRunningLines(lines);
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

const assemble = (pages: readonly (readonly PdfLine[])[], dropped: number, title: string | undefined): Extracted => {
  const parts: string[] = [];
  const spans: { start: number; end: number }[] = [];
  const pageSpans: { start: number; end: number }[] = [];
  let length = 0;
  let joined = 0;
  for (const lines of pages) {
    const read = pageText(lines);
    joined += read.joined;
    const start = length + (length > 0 ? 2 : 0);
    const page = joinParagraphs(read.paragraphs, start);
    if (page.text === "") {
      pageSpans.push({ start: length, end: length });
      continue;
    }
    parts.push(page.text);
    spans.push(...page.spans);
    length = start + page.text.length;
    pageSpans.push({ start, end: length });
  }
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
    text: parts.join("\n\n"),
    pages: pageSpans,
    paragraphs: spans,
    notices,
    ...(title === undefined ? {} : { title }),
  };
};

import { say } from "../../sentences/sentence.ts";
import { type Extracted, IngestError, type IngestHints, stopIfAborted } from "./document.ts";
import { PAGE_LIMIT } from "./limits.ts";
import { joinParagraphs } from "./paragraphs.ts";
import { linesOf, type PdfItem, type PdfLine, pageText, withoutRunningLines } from "./pdf-lines.ts";

/** How far from its end a complete PDF bears its end mark at the latest. */
const TAIL = 4096;

/** Reads a PDF's text page by page; pictures are not decoded, scripts and forms are not run. */
export const readPdf = async (
  bytes: Uint8Array,
  { signal, cMapUrl, characterMap }: IngestHints,
): Promise<Extracted> => {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - TAIL)));
  if (!tail.includes("%%EOF")) {
    throw new IngestError(
      "truncated",
      "The PDF ends too early: its end mark is missing, so pages may be missing too.",
      "Fetch or export it again and retry.",
    );
  }
  const { lines, title } = await pagesOf(bytes, { signal, cMapUrl, characterMap });
  const { pages, dropped } = withoutRunningLines(lines);
  return assemble(pages, dropped, title);
};

interface PdfPages {
  readonly lines: readonly (readonly PdfLine[])[];
  readonly title?: string;
}

const pagesOf = async (bytes: Uint8Array, { signal, cMapUrl, characterMap }: IngestHints): Promise<PdfPages> => {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // with the worker's code at hand the reader neither starts a worker nor looks for one on a network
  const worker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  const task = pdfjs.getDocument({
    // the reader takes the bytes for itself, and takes them in this one kind of array only
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: true }),
    ...(characterMap === undefined
      ? {}
      : { BinaryDataFactory: given(characterMap), cMapUrl: "given/", cMapPacked: true }),
  });
  try {
    const document = await task.promise;
    if (document.numPages > PAGE_LIMIT) {
      throw new IngestError(
        "too-large",
        say("The PDF has {count} pages; at most {most} are read.", { count: document.numPages, most: PAGE_LIMIT }),
        "Split it and give the parts one by one.",
      );
    }
    const lines: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      // the reader answers within one turn of the event loop: without a pause no signal would ever arrive
      await pause();
      stopIfAborted(signal);
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      lines.push(linesOf(content.items.filter((item) => "str" in item) as unknown as PdfItem[]));
      page.cleanup();
    }
    const { info } = (await document.getMetadata()) as { info: { Title?: unknown } };
    const title = typeof info.Title === "string" ? info.Title.trim() : "";
    return { lines, ...(title === "" ? {} : { title }) };
  } catch (error) {
    throw readable(error, signal);
  } finally {
    await task.destroy();
  }
};

/** What the reader asks for files of its own; the one kind that a text needs is character maps. */
const given = (characterMap: NonNullable<IngestHints["characterMap"]>) =>
  class {
    fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      return characterMap(filename);
    }
  };

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const readable = (error: unknown, signal: AbortSignal | undefined): unknown => {
  if (error instanceof IngestError || signal?.aborted) return error;
  if (error instanceof Error && error.name === "PasswordException") {
    return new IngestError(
      "encrypted",
      "The PDF is protected by a password.",
      "Open it with its password, save or print it to a new PDF without one, and try again.",
    );
  }
  return new IngestError(
    "damaged",
    "The PDF is damaged: its pages cannot be found.",
    "Fetch or export it again and retry.",
  );
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

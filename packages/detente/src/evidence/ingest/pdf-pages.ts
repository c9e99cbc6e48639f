import { IngestError, type IngestHints, stopIfAborted } from "./document.ts";
import { pdfItems, pdfPages, pdfWork } from "./limits.ts";
import { LineGatherer, type PdfItem, type PdfLine } from "./pdf-lines.ts";
import { EXCEEDED, type PdfOrder, type PdfThread, portOf } from "./pdf-thread.ts";

/** The pages that were read; `count` is how many the PDF has. */
export interface PdfPages {
  readonly lines: readonly (readonly PdfLine[])[];
  readonly count: number;
  /** A bound was reached: pages are missing, or the end of the last one. */
  readonly isCut: boolean;
  readonly title?: string;
}

/** A bound was reached: what was read until then stands. */
class Exceeded extends Error {}

/** Page by page, until all are read or a bound is reached; pictures are not decoded, scripts and forms are not run. */
export const pagesOf = async (bytes: Uint8Array, hints: IngestHints): Promise<PdfPages> => {
  const { signal, cMapUrl, characterMap, pdfThread } = hints;
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const thread = pdfThread?.();
  thread?.postMessage({ pdfWork: pdfWork(bytes.length) } satisfies PdfOrder);
  // with the worker's code at hand the reader neither starts a worker nor looks for one on a network
  if (!thread) await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const watch = watchOver(thread, signal);
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
    ...(thread ? { worker: new pdfjs.PDFWorker({ port: portOf(thread) as never, verbosity: 0 }) } : {}),
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: true }),
    ...(characterMap === undefined
      ? {}
      : { BinaryDataFactory: given(characterMap), cMapUrl: "given/", cMapPacked: true }),
  });
  const lines: PdfLine[][] = [];
  let count = 0;
  let title = "";
  let isCut = false;
  try {
    const document = await watch.within(task.promise);
    count = document.numPages;
    const { info } = (await watch.within(document.getMetadata())) as { info: { Title?: unknown } };
    if (typeof info.Title === "string") title = info.Title.trim();
    let items = pdfItems(bytes.length);
    const most = Math.min(count, pdfPages(bytes.length));
    const known = new Map<string, PageRead>();
    while (lines.length < most) {
      // without a thread the reader answers within one turn of the event loop, so that no signal would ever arrive
      if (!thread) await pause();
      const page = await watch.within(document.getPage(lines.length + 1));
      // one page may be named many times
      const name = `${page.ref?.num} ${page.ref?.gen}`;
      const read = known.get(name) ?? (await readPage(page, items, watch));
      known.set(name, read);
      items -= read.items;
      lines.push(read.lines);
      if (items < 0) throw new Exceeded();
      page.cleanup();
    }
    isCut = most < count;
  } catch (error) {
    if (!(error instanceof Exceeded)) throw readable(error, signal);
    if (lines.length === 0) throw bomb();
    isCut = true;
  } finally {
    watch.end();
    if (thread) thread.terminate();
    else await task.destroy();
  }
  return { lines, count, isCut, ...(title === "" ? {} : { title }) };
};

/** What the reader asks for files of its own; the one kind that a text needs is character maps. */
const given = (characterMap: NonNullable<IngestHints["characterMap"]>) =>
  class {
    readonly fetch = ({ filename }: { readonly filename: string }): Promise<Uint8Array> => characterMap(filename);
  };

interface Page {
  streamTextContent(): { getReader(): { read(): Promise<{ done: boolean; value?: { items: object[] } }> } };
}

/** The lines of a page, and how many pieces of text it is made of. */
interface PageRead {
  readonly lines: PdfLine[];
  readonly items: number;
}

/** Reads a page until its end, or until it has more pieces than are read. */
const readPage = async (page: Page, most: number, watch: Watch): Promise<PageRead> => {
  const lines = new LineGatherer();
  const reader = page.streamTextContent().getReader();
  let items = 0;
  while (items <= most) {
    const { done, value } = await watch.within(reader.read());
    if (done || !value) break;
    items += value.items.length;
    for (const item of value.items) if ("str" in item) lines.add(item as PdfItem);
  }
  return { lines: lines.done(), items };
};

interface Watch {
  /** The answer, unless the thread dies, gives up or is to be stopped first. */
  within<T>(answer: Promise<T>): Promise<T>;
  end(): void;
}

/** How often a thread at work is looked after, in milliseconds: an aborted signal is seen this late at most. */
const LOOK = 20;
/**
 * For how long a thread may say nothing, in milliseconds. Its work is counted, and what is counted takes seconds: only what
 * escapes counting comes here, or a thread that a machine under load does not let run.
 */
const SILENCE = 15 * 60_000;

const watchOver = (thread: PdfThread | undefined, signal: AbortSignal | undefined): Watch => {
  let ended = thread === undefined;
  let waiting = 0;
  let last = performance.now();
  const stopped = Promise.withResolvers<never>();
  // nobody may be waiting when it is told
  stopped.promise.catch(() => undefined);
  thread?.onMessage((message) => {
    last = performance.now();
    if (message === EXCEEDED) stopped.reject(new Exceeded());
  });
  thread?.onFailure((message) =>
    // a thread out of memory dies; one that could not be started is no fault of the document
    stopped.reject(/memory/iu.test(message) ? new Exceeded() : new Error(message)),
  );
  // the timer also keeps the process alive, which the thread need not do
  const look = (): void => {
    if (ended) return;
    if (signal?.aborted) stopped.reject(signal.reason);
    if (waiting === 0) last = performance.now();
    else if (performance.now() - last > SILENCE) stopped.reject(unanswered());
    setTimeout(look, LOOK);
  };
  look();
  return {
    within: async (answer) => {
      // it may fail when nobody waits for it any more
      answer.catch(() => undefined);
      stopIfAborted(signal);
      waiting++;
      try {
        return await Promise.race([answer, stopped.promise]);
      } finally {
        waiting--;
      }
    },
    end: () => {
      ended = true;
    },
  };
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const bomb = (): IngestError =>
  new IngestError(
    "bomb",
    "The PDF unpacks to far more than its size allows: such files are made to exhaust a computer.",
    "If you trust it, open it in a PDF reader and save its text as .txt.",
  );

/** Nothing is said of the document: what took so long is a matter of this machine too. */
const unanswered = (): IngestError =>
  new IngestError(
    "failed",
    "The reader of PDFs said nothing for a quarter of an hour on this machine: it may be a matter of time.",
    "Try again when the machine has less to do. If that does not help, open the PDF in a PDF reader and save its text as .txt.",
  );

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

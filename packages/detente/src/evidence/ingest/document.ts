import { type Diagnostic, finding } from "../../language/diagnostic.ts";
import { english, type Sentence } from "../../sentences/sentence.ts";
import type { Span } from "../suggestions/suggestion.ts";
import type { PdfThread } from "./pdf-thread.ts";

/** What a file was read as, whatever its name says. */
export type DocumentFormat = "txt" | "md" | "html" | "pdf" | "docx";

/** A document as text, with where its pages and paragraphs stand. Offsets are UTF-16 offsets into `text`. */
export interface Document {
  /** Line ends are `\n`; otherwise the characters are the file's own. */
  readonly text: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly format: DocumentFormat;
  /** The encoding that the text was read in; absent for formats that fix it themselves. */
  readonly encoding?: string;
  /** Present where the format has pages. */
  readonly pages?: readonly Span[];
  readonly paragraphs: readonly Span[];
  readonly title?: string;
  /** What a page says of itself: who wrote it, and on which day it was published (`2025-10-29`). */
  readonly author?: string;
  readonly published?: string;
  /** Present where a bound was reached before the end: a passage that is not in the text may stand in the rest. */
  readonly isCut?: true;
  /** What was guessed, left out or joined, in sentences for the reader. */
  readonly notices: readonly string[];
  /** The same, for `inWords`. */
  readonly noticeSentences: readonly Sentence[];
}

/** What may be known of a file besides its bytes. */
export interface IngestHints {
  /** The file's name: looked at only after the content, and to say when it misleads. */
  readonly name?: string;
  /** Stops between pages; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Folder of character maps (`pdfjs-dist/cmaps/`, with the final slash), for Chinese, Japanese and Korean PDFs that embed none.
   * Such text is missing without it.
   */
  readonly cMapUrl?: string;
  /** The same where there is no folder to read from, as in a browser's worker: gives the map in the file of this name. */
  readonly characterMap?: (file: string) => Promise<Uint8Array>;
  /**
   * Starts a thread for a PDF, running the module `detente/pdf-worker`; it is ended when the PDF is read. There the work is
   * bounded, whatever the PDF unpacks to. Without it PDFs are read in the caller's thread, and a PDF made to exhaust a
   * computer may do so; a worker of a browser must give it.
   */
  readonly pdfThread?: () => PdfThread;
}

export type IngestErrorCode =
  | "empty"
  | "too-large"
  | "unknown-format"
  | "encrypted"
  | "truncated"
  | "damaged"
  | "bomb"
  | "no-text"
  | "failed";

/**
 * Why a file could not be read as a document, and what would help. The one way in which `ingest` fails.
 *
 * @example
 * ```ts
 * const refused = await ingest(new Uint8Array()).catch((error) => error);
 * (refused as IngestError).code; // => "empty"
 * ```
 */
export class IngestError extends Error {
  override readonly name = "IngestError";
  readonly code: IngestErrorCode;
  readonly remedy: string;
  /** The same as a finding, for `inLanguage`. */
  readonly diagnostic: Diagnostic;
  /** The same as parts of other sentences. */
  readonly sentences: { readonly message: Sentence; readonly remedy: Sentence };
  constructor(code: IngestErrorCode, message: Sentence, remedy: Sentence) {
    super(english(message));
    this.code = code;
    this.remedy = english(remedy);
    this.sentences = { message, remedy };
    this.diagnostic = finding({ code, severity: "error", message, remedy });
  }
}

/** What the reader of one format gives: the document without what is the same for all. */
export type Extracted = Pick<
  Document,
  "text" | "encoding" | "pages" | "paragraphs" | "title" | "author" | "published" | "isCut"
> & {
  readonly notices: readonly Sentence[];
};

/** Throws what the caller asked to be stopped with. */
export const stopIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw signal.reason;
};

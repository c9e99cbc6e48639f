import { inLanguage, inWords } from "detente";
import { type Document, IngestError, ingest, type PdfThread, type Suggestion, withSuggestions } from "detente/evidence";
import { type Asked, Unanswerable } from "./question.ts";

export interface IngestWanted {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}
export type ReadDocument = Pick<Document, "text" | "sha256" | "title" | "notices"> & {
  /** Passages that may be evidence, for a person to accept or reject. */
  readonly suggestions: readonly Suggestion[];
};

/** The build puts the character maps beside the folder of this worker's code; one is fetched when a PDF needs it. */
async function characterMap(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`../cmaps/${file}`, location.href));
  if (!response.ok) throw new Error(`There is no character map ${file}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A thread for one PDF; what it may do is bounded there. */
function pdfThread(): PdfThread {
  const worker = new Worker(new URL("../workers/pdf.ts", import.meta.url), { type: "module" });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener("message", ({ data }) => listener(data)),
    onFailure: (listener) =>
      worker.addEventListener("error", ({ message }) => listener(message || "it could not be loaded")),
    terminate: () => worker.terminate(),
  };
}

/** A document's text with what may be worth noting in it. */
export async function answer({ signal, language }: Asked, { name, bytes }: IngestWanted): Promise<ReadDocument> {
  try {
    const { document, suggestions } = withSuggestions(
      await ingest(new Uint8Array(bytes), { name, signal, characterMap, pdfThread }),
    );
    const { text, sha256, title, noticeSentences } = document;
    const notices = noticeSentences.map((sentence) => inWords(sentence, language));
    return { text, sha256, ...(title === undefined ? {} : { title }), notices, suggestions };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    const { message, remedy } = inLanguage(error.diagnostic, language);
    throw new Unanswerable(`${message} ${remedy}`);
  }
}

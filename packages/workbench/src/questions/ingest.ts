import { inLanguage, inWords } from "detente";
import { type Document, IngestError, ingest, type Suggestion, withSuggestions } from "detente/evidence";
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

/** A document's text with what may be worth noting in it. */
export async function answer({ signal, language }: Asked, { name, bytes }: IngestWanted): Promise<ReadDocument> {
  try {
    const { document, suggestions } = withSuggestions(
      await ingest(new Uint8Array(bytes), { name, signal, characterMap }),
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

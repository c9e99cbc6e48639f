import { inLanguage, inWords } from "detente";
import { type Document, IngestError, ingest, type Suggestion, suggest } from "detente/evidence";
import { type Asked, Unanswerable } from "./question.ts";

export interface IngestWanted {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}
export type ReadDocument = Pick<Document, "text" | "sha256" | "title" | "notices"> & {
  /** Passages that may be evidence, for a person to accept or reject. */
  readonly suggestions: readonly Suggestion[];
};

/** A document's text with what may be worth noting in it. */
export async function answer({ signal, language }: Asked, { name, bytes }: IngestWanted): Promise<ReadDocument> {
  try {
    const { text, sha256, title, noticeSentences } = await ingest(new Uint8Array(bytes), { name, signal });
    const notices = noticeSentences.map((sentence) => inWords(sentence, language));
    return { text, sha256, ...(title === undefined ? {} : { title }), notices, suggestions: suggest(text) };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    const { message, remedy } = inLanguage(error.diagnostic, language);
    throw new Unanswerable(`${message} ${remedy}`);
  }
}

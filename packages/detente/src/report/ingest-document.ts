import type { Document } from "../evidence/ingest/document.ts";
import type { Suggestion } from "../evidence/suggestions/suggestion.ts";
import { version } from "../version.ts";

/**
 * `ingest --json`. Offsets are UTF-16 offsets into `text`.
 *
 * @example
 * ```ts
 * const document = await ingest(new TextEncoder().encode("He said: “We will not talk.”"));
 * ingestDocument("note.txt", document, suggest(document.text)).suggestions.length; // => 2
 * ```
 */
export function ingestDocument(file: string, document: Document, suggestions: readonly Suggestion[]) {
  const { text, sha256, format, encoding, pages, paragraphs, title, author, published, notices } = document;
  return {
    file,
    detente: version,
    format,
    encoding: encoding ?? null,
    title: title ?? null,
    author: author ?? null,
    published: published ?? null,
    sha256,
    notices,
    pages: pages ?? null,
    paragraphs,
    text,
    suggestions: suggestions.map(
      ({ kind, text: words, start, end, speaker, via, rule, confidence, reason, sentence }) => ({
        kind,
        text: words,
        start,
        end,
        speaker,
        via: via ?? null,
        rule,
        confidence,
        reason: reason ?? null,
        sentence,
      }),
    ),
  };
}

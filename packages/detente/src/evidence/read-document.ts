import { english } from "../sentences/sentence.ts";
import type { Document } from "./ingest/document.ts";
import { readSuggestions } from "./suggestions/suggest.ts";
import type { Suggestion } from "./suggestions/suggestion.ts";

/** A document with the passages of it that may be evidence. Its notices tell of both. */
export interface SuggestedDocument {
  readonly document: Document;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Adds to a document what its wording suggests: the one way in which the command and the workbench look into documents.
 *
 * @example
 * ```ts
 * const document = await ingest(new TextEncoder().encode("He said: “We will not talk.”"));
 * withSuggestions(document).suggestions.length; // => 2
 * ```
 */
export function withSuggestions(document: Document): SuggestedDocument {
  const { suggestions, noticeSentences: more } = readSuggestions(document.text);
  const noticeSentences = [...document.noticeSentences, ...more];
  return { document: { ...document, notices: noticeSentences.map(english), noticeSentences }, suggestions };
}

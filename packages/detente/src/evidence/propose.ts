import type { Source, Statement } from "../model/conflict.ts";
import type { Document } from "./ingest/document.ts";
import { recurring } from "./recurring.ts";
import type { Suggestion } from "./suggestions/suggestion.ts";

/** A source and statements of it, ready to be declared. */
export interface Proposal {
  readonly source: Source;
  readonly statements: readonly Statement[];
}

/** How much of the words around a quote is kept, in characters, where the quote stands in its source more than once. */
const CONTEXT = 32;
/** Titles are for reading in a list. */
const TITLE = 90;

/**
 * Declarations for suggestions that a person has chosen: quotations with their words, all else with the passage as its
 * title, for the person to put into words of their own. Who speaks for which actor is left to the person too.
 *
 * @param known a source that the model already has for this document, which is then used
 * @param taken names that the model already uses
 *
 * @example
 * ```ts
 * const document = await ingest(new TextEncoder().encode("He said: “We will not talk.”"));
 * const { statements } = proposeStatements(document, suggest(document.text), { file: "note.txt" });
 * statements.map(({ quote }) => quote); // => ["We will not talk.", undefined]
 * ```
 */
export function proposeStatements(
  document: Pick<Document, "text" | "sha256" | "title" | "author" | "published">,
  suggestions: readonly Suggestion[],
  { file, known, taken = [] }: { readonly file: string; readonly known?: Source; readonly taken?: Iterable<string> },
): Proposal {
  const names = new Set(taken);
  const next = new Map<string, number>();
  const name = (words: string, otherwise: string): string => {
    const base = words === "" ? otherwise : words;
    let free = base;
    // numbers that were given out are not tried again
    let number = next.get(base) ?? 2;
    for (; names.has(free); number++) free = `${base}_${number}`;
    next.set(base, number);
    names.add(free);
    return free;
  };
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.[^.]*$/, "");
  const source: Source = known ?? {
    id: name(nameOf(base, 4), "source"),
    name: document.title ?? base,
    file,
    ...(document.author === undefined ? {} : { author: document.author }),
    ...(document.published === undefined ? {} : { published: document.published }),
    sha256: document.sha256,
  };
  const quotes = suggestions.filter(({ kind }) => kind === "quotation").map(({ text }) => text);
  const again = recurring(document.text, quotes);
  return {
    source,
    statements: suggestions.map((suggestion): Statement => {
      const { kind, text, speaker } = suggestion;
      const isQuote = kind === "quotation";
      return {
        id: name(nameOf(text, 3), kind),
        name: clip(text.replaceAll(/\s+/g, " ").trim()),
        ...(speaker === null ? {} : { by: speaker }),
        ...(isQuote ? { quote: text, ...(again.has(text) ? surroundings(document.text, suggestion) : {}) } : {}),
        source: source.id,
      };
    }),
  };
}

/** Words that say little by themselves. */
const small =
  /^(?:a|an|the|of|to|in|on|at|and|or|i|we|he|she|it|is|are|was|were|be|would|will|if|that|this|for|with|us)$/;

/** The first telling words, as a name: "drop_absurd_obsession". */
function nameOf(text: string, most: number): string {
  const words =
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !small.test(word));
  const joined = (telling.length > 0 ? telling : words).slice(0, most).join("_").slice(0, 40);
  return /^\p{N}/u.test(joined) ? `_${joined}` : joined;
}

const clip = (text: string): string =>
  text.length <= TITLE ? text : `${text.slice(0, text.lastIndexOf(" ", TITLE)).slice(0, TITLE)} …`;

/** The words right before and after, by which a quote is told from the same words elsewhere. */
const surroundings = (text: string, { start, end }: Suggestion): Pick<Statement, "between"> => ({
  between: { before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) },
});

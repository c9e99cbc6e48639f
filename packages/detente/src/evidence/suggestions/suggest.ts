import { type Sentence as Notice, say } from "../../sentences/sentence.ts";
import { Cast } from "./cast.ts";
import { languageNotice } from "./language.ts";
import { type ReadSentence, readSentence } from "./reading.ts";
import { suggestConditions } from "./rules/condition.ts";
import { suggestDemands } from "./rules/demand.ts";
import { suggestLoaded } from "./rules/loaded.ts";
import { suggestTitles } from "./rules/loaded-titles.ts";
import { suggestOffers } from "./rules/offer.ts";
import { suggestPositions } from "./rules/position.ts";
import { suggestPromises } from "./rules/promise.ts";
import { suggestQuotations } from "./rules/quotation.ts";
import { suggestReported } from "./rules/reported.ts";
import { suggestThreats } from "./rules/threat.ts";
import { suggestUncited } from "./rules/uncited.ts";
import { readSentences } from "./sentences.ts";
import type { Span, Suggestion } from "./suggestion.ts";
import type { RuleContext } from "./triggers.ts";

const rules: readonly ((context: RuleContext) => Suggestion[])[] = [
  suggestQuotations,
  suggestReported,
  suggestConditions,
  suggestOffers,
  suggestDemands,
  suggestThreats,
  suggestPromises,
  suggestPositions,
  suggestUncited,
  suggestLoaded,
];

/** What a text's wording suggests, and what the reader of the list must know of it. */
export interface SuggestionsRead {
  readonly suggestions: readonly Suggestion[];
  readonly noticeSentences: readonly Notice[];
}

/**
 * Candidate statements of a document, in the order of their place: quotations and who speaks, reported speech, conditions,
 * offers, demands, threats, promises, positions, assertions without a citation and loaded wording. Rules of wording for
 * English prose; in other languages quotations are found by their marks and little else. Deterministic.
 *
 * @param text The text of a document; offsets are UTF-16 offsets into it.
 *
 * @example
 * ```ts
 * suggest("Kim said: “We will not talk.”").map(({ kind, text: words }) => [kind, words]); // => [["quotation", "We will not talk."], ["position", "We will not talk"]]
 * ```
 */
export const suggest = (text: string): Suggestion[] => [...readSuggestions(text).suggestions];

/**
 * The same as `suggest`, with what was not looked at: text in other languages than English; a sentence at which a rule fails costs what that rule would have found
 * in it, never the document.
 *
 * @example
 * ```ts
 * readSuggestions("Kim left.").noticeSentences; // => []
 * ```
 */
export const readSuggestions = (text: string): SuggestionsRead => {
  const failures = new Failures(text);
  const sentences = failures.of({ start: 0, end: text.length }, () => readSentences(text)) ?? [];
  const cast = failures.of({ start: 0, end: text.length }, () => new Cast(text)) ?? new Cast("");
  const contexts: RuleContext[] = [];
  const read: ReadSentence[] = [];
  const suggestions: Suggestion[] = [];
  for (const plain of sentences) {
    const sentence = failures.of(plain, () => readSentence(plain, cast, read));
    if (!sentence) continue;
    const context: RuleContext = { text, sentence, cast };
    read.push(sentence);
    contexts.push(context);
    // at once, while "he" still means whoever it means here
    for (const rule of rules) suggestions.push(...(failures.of(plain, () => rule(context)) ?? []));
  }
  suggestions.push(...(failures.of({ start: 0, end: text.length }, () => suggestTitles(contexts)) ?? []));
  const language = failures.of({ start: 0, end: text.length }, () => languageNotice(text));
  return {
    suggestions: suggestions.sort((a, b) => a.start - b.start || b.end - a.end),
    noticeSentences: [...(language ? [language] : []), ...failures.notices()],
  };
};

/** How much of the first sentence at which a rule failed is shown, in characters. */
const SHOWN = 60;

/** Where rules of wording failed. */
class Failures {
  private readonly places = new Set<number>();
  private first: { readonly words: string; readonly reason: string } | undefined;

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** What was read, or undefined where reading it failed, which is noted. */
  of<T>(span: Span, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      this.places.add(span.start);
      const words = this.text
        .slice(span.start, Math.min(span.end, span.start + SHOWN))
        .replace(/\s+/gu, " ")
        .trim();
      this.first ??= { words, reason: error instanceof Error ? error.message : String(error) };
      return undefined;
    }
  }

  notices(): Notice[] {
    if (!this.first) return [];
    return [
      say(
        "Rules of wording failed at {number} of its sentences, where passages may be missing; the first begins “{words}” ({reason}). Please report it.",
        { number: this.places.size, ...this.first },
      ),
    ];
  }
}

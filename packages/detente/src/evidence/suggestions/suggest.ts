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
export const readSuggestions = (whole: string): SuggestionsRead => {
  const text = whole.length > MOST_CHARACTERS ? whole.slice(0, beginningOf(whole)) : whole;
  const failures = new Failures(text);
  const sentences = failures.of({ start: 0, end: text.length }, () => readSentences(text)) ?? [];
  const cast = failures.of({ start: 0, end: text.length }, () => new Cast(text)) ?? new Cast("");
  const contexts: RuleContext[] = [];
  const read: ReadSentence[] = [];
  const suggestions: Suggestion[] = [];
  let looked = 0;
  let end = text.length;
  for (const plain of sentences) {
    if (!hasWord.test(plain.text)) continue;
    if (++looked > MOST_SENTENCES) {
      end = plain.start;
      break;
    }
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
  const left = whole.length - end;
  return {
    suggestions: suggestions.sort((a, b) => a.start - b.start || b.end - a.end),
    noticeSentences: [
      ...(language ? [language] : []),
      ...(left > 0 ? [notLookedThrough(end, left)] : []),
      ...failures.notices(),
    ],
  };
};

/** What is looked through of one text: some thousand pages, more than any document that people read. */
const MOST_CHARACTERS = 4_000_000;
const MOST_SENTENCES = 20_000;
/** Without a word there is no wording, and what is no prose often has none. */
const hasWord = /\p{L}{2}|[^\p{Script=Latin}\P{L}]/u;

/** Where so much of a text ends, between two of its words where there are any near. */
const beginningOf = (text: string): number => {
  const gap = text.lastIndexOf(" ", MOST_CHARACTERS);
  return gap > MOST_CHARACTERS - 1000 ? gap : MOST_CHARACTERS;
};

const notLookedThrough = (read: number, left: number): Notice =>
  say(
    "Passages were looked for in its first {read} characters only; the other {left} were not looked through. Split it to have them looked through too.",
    { read: read.toLocaleString("en"), left: left.toLocaleString("en") },
  );

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

import { Cast } from "./cast.ts";
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
import type { Suggestion } from "./suggestion.ts";
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
export const suggest = (text: string): Suggestion[] => {
  const cast = new Cast(text);
  const contexts: RuleContext[] = [];
  const read: ReadSentence[] = [];
  const suggestions: Suggestion[] = [];
  for (const plain of readSentences(text)) {
    const sentence = readSentence(plain, cast, read);
    const context: RuleContext = { text, sentence, cast };
    read.push(sentence);
    contexts.push(context);
    // at once, while "he" still means whoever it means here
    for (const rule of rules) suggestions.push(...rule(context));
  }
  suggestions.push(...suggestTitles(contexts));
  return suggestions.sort((a, b) => a.start - b.start || b.end - a.end);
};

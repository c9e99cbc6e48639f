import { loadedWords } from "../loaded-words.ts";
import { FILLER } from "../sentences.ts";
import type { Suggestion, SuggestionRule } from "../suggestion.ts";
import type { RuleContext } from "../triggers.ts";

export const loadedRules: readonly SuggestionRule[] = [
  ...loadedWords.map(
    ({ id, definition, example }): SuggestionRule => ({ id: `loaded.${id}`, kind: "loaded", definition, example }),
  ),
  {
    id: "loaded.titles",
    kind: "loaded",
    definition: "One person is given a rank at every mention and another one never, throughout the document.",
    example: "Chairman Min Rho met Ivo Hale. Hale thanked Chairman Rho, and Hale left.",
  },
];

const patterns = loadedWords.map((entry) => ({
  entry,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${entry.words.join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`, "giu"),
}));

/** Loaded wording in the author's own voice, each place with the reason. What a quoted speaker says is the speaker's. */
export const suggestLoaded = ({ text, sentence }: RuleContext): Suggestion[] => {
  const found: Suggestion[] = [];
  for (const { entry, pattern } of patterns) {
    for (const { index, 0: words } of sentence.masked.matchAll(pattern)) {
      if (words.includes(FILLER)) continue;
      const start = sentence.start + index;
      const end = start + words.length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      found.push({
        kind: "loaded",
        text: text.slice(start, end),
        start,
        end,
        speaker: null,
        rule: `loaded.${entry.id}`,
        confidence: entry.confidence,
        reason: `“${text.slice(start, end)}” ${entry.reason}.`,
        sentence: { start: sentence.start, end: sentence.end },
      });
    }
  }
  return found;
};

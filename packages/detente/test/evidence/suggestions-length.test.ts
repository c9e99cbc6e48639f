import { expect, test } from "vitest";
import { readSuggestions } from "../../src/evidence/suggestions/suggest.ts";
import { compose, inEnglish } from "../../src/sentences/sentence.ts";

const notices = (text: string): string[] =>
  readSuggestions(text).noticeSentences.map((sentence) => compose(sentence, inEnglish));

test("a text of more sentences than people read is looked through in part, and how much is said", () => {
  const sentence = "Min Rho said that he left.\n\n";
  const { suggestions } = readSuggestions(sentence.repeat(20_500));
  expect(suggestions.length).toBeGreaterThan(0);
  expect(Math.max(...suggestions.map(({ end }) => end))).toBeLessThanOrEqual(20_000 * sentence.length);
  const [notice] = notices(sentence.repeat(20_500));
  expect(notice).toContain(`in its first ${(20_000 * sentence.length).toLocaleString("en")} characters only`);
  expect(notice).toContain(`the other ${(500 * sentence.length).toLocaleString("en")} were not`);
  expect(notices(sentence.repeat(100))).toEqual([]);
}, 60_000);

test("what has no word costs nothing, however much there is", () => {
  expect(readSuggestions("x\n\n".repeat(150_000)).suggestions).toEqual([]);
});

test("one word without end is looked through as far as a text is", () => {
  expect(notices("a".repeat(5_000_000))[0]).toContain("the other 1,000,000 were not");
});

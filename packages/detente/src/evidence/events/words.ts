/** The words of a name, for comparing: lower case, accents off, in order. */
export const nameWords = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Words that say nothing about what an option or an event is about. */
const empty = new Set(
  [
    "a",
    "an",
    "the",
    "of",
    "for",
    "to",
    "in",
    "on",
    "at",
    "by",
    "and",
    "or",
    "with",
    "from",
    "under",
    "not",
    "its",
    "their",
  ]
    .concat([
      "be",
      "is",
      "are",
      "do",
      "does",
      "make",
      "take",
      "give",
      "get",
      "put",
      "use",
      "go",
      "keep",
      "start",
      "engage",
    ])
    .concat(["other", "others", "some", "any", "all", "no", "new", "more", "s", "up", "down", "out"]),
);

/** What a name is about: its words without endings, empty words left out. */
export function stems(name: string): Set<string> {
  return new Set(
    nameWords(name)
      .filter((word) => !empty.has(word))
      .map(stem),
  );
}

/** The word without its commonest English endings: sanctions, meeting, negotiate. A rough measure, for proposals only. */
function stem(word: string): string {
  const bare = word.replace(/(?:ations?|ators?|ating|ates?|ated|ings?|ions?|ies|ed|es|s|e|y)$/, "");
  return bare.length >= 3 ? bare : word;
}

/** Whether the words of one name stand in the other, next to each other and in order. */
export function containsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, index) => words[at + index] === word)) return true;
  return false;
}

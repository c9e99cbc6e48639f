import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that begin a declaration or a field: coloured at the beginning of a line, a block or an entry. */
const beginning = set(
  "conflict source statement actor option order infeasible require at exactly merge forbid unseen states moves now outcome " +
    "preferences ranking scenario claim unordered without file url author publisher published slant sha256 by for on reported " +
    "quote between in reliability against retracted given expect fails",
);
/** Words that may follow in a line that begins with one of those, or join conditions. */
const following = set("and or not if iff implies because assumed much perhaps weight");
const within = set(
  "as of when take drop only most least one by for in from to move seen extends fails scenario some no every all stable " +
    "reachable improvements equilibria are never published",
);

interface Place {
  /** The next word begins something. */
  atStart: boolean;
  /** The line began with a word of the language. */
  declares: boolean;
  /** Inside a comment that goes over lines. */
  comment: boolean;
}

/**
 * The colours of the language, a line at a time, so that typing stays quick in long texts. Which word is a name in the end
 * is for the language server to say; colour is a help for the eye.
 */
const language = StreamLanguage.define<Place>({
  name: "detente",
  startState: () => ({ atStart: true, declares: false, comment: false }),
  token(stream, place) {
    if (stream.sol()) {
      place.atStart = true;
      place.declares = false;
    }
    if (place.comment) return endOfComment(stream, place);
    if (stream.eatSpace()) return null;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      place.comment = true;
      return endOfComment(stream, place);
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/^-?\d[\d.\-/]*/)) return "number";
    if (stream.match(/^[{};]/)) {
      place.atStart = true;
      return "punctuation";
    }
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}\p{M}_]*/u);
    if (Array.isArray(word)) return wordColour(word[0], place);
    stream.next();
    return "punctuation";
  },
  languageData: { commentTokens: { line: "//" }, closeBrackets: { brackets: ["(", "{", '"'] } },
});

function wordColour(word: string, place: Place): string | null {
  const { atStart } = place;
  place.atStart = false;
  if (atStart && beginning.has(word)) {
    place.declares = true;
    return "keyword";
  }
  if (following.has(word)) return /^(because|assumed|perhaps|weight|much)$/.test(word) ? "modifier" : "operatorKeyword";
  return place.declares && within.has(word) ? "keyword" : null;
}

function endOfComment(stream: StringStream, place: Place): string {
  if (stream.match(/^.*?\*\//)) place.comment = false;
  else stream.skipToEnd();
  return "comment";
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)" },
  { tag: tags.operatorKeyword, color: "var(--code-keyword)" },
  { tag: tags.modifier, color: "var(--code-ground)" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: tags.number, color: "var(--ink)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: tags.punctuation, color: "var(--soft)" },
]);

export const highlighting = [language, syntaxHighlighting(colours)];

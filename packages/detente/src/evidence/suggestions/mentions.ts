import { FILLER } from "./sentences.ts";
import { auxiliary, beforeVerb, isAcronym, notNames, titles } from "./words.ts";

/** Words of a sentence that name whoever acts or speaks. Offsets into the masked sentence. */
export interface Mention {
  readonly text: string;
  readonly start: number;
}

// what ends a noun phrase, looking left from a verb
const boundary = new RegExp(
  `[;:,()\\[\\]{}“”«»„"${FILLER}—–]|\\s-\\s|(?<=[${FILLER},.!?])['’]|(?<![\\p{L}’'-])(?:and|but|or|that|because|if|when|while|whereas|as|with|after|before|since|although|though|than|where|whether|which|who|whom|whose|so|yet|unless|once|until|then)(?![\\p{L}’'-])`,
  "giu",
);

const relative = /^(?:who|whom|whose|which)$/iu;
const preposition =
  /^(?:in|on|at|by|from|during|under|over|to|for|of|until|since|after|before|through|following|despite|without|within|at least)\s/iu;
const pronoun = /^(?:I|he|she|it|they|we|you|one|nobody|everyone|everybody|anyone|this|that)$/iu;
const singularPerson = /^(?:he|she)$/iu;
const opener =
  /^(?:but|and|yet|so|still|however|meanwhile|moreover|instead|otherwise|nevertheless|finally|first|second|third|then|thus|therefore|today|yesterday|me)\s+/iu;

interface Boundary {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A subject further away from its verb than this, in characters, is not looked for. */
const FAR = 240;

const boundariesBefore = (masked: string, at: number): Boundary[] => {
  const from = Math.max(0, at - FAR);
  const marks = [...masked.slice(from, at).matchAll(boundary)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    text: match[0].trim().toLowerCase(),
  }));
  // what lies further away is beyond a boundary, whatever it is
  return from === 0 ? marks : [{ start: from, end: from, text: "" }, ...marks];
};

/** Nothing stands between a conjunction and the verb: it has its subject from the words before that conjunction. */
interface Shared {
  readonly sharedAt: number;
}

/** The noun phrase that is the subject of the verb at `verb`, looking left in the masked sentence. */
export const subjectBefore = (masked: string, verb: number): Mention | undefined => {
  const found = phraseBefore(masked, verb);
  if (!found || !("sharedAt" in found)) return found;
  const before = masked.slice(0, found.sharedAt);
  return sentenceSubject(before) ?? subjectOfUnlistedVerb(before);
};

const conjunction = /^(?:and|or|but|then)$/u;

/** The phrase right before a verb, or the conjunction that it follows. */
const phraseBefore = (masked: string, verb: number): Mention | Shared | undefined => {
  const near = Math.max(0, verb - FAR);
  const to = near + stripBeforeVerb(masked.slice(near, verb)).length;
  const marks = boundariesBefore(masked, to);
  let index = marks.length - 1;
  let chunk = phraseBetween(masked, marks[index]?.end ?? 0, to);
  const last = marks[index]?.text ?? "";
  if (chunk === undefined && conjunction.test(last)) return { sharedAt: marks[index].start };
  if (chunk === undefined && relative.test(last)) {
    chunk = phraseBetween(masked, marks[index - 1]?.end ?? 0, marks[index].start);
  } else if (chunk === undefined && last === ",") {
    // between commas stands a name, a relative clause or an age: go back to the name
    for (index--; index >= -1 && chunk === undefined; index--) {
      const aside = phraseBetween(masked, marks[index]?.end ?? 0, marks[index + 1].start);
      if (aside !== undefined && !relative.test(marks[index]?.text ?? "")) chunk = aside;
    }
    // "Ana Diaz, chairman of the council, told": what stands nearer is what the named person is
    const named =
      marks[index + 1]?.text === "," && phraseBetween(masked, marks[index]?.end ?? 0, marks[index + 1].start);
    if (chunk && named && !startsCapital.test(chunk.text) && personIn(named.text)) chunk = named;
  } else if (chunk !== undefined && relative.test(last)) {
    return undefined;
  } else if (chunk !== undefined && last === "," && singularPerson.test(chunk.text)) {
    // "Mr Tran, he said": the name that the pronoun takes up stands right before it
    const before = phraseBetween(masked, 0, marks[index].start);
    const taken = phraseBetween(masked, marks[index - 1]?.end ?? 0, marks[index].start);
    if (taken && personIn(taken.text) && !(before && finite.test(before.text))) return taken;
  }
  return chunk && withOthers(masked, withoutVerb(chunk), marks, to);
};

const startsCapital = /^(?:[Tt]he\s+)?\p{Lu}/u;
/** A name, or a thing with its article: too short to hold a verb. */
const plainPhrase =
  /^(?:(?:[Tt]he\s+)?\p{Lu}\S*(?:\s\p{Lu}\S*)*|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)\s\S+)$/u;
const singular = /^\s*(?:\p{L}+[^s\P{L}]s|is|was|has|does)(?!\p{L})/u;

/** "Russia, China and Iran oppose": all of them, unless the verb is that of one. */
const withOthers = (masked: string, last: Mention, marks: readonly Boundary[], to: number): Mention => {
  let index = marks.findLastIndex(({ end }) => end <= last.start);
  if (marks[index]?.text !== "and" || !plainPhrase.test(last.text) || singular.test(masked.slice(to))) return last;
  let { start } = last;
  do {
    const other = phraseBetween(masked, marks[index - 1]?.end ?? 0, marks[index].start);
    if (!other || !plainPhrase.test(other.text)) break;
    start = other.start;
    index--;
  } while (marks[index]?.text === ",");
  return start === last.start ? last : { text: masked.slice(start, last.start + last.text.length), start };
};

const subjectPronoun = /^(?:I|we|you|he|she|it|they)(?=\s)/iu;
const determined = /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|each|both|some|many|all)\s/iu;

/**
 * The subject in words that end with a verb which no list has: "We deplore", "The envoy left the room", "Iran waits".
 * Undefined where it cannot be told from the verb.
 */
const subjectOfUnlistedVerb = (masked: string): Mention | undefined => {
  const marks = boundariesBefore(masked, masked.length);
  const start = marks.at(-1)?.end ?? 0;
  const phrase = phraseBetween(masked, start, masked.length);
  if (!phrase || relative.test(marks.at(-1)?.text ?? "")) return undefined;
  const { text } = phrase;
  const said = subjectPronoun.exec(text);
  if (said) return { text: said[0], start: phrase.start };
  const names = /^(?:[Tt]he\s+)?(?![Tt]he\s)\p{Lu}\S*(?:\s\p{Lu}\S*)*(?=\s\p{Ll})/u.exec(text);
  if (names && !/\s(?:of|for|in|to)\s/u.test(text)) return { text: names[0], start: phrase.start };
  if (!determined.test(text)) return undefined;
  // the verb's object begins with a word of its own: "left | the room"
  const words = text.split(/\s+/u);
  const object = words.findIndex(
    (word, index) => index > 1 && determined.test(`${word} `) && !/^(?:of|for|in|at|on)$/u.test(words[index - 1]),
  );
  const subject = words.slice(0, (object < 0 ? words.length : object) - 1).join(" ");
  return /\s/u.test(subject) ? { text: subject.replace(beforeVerb, ""), start: phrase.start } : undefined;
};

/** A phrase that ran over a verb and its object ("The Kingdom declared its") is cut back to the verb's own subject. */
const withoutVerb = (mention: Mention): Mention => {
  const verb = finite.exec(mention.text);
  if (
    !verb ||
    verb.index === 0 ||
    !/^\s+(?:its|his|her|their|our|my|the|an?|to|full|strong)(?:\s|$)/u.test(
      mention.text.slice(verb.index + verb[0].length),
    )
  ) {
    return mention;
  }
  return { text: mention.text.slice(0, verb.index).replace(beforeVerb, "").trim(), start: mention.start };
};

const stripBeforeVerb = (left: string): string => {
  // "Hoffmann (2011) contends"
  const plain = left.replace(/(?<!\s)\s*\([^()]{0,60}\)\s*$/u, " ");
  const stripped = plain.replace(beforeVerb, "");
  return stripped === plain ? plain.trimEnd() : stripped;
};

const phraseBetween = (masked: string, from: number, to: number): Mention | undefined => {
  const raw = masked.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  return asMention(raw.trim(), from + lead);
};

const asMention = (phrase: string, start: number): Mention | undefined => {
  let text = phrase;
  let at = start;
  for (let opening = opener.exec(text); opening; opening = opener.exec(text)) {
    text = text.slice(opening[0].length);
    at += opening[0].length;
  }
  if (preposition.test(`${text} `)) {
    // "In the meeting they", "On Tuesday the union": the subject is what follows the adverbial
    const adverbial = /^\S+\s+(?:(?:the|a|an|his|her|its|their|our|my)\s+)?\S+\s+/iu.exec(text);
    const rest = adverbial ? text.slice(adverbial[0].length) : "";
    const head = rest.search(
      /(?<!\S)(?:(?:he|she|it|they|we|I)$|(?:the|a|an|his|her|its|their|our|my|each|both|some|many)\s|\p{Lu})/u,
    );
    if (head < 0) return undefined;
    at += text.length - rest.length + head;
    text = rest.slice(head);
  }
  if (!/\p{L}/u.test(text) || text.split(/\s+/u).length > 14 || /^\d+$/u.test(text)) return undefined;
  return { text, start: at };
};

/** A verb that ends the subject at the head of a sentence; nouns in -s are told from verbs by this list alone. */
const finite = new RegExp(
  `(?<![\\p{L}’'-])(?:${auxiliary}|[a-z]+(?:ed|ises|izes)|say|says|said|told|tell|tells|think|thinks|made|makes|make|gave|gives|give|took|takes|take|went|met|meets|held|holds|wrote|sees|saw|seeks|sought|stands?|stood|calls?|offers?|demands?|opposes?|supports?|rejects?|backs?|urges?|insists?|warns?|adds?|notes?|states|refuses?|proposes?|pledges?|promises?|vows?|threatens?|guarantees?|undertakes?|wants?|welcomes?|condemns?|expresses|reiterates|reaffirms|requires?|agrees?|argues?|claims?|provides?|underscores|became|comes?|came|led|leads?)(?![\\p{L}’'-])`,
  "u",
);

/** The subject of the sentence's first clause. */
export const sentenceSubject = (masked: string): Mention | undefined => {
  const verb = finite.exec(masked);
  if (!verb) return undefined;
  const head = masked.slice(0, verb.index);
  const comma = head.indexOf(",");
  // "On Tuesday, the union …" begins after its comma; "Marrow, who …," ends before it
  if (comma >= 0 && !preposition.test(head.trimStart()) && !opener.test(head)) {
    return phraseBetween(masked, 0, comma);
  }
  const found = phraseBefore(masked, verb.index);
  if (found && "sharedAt" in found) return subjectOfUnlistedVerb(masked.slice(0, found.sharedAt));
  return found ?? (comma < 0 ? phraseBetween(masked, 0, verb.index) : undefined);
};

const stopsAfter = new RegExp(
  `[.,;:!?()“”«»„"${FILLER}—–]|(?<![\\p{L}’'-])(?:that|to|in a|in an|on|at a|when|while|as|after|before|during|and|but|who|which|${auxiliary})(?![\\p{L}’'-])`,
  "u",
);

/** The noun phrase that follows an inverted verb ("said Keith Farrow, 61") or "according to". */
export const phraseAfter = (masked: string, at: number): Mention | undefined => {
  const rest = masked.slice(at);
  const lead = rest.length - rest.trimStart().length;
  const body = rest.trimStart();
  const initials = body.replace(/(?<=\b(?:Mr|Mrs|Ms|Dr|Gen|Prof|[A-Z]))\./gu, "\u0002");
  const stop = stopsAfter.exec(initials);
  const text = body.slice(0, stop ? stop.index : body.length).trim();
  if (!/\p{L}/u.test(text) || text.split(/\s+/u).length > 12) return undefined;
  return { text, start: at + lead };
};

export const isPronoun = (text: string): boolean => pronoun.test(text);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Trades mostly end so; a first name that does is given back by the full names of the document. */
export const trade = /^\p{L}{2,}(?:er|or|ist|ian|man|woman|smith|wright|herd)$/u;
const particle = /^(?:de|der|den|del|di|da|van|von|bin|ibn|al|el|la|le|ter|ten|y)$/u;
const plain = (word: string): string => word.toLowerCase().replace(/[.,]$|['’]s?$/gu, "");

/**
 * The person named at the end of a noun phrase, without titles: "Defence Minister Pavel Orlik" gives "Pavel Orlik".
 * Undefined when the phrase names an office, a group or a thing.
 */
export const personIn = (phrase: string): { readonly name: string; readonly titled: boolean } | undefined => {
  const words = phrase
    .replace(/\s+(?:himself|herself|itself|themselves)$/u, "")
    .replace(/['’]s$/u, "")
    .split(/\s+/u);
  let first = words.length;
  while (first > 0) {
    const word = words[first - 1];
    // "Norland's Kim Lo Ren" has her name after the country's
    if (first < words.length && /['’]s$/u.test(word)) break;
    const joins = particle.test(word) && first < words.length && first > 1 && isCapital(words[first - 2]);
    if (!(joins || (isCapital(word) && !isAcronym(word) && !notNames.has(plain(word)) && !titles.has(plain(word)))))
      break;
    first--;
  }
  // "Baker Ines Duarte": of three capitals the first may be a trade
  if (words.length - first >= 3 && trade.test(words[first])) first++;
  const run = words.slice(first);
  if (run.length === 0 || run.length > 5 || !run.every((word) => /\p{L}{2}|^\p{Lu}\.?$/u.test(word))) return undefined;
  const before = first === 0 ? "" : plain(words[first - 1]);
  const titled = titles.has(before) || trade.test(before) || /['’]s$/u.test(words[first - 1] ?? "");
  // "the Republic of Tessa" and "the Mission" are no persons; "Arlo" alone may be
  if (first > 0 && !titled) return undefined;
  return { name: run.join(" "), titled };
};

import type { Cast, Speaker } from "./cast.ts";
import { nobody } from "./cast.ts";
import { type Mention, phraseAfter, sentenceSubject, subjectBefore } from "./mentions.ts";
import { FILLER, type Sentence } from "./sentences.ts";
import { auxiliary, unnamed } from "./words.ts";

/** One place in a sentence where words are given to somebody: "Vance said", "according to the mayor", "Orlik's claim". */
export interface Attribution {
  /** Offsets of the verb (or phrase) in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly speaker: Speaker;
  /** `said`: takes a clause; `named`: takes a phrase ("called it …"); `noun`: "X's claim"; `according`; `impersonal`: "it is said". */
  readonly form: "said" | "named" | "noun" | "according" | "impersonal";
  /** The verb stands before its subject, after a quotation or a clause: "…, said Keith Farrow". */
  readonly inverted: boolean;
}

const says =
  "says?|said|saying|tells?|told|telling|states|stated|stating|adds|added|adding|notes|noted|noting|warns|warned|warning|argues?|argued|arguing|claims|claimed|claiming|insists?|insisted|insisting|announces|announced|announcing|declares|declared|declaring|explains|explained|explaining|repl(?:ies|ied|ying)|responds|responded|stress(?:es|ed|ing)?|emphasi[sz](?:es|ed|ing)|admits|admitted|admitting|acknowledges|acknowledged|acknowledging|concedes|conceded|conceding|confirms|confirmed|confirming|suggests|suggested|suggesting|proposes|proposed|proposing|writes|wrote|writing|believes|believed|thinks|thought|complains|complained|repeats|repeated|maintains|maintained|asserts|asserted|asserting|contends|contended|pointed out|points out|pointing out|remarks|remarked|remarking|observed|recalls|recalled|predicts|predicted|predicting|jokes|joked|shouted|whispered|tweeted|posted|quipped|cautions|cautioned|assured|assures|reminded|reminds|vows?|vowed|promises|promised|pledges|pledged|threatened|threatens|denied|denies|affirms|affirmed|affirming|alleges|alleged|alleging|regrets|regretted|regretting|fears|feared|fearing|hopes|hoped|expects|expected|hints|hinted|signals|signalled|signaled|indicates|indicated|indicating|discloses|disclosed|reveals|revealed|revealing|estimates|estimated|testifies|testified|counters|countered|laments|lamented|reiterates|reiterated|reiterating|underlines|underlined|underlining|swears|swore|finds|found|concludes|concluded|considers|agreed|agrees|learned|says it|say|tell|argue|claim|warn|believe|think|maintain|reply|contend|insist|fear|feel|complain|deny|admit|concede|acknowledge|assert|suggest|counter|allege|predict|hope|expect|stress|caution|point out";
const names =
  "demanded|demands|urged|urges|calls|called|calling|describes|described|describing|dismisses|dismissed|dismissing|denounces|denounced|denouncing|disputes|disputed|labels|labelled|labeled|branded|brands|characterised|characterized|termed|hailed|praised|asks|asked|asking|answers|answered|continues|continued|put it|puts it|put it this way|shot back|shoots back|went on|began|begins";
const nouns =
  "reference|references|claim|claims|statement|remark|remarks|description|assertion|warning|words|promise|call|view|account|demand|argument|phrase|comment|comments|insistence|complaint";

const verb = new RegExp(`(?<![\\p{L}’'-])(${says}|${names})(?![\\p{L}’'-])`, "gu");
const naming = new RegExp(`^(?:${names})$`, "u");
const nounForm = new RegExp(`['’]s? (${nouns})(?![\\p{L}’'-])`, "gu");
const according = /(?<![\p{L}’'-])(?:according to|in the words of|in the view of)(?![\p{L}’'-])/giu;
const impersonal =
  /(?<![\p{L}’'-])it (?:is|was|has been|had been|is being) (?:\p{L}+ly |often |long )?(?:said|argued|believed|claimed|reported|thought|alleged|suggested|understood|known|assumed|accepted|feared|hoped)(?![\p{L}’'-])/giu;

/** A word before that makes a noun or a participle of what looks like a verb: "the claims", "was told", "their demands". */
const notVerbAfter =
  /(?:^|[\s(])(?:the|a|an|no|any|such|this|that|these|those|his|her|its|their|our|my|your|of|for|by|from|new|own|such|all|some|['’]s)\s+$/iu;
const passive = /(?<![\p{L}’'-])(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu;

/** More than this in one sentence is no prose. */
const MOST = 12;
/** What stands right before a verb is looked for in so many characters. */
const NEAR = 120;

/** All attributions of a sentence, from left to right, their speakers resolved. */
export const attributionsOf = (sentence: Sentence, cast: Cast): Attribution[] => {
  const { masked } = sentence;
  const found: Attribution[] = [];
  const speakerOf = (mention: Mention | undefined): Speaker => cast.resolve(mention);
  for (const match of masked.matchAll(impersonal)) {
    if (found.length >= MOST) break;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ ...span, verb: match[0], speaker: { ...nobody, unnamed: true }, form: "impersonal", inverted: false });
  }
  for (const match of masked.matchAll(according)) {
    if (found.length >= MOST) break;
    const end = match.index + match[0].length;
    const speaker = speakerOf(phraseAfter(masked, end));
    found.push({ start: match.index, end, verb: match[0], speaker, form: "according", inverted: false });
  }
  for (const match of masked.matchAll(nounForm)) {
    if (found.length >= MOST) break;
    const speaker = speakerOf(subjectBefore(masked, match.index));
    const end = match.index + match[0].length;
    if (speaker.name) found.push({ start: match.index, end, verb: match[1], speaker, form: "noun", inverted: false });
  }
  for (const match of masked.matchAll(verb)) {
    if (found.length >= MOST) break;
    const attribution = verbAttribution(masked, match[1], match.index, speakerOf);
    if (attribution && !found.some(({ start, end }) => start < attribution.end && end > attribution.start))
      found.push(attribution);
  }
  return found.sort((a, b) => a.start - b.start);
};

const verbAttribution = (
  masked: string,
  word: string,
  at: number,
  speakerOf: (mention: Mention | undefined) => Speaker,
): Attribution | undefined => {
  const before = masked.slice(Math.max(0, at - NEAR), at);
  const end = at + word.length;
  const isNaming = naming.test(word);
  const form = isNaming ? "named" : "said";
  if (passive.test(before) || notVerbAfter.test(before)) return undefined;
  // "the United States", "calls on": other words altogether
  if (/^calls?(?:ed|ing)?$/u.test(word) && /^\s+(?:on|upon|for|off)\b/u.test(masked.slice(end))) return undefined;
  const afterQuote = new RegExp(`${FILLER}[,.!?…]*["”»’']?[,.]?\\s*[—–-]?\\s*$`, "u").test(before);
  if (afterQuote || (!isNaming && /,\s*$/u.test(before))) {
    const inverted = phraseAfter(masked, end);
    if (
      inverted &&
      !/ing$/u.test(word) &&
      // "told Reuters": whoever is told something does not say it
      !/^(?:tell|told|assur|remind)/u.test(word) &&
      startsName(inverted.text) &&
      (afterQuote || !takesClause(masked.slice(end)))
    ) {
      return { start: at, end, verb: word, speaker: speakerOf(inverted), form, inverted: true };
    }
  }
  const bare =
    /^(?:say|tell|argue|claim|warn|believe|think|maintain|reply|contend|insist|fear|feel|complain|deny|admit|concede|acknowledge|assert|suggest|counter|allege|predict|hope|expect|stress|caution|point out|vow)$/u.test(
      word,
    );
  const mention = /ing$/u.test(word) && /,\s*$/u.test(before) ? sentenceSubject(masked) : subjectBefore(masked, at);
  if (!mention || (bare && !pluralSubject(mention.text))) return undefined;
  if (/ing$/u.test(word) && new RegExp(`${auxiliary}\\s*$`, "u").test(before) && passive.test(before)) return undefined;
  return { start: at, end, verb: word, speaker: speakerOf(mention), form, inverted: false };
};

const startsName = (phrase: string): boolean =>
  /^(?:\p{Lu}|(?:the|a|an|one|his|her|its|their|our|my|another|some|he|she|they)\s|(?:he|she|they)$|\p{Ll}+(?:\s\p{Ll}+)?\s\p{Lu})/u.test(
    phrase,
  );

const takesClause = (rest: string): boolean => /^\s+(?:that|he|she|it|they|we|I)\b/u.test(rest);

const pluralSubject = (phrase: string): boolean =>
  unnamed.test(phrase) ||
  /^(?:they|we|I|you)$/iu.test(phrase) ||
  /s$/u.test(phrase.split(/\s(?:of|in|from|for|at)\s/u)[0]);

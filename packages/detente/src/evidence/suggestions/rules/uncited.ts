import { isCited, strippedCitation } from "../citations.ts";
import { loadedWords } from "../loaded-words.ts";
import { FILLER } from "../sentences.ts";
import type { Suggestion, SuggestionRule } from "../suggestion.ts";
import type { RuleContext } from "../triggers.ts";

export const uncitedRules = {
  stripped: {
    id: "uncited.stripped-citation",
    kind: "uncited",
    definition: "A citation has been taken out: a space before the full stop or comma, or an empty bracket, is left.",
    example: "The treaty strengthened both sides .",
  },
  nobody: {
    id: "uncited.unnamed-source",
    kind: "uncited",
    definition: "The assertion is lent to analysts, critics or people in general, of whom none is named.",
    example: "As some analysts have noted, the quota is a threat.",
  },
  causal: {
    id: "uncited.causal",
    kind: "uncited",
    definition:
      "The author says in their own voice that one thing causes, requires or shows another, and names no source.",
    example: "The sanctions have failed, because they were built to punish.",
  },
  evaluative: {
    id: "uncited.evaluative",
    kind: "uncited",
    definition: "The author judges, generalises or speaks of motives in their own voice, and names no source.",
    example: "The plan is a shameful surrender.",
  },
} as const satisfies Record<string, SuggestionRule>;

const causal =
  /\b(?:because|led to|leads? to|leading to|caus(?:e|es|ed|ing)|result(?:s|ed|ing)? in|due to|thanks to|owing to|as a (?:result|consequence)|consequently|therefore|(?:has|have|had) driven|drove|forc(?:es|ed|ing) (?:\p{L}+ ){1,4}(?:to|into)|undermin(?:e|es|ed|ing)|underscor(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)|prov(?:e|es|ed|ing)(?: that)?|highlight(?:s|ed|ing)?|show(?:s|ed|ing)? that|confirms? that|strengthen(?:s|ed|ing)?|weaken(?:s|ed|ing)?|fuel(?:s|led|ling)?|contribut(?:es|ed|ing) to|radicali[sz](?:es|ed)|poison(?:s|ed)|crush(?:es|ed)|(?:has|have) failed|fails? (?:to|because)|key to|lies in|lie in|(?:path|way) (?:forward|to)\b.{0,40}\brequires?|requires? (?:\p{L}+ ){1,6}to|(?:is|are|was|were) (?:built|based|founded) (?:up)?on|(?:is|are) (?:the|a) (?:result|cause|consequence|product) of|(?:has|have) (?:\p{L}+ly )?(?:shifted|transformed|changed)|supports? this|enrich(?:es|ed)|starv(?:es|ed)|bre(?:eds|d)|destroy(?:s|ed)|ruin(?:s|ed)|betray(?:s|ed)|sow(?:s|ed|n)|spark(?:s|ed)|trigger(?:s|ed)|provok(?:es|ed)|paved the way|made (?:it )?(?:im)?possible|enabl(?:es|ed)|prevent(?:s|ed)|would (?:cost|mean|lead|end|bring|destroy|save)|(?:evidence|data|facts|figures|record) .{0,40}(?:points?|suggests?|shows?)|provides? .{1,60} with a (?:solid )?(?:foundation|basis))\b/iu;

const evaluative =
  /\b(?:there (?:can|will) be no|cannot be (?:trusted|denied|ignored)|can only|no longer (?:be )?|(?:is|are|was|were) (?:really|all|only|nothing but|simply) about|seek(?:s|ing)? (?:genuine|to (?:revive|restore|dominate|divide|impose|exploit|undermine))|motivated by|(?:is|are|was|were|has|have) never (?:been )?(?:about|meant|interested|held|had)|nothing but|nothing (?:more|less) than|who never|(?:is|are|was|were|remains?|has been|have been|became|seems?) (?:(?:a|an|the|very|deeply|simply|clearly|more|so|too|quite|utterly|entirely|not|only) )*(?:good|bad|better|best|worse|worst|great|weak|strong|success(?:ful)?|failure|failed|dangerous|unfair|unjust|important|crucial|vital|essential|necessary|significant|serious|impossible|naive|honest|dishonest|mistaken?|wrong|right|illusion|lie|excuse|pretext|unacceptable|irresponsible|doomed|unthinkable|profitable|cheated|divided|isolated|responsible|guilty|to blame)|(?:have|has) been a topic of|is (?:an?|the) (?:scandal|disgrace|threat|danger|mistake|farce|betrayal|success|failure|surrender|key|only)|they think (?:we|they)|he is right|she is right|they are right|pursued a|rewarded with|no one (?:can|could)|only (?:way|solution|option)|the (?:best|worst|most \p{L}+|greatest)\b.{1,40}\b(?:is|are)|necessity of)\b/iu;

const judging = new RegExp(
  `(?<![\\p{L}’'-])(?:${loadedWords
    .filter(({ id }) => id === "praise" || id === "blame" || id === "certainty" || id === "feeling")
    .flatMap(({ words }) => words)
    .join("|")})(?![\\p{L}]|-\\p{L})`,
  "iu",
);

const unnamedSource =
  /\b(?:(?:some|many|most|several|certain|various|independent|leading) )+(?:\p{L}+ )?(?:analysts?|experts?|observers?|critics?|commentators?|scholars?|insiders?|sources?|people)\b.{0,20}\b(?:say|said|have (?:noted|said|argued|pointed out|warned)|noted?|argue|believe|warn|think|suggest|pointed out)\b|\bit (?:is|was|has been) (?:\p{L}+ )?(?:believed|said|argued|thought|alleged|accepted|known|understood)\b|\b(?:every(?:one|body)) (?:knows|agrees)\b|(?:^|, )(?:critics|analysts|experts|observers|insiders|commentators) (?:say|argue|believe|warn|claim|note|agree|insist)\b/iu;

const ownView =
  /\b(?:in my (?:view|opinion)|I (?:do not |don't |don’t )?(?:think|believe|feel|suspect|guess|find)|to my mind|if you ask me)\b/iu;
const orders = /^\s*(?:\p{L}+ ){1,4}must\b/iu;

/** Assertions in the author's own voice that name no source, with the reason for which each was marked. */
export const suggestUncited = ({ text, sentence }: RuleContext): Suggestion[] => {
  const own = ownWords({ text, sentence });
  const trace = strippedCitation(sentence.masked);
  const finding = trace ? findingWithTrace(own, trace) : findingIn(own, sentence.text);
  if (!finding) return [];
  const { rule, reason, confidence } = finding;
  if (!trace && (sentence.turn !== undefined || /\?["”»’]?\s*$/u.test(sentence.text))) return [];
  return [
    {
      kind: "uncited",
      text: text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
      speaker: null,
      rule: rule.id,
      confidence,
      reason,
      sentence: { start: sentence.start, end: sentence.end },
    },
  ];
};

interface Finding {
  readonly rule: SuggestionRule;
  readonly reason: string;
  readonly confidence: number;
}

/** The sentence without its quotations and without what a named source is reported to have said. */
const ownWords = ({ sentence }: Pick<RuleContext, "text" | "sentence">): string => {
  let own = sentence.masked;
  for (const { start, end, speaker, attribution } of sentence.reported) {
    if (speaker.unnamed || attribution.form === "impersonal") continue;
    const from = start - sentence.start;
    own = own.slice(0, from) + FILLER.repeat(end - start) + own.slice(end - sentence.start);
  }
  return own;
};

const findingWithTrace = (own: string, trace: string): Finding => {
  const other = assertionIn(own);
  const left = `A citation seems to have been taken out: ${trace} is left.`;
  return other
    ? {
        rule: other.rule,
        reason: `${other.reason} ${left}`,
        confidence: Math.round(100 * Math.min(0.95, other.confidence + 0.2)) / 100,
      }
    : { rule: uncitedRules.stripped, reason: left, confidence: 0.7 };
};

const findingIn = (own: string, whole: string): Finding | undefined => {
  if (isCited(whole) || ownView.test(own) || orders.test(own)) return undefined;
  return assertionIn(own);
};

const assertionIn = (own: string): Finding | undefined => {
  const words = own.replace(new RegExp(`${FILLER}+`, "gu"), " … ");
  const source = unnamedSource.exec(words);
  if (source) {
    return {
      rule: uncitedRules.nobody,
      reason: `“${clean(source[0])}” names nobody who could be asked.`,
      confidence: 0.8,
    };
  }
  const cause = causal.exec(words);
  if (cause) {
    return {
      rule: uncitedRules.causal,
      reason: `“${clean(cause[0])}”: a cause, a need or a proof is asserted, and no source is named.`,
      confidence: 0.7,
    };
  }
  const judgement = evaluative.exec(words) ?? judging.exec(words);
  return judgement
    ? {
        rule: uncitedRules.evaluative,
        reason: `“${clean(judgement[0])}”: a judgement in the author's own voice, and no source is named.`,
        confidence: 0.6,
      }
    : undefined;
};

const clean = (words: string): string =>
  words
    .replace(/\s+/gu, " ")
    .replace(/^[\s,]+/u, "")
    .slice(0, 80);

import type { Cast } from "./cast.ts";
import { subjectBefore } from "./mentions.ts";
import type { ReadSentence, Voice } from "./reading.ts";
import { FILLER } from "./sentences.ts";
import type { Span, Suggestion, SuggestionRule } from "./suggestion.ts";

/** A rule that is a wording: wherever the wording stands, the clause around it is a suggestion. */
export interface Trigger {
  readonly rule: SuggestionRule;
  /** Global. Matched against the words of one voice, those of other voices within it left out. */
  readonly wording: RegExp;
  readonly confidence: number;
  /**
   * How much of the voice is meant: the clause around the wording, that clause without a condition before it, or
   * everything that the voice says.
   */
  readonly extent: "clause" | "consequent" | "voice";
  /** A further test of the clause, with the wording's place in it. */
  readonly accepts?: (clause: string, at: number, wording: string) => boolean;
}

/** What a rule sees: one sentence, and who is who up to it. */
export interface RuleContext {
  readonly text: string;
  readonly sentence: ReadSentence;
  readonly cast: Cast;
}

/** Where a clause begins or ends within a sentence. */
const clauseCut =
  /[;:—–]\s?|,\s(?:and|but|so|or|while|whereas|yet|with)(?=\s)|(?<![\p{L}])but(?=\s)|\sand(?=\s(?:also\s)?(?:urge|demand|condemn|express|call|reject|welcome|oppose|support|insist|pledge|promise|offer|threaten|vow|refuse|warn|will|must|should|would|we|they|he|she|it|I)(?:s|d|ed|es)?\s)/gu;

/** How many wordings of one kind are looked at in one voice: prose never has as many. */
const MOST = 20;

/** A wording that covers a clause at most once for a kind: the first one found names the rule. */
export const triggered = (triggers: readonly Trigger[], context: RuleContext): Suggestion[] =>
  context.sentence.voices.flatMap((voice) => {
    const words = wordsOf(voice, context);
    const found: Suggestion[] = [];
    const cuts = [...words.matchAll(clauseCut)].map(
      ({ index, 0: cut }): Span => ({ start: index, end: index + cut.length }),
    );
    let looked = 0;
    for (const trigger of triggers) {
      for (const match of words.matchAll(trigger.wording)) {
        if (++looked > MOST) break;
        const clause = extentOf(trigger, words, { start: match.index, end: match.index + match[0].length }, cuts);
        const inClause = words.slice(clause.start, clause.end);
        if (trigger.accepts && !trigger.accepts(inClause, match.index - clause.start, match[0])) continue;
        const span = trimmed(words, clause);
        const start = voice.start + span.start;
        const end = voice.start + span.end;
        if (end <= start || found.some((other) => other.start < end && other.end > start)) continue;
        found.push({
          kind: trigger.rule.kind,
          text: context.text.slice(start, end),
          start,
          end,
          speaker: speakerOf(trigger, voice, words, match.index, context),
          rule: trigger.rule.id,
          confidence: trigger.confidence,
          sentence: { start: context.sentence.start, end: context.sentence.end },
        });
      }
    }
    return found;
  });

/** The words of one voice, everything that is said by another one blanked, offset for offset. */
export const wordsOf = (voice: Voice, { text, sentence }: RuleContext): string => {
  const words = text.slice(voice.start, voice.end).split("");
  for (const inner of sentence.voices) {
    if (inner === voice || inner.start < voice.start || inner.end > voice.end) continue;
    if (inner.start === voice.start && inner.end === voice.end && voice.kind !== "author") continue;
    words.fill(FILLER, inner.start - voice.start, inner.end - voice.start);
  }
  return words.join("");
};

const extentOf = ({ extent }: Trigger, words: string, wording: Span, cuts: readonly Span[]): Span => {
  if (extent === "voice") return { start: 0, end: words.length };
  const clause = clauseAround(words, wording, cuts);
  if (extent === "clause") return clause;
  const head = words.slice(clause.start, wording.start);
  const comma = /^\s*(?:if|unless|should|once|when|were)\b/iu.test(head) ? head.lastIndexOf(",") : -1;
  return comma < 0 ? clause : { start: clause.start + comma + 1, end: clause.end };
};

/** "We deplore and condemn the attack": what a verb before "and" is about may stand after the next one. */
const clauseAround = (words: string, wording: Span, cuts: readonly Span[]): Span => ({
  start: cuts.findLast(({ end }) => end <= wording.start)?.end ?? 0,
  end:
    cuts.find(({ start }) => start > wording.start && !(start === wording.end && /\s/u.test(words[start])))?.start ??
    words.length,
});

const trimmed = (words: string, { start, end }: Span): Span => {
  const raw = words.slice(start, end);
  const lead = /^[\s,]*/u.exec(raw)![0].length;
  return { start: start + lead, end: start + raw.replace(/[\s.,;:!?]+$/u, "").length };
};

/** Whoever speaks, when the words are somebody's; otherwise whoever the clause is about, which a whole sentence does not say. */
const speakerOf = (trigger: Trigger, voice: Voice, words: string, at: number, { cast }: RuleContext): string | null => {
  if (voice.kind !== "author") return voice.speaker.name;
  if (trigger.extent === "voice") return null;
  const mention = subjectBefore(words, at);
  if (!mention || mention.text.includes(FILLER)) return null;
  return cast.resolve(mention).name;
};

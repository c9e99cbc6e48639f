import { type Attribution, attributionsOf } from "./attribution.ts";
import { type Cast, nobody, type Speaker } from "./cast.ts";
import { sentenceSubject } from "./mentions.ts";
import type { MarkedStretch } from "./quotation-marks.ts";
import { FILLER, type Sentence } from "./sentences.ts";
import type { Span } from "./suggestion.ts";

/** A quotation with whoever speaks it. */
export interface ReadQuote extends MarkedStretch {
  readonly speaker: Speaker;
  /** By whose account, when the speaker's words reach the author through somebody else. */
  readonly via?: string;
  /** How the speaker was found: `attributed`, `carried` over from the quotation before, or `unknown`. */
  readonly found: "attributed" | "carried" | "unknown";
}

/** What somebody is reported to have said, in the author's words. Offsets into the document. */
export interface ReportedClause extends Span {
  readonly speaker: Speaker;
  readonly attribution: Attribution;
}

/** Words of one voice: the author's sentence, a reported clause, or a sentence within a quotation. */
export interface Voice extends Span {
  readonly kind: "author" | "reported" | "quoted" | "turn";
  readonly speaker: Speaker;
}

export interface ReadSentence extends Sentence {
  readonly attributions: readonly Attribution[];
  readonly read: readonly ReadQuote[];
  readonly reported: readonly ReportedClause[];
  /** Innermost last: the last voice that holds an offset is whose words they are. */
  readonly voices: readonly Voice[];
  /** Whoever the sentence's first clause is about. */
  readonly subject: Speaker;
}

/** Reads one sentence; sentences are read in order, because pronouns and quotations look back. */
export const readSentence = (sentence: Sentence, cast: Cast, earlier: readonly ReadSentence[]): ReadSentence => {
  const { masked } = sentence;
  const subjectMention = sentenceSubject(masked);
  const attributions = attributionsOf(sentence, cast);
  const subject = cast.resolve(subjectMention);
  const read: ReadQuote[] = [];
  for (const quote of sentence.quotes) read.push(readQuote(sentence, quote, attributions, read, earlier, cast));
  const reported = reportedClauses(sentence, attributions);
  const spoken = read.find(({ depth, found }) => depth === 0 && found === "attributed")?.speaker;
  // the one who has just been quoted is who "he" means next
  if (spoken?.name) cast.notice(spoken.name);
  return { ...sentence, attributions, read, reported, subject, voices: voicesOf(sentence, read, reported) };
};

const readQuote = (
  sentence: Sentence,
  quote: MarkedStretch,
  attributions: readonly Attribution[],
  before: readonly ReadQuote[],
  earlier: readonly ReadSentence[],
  cast: Cast,
): ReadQuote => {
  if (quote.depth > 0) return nestedQuote(sentence, quote, before, cast);
  const from = quote.outerStart - sentence.start;
  const to = quote.outerEnd - sentence.start;
  const after = attributions.find(
    ({ start, form }) => start >= to && form !== "noun" && adjoins(sentence.masked.slice(to, start)),
  );
  const ahead = attributions.filter(({ end, inverted }) => end <= from && !inverted);
  const nearest = ahead.at(-1);
  const chosen = after ?? nearest ?? attributions.find(({ start }) => start >= to && start - to < 80);
  if (chosen && chosen.form !== "impersonal") {
    const outer = chosen.form === "noun" ? ahead.filter(({ form }) => form !== "noun").at(-1) : undefined;
    const via = outer?.speaker.name && outer.speaker.name !== chosen.speaker.name ? { via: outer.speaker.name } : {};
    return { ...quote, speaker: chosen.speaker, found: chosen.speaker.name ? "attributed" : "unknown", ...via };
  }
  const carried = carriedSpeaker(sentence, quote, before, earlier);
  if (carried) return { ...quote, speaker: carried, found: "carried" };
  if (sentence.turn)
    return { ...quote, speaker: { name: sentence.turn, confidence: 0.7, unnamed: false }, found: "attributed" };
  return { ...quote, speaker: nobody, found: "unknown" };
};

/** Between a quotation and "Vance said" stands nothing but the subject: no other quotation and no full stop. */
const adjoins = (gap: string): boolean =>
  gap.length < 90 &&
  !gap.includes(FILLER) &&
  !/[.;!?]\s|\b(?:but|while|although|whereas)\b/u.test(gap) &&
  !/^[\s,]*(?:and|the \p{Lu}{2,})\b/u.test(gap);

/** A sentence that is nothing but a quotation, or has one more part of it, goes on with the speaker before. */
const carriedSpeaker = (
  sentence: Sentence,
  quote: MarkedStretch,
  before: readonly ReadQuote[],
  earlier: readonly ReadSentence[],
): Speaker | undefined => {
  const same = before.findLast(({ depth }) => depth === 0);
  if (same?.speaker.name) return { ...same.speaker, confidence: same.speaker.confidence * 0.9 };
  const previous = earlier.at(-1);
  if (!previous) return undefined;
  if (/:\s*$/u.test(previous.text)) {
    const speaker = previous.attributions.at(-1)?.speaker ?? previous.subject;
    return speaker.name ? { ...speaker, confidence: speaker.confidence * 0.9 } : undefined;
  }
  const alone = sentence.masked.slice(0, quote.outerStart - sentence.start).trim() === "";
  if (!alone || previous.paragraph < sentence.paragraph - 1) return undefined;
  const last = previous.read.findLast(({ depth }) => depth === 0);
  if (last?.speaker.name) return { ...last.speaker, confidence: last.speaker.confidence * 0.9 };
  // "He was firm. "Not today."" — a quotation by itself after a sentence that reports the same person
  const reported = previous.reported.at(-1)?.speaker;
  return reported?.name && previous.paragraph === sentence.paragraph
    ? { ...reported, confidence: reported.confidence * 0.8 }
    : undefined;
};

/** Words quoted within a quotation: only its own words can say whose they are. */
const nestedQuote = (sentence: Sentence, quote: MarkedStretch, before: readonly ReadQuote[], cast: Cast): ReadQuote => {
  const outer = before.findLast(({ depth, start, end }) => depth === 0 && start <= quote.start && end >= quote.end);
  const lead = outer ? sentence.text.slice(outer.start - sentence.start, quote.outerStart - sentence.start) : "";
  const inner = attributionsOf({ ...sentence, masked: lead, text: lead, quotes: [] }, cast).at(-1);
  const via = outer?.speaker.name ? { via: outer.speaker.name } : {};
  const speaker = inner && inner.speaker.name !== outer?.speaker.name ? inner.speaker : nobody;
  return { ...quote, speaker, found: speaker.name ? "attributed" : "unknown", ...via };
};

const object =
  /^\s+(?:(?:on|in|at|last|this) \p{L}+(?: \p{L}+)? )?(?:(?:to )?(?:reporters|journalists|parliament|lawmakers|me|us|him|her|them|you|the \p{L}+|an? \p{L}+)(?: (?:on|in|at) \p{L}+)?\s+)?(?:(?:on|in|at|last|later|again|also) (?:\p{L}+ )?(?=that))?/u;
const clauseStart =
  /^(?:that\s+|(?=(?:the|a|an|any|no|his|her|its|their|our|my|each|both|some|it|he|she|they|we|I|you|there|if|this|these|those|schools|people|\p{Lu}|\p{Ll}+s\s|\p{L}+ing\s)[\s\p{L}]))/u;
const needsThat =
  /^(?:regret|hope|hint|signal|indicat|disclos|reveal|estimat|testif|counter|lament|reiterat|underlin|swear|swor|find|found|consider|agree|learned|affirm|alleg|expect|feel|caution|point)/u;
const withPhrase = /^(?:acknowledg|announc|confirm|den(?:y|ie)|admit)/u;

const reportedClauses = (sentence: Sentence, attributions: readonly Attribution[]): ReportedClause[] => {
  const clauses: ReportedClause[] = [];
  for (const [index, attribution] of attributions.entries()) {
    const span = reportedSpan(sentence, attribution, attributions[index + 1]);
    if (!span) continue;
    const trimmed = trimClause(sentence.masked, span);
    const words = sentence.masked.slice(trimmed.start, trimmed.end);
    const own = words.replace(new RegExp(`["“«„‘']?${FILLER}+["”»’']?`, "gu"), "");
    // a clause that is all quotation is a quotation, and one word is no clause
    if (!/\p{L}+\W+\p{L}+/u.test(own) && !/^\s*no\s*$/u.test(words)) continue;
    clauses.push({
      start: sentence.start + trimmed.start,
      end: sentence.start + trimmed.end,
      speaker: attribution.speaker,
      attribution,
    });
  }
  return clauses;
};

const reportedSpan = (
  sentence: Sentence,
  attribution: Attribution,
  next: Attribution | undefined,
): Span | undefined => {
  const { masked } = sentence;
  const { start, end, form, verb } = attribution;
  // "insisted that no job be lost" is a demand, and what the author thinks is the author's own
  if (
    /^insist/u.test(verb) &&
    /^[^,;]*\sbe\s/u.test(masked.slice(end)) &&
    !/\b(?:to|will|would|must|should|can|could|may|might) be\s/u.test(masked.slice(end))
  )
    return undefined;
  if (/^(?:think|believe)/u.test(verb) && /(?:^|[\s,])(?:I|we)(?: \p{L}+){0,3}\s*$/iu.test(masked.slice(0, start)))
    return undefined;
  if (form === "noun" || form === "named" || attribution.inverted) return frontedSpan(masked, attribution);
  if (form === "according") {
    const comma = masked.indexOf(",", end);
    const lead = masked.slice(0, start).trim();
    if (lead === "" && comma > 0) return { start: comma + 1, end: masked.length };
    return lead === "" ? undefined : { start: 0, end: masked.slice(0, start).replace(/[\s,]+$/u, "").length };
  }
  const fronted = frontedSpan(masked, attribution);
  if (fronted) return fronted;
  const rest = masked.slice(end);
  const lead = object.exec(rest)?.[0].length ?? 0;
  const skipped = /^\s+/u.exec(rest)?.[0].length ?? 0;
  const direct = clauseStart.exec(rest.slice(skipped));
  const that = /^[^,;:]{0,60}?\sthat\s+/u.exec(rest);
  const afterObject = clauseStart.exec(rest.slice(lead));
  const toldSomebody = /^(?:tell|told|telling|assur|remind)/u.test(attribution.verb);
  let from: number;
  if (that && !/["“«”»]/u.test(that[0])) from = end + that[0].length;
  else if (toldSomebody && lead > skipped && afterObject) from = end + lead + afterObject[0].length;
  else if (direct && !toldSomebody && takesBareClause(attribution.verb, rest.slice(skipped)))
    from = end + skipped + direct[0].length;
  else return undefined;
  const to = next && next.start > from ? boundaryBefore(masked, from, next) : masked.length;
  return { start: from, end: to };
};

/** "say he left" takes a clause at once; "proposed a freeze" and "repeated his offer" take a thing, unless a verb follows. */
const takesBareClause = (verb: string, rest: string): boolean => {
  if (withPhrase.test(verb)) return true;
  if (needsThat.test(verb)) return false;
  if (/^(?:propos|repeat|writ|wrote|post|demand|urg|promis|pledg|vow|threat|repl|respond|stress|emphas)/u.test(verb))
    return false;
  if (/^(?:suggest|not|observ|recall|predict|add|declar|warn|stat)/u.test(verb)) {
    return /^(?:it|he|she|they|we|I|you|there|if)\b|^(?:\S+\s){1,6}(?:is|are|was|were|will|would|could|should|has|have|had|must|can)\b/u.test(
      rest,
    );
  }
  return !/^(?:so|yes|nothing|something|in|on|at)\b/iu.test(rest);
};

/** "The union will walk out, its leader said": the clause stands before the one who says it. */
const frontedSpan = (masked: string, { start, inverted, form }: Attribution): Span | undefined => {
  if (form === "noun") return undefined;
  const lead = masked.slice(0, start);
  const comma = lead.lastIndexOf(",");
  if (comma < 0) return undefined;
  const between = lead.slice(comma + 1);
  const head = lead.slice(0, comma);
  const tail = masked.slice(start);
  const atEnd = inverted
    ? /^[^,;]+$/u.test(tail)
    : /^\S+(?:\s+(?:on|in|at|to|last|this|after|yesterday|today)\b[^,;]*)?\s*[.,;!?]?\s*$/u.test(tail);
  if (head.includes(FILLER) && /["”»’']\s*,?$/u.test(head.trimEnd())) return undefined;
  const onlySubject = inverted ? between.trim() === "" : /^\s+\S+(?:\s\S+){0,6}\s*$/u.test(between);
  // an apposition ("Orlik, the minister, said") has no verb before its comma
  const hasVerb =
    /\s(?:is|are|was|were|will|would|has|have|had|should|must|can|could|may|might|shall|\p{L}+ed|\p{L}+s)\s/u.test(
      head,
    );
  return atEnd &&
    onlySubject &&
    (inverted || hasVerb) &&
    head.split(/\s+/u).length >= 4 &&
    (!inverted || form === "said") &&
    !/^(?:who|which)\b/u.test(between.trim())
    ? { start: 0, end: comma }
    : undefined;
};

/** Where a clause ends because the sentence goes on to somebody else's words, or to more of the same speaker's. */
const boundaryBefore = (masked: string, from: number, next: Attribution): number => {
  const stretch = masked.slice(from, next.start);
  const cuts = [...stretch.matchAll(/,? (?:and|but|while)(?= )|[;,](?= )/gu)];
  const last = cuts.at(-1);
  if (next.form === "noun" || !last) return masked.length;
  // only words that could be a subject may stand between the cut and the next verb
  const subject = stretch.slice(last.index + last[0].length).trim();
  return subject.split(/\s+/u).length <= 6 ? from + last.index : masked.length;
};

const trimClause = (masked: string, { start, end }: Span): Span => {
  const raw = masked.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const kept = raw.replace(/[\s.,;:!?…]+$/u, "");
  return { start: start + lead, end: Math.max(start + lead, start + kept.length) };
};

const voicesOf = (sentence: Sentence, quotes: readonly ReadQuote[], reported: readonly ReportedClause[]): Voice[] => {
  const own = trimClause(sentence.text, { start: 0, end: sentence.text.length });
  const turn: Voice = {
    kind: sentence.turn === undefined ? "author" : "turn",
    start: sentence.start + own.start,
    end: sentence.start + own.end,
    speaker: sentence.turn ? { name: sentence.turn, confidence: 0.85, unnamed: false } : nobody,
  };
  const clauses = reported.map(({ start, end, speaker }): Voice => ({ kind: "reported", start, end, speaker }));
  const spoken = quotes
    .filter(({ depth }) => depth === 0)
    .flatMap((quote) =>
      sentencesWithin(sentence, quote).map((span): Voice => ({ kind: "quoted", ...span, speaker: quote.speaker })),
    );
  return [turn, ...clauses, ...spoken];
};

/** The sentences inside a quotation. */
const sentencesWithin = (sentence: Sentence, quote: Span): Span[] => {
  const text = sentence.text.slice(quote.start - sentence.start, quote.end - sentence.start);
  return [...text.matchAll(/[^.!?…]+(?:[.!?…]+(?![\s"”']|$)[^.!?…]+)*/gu)].map((match) => {
    const span = trimClause(text, { start: match.index, end: match.index + match[0].length });
    return { start: quote.start + span.start, end: quote.start + span.end };
  });
};

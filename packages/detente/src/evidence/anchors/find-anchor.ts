import type { Anchor } from "./anchor.ts";
import { approximatePlaces, similarity } from "./approximate.ts";
import { type Caution, cautionsBetween } from "./cautions.ts";
import { fold, foldedPosition, lowerInPlace, sourceRange } from "./fold.ts";
import { occurrences } from "./occurrences.ts";
import { asPrepared, budgetOf, type PreparedText } from "./prepared.ts";
import { reach, wholeWords } from "./whole-words.ts";

/** A place that may be the passage. UTF-16 offsets into the text that was searched. */
export interface AnchorCandidate {
  readonly start: number;
  readonly end: number;
  /** How sure this is the passage, 0 to 1: likeness of the words, lowered where the surroundings differ. */
  readonly confidence: number;
}

/**
 * The passage found again.
 * - `exact`: the same characters at the same place.
 * - `moved`: the same words at another place, or at the same place with other line breaks, quotation marks, dashes or hyphens.
 * - `fuzzy`: similar words; `differences` characters differ.
 */
export interface FoundAnchor extends AnchorCandidate {
  readonly status: "exact" | "moved" | "fuzzy";
  /** Characters that differ once line breaks, marks and hyphens are written alike; 0 unless fuzzy. */
  readonly differences: number;
  /** Differences that may turn the sense round: such a passage must be read before it is relied on. */
  readonly cautions: readonly Caution[];
}

/** The passage could not be found: it is `absent`, or stands in several places that nothing tells apart (`ambiguous`). */
export interface OrphanAnchor {
  readonly status: "orphan";
  readonly reason: "absent" | "ambiguous";
  readonly confidence: 0;
  /** What came closest, best first; may be empty. */
  readonly candidates: readonly AnchorCandidate[];
}

export type AnchorMatch = FoundAnchor | OrphanAnchor;

/** Of so many places with the same words the surroundings are compared. */
const MOST_PLACES = 1000;
/** Quotes of less weight than this recur by chance: they also need their surroundings. */
const SHORT = 24;
/** Likeness of the surroundings by which one of several equal places must lead. */
const LEAD = 0.15;
/** Share of characters that may differ at all. */
const MOST_ERRORS = 0.4;
/** The likeness of words that suffices: by itself, beside one known neighbour, between two known neighbours. */
const ALIKE_ALONE = 0.82;
const ALIKE_BESIDE = 0.72;
const ALIKE_BETWEEN = 0.6;
/** The likeness from which surroundings count as known. */
const KNOWN = 0.4;

/** Likeness of what stands before and after to what stood there when the anchor was set, 0 to 1. */
interface Context {
  readonly before: number;
  readonly after: number;
  readonly overall: number;
}

interface Candidate {
  /** Folded offsets. */
  readonly start: number;
  readonly end: number;
  readonly errors: number;
  readonly context: Context;
}

/** The anchor's words and surroundings, written as the text that is searched is. */
interface Wanted {
  readonly exact: string;
  readonly lower: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Finds an anchored passage again in a text that may have been re-wrapped, retyped, scanned or edited since.
 * The status always says how it was found; a passage is never silently moved.
 *
 * @param text The source as it is now; `prepareText` spares work when many anchors are looked for.
 *
 * @example
 * ```ts
 * const said = "He said that no one had asked.";
 * const kept = anchor({ text: said, sha256: "" }, 13, 19);
 * const found = findAnchor(`Yesterday: ${said}`, kept);
 * [found.status, found.status === "orphan" ? undefined : found.start]; // => ["moved", 24]
 * ```
 */
export const findAnchor = (text: string | PreparedText, anchor: Anchor): AnchorMatch => {
  const plain = typeof text === "string" ? text : text.text;
  const { exact, prefix, suffix } = anchor.quote;
  const { start, end } = anchor.position;
  const untouched =
    plain.startsWith(exact, start) && plain.endsWith(prefix, start) && plain.startsWith(suffix, start + exact.length);
  if (untouched && end === start + exact.length) {
    return { status: "exact", start, end, confidence: 1, differences: 0, cautions: [] };
  }
  const prepared = asPrepared(text);
  const wanted = fold(exact.trim()).text;
  const search: Wanted = {
    exact: wanted,
    lower: lowerInPlace(wanted),
    prefix: lowerInPlace(fold(prefix).text).trimStart(),
    suffix: lowerInPlace(fold(suffix).text).trimEnd(),
  };
  if (wanted.length === 0) return orphan("absent", []);
  return findSameWords(prepared, anchor, search) ?? findSimilarWords(prepared, anchor, search);
};

const orphan = (reason: OrphanAnchor["reason"], candidates: readonly AnchorCandidate[]): OrphanAnchor => ({
  status: "orphan",
  reason,
  confidence: 0,
  candidates,
});

/** The anchor's surroundings compared with a candidate's; where the anchor had none, nothing speaks against it. */
const contextAt = (lower: string, search: Wanted, start: number, end: number): Context => {
  const { prefix, suffix } = search;
  const slack = 12;
  const before = similarity(lower.slice(Math.max(0, start - prefix.length - slack), start), prefix);
  const after = similarity(lower.slice(end, end + suffix.length + slack), suffix);
  const length = prefix.length + suffix.length;
  return { before, after, overall: length === 0 ? 1 : (before * prefix.length + after * suffix.length) / length };
};

/** A Chinese, Japanese or Korean character says about as much as two letters. */
const weightOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);

const findSameWords = (prepared: PreparedText, anchor: Anchor, search: Wanted): AnchorMatch | undefined => {
  const candidates: Candidate[] = [];
  for (const start of occurrences(prepared.folded.text, search.exact)) {
    if (candidates.length === MOST_PLACES) break;
    const end = start + search.exact.length;
    candidates.push({ start, end, errors: 0, context: contextAt(prepared.lower, search, start, end) });
  }
  if (candidates.length === 0) return undefined;
  candidates.sort((a, b) => b.context.overall - a.context.overall);
  const rivals = candidates.filter(({ context }) => context.overall > candidates[0].context.overall - LEAD);
  const chosen = rivals.length === 1 ? rivals[0] : atHome(prepared, anchor, rivals);
  if (!chosen) {
    return orphan(
      "ambiguous",
      rivals.slice(0, 10).map((rival) => asCandidate(prepared, search, rival)),
    );
  }
  // a few common words among other surroundings are not the passage
  if (weightOf(search.exact) < SHORT && Math.max(chosen.context.before, chosen.context.after) < KNOWN) {
    return orphan("absent", [asCandidate(prepared, search, chosen)]);
  }
  return found(prepared, anchor, search, chosen);
};

/** Of equal places the one at the recorded position, as long as anything around it is known: else that is chance. */
const atHome = (prepared: PreparedText, anchor: Anchor, rivals: readonly Candidate[]): Candidate | undefined => {
  const home = foldedPosition(prepared.folded, anchor.position.start);
  return rivals.find(({ start, context }) => start === home && context.overall >= KNOWN);
};

const findSimilarWords = (prepared: PreparedText, anchor: Anchor, search: Wanted): AnchorMatch => {
  const { lower } = search;
  const most = Math.floor(lower.length * MOST_ERRORS);
  const places = approximatePlaces(prepared.lower, lower, most, budgetOf(prepared)) ?? [];
  const candidates = places.map((place) => ({
    ...place,
    context: contextAt(prepared.lower, search, place.start, place.end),
  }));
  const worth = (candidate: Candidate): number => 1 - candidate.errors / lower.length + 0.5 * candidate.context.overall;
  candidates.sort((a, b) => worth(b) - worth(a));
  const listed = candidates.slice(0, 10).map((candidate) => asCandidate(prepared, search, candidate));
  const accepted = candidates.filter((candidate) => isAcceptable(candidate, lower));
  if (accepted.length === 0) return orphan("absent", listed);
  const [best, second] = accepted;
  if (second && worth(second) > worth(best) - LEAD / 2) return orphan("ambiguous", listed);
  return found(prepared, anchor, search, best);
};

const isAcceptable = ({ errors, context }: Candidate, wanted: string): boolean => {
  const alike = 1 - errors / wanted.length;
  const known = Number(context.before >= KNOWN) + Number(context.after >= KNOWN);
  if (weightOf(wanted) >= SHORT && alike >= ALIKE_ALONE) return true;
  return known === 2 ? alike >= ALIKE_BETWEEN : known === 1 && alike >= ALIKE_BESIDE;
};

const asCandidate = (prepared: PreparedText, search: Wanted, candidate: Candidate): AnchorCandidate => {
  const alike = 1 - candidate.errors / search.exact.length;
  return {
    ...sourceRange(prepared.folded, candidate.start, candidate.end),
    confidence: Math.round(100 * alike * (0.8 + 0.2 * candidate.context.overall)) / 100,
  };
};

const found = (prepared: PreparedText, anchor: Anchor, search: Wanted, candidate: Candidate): FoundAnchor => {
  const place = asCandidate(prepared, search, candidate);
  const { start, end } = candidate.errors > 0 ? wholeWords(prepared.text, place) : place;
  const passage = prepared.text.slice(start, end);
  // a word cut in two by the search may be the very "not" that matters
  const cautions =
    candidate.errors > 0
      ? cautionsBetween(anchor.quote.exact, prepared.text.slice(...reach(prepared.text, place.start, place.end)))
      : [];
  const unchanged = start === anchor.position.start && passage === anchor.quote.exact;
  const confidence = cautions.length > 0 ? Math.min(place.confidence, 0.5) : place.confidence;
  const status =
    candidate.errors > 0 || isOtherCase(prepared, search, candidate) ? "fuzzy" : unchanged ? "exact" : "moved";
  return { status, start, end, confidence, differences: candidate.errors, cautions };
};

const isOtherCase = (prepared: PreparedText, search: Wanted, candidate: Candidate): boolean =>
  prepared.folded.text.slice(candidate.start, candidate.end) !== search.exact;

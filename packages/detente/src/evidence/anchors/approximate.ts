import search from "approx-string-match";

/** A place in a folded text and the number of characters by which it differs from what was looked for. */
export interface ApproximatePlace {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** How many characters worse than the best a place may be and still count as its rival. */
const RIVAL_SLACK = 0.12;

/**
 * The best place of `pattern` in `text` and its rivals, each cluster of overlapping places once, best first.
 * Myers' bit-parallel algorithm (1999) reports only the very best, so the text on either side is searched again.
 */
export const approximatePlaces = (text: string, pattern: string, maxErrors: number): ApproximatePlace[] => {
  const places: ApproximatePlace[] = [];
  const open: [start: number, end: number][] = [[0, text.length]];
  let limit = maxErrors;
  while (open.length > 0 && places.length < 8) {
    const [from, to] = open.pop()!;
    if (to - from < pattern.length - maxErrors) continue;
    const best = bestPlace(search(text.slice(from, to), pattern, limit), pattern.length);
    if (!best) continue;
    places.push({ start: best.start + from, end: best.end + from, errors: best.errors });
    limit = Math.min(limit, best.errors + Math.ceil(pattern.length * RIVAL_SLACK));
    open.push([from, from + best.start], [from + best.end, to]);
  }
  const least = Math.min(...places.map((place) => place.errors));
  return places
    .filter((place) => place.errors <= least + Math.ceil(pattern.length * RIVAL_SLACK))
    .sort((a, b) => a.errors - b.errors || a.start - b.start);
};

/** Of equally good places that overlap the first, the one whose length is closest to the pattern's. */
const bestPlace = (found: readonly ApproximatePlace[], length: number): ApproximatePlace | undefined => {
  if (found.length === 0) return undefined;
  const stretch = (place: ApproximatePlace): number => Math.abs(place.end - place.start - length);
  return found
    .filter((place) => place.start < found[0].end)
    .reduce((best, place) => (stretch(place) < stretch(best) ? place : best));
};

/** Unrelated texts of one language already share about half of their letters in order: that much counts as nothing. */
const CHANCE = 0.5;

/** How much of `pattern` stands in `window`: 1 all of it, 0 no more than chance gives. */
export const similarity = (window: string, pattern: string): number => {
  if (window.includes(pattern)) return 1;
  const [best] = search(window, pattern, Math.floor(pattern.length * (1 - CHANCE)));
  return best ? (1 - best.errors / pattern.length - CHANCE) / (1 - CHANCE) : 0;
};

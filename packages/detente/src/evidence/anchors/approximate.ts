import { comparer, distances, stepsFor } from "./edit-distance.ts";

/** A place in a folded text and the number of characters by which it differs from what was looked for. */
export interface ApproximatePlace {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** How many characters worse than the best a place may be and still count as its rival. */
const RIVAL_SLACK = 0.12;
const MOST_PLACES = 8;
/** How many ends of one place are tried for the length that fits best. */
const MOST_ENDS = 4;

/** Steps of comparing that a text is worth, for all quotes together; what is beyond is not looked for. */
const MOST_STEPS = 2e8;

/** What is left of them; one for each text. */
export interface Budget {
  steps: number;
}
export const fullBudget = (): Budget => ({ steps: MOST_STEPS });

/** The best place of `pattern` in `text` and its rivals, which do not overlap, best first; undefined beyond the budget. */
export const approximatePlaces = (
  text: string,
  pattern: string,
  maxErrors: number,
  budget: Budget,
): ApproximatePlace[] | undefined => {
  const forwards = comparer(pattern);
  budget.steps -= stepsFor(forwards, text.length);
  if (budget.steps < 0) return undefined;
  const errorsAt = distances(forwards, text);
  const backwards = comparer(reversed(pattern));
  const slack = Math.ceil(pattern.length * RIVAL_SLACK);
  const places: ApproximatePlace[] = [];
  let limit = maxErrors;
  for (const at of bestFirst(errorsAt, maxErrors)) {
    if (places.length === MOST_PLACES || errorsAt[at] > limit) break;
    if (places.some((place) => overlaps(place, at + 1, pattern.length - limit))) continue;
    const best = bestAt(text, errorsAt, at, backwards, maxErrors);
    places.push(best);
    limit = Math.min(limit, places[0].errors + slack);
  }
  return places.sort((a, b) => a.errors - b.errors || a.start - b.start);
};

/** Whether a place that ends here, and is no shorter than the least length, would lie over another. */
const overlaps = (place: ApproximatePlace, end: number, least: number): boolean =>
  end > place.start && end - Math.max(1, least) < place.end;

/** The places of the ends with few errors, those with the fewest first, in the order of the text. */
function* bestFirst(errorsAt: Uint32Array, most: number): Generator<number> {
  const counts = new Uint32Array(most + 2);
  for (const errors of errorsAt) if (errors <= most) counts[errors + 1]++;
  for (let errors = 0; errors <= most; errors++) counts[errors + 1] += counts[errors];
  const sorted = new Uint32Array(counts[most + 1]);
  for (let at = 0; at < errorsAt.length; at++) if (errorsAt[at] <= most) sorted[counts[errorsAt[at]]++] = at;
  yield* sorted;
}

/** Of equally good places around this end the one whose length is closest to the pattern's. */
const bestAt = (
  text: string,
  errorsAt: Uint32Array,
  at: number,
  backwards: ReturnType<typeof comparer>,
  maxErrors: number,
): ApproximatePlace => {
  const errors = errorsAt[at];
  const stretch = (place: ApproximatePlace): number => Math.abs(place.end - place.start - backwards.length);
  let best: ApproximatePlace | undefined;
  for (let end = at + 1, tried = 0; end <= text.length && tried < MOST_ENDS && end <= at + 1 + maxErrors; end++) {
    if (errorsAt[end - 1] !== errors) continue;
    tried++;
    const from = Math.max(0, end - backwards.length - errors);
    const lengths = distances(backwards, reversed(text.slice(from, end)), true);
    for (let length = 1; length <= lengths.length; length++) {
      const place = { start: end - length, end, errors };
      if (lengths[length - 1] === errors && (!best || stretch(place) < stretch(best))) best = place;
    }
  }
  return best ?? { start: at, end: at + 1, errors };
};

const reversed = (text: string): string => {
  let reverse = "";
  for (let at = text.length - 1; at >= 0; at--) reverse += text[at];
  return reverse;
};

/** Unrelated texts of one language already share about half of their letters in order: that much counts as nothing. */
const CHANCE = 0.5;

/** How much of `pattern` stands in `window`: 1 all of it, 0 no more than chance gives. */
export const similarity = (window: string, pattern: string): number => {
  if (window.includes(pattern)) return 1;
  const most = Math.floor(pattern.length * (1 - CHANCE));
  const least = distances(comparer(pattern), window).reduce((a, b) => Math.min(a, b), pattern.length);
  return least <= most ? (1 - least / pattern.length - CHANCE) / (1 - CHANCE) : 0;
};

import { counted } from "./work.ts";

/**
 * Where a pattern stands in a text, in order, overlapping places too (Knuth, Morris and Pratt 1977): each character of the
 * text is looked at a bounded number of times, however the text repeats itself.
 */
export function* occurrences(text: string, pattern: string): Generator<number> {
  const fallback = fallbacks(pattern);
  let matched = 0;
  // `indexOf` leaps to where the pattern can begin
  let at = text.indexOf(pattern[0]);
  if (at < 0) return;
  for (; at < text.length; at++) {
    counted(1);
    while (matched > 0 && text[at] !== pattern[matched]) matched = fallback[matched - 1];
    if (text[at] === pattern[matched]) matched++;
    if (matched < pattern.length) continue;
    yield at - matched + 1;
    matched = fallback[matched - 1];
  }
}

/** For each beginning of the pattern the longest shorter one that it ends with. */
const fallbacks = (pattern: string): Uint32Array => {
  const fallback = new Uint32Array(pattern.length);
  for (let at = 1, matched = 0; at < pattern.length; at++) {
    while (matched > 0 && pattern[at] !== pattern[matched]) matched = fallback[matched - 1];
    if (pattern[at] === pattern[matched]) matched++;
    fallback[at] = matched;
  }
  return fallback;
};

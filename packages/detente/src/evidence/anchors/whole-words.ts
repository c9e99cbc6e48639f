const wordLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}'’]/u;

const joins = (text: string, at: number): boolean =>
  at > 0 && at < text.length && wordLetter.test(text[at - 1]) && wordLetter.test(text[at]);

/** No word is longer; a text without spaces is no word. */
const LONGEST = 64;

/** The range extended outwards over the words that its ends cut in two. */
export const reach = (text: string, start: number, end: number): [start: number, end: number] => {
  let from = start;
  let to = end;
  while (start - from < LONGEST && joins(text, from)) from--;
  while (to - end < LONGEST && joins(text, to)) to++;
  return [from, to];
};

/**
 * An approximate match ends where the letters say, in the middle of a word as likely as not. Takes a word in when at least
 * half of it was matched, and leaves it out otherwise, with the space beside it.
 */
export const wholeWords = (text: string, { start, end }: { readonly start: number; readonly end: number }) => {
  const [from, to] = reach(text, start, end);
  let wordEnd = start;
  while (wordEnd - start < LONGEST && (joins(text, wordEnd) || wordEnd === start)) wordEnd++;
  let wordStart = end;
  while (end - wordStart < LONGEST && (joins(text, wordStart) || wordStart === end)) wordStart--;
  let first = from === start || wordEnd - start >= start - from ? from : wordEnd;
  let last = to === end || end - wordStart >= to - end ? to : wordStart;
  while (first < last && /\s/u.test(text[first])) first++;
  while (last > first && /\s/u.test(text[last - 1])) last--;
  return first < last ? { start: first, end: last } : { start, end };
};

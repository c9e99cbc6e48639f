import { allWords } from "../language/words.ts";

/** Words that say too little to be a name. */
const small: ReadonlySet<string> = new Set(
  "a an the to of its their his her our on in at by for with and or from into under over up off be is are was were has have had it".split(
    " ",
  ),
);
/** A name takes as many of the first words as it needs to be new, but not more. */
const mostWords = 4;

/**
 * A short name for the text to call a thing by, made of the first words of what people call it: one that is not taken,
 * needs no quotes and is no word of the language. Of an actor all words, since they are what it is called by.
 *
 * @param taken names that are in use already
 */
export function freshName(title: string, taken: ReadonlySet<string>, whole = false): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/gu, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !small.has(word));
  const used = telling.length > 0 ? telling : words;
  const isFree = (name: string): boolean => !taken.has(name) && !allWords.has(name) && name !== "none";
  const start = whole ? Math.min(used.length, mostWords) : 1;
  for (let count = Math.max(start, 1); count <= Math.min(used.length, mostWords); count++) {
    const name = bare(used.slice(0, count).join("_"));
    if (isFree(name)) return name;
  }
  const stem = bare(used.slice(0, whole ? mostWords : 2).join("_"));
  for (let number = 2; ; number++) if (isFree(`${stem}_${number}`)) return `${stem}_${number}`;
}

/** Long ones are cut, and one that begins with a digit gets a sign before it. */
function bare(name: string): string {
  const cut = Array.from(name).slice(0, 24).join("").replace(/_+$/, "");
  return /^[\p{L}_]/u.test(cut) ? cut : `_${cut}`;
}

/** A difference of one word that can turn a sentence round. */
export type Caution = "negation" | "number";

// Words that negate, in the languages that the measured corpus holds; a letter inside a word for the last line.
const negations = new Set(
  (
    "not no never nor neither none nothing nobody without cannot hardly " +
    "ne pas jamais aucun aucune ni sans rien non nunca jamás ningún ninguna sin nada tampoco " +
    "nicht kein keine keinen keiner keinem nie niemals ohne weder nichts " +
    "не нет ни никогда без нельзя لا لن لم ليس ليست غير بدون"
  ).split(" "),
);
const negatingLetters = /[不没無无未]|않|없|못|아니|말라/gu;

const words = /[\p{L}\p{M}\p{N}'’]+/gu;

const count = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

const same = (left: Map<string, number>, right: Map<string, number>): boolean =>
  left.size === right.size && [...left].every(([item, times]) => right.get(item) === times);

const negationsOf = (text: string): Map<string, number> => {
  const lower = text.toLowerCase();
  const marks: string[] = lower.match(negatingLetters) ?? [];
  for (const word of lower.match(words) ?? []) {
    const plain = word.replace(/’/gu, "'");
    if (negations.has(plain) || plain.endsWith("n't")) marks.push("negation");
  }
  return count(marks);
};

const numbersOf = (text: string): Map<string, number> =>
  count((text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? []).map((number) => number.replace(/[.,]/gu, "")));

/** What differs between a quote and the passage found for it that could change its sense. */
export const cautionsBetween = (quote: string, found: string): readonly Caution[] => {
  const cautions: Caution[] = [];
  if (!same(negationsOf(quote), negationsOf(found))) cautions.push("negation");
  if (!same(numbersOf(quote), numbersOf(found))) cautions.push("number");
  return cautions;
};

import type { Random } from "./random.ts";

/** Longest input made, in characters: room for nesting and repetition, short enough to read thousands. */
export const LONGEST = 2 ** 15;

/** Texts in quotes, words, numbers, white space, and every other character by itself. */
const tokenPattern = /"(?:[^"\\\n]|\\.)*"|[\p{L}_][\p{L}\p{N}\p{M}_]*|\d+(?:\.\d+)?|\s+|./gsu;

/** The pieces that mutation works with; joined, they are the text. */
export const tokensOf = (text: string): string[] => text.match(tokenPattern) ?? [];

/** What breaks readers of text: marks of direction, joiners, halves of pairs, line ends of other systems, digits that are none. */
const oddities = [
  "\0",
  "\u0007",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u00ad",
  "\u0130",
  "\u017f",
  "\u0301",
  "\u06dd",
  "\u0e33",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2028",
  "\u2029",
  "\u212a",
  "\u3000",
  "\ud800",
  "\udc00",
  "\ufe0f",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "①",
  "٣",
  "“",
  "”",
  "…",
  "—",
  "ß",
  "ﬁ",
  "𝒳",
  "🇺🇸",
  "👩‍👩‍👧",
  "\r",
  "\r\n",
  "\t",
  "\v",
  "\f",
  "\\",
  '"',
  "'",
  "`",
  "%",
  "&",
  "<!--",
  "]]>",
  "=1+1",
  "__proto__",
  "constructor",
  "toString",
];

const numbers = [
  "0",
  "-0",
  "1",
  "-1",
  "0.5",
  "2147483648",
  "4294967296",
  "9007199254740993",
  "1e400",
  "1e-400",
  "99999999999999999999999999999999",
  "0.0000000000000000001",
  "00",
  "1.",
  ".1",
  "NaN",
  "Infinity",
];

const brackets = [
  ["(", ")"],
  ["{", "}"],
  ["[", "]"],
  ['"', '"'],
  ["/*", "*/"],
  ["<b>", "</b>"],
  ["not (", ")"],
] as const;

type Step = (tokens: string[], random: Random, others: readonly string[]) => string[];

/** Where a run of tokens begins and ends. */
function run(tokens: readonly string[], random: Random): [number, number] {
  const from = random.below(tokens.length + 1);
  const length = random.chance(0.7) ? 1 + random.below(4) : 1 + random.below(40);
  return [from, Math.min(tokens.length, from + length)];
}

const steps: readonly Step[] = [
  // leave a run out
  (tokens, random) => {
    const [from, to] = run(tokens, random);
    return tokens.toSpliced(from, to - from);
  },
  // say a run again, once or very often
  (tokens, random) => {
    const [from, to] = run(tokens, random);
    const times = random.chance(0.9) ? 1 + random.below(3) : 50 + random.below(400);
    return tokens.toSpliced(to, 0, ...Array.from({ length: times }, () => tokens.slice(from, to)).flat());
  },
  // put a run elsewhere
  (tokens, random) => {
    const [from, to] = run(tokens, random);
    const moved = tokens.slice(from, to);
    const rest = tokens.toSpliced(from, to - from);
    return rest.toSpliced(random.below(rest.length + 1), 0, ...moved);
  },
  // take a run of another text
  (tokens, random, others) => {
    const other = tokensOf(random.pick(others));
    const [from, to] = run(other, random);
    return tokens.toSpliced(random.below(tokens.length + 1), random.below(3), ...other.slice(from, to));
  },
  // begin like this text and end like another
  (tokens, random, others) => {
    const other = tokensOf(random.pick(others));
    return [...tokens.slice(0, random.below(tokens.length + 1)), ...other.slice(random.below(other.length + 1))];
  },
  // one token for another of the same text
  (tokens, random) => (tokens.length === 0 ? tokens : tokens.with(random.below(tokens.length), random.pick(tokens))),
  // odd characters, within a token or between tokens
  (tokens, random) => {
    const at = random.below(tokens.length + 1);
    const odd = random.pick(oddities);
    const token = tokens[at];
    if (token === undefined || random.chance(0.5)) return tokens.toSpliced(at, 0, odd);
    const inside = random.below(token.length + 1);
    return tokens.with(at, token.slice(0, inside) + odd + token.slice(inside));
  },
  // another number
  (tokens, random) => {
    const places = tokens.flatMap((token, index) => (/^\d/.test(token) ? [index] : []));
    if (places.length === 0) return tokens.toSpliced(random.below(tokens.length + 1), 0, random.pick(numbers));
    return tokens.with(random.pick(places), random.pick(numbers));
  },
  // nesting, shallow or deep, closed or not
  (tokens, random) => {
    const [from, to] = run(tokens, random);
    const [open, close] = random.pick(brackets);
    const depth = random.chance(0.8) ? 1 + random.below(4) : 100 + random.below(900);
    const closed = random.chance(0.8) ? close.repeat(depth) : "";
    return [...tokens.slice(0, from), open.repeat(depth), ...tokens.slice(from, to), closed, ...tokens.slice(to)];
  },
  // one bracket, quotation mark or separator less
  (tokens, random) => {
    const places = tokens.flatMap((token, index) => (/^[^\p{L}\p{N}\s]/u.test(token) ? [index] : []));
    return places.length === 0 ? tokens : tokens.toSpliced(random.pick(places), 1);
  },
  // put a word in quotes, or a quoted one out of them
  (tokens, random) => {
    if (tokens.length === 0) return tokens;
    const at = random.below(tokens.length);
    const token = tokens[at]!;
    return tokens.with(at, token.startsWith('"') ? token.slice(1, -1) : `"${token}"`);
  },
  // lines in another order
  (tokens, random) => {
    const lines = tokens.join("").split("\n");
    const [line] = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, line!);
    return tokensOf(lines.join("\n"));
  },
];

/** The text after one to six steps, each of which respects the text's tokens. `others`: texts to take pieces from. */
export function mutateText(text: string, random: Random, others: readonly string[]): string {
  let tokens = tokensOf(text);
  const count = 1 + random.below(random.chance(0.7) ? 3 : 6);
  for (let step = 0; step < count; step++) {
    tokens = random.pick(steps)(tokens, random, others);
    // doubling again and again would fill the memory
    if (tokens.length > LONGEST) tokens.length = LONGEST;
  }
  return tokens.join("").slice(0, LONGEST);
}

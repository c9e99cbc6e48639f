import { pick } from "./seeded.ts";

/** Damages a stretch of text in one way. Applied to what precedes a quote, to the quote and to what follows, one by one. */
export type Damage = (text: string, random: () => number) => string;

/** Lines of at most `width` characters, paragraphs broken like everything else. */
export const rewrap =
  (width: number): Damage =>
  (text) => {
    let column = 0;
    return text.replace(/(\s+)(\S*)/gu, (_, _space: string, word: string) => {
      column += word.length + 1;
      if (column <= width) return ` ${word}`;
      column = word.length;
      return `\n${word}`;
    });
  };

/** What a word processor does to typed marks, and the other way round where they are there already. */
export const retypeMarks: Damage = (text) =>
  text
    .replace(/(^|[\s(])"/gu, "$1“")
    .replace(/"/gu, "”")
    .replace(/'/gu, "’")
    .replace(/« ?| ?»/gu, '"')
    .replace(/[„“](?=\p{Lu})/gu, '"')
    .replace(/ — /gu, "—")
    .replace(/: /gu, ":\u00a0");

/** Words of seven letters and more are broken at the ends of lines. */
export const hyphenate: Damage = (text, random) =>
  text.replace(/[\p{Script=Latin}\p{Script=Cyrillic}]{7,}/gu, (word) =>
    random() < 0.35 ? `${word.slice(0, word.length >> 1)}-\n${word.slice(word.length >> 1)}` : word,
  );

const misread: readonly (readonly [string, string])[] = [
  ["l", "1"],
  ["rn", "m"],
  ["m", "rn"],
  ["e", "c"],
  ["o", "0"],
  ["h", "b"],
  ["i", "l"],
  ["c", "e"],
  ["u", "v"],
  ["n", "ri"],
  ["fi", "ﬁ"],
  ["s", "5"],
];

/** Each character is misread, dropped or doubled with the given probability. */
export const scan =
  (rate: number): Damage =>
  (text, random) =>
    Array.from(text, (character) => {
      if (/\s/u.test(character) || random() >= rate) return character;
      const slips = misread.filter(([from]) => from === character);
      if (slips.length > 0) return pick(slips, random)[1];
      return random() < 0.5 ? "" : character + character;
    }).join("");

/** Spaces lost and gained, as text copied out of columns has them. */
export const respace: Damage = (text, random) =>
  text.replace(/ /gu, () => {
    const chance = random();
    return chance < 0.04 ? "" : chance < 0.12 ? "  " : " ";
  });

export const decompose: Damage = (text) => text.normalize("NFD").replace(/ﬁ|fi/gu, "ﬁ");

const fillers = ["however", "almost", "openly", "today", "certain", "various", "again"];

/** The given share of words (at least one) is replaced, dropped or joined by another. */
export const editWords =
  (share: number): Damage =>
  (text, random) => {
    const words = text.split(/(\s+)/u);
    const places = words
      .map((_, i) => i)
      .filter((i) => /\p{L}{2,}/u.test(words[i]) && !/^(not|no|never)$/iu.test(words[i]));
    const edits = Math.min(places.length, Math.max(1, Math.round(places.length * share)));
    for (let done = 0; done < edits; done++) {
      const place = places.splice(Math.floor(random() * places.length), 1)[0];
      const chance = random();
      const filler = pick(fillers, random);
      words[place] = chance < 0.4 ? filler : chance < 0.7 ? "" : `${words[place]} ${filler}`;
    }
    return words.join("");
  };

export const chain =
  (...damages: readonly Damage[]): Damage =>
  (text, random) =>
    damages.reduce((damaged, damage) => damage(damaged, random), text);

export const untouched: Damage = (text) => text;

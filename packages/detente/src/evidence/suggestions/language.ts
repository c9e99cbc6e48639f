import { type Filled, listed, type Sentence as Notice, type Plain, say, word } from "../../sentences/sentence.ts";

/** Share of a text's letters from which on it matters that they are not in English. */
const MATTERS = 0.05;
/** Fewer words than this do not show which of the languages in Latin letters they are in. */
const FEWEST_WORDS = 6;

/** So many different small words of a language show that a paragraph is in it. */
const FEWEST_DIFFERENT = 3;

/** A word between white space and the marks of prose: no part of an address, of a file's name or of code. */
const wordOfProse = /(?<![^\s("'“„«‘¿¡—])\p{L}{2,}(?![^\s.,;:!?)"'”“»’…—])/gu;

const signOfCode = /[{}<>=|\\$_]/gu;

/** Scripts by which a paragraph is told, with the language where it is the only one that most people write so. */
const scripts: readonly (readonly [pattern: RegExp, language: Plain])[] = [
  [/\p{Script=Hangul}/gu, "Korean"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "Japanese"],
  [/\p{Script=Han}/gu, "Chinese"],
  [/\p{Script=Cyrillic}/gu, "a language in Cyrillic letters"],
  [/\p{Script=Arabic}/gu, "a language in Arabic letters"],
  [/\p{Script=Hebrew}/gu, "Hebrew"],
  [/\p{Script=Greek}/gu, "Greek"],
  [/\p{Script=Devanagari}/gu, "a language in Devanagari letters"],
  [/\p{Script=Thai}/gu, "Thai"],
  [/(?!\p{Script=Latin})\p{L}/gu, "a language in other letters"],
];

/** Small words that no other language of the list has as often. */
const smallWords: readonly (readonly [language: Plain | "English", words: string])[] = [
  [
    "English",
    "the of and to in is that for it with as was on are by this be at from have has not which or an they their been would were had will its but if you we his her he she all any may can must shall said other than who what when where there these those such no so do into more about use used using see only your our",
  ],
  [
    "German",
    "der die das und ist nicht den dem des ein eine einen einer zu mit von auf für im sich auch es an werden wird als bei nach aus wir sie ich haben hat sind oder aber dass über wie nur noch war",
  ],
  [
    "French",
    "le la les de des du et est une un en que qui dans pour pas sur au aux avec ce cette il elle nous vous ils sont par plus ne se sa son ses leur mais ou où été être ont a à",
  ],
  [
    "Spanish",
    "el la los las de del y es en que un una por con para no se su sus al lo como más pero o este esta fue han ha son nos está entre cuando muy sin sobre también",
  ],
  [
    "Portuguese",
    "o a os as de do da dos das e é em que um uma por com para não se seu sua ao mais mas ou como foi são nos está pela pelo entre quando sem também",
  ],
  [
    "Italian",
    "il lo la i gli le di del della dei e è in che un una per con non si su al ma come sono da nel alla più anche questo questa ha hanno ci o se noi",
  ],
  [
    "Dutch",
    "de het een en van is in op dat die te voor met niet aan zijn er maar om ook als dan bij naar uit wordt door nog wij ze heeft hebben of",
  ],
  [
    "Polish",
    "i w na z nie do się jest że to o jak po od za przez dla ale co przy lub oraz są był była tego tym ich jego nad",
  ],
  [
    "Indonesian or Malay",
    "yang dan di ke dari untuk dengan tidak ini itu pada akan adalah dalam juga kami mereka telah oleh karena bisa ada atau sebagai",
  ],
  ["Turkish", "ve bir bu da de için ile olarak çok daha ne gibi en olan kadar ama değil var sonra ya biz olduğu o"],
  ["Vietnamese", "và của là có không được trong cho với các một này đã những người để khi từ tôi chúng ông"],
  [
    "Swedish, Danish or Norwegian",
    "och att det som är en på för av med inte den till i om har de ett var vi jag og ikke til er det en at på for som med har den af av",
  ],
];
const languagesOfWord = new Map<string, Set<string>>();
for (const [language, words] of smallWords)
  for (const each of words.split(" ")) {
    const languages = languagesOfWord.get(each) ?? new Set();
    languagesOfWord.set(each, languages.add(language));
  }

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What another language than English a paragraph is in; undefined where it is English, or cannot be told. */
const foreignLanguage = (paragraph: string): Plain | undefined => {
  const latin = matches(paragraph, /\p{Script=Latin}/gu);
  const other = matches(paragraph, /(?!\p{Script=Latin})\p{L}/gu);
  if (other > latin) return inOtherLetters(paragraph);
  const words = paragraph.toLowerCase().match(wordOfProse) ?? [];
  if (words.length < FEWEST_WORDS || matches(paragraph, signOfCode) * 4 > words.length) return undefined;
  const found = new Map<string, Set<string>>();
  const small = new Map<string, number>();
  for (const each of words) {
    for (const language of languagesOfWord.get(each) ?? []) {
      found.set(language, (found.get(language) ?? new Set()).add(each));
      small.set(language, (small.get(language) ?? 0) + 1);
    }
  }
  const [most, number] = [...small].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0]);
  const english = small.get("English") ?? 0;
  // names have such letters in English too
  const accented = (paragraph.match(wordOfProse) ?? []).filter((each) =>
    /^\p{Ll}*[\u00df-\u024f]\p{Ll}*$/u.test(each),
  ).length;
  if (english === 0 && number < 3 && words.length >= 2 * FEWEST_WORDS && accented * 6 > words.length)
    return "another language than English";
  // names, lists and code have few small words of any language, or the same one again and again
  if (most === "" || most === "English" || (found.get(most)?.size ?? 0) < FEWEST_DIFFERENT) return undefined;
  return number < 3 * english || number * 6 < words.length ? undefined : (most as Plain);
};

const inOtherLetters = (paragraph: string): Plain => {
  let most: Plain = "a language in other letters";
  let number = 0;
  for (const [pattern, language] of scripts) {
    const count = matches(paragraph, pattern);
    if (count > number) [most, number] = [language, count];
    // Korean and Japanese are written with Chinese characters too
    if (number > 0 && (language === "Korean" || language === "Japanese")) return language;
  }
  if (most !== "a language in Cyrillic letters") return most;
  if (/[їєґ]/iu.test(paragraph)) return "Ukrainian";
  return /[ыэ]/iu.test(paragraph) && !/[іў]/iu.test(paragraph) ? "Russian" : most;
};

/** How much of a text the rules of wording cannot read, as far as its letters and small words tell; undefined for English. */
export const languageNotice = (text: string): Notice | undefined => {
  const paragraphs = text.split(/\n[^\S\n]*\n/u).filter((paragraph) => /\p{L}/u.test(paragraph));
  const languages = new Map<Plain, number>();
  let letters = 0;
  let foreignLetters = 0;
  let foreign = 0;
  for (const paragraph of paragraphs) {
    const language = foreignLanguage(paragraph);
    const length = matches(paragraph, /\p{L}/gu);
    letters += length;
    if (language === undefined) continue;
    foreign++;
    foreignLetters += length;
    languages.set(language, (languages.get(language) ?? 0) + length);
  }
  if (foreignLetters === 0 || foreignLetters < MATTERS * letters) return undefined;
  const named = [...languages].sort((a, b) => b[1] - a[1]).map(([language]): Filled => word(language));
  return foreign === paragraphs.length
    ? say(
        "The rules of wording are for English; by its letters and words this text is in {language}, of which only quotations were looked for, by their marks.",
        { language: listed(named.slice(0, 3)) },
      )
    : say(
        "The rules of wording are for English; by their letters and words {foreign} of {all} paragraphs are in {language}, of which only quotations were looked for, by their marks.",
        { foreign, all: paragraphs.length, language: listed(named.slice(0, 3)) },
      );
};

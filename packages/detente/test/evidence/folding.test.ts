import { describe, expect, test } from "vitest";
import { workOf } from "../../src/evidence/anchors/work.ts";
import { checkQuotes } from "../../src/evidence/check-quotes.ts";
import { findAnchor, findQuote, prepareText } from "../../src/evidence/index.ts";
import { readConflict } from "../../src/index.ts";

const isExact = (text: string, quote: string): boolean => findQuote(text, quote)?.exact === true;

describe("copies of one text differ in no word", () => {
  const marks = Array.from("\"'`´‘’‚‛“”„‟′″‴‵‹›«»「」『』〈〉《》﹁﹂﹃﹄〝〞〟＂＇｢｣ʼʻʹʺ״");
  test.each(marks)("with %s for a quotation mark", (mark) => {
    expect(isExact(`It isn${mark}t over, they said yesterday.`, "It isn't over, they said")).toBe(true);
    expect(isExact(`They called it ${mark}our last word${mark} again.`, 'called it "our last word" again')).toBe(true);
    expect(isExact("It isn't over, they said yesterday.", `It isn${mark}t over`)).toBe(true);
  });

  const dashes = Array.from("-‐‑‒–—―−﹘﹣－⸺⸻⁃");
  test.each(dashes)("with %s for a dash", (dash) => {
    expect(isExact(`A fall of ${dash}5 % was told.`, "A fall of -5 % was told")).toBe(true);
    expect(isExact(`We wait ${dash} and hope.`, "We wait - and hope")).toBe(true);
    expect(isExact(`We wait${dash}and hope.`, "We wait — and hope")).toBe(true);
    expect(isExact(`From 1914${dash}1918 it lay waste.`, "From 1914–1918 it lay waste")).toBe(true);
    expect(isExact(`The well${dash}known pass.`, "The well-known pass")).toBe(true);
  });

  test.each([
    ["French spaces within marks", "Il a dit «\u00a0jamais\u00a0» hier.", "Il a dit “jamais” hier"],
    ["French spaces before signs", "Jamais\u202f! Et pourquoi\u00a0?", "Jamais! Et pourquoi?"],
    ["single marks for a double one", "He said ''no talks'' again.", "He said “no talks” again"],
    ["marks within marks", "“‘No talks,’ he told us,” she said.", "\"'No talks,' he told us,\" she said"],
    ["one sign for three dots", "We may… or may not go.", "We may ... or may not go"],
    ["spaced dots", "We may . . . or may not go.", "We may… or may not go"],
    ["Chinese dots", "也许……以后再说", "也许⋯⋯以后再说"],
    ["ligatures", "The ﬁrst oﬃce signed.", "The first office signed"],
    ["wide letters", "Ｎｏ　ｔａｌｋｓ　ｉｎ　２０２６．", "No talks in 2026"],
    ["a hyphen at a line's end", "a compre-\nhensive agree\u00ad\nment was", "a comprehensive agreement was"],
    ["a soft hyphen", "a compre\u00adhensive agreement", "a comprehensive agreement"],
    ["Chinese", "代表团表示，不会接\n受任何先决\n\n条件，并且继续谈判。", "不会接受任何先决条件，并且继续谈判"],
    ["Chinese beside other letters", "我们在\nLinux 上\n工作。", "我们在Linux上工作"],
    ["Japanese", "交渉には応じ\nないとカイギ\nで述べた。", "交渉には応じないとカイギで述べた"],
    ["Korean within a word", "우리는 물을 팔 수 없\n다고 말했다.", "우리는 물을 팔 수 없다고 말했다"],
    ["Korean between words", "우리는 물을\n팔 수 없다고 말했다.", "우리는 물을 팔 수 없다고 말했다"],
    ["Thai", "เราจะไม่ยอมรับเงื่อน\nไขใดๆ", "เราจะไม่ยอมรับเงื่อนไขใดๆ"],
    ["Lao", "ພວກເຮົາຈະບໍ່ຍອມ\nຮັບ", "ພວກເຮົາຈະບໍ່ຍອມຮັບ"],
    ["Khmer", "យើងនឹងមិនទទួល\nយកទេ", "យើងនឹងមិនទទួលយកទេ"],
    ["Burmese", "ကျွန်ုပ်တို့လက်\nမခံပါ", "ကျွန်ုပ်တို့လက်မခံပါ"],
  ])("%s", (_, text, quote) => {
    expect(isExact(text, quote)).toBe(true);
  });

  test("but other words are other words, and a word within a word is none", () => {
    expect(isExact("A rise of 5 % was told.", "A rise of -5 % was told")).toBe(false);
    expect(isExact("We waited, and hoped.", "We waited and hoped")).toBe(false);
    expect(findQuote("The party-\nline ended.", "line")).toBeUndefined();
    expect(isExact("We wait—and hope.", "and hope")).toBe(true);
    expect(isExact("He rested.\n– We stay.", "We stay")).toBe(true);
  });

  test("checking a model's quotes finds nothing to say", () => {
    const { conflict } = readConflict(
      'source s "Minutes" statement a { quote "It isn\'t over" in s } statement b { quote "不会接受任何条件" in s } actor x { option y }',
    );
    expect(checkQuotes(conflict!, new Map([["s", "It isnʼt over. 我们不会接受\n任何条件。"]]))).toEqual([]);
  });
});

describe("the work of finding grows no faster than what is searched", () => {
  const letters = (count: number): string => "a".repeat(count);
  const anchorOf = (exact: string, prefix: string) => ({
    quote: { type: "TextQuoteSelector" as const, exact, prefix, suffix: prefix },
    position: { type: "TextPositionSelector" as const, start: 1e9, end: 1e9 + 1 },
    sha256: "",
  });
  /** Texts and quotes of a size, made to be hard. */
  const hard: readonly (readonly [string, (size: number) => readonly [text: string, quotes: readonly string[]]])[] = [
    ["one letter, over and over", (size) => [letters(40 * size), [letters(300)]]],
    ["almost the quote, over and over", (size) => [`${letters(300)}b`.repeat(size), [`${letters(300)}c`]]],
    ["a phrase, over and over", (size) => ["they said that ".repeat(4 * size), [`${"they said that ".repeat(20)}no`]]],
    ["parts that never follow", (size) => ["one two ".repeat(4 * size), ["one … two … three"]]],
    [
      "many quotes",
      (size) => ["they said that ".repeat(400), Array.from({ length: size }, (_, i) => `they said ${i} no`)],
    ],
  ];
  test.each(hard)("%s", (_, make) => {
    const work = (size: number): number => {
      const [text, quotes] = make(size);
      const prepared = prepareText(text);
      return workOf(() => {
        for (const quote of quotes) {
          findQuote(prepared, quote);
          findAnchor(prepared, anchorOf(quote, "they"));
        }
      });
    };
    const [small, large] = [work(100), work(200)];
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThanOrEqual(2.1 * small);
  });

  test("all quotes of one text together have a bound", () => {
    const prepared = prepareText("they said that no one knew ".repeat(4000));
    const quote = "they said thut no one knew what ".repeat(10);
    const spent = workOf(() => {
      for (let times = 0; times < 400; times++) findQuote(prepared, `${times} ${quote}`);
    });
    const more = workOf(() => {
      for (let times = 0; times < 400; times++) findQuote(prepared, `${times} ${quote}`);
    });
    expect(spent).toBeLessThan(3e8);
    // from now on only the words themselves are looked for
    expect(more).toBeLessThanOrEqual(802 * prepared.text.length);
  });
});

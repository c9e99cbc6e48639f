import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnchorMatch, anchor, findAnchor, findQuote, prepareText } from "../../src/evidence/index.ts";
import { type AnchorTally, measureAnchors, measureQuotes } from "./anchor-corpus.ts";
import { anchorReport } from "./anchor-report.ts";
import { anchorTexts } from "./anchor-texts.ts";
import { blockOf } from "./tables.ts";

const anchorWords = (text: string, words: string) => {
  const start = text.indexOf(words);
  return anchor({ text, sha256: "00" }, start, start + words.length);
};

const wordsOf = (text: string, match: AnchorMatch): string | undefined =>
  match.status === "orphan" ? undefined : text.slice(match.start, match.end);

const source = `The two councils met on Monday. "We will not close the bridge," said the mayor of Arlo. The other mayor, who had waited outside for an hour, said that he heard a promise in it.

Nobody else spoke. The two councils meet again in June.`;
const promise = "We will not close the bridge,";

describe("an anchor", () => {
  test("keeps words, surroundings, place and hash", () => {
    const made = anchorWords(source, promise);
    expect(made.quote).toEqual({
      type: "TextQuoteSelector",
      exact: promise,
      prefix: 'The two councils met on Monday. "',
      suffix: source.slice(33 + promise.length, 33 + promise.length + 64),
    });
    expect(made.position).toEqual({ type: "TextPositionSelector", start: 33, end: 33 + promise.length });
    expect(made.sha256).toBe("00");
  });

  test.each([
    [5, 5],
    [-1, 4],
    [0, 1e6],
    [1.5, 4],
    [9, 3],
  ])("refuses the passage %d to %d", (start, end) => {
    expect(() => anchor({ text: source, sha256: "" }, start, end)).toThrow(RangeError);
  });

  test("does not cut a character in two", () => {
    const text = `${"😀".repeat(40)}here${"😀".repeat(40)}`;
    const made = anchorWords(text, "here");
    expect(made.quote.prefix.isWellFormed()).toBe(true);
    expect(made.quote.suffix.isWellFormed()).toBe(true);
    const odd = anchor({ text: `a${text}`, sha256: "" }, 81, 85);
    expect(odd.quote.prefix.isWellFormed() && odd.quote.suffix.isWellFormed()).toBe(true);
  });
});

describe("finding an anchor again", () => {
  const made = anchorWords(source, promise);

  test("is exact in the same text", () => {
    expect(findAnchor(source, made)).toMatchObject({ status: "exact", start: 33, confidence: 1, differences: 0 });
  });

  test("says so when the words have moved", () => {
    const text = `A line more.\n\n${source}`;
    const match = findAnchor(text, made);
    expect(match).toMatchObject({ status: "moved", start: 47 });
    expect(wordsOf(text, match)).toBe(promise);
  });

  test("says so when the line breaks and marks have changed", () => {
    const text = source.replace("not close", "not\n  close").replaceAll('"', "”").replace("bridge", "bri\u00addge");
    const match = findAnchor(text, made);
    expect(match.status).toBe("moved");
    expect(wordsOf(text, match)).toBe("We will not\n  close the bri\u00addge,");
  });

  test("is fuzzy when a word differs", () => {
    const text = source.replace("close the bridge", "shut the bridge");
    const match = findAnchor(text, made);
    expect(match).toMatchObject({ status: "fuzzy", cautions: [] });
    expect(wordsOf(text, match)).toBe("We will not shut the bridge,");
    expect(match.confidence).toBeLessThan(1);
  });

  test.each([
    ["negation", source, promise, source.replace("will not close", "will close")],
    ["negation", source, "said that he heard a promise in it", source.replace("he heard", "he never heard")],
    ["number", "It holds 4500 tons, no more.", "It holds 4500 tons, no more.", "It holds 4600 tons, no more."],
  ])("carries a caution when a %s differs", (caution, before, words, after) => {
    const match = findAnchor(after, anchorWords(before, words));
    expect(match).toMatchObject({ status: "fuzzy", cautions: [caution] });
    expect(match.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is an orphan when the passage is gone", () => {
    const match = findAnchor(source.replace(`"${promise}" said the mayor of Arlo.`, ""), made);
    expect(match).toMatchObject({ status: "orphan", reason: "absent", confidence: 0 });
  });

  test("is told apart from its double by the surroundings", () => {
    const text = `"${promise}" they sing in Arlo every year.\n\n${source}`;
    expect(findAnchor(text, made)).toMatchObject({ status: "moved", start: text.lastIndexOf("We will") });
  });

  test("is ambiguous when nothing tells the doubles apart", () => {
    const match = findAnchor(`Song: ${promise} la.\nSong: ${promise} la.`, made);
    expect(match).toMatchObject({ status: "orphan", reason: "ambiguous" });
    expect(match.status === "orphan" && match.candidates.length).toBe(2);
  });

  test("does not take a few common words elsewhere for the passage", () => {
    const short = anchorWords(source, "in June");
    expect(findAnchor("They never met again. It rained in June for a week and then stopped.", short).status).toBe(
      "orphan",
    );
  });

  test("finds what it anchored in any text, wherever the range lies", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % text.length;
        const end = Math.min(text.length, Math.max(start + 1, (start + 1 + Math.abs(a - b)) % (text.length + 1)));
        const match = findAnchor(text, anchor({ text, sha256: "" }, start, end));
        expect(match).toMatchObject({ status: "exact", start, end });
      }),
    );
  });

  test("never throws and stays inside the text", () => {
    const unit = fc.constantFrom(
      "a",
      "b",
      " ",
      "-",
      "\n",
      "—",
      '"',
      "’",
      "…",
      "é",
      "e\u0301",
      "한",
      "\u1112\u1161",
      "不",
      "😀",
      "\u00ad",
    );
    const words = fc.string({ unit, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, (text, other) => {
        const match = findAnchor(text, anchor({ text: other, sha256: "" }, 0, other.length));
        const spans = match.status === "orphan" ? match.candidates : [match];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("finding a bare quote", () => {
  const at = (text: string, quote: string) => {
    const match = findQuote(text, quote);
    return match && { words: text.slice(match.start, match.end), exact: match.exact };
  };

  test.each([
    ["as it stands", "We will not close the bridge", "We will not close the bridge"],
    ["in its own marks", "“We will not close the bridge.”", "We will not close the bridge"],
    ["with a small first letter", "we will not close the bridge", "We will not close the bridge"],
    ["with a large first letter", "He heard a promise in it", "he heard a promise in it"],
    [
      "with parts left out",
      "The other mayor … said that he heard",
      "The other mayor, who had waited outside for an hour, said that he heard",
    ],
    ["with an editor's word", "The [second] councils met [...] Monday", "The two councils met on Monday"],
  ])("%s", (_, quote, words) => {
    expect(at(source, quote)).toEqual({ words, exact: true });
  });

  test("takes dots that stand in the source as they are", () => {
    const text = "She would go, if he wants to... If not, she would wait.";
    expect(at(text, "if he wants to… If not, she")).toEqual({ words: "if he wants to... If not, she", exact: true });
  });

  test("takes the parts in their order only", () => {
    expect(findQuote(source, "he heard a promise … The other mayor")).toBeUndefined();
  });

  test("takes the shortest span that holds the parts", () => {
    expect(at(source, "The two councils … in June")?.words).toBe("The two councils meet again in June");
  });

  test("does not find a word inside a word, and finds one before a Korean particle", () => {
    expect(findQuote("The party ended.", "art")).toBeUndefined();
    expect(at("그들은 제재를 완화했다.", "제재")).toEqual({ words: "제재", exact: true });
  });

  test("says that a misquoted sentence is not exact, and warns of a lost “not”", () => {
    expect(findQuote(source, "We will not close this bridge")).toMatchObject({ exact: false, cautions: [] });
    const turned = findQuote(source, "We will close the bridge");
    expect(turned).toMatchObject({ exact: false, cautions: ["negation"] });
    expect(turned!.confidence).toBeLessThanOrEqual(0.5);
  });

  test.each(["", "   ", "“”", "…", "[...]", "The delegation left in anger and did not return"])(
    "does not find %j",
    (quote) => {
      expect(findQuote(source, quote)).toBeUndefined();
    },
  );

  test("gives the same answer for a prepared text", () => {
    expect(findQuote(prepareText(source), "Nobody else spoke")).toEqual(findQuote(source, "Nobody else spoke"));
  });

  test("finds each sentence of each text, wrapped anew", () => {
    for (const { text } of anchorTexts) {
      const wrapped = text.replace(/\s+/gu, "\n");
      for (const sentence of text.match(/[^.!?。\n]{20,}/gu) ?? []) {
        expect(findQuote(wrapped, sentence)).toMatchObject({ exact: true });
      }
    }
  });
});

describe("on the damaged texts", () => {
  const floors = (tallies: readonly AnchorTally[], least: number, unlikely: Readonly<Record<string, number>>) => {
    for (const { kind, trials, right, wrong } of tallies) {
      expect(right / trials, kind).toBeGreaterThanOrEqual(unlikely[kind] ?? least);
      expect(wrong / trials, kind).toBeLessThanOrEqual(0.1);
    }
  };

  test("anchors are found again, or reported gone", () => {
    floors(measureAnchors(), 0.93, { "one word edited": 0.85, "a fifth of the words edited": 0.8 });
  });

  test("bare quotes are found again, or reported gone", () => {
    floors(measureQuotes(), 0.92, { "one word edited": 0.7, "a fifth of the words edited": 0.3 });
  });

  test("the page shows what was measured", () => {
    const page = readFileSync(new URL("../../../../docs/background/anchors.md", import.meta.url), "utf8");
    expect(blockOf(page, "anchors")).toBe(anchorReport());
  });
});

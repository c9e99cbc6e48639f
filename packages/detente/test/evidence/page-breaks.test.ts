import { describe, expect, test } from "vitest";
import { findQuote, ingest } from "../../src/evidence/index.ts";
import { latin1, makePdf, placedPdf } from "./make-files.ts";

type Line = readonly [y: number, size: number, text: string];
const body = (first: number, ...lines: readonly string[]): Line[] =>
  lines.map((text, index): Line => [first - 14 * index, 11, text]);

const left = body(
  700,
  "The Commission heard both delegations in the morning and took note of",
  "the maps that had been put before it, and held that neither side would",
);
const right = body(
  686,
  "withdraw its posts until the other had agreed to a survey.",
  "The next meeting was set for May.",
);
const sentence = "neither side would withdraw its posts until the other had agreed to a survey";

const read = async (...pages: readonly (readonly Line[])[]) => await ingest(placedPdf(pages), {});

describe("a sentence goes on over a page break", () => {
  test.each<[string, readonly Line[], readonly Line[]]>([
    ["with nothing between", left, right],
    ["past page numbers", [...left, [40, 9, "1"]], [...right, [40, 9, "2"]]],
    ["past page numbers between dashes", [...left, [40, 9, "- 7 -"]], [...right, [40, 9, "- 8 -"]]],
    [
      "past a head on both pages",
      [[780, 11, "Ministry of Water"], ...left],
      [[780, 11, "Ministry of Water"], ...right],
    ],
    [
      "past heads of left and right pages",
      [[780, 9, "12 Minutes of the Commission"], ...left],
      [[780, 9, "The border question 13"], ...right],
    ],
    [
      "past heads that a page draws last",
      [...left, [780, 9, "12 Minutes of the Commission"]],
      [...right, [780, 9, "The border question 13"]],
    ],
    [
      "past a head of two lines and a foot",
      [[790, 9, "Ministry of Water"], [779, 9, "Protocol"], ...left, [40, 9, "Draft, page 3 of 9"]],
      [[790, 9, "Ministry of Water"], [779, 9, "Protocol"], ...right, [40, 9, "Draft, page 4 of 9"]],
    ],
    [
      "past footnotes",
      [...left, [110, 8, "1 See the record of the ninth meeting,"], [100, 8, "annex B."]],
      [...right, [100, 8, "2 The northern delegation reserved its position."]],
    ],
    [
      "past all of them",
      [[780, 9, "12 Minutes"], ...left, [100, 8, "* See annex B."], [40, 9, "Draft"]],
      [[780, 9, "Question 13"], ...right, [100, 8, "2) See annex C."], [40, 9, "Draft"]],
    ],
  ])("%s", async (_, one, two) => {
    const { text, pages, paragraphs } = await read(one, two);
    expect(findQuote(text, sentence)).toMatchObject({ exact: true });
    expect(paragraphs.some(({ start, end }) => text.slice(start, end).includes(sentence))).toBe(true);
    expect(pages).toHaveLength(2);
    expect(text.slice(pages![1].start, pages![1].end)).toMatch(/^withdraw/u);
    expect(text).not.toMatch(/Ministry|Protocol|Minutes|Question|Draft|[12]$/u);
    for (const [y, size, note] of [...one, ...two]) if (size === 8 && y > 40) expect(text).toContain(note);
  });

  test("with a word that is broken there", async () => {
    const { text } = await read(body(700, "It was a long and compre-"), body(700, "hensive agreement."));
    expect(text).toBe("It was a long and comprehensive agreement.");
  });

  test("and what ends there ends there", async () => {
    const { paragraphs } = await read(
      body(700, "The first page ends with a sentence of its own."),
      body(700, "The second page begins with another one."),
    );
    expect(paragraphs).toHaveLength(2);
  });

  test("numbered headings, tables and notes that differ stay", async () => {
    const { text } = await read(
      [[700, 14, "1 Introduction"], ...body(640, "The talks began in May.", "They ended in June.")],
      [[700, 14, "Conclusions and thanks"], ...body(640, "Nobody was content.", "All went home.")],
    );
    expect(text).toContain("1 Introduction");
    expect(text).toContain("Conclusions and thanks");
  });
});

describe("a PDF is whole", () => {
  const pdf = makePdf([["The board met."]]);
  const with_ = (more: string): Uint8Array => new Uint8Array([...pdf, ...latin1(more)]);
  test.each([
    ["with padding behind its end", with_("\0".repeat(6000))],
    ["with lines of white space behind its end", with_("\n".repeat(50_000))],
  ])("%s", async (_, bytes) => {
    expect((await ingest(bytes)).text).toBe("The board met.");
  });
  test("unless it ends within", async () => {
    for (const length of [pdf.length - 40, pdf.length - 300])
      await expect(ingest(pdf.slice(0, length))).rejects.toMatchObject({ code: "truncated" });
    await expect(ingest(with_("9 0 obj\n<< /Length 5 >>\nendobj\n"))).rejects.toMatchObject({ code: "truncated" });
  });
});

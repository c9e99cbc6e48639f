import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BoundedCounts } from "../../src/evidence/events/bounded-counts.ts";
import { readDate } from "../../src/evidence/events/dates.ts";
import { fingerprint } from "../../src/evidence/events/fingerprint.ts";
import { matchesGlob } from "../../src/evidence/events/glob.ts";
import { LineSplitter } from "../../src/evidence/events/lines.ts";
import { RowReader } from "../../src/evidence/events/rows.ts";

describe("parts", () => {
  test("lines are the same wherever chunks are cut", () => {
    const text = "\uFEFFone\r\ntwo é 會談\n\nlast";
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sizes) => {
        const bytes = Buffer.from(text);
        const splitter = new LineSplitter();
        const found: string[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length];
          for (const part of splitter.push(bytes.subarray(at, at + size))) found.push(...part.map((line) => line.text));
          at += size;
        }
        found.push(...splitter.end().map((line) => line.text));
        expect(found).toEqual(["one", "two é 會談", "", "last"]);
      }),
    );
  });

  test("what is written by the rules of quoting is read back, in pieces of any size", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " "), maxLength: 8 });
    const row = fc.tuple(cell, cell, cell).map(([a, b, c]) => [`x${a}`, b, c]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (rows, size) => {
        const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(",")).join("\n");
        const all = text
          .split("\n")
          .map((each, index) => ({ text: each, number: index + 1, damaged: false, overlong: false }));
        const reader = new RowReader({ delimiter: ",", quoted: true, fits: ({ length }) => length === 3 });
        const found = [];
        for (let at = 0; at < all.length; at += size)
          found.push(...reader.push(all.slice(at, at + size), at + size >= all.length));
        expect(found.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  test("patterns", () => {
    const cases: [string, string, boolean][] = [
      ["usa*", "USAGOV", true],
      ["*korea*", "Government (North Korea)", true],
      ["north korea", "North Korea", true],
      ["korea", "North Korea", false],
      ["a*b*c", "a-b-b-c", true],
      ["a*b*c", "acb", false],
      ["ab*ba", "aba", false],
      ["a.c", "abc", false],
      ["*", "", true],
    ];
    for (const [pattern, text, fits] of cases)
      expect([pattern, text, matchesGlob(pattern, text)]).toEqual([pattern, text, fits]);
    expect(matchesGlob(`${"a*".repeat(90)}b`, "a".repeat(100_000))).toBe(false);
  });

  test("dates", () => {
    expect(["20251029", "2025-10-29T00:00:00", "29 October 2025", "29-Oct-97", "1/5/2024"].map(readDate)).toEqual([
      "2025-10-29",
      "2025-10-29",
      "2025-10-29",
      "1997-10-29",
      "2024-05-01",
    ]);
    for (const wrong of ["", "2025-13-01", "2025-02-29", "00000000", "soon", "31 Smarch 2020"])
      expect([wrong, readDate(wrong)]).toEqual([wrong, undefined]);
  });

  test("the fingerprint is FNV-1a, by its published values", () => {
    expect(["", "a", "foobar"].map(fingerprint)).toEqual(["cbf29ce484222325", "af63dc4c8601ec8c", "85944171f73967e8"]);
  });

  test("bounded counts: frequent things stay, and no count is short by more than is said", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }), (items) => {
        const counts = new BoundedCounts(8);
        const exact = new Map<string, number>();
        for (const item of [...items, ...Array(50).fill("often")]) {
          counts.add(String(item));
          exact.set(String(item), (exact.get(String(item)) ?? 0) + 1);
        }
        expect(counts.top().length).toBeLessThanOrEqual(8);
        for (const [key, count] of exact) {
          expect(counts.get(key)).toBeLessThanOrEqual(count);
          expect(counts.get(key) + counts.shortBy).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});

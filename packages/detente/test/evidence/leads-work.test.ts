import { expect, test } from "vitest";
import { readDate } from "../../src/evidence/events/dates.ts";
import { matchesGlob } from "../../src/evidence/events/glob.ts";
import { RowReader } from "../../src/evidence/events/rows.ts";
import { countedWork } from "./counted-work.ts";

const lines = (text: string) =>
  text.split("\n").map((line, index) => ({ text: line, number: index + 1, damaged: false, overlong: false }));
const rowsOf = (text: string, delimiter: string): void => {
  const reader = new RowReader({ delimiter, quoted: true, fits: (cells) => cells.length === 3 });
  reader.push(lines(text), true);
};

test.each([
  ["rows", "1,two,three\n"],
  ["quoted cells", '1,"two, and ""more""",three\n'],
  ["a mark that never closes, in every row", '1,"two,three\n'],
  ["a cell of many lines", '1,"two\n\n\n\n'],
  ["nothing but marks", '"""""""\n'],
  ["one endless row of cells", "a,"],
  ["one endless row of marks", '","'],
])("the work on a table at most doubles with it: %s", (_, row) => {
  const text = row.repeat(Math.ceil(6000 / row.length));
  for (const delimiter of [",", "\t"]) {
    const once = countedWork(() => rowsOf(text, delimiter));
    expect(countedWork(() => rowsOf(text + text, delimiter))).toBeLessThanOrEqual(2.2 * once + 1000);
  }
});

test.each(["1", "2025-", " ", "29 October ", "29/", "-Oct"])(
  "a cell of %s is seen to be no day in one pass",
  (part) => {
    const [short, long] = [part.repeat(500), part.repeat(1000)];
    expect(readDate(long)).toBeUndefined();
    expect(countedWork(() => readDate(long))).toBeLessThanOrEqual(2.2 * countedWork(() => readDate(short)) + 1000);
  },
);

test("a pattern of many stars costs no more than both lengths multiplied", () => {
  const pattern = `${"*a".repeat(90)}*b*`;
  const work = (length: number): number => countedWork(() => matchesGlob(pattern, "a".repeat(length)));
  expect(matchesGlob(pattern, "a".repeat(500))).toBe(false);
  expect(work(2000)).toBeLessThanOrEqual(2.2 * work(1000) + 1000);
});

import { modelHash, version } from "detente";
import { expect, test } from "vitest";
import { answer } from "../../src/questions/table.ts";
import { askedOf } from "../support/asked.ts";
import { caseText } from "../support/case.ts";

const wanted = { filter: {}, order: { by: "number" }, asked: 0, file: "a, b.detente" } as const;

test("below the table stands, for a spreadsheet to take, by what it was computed and of which model", async () => {
  const asked = askedOf(caseText("summit-2025"), {
    scenario: "hardline",
    concepts: ["nash"],
    rules: { "ties-sanction": "no" },
  });
  const { text, rows } = await answer(asked, { ...wanted, form: "csv" });
  const lines = text.trimEnd().split("\n");
  expect(lines.indexOf("")).toBe(rows + 1);
  const { model } = await asked.analysis();
  const below = lines.slice(rows + 2);
  expect(below.slice(0, 3)).toEqual([
    '# file,"a, b.detente"',
    `# model hash,${modelHash(model)}`,
    `# version,Détente ${version}`,
  ]);
  expect(below[3]).toMatch(/^# scenario,hardline,/);
  expect(below[4]).toBe(`# states,${rows},${rows}`);
  expect(below.slice(5).map((line) => line.split(",").slice(0, 2))).toEqual([
    ["# sanction-sequences", "legal"],
    ["# ties-sanction", "no"],
    ["# nash", "Nash stability"],
  ]);
});

test.each(["en", "zh", "ko"] as const)(
  "a filtered table says how many states there are in all, in %s",
  async (language) => {
    const asked = askedOf(caseText("summit-2025"), {}, language);
    const { text } = await answer(asked, { ...wanted, form: "tsv", filter: { outcome: "stalemate" } });
    expect(text).toMatch(/^# [^\t]*\t\d+\t96$/m);
    expect(text).not.toMatch(/undefined/);
  },
);

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../../src/analysis/check.ts";
import { showFinding } from "../../src/language-server/diagnostics.ts";
import { findingsOfStates, findingsOfText } from "../../src/language-server/findings.ts";
import { readConflict } from "../../src/model/lower.ts";
import { read, small } from "./place.ts";

const root = new URL("../../../../cases/", import.meta.url);
const cases = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".detente"));
const texts = [
  ...cases.map((name) => [name, readFileSync(new URL(name, root), "utf8")]),
  ["a constant preference in the file and its scenario", `${small}require meet`],
  ["no feasible state", `${small}require meet\ninfeasible meet`],
  ["an excluded status quo", `${small}infeasible usa.invite`],
  ["a concept that there is not", `${small}claim c { expect some summit stable by nosh }`],
  ["a scenario's ranking that misses states", `${small}scenario r { ranking usa { 1 > 2 } }`],
  ["an unknown name", `${small}require meeet`],
];

const all = async (text: string) => {
  const reading = read(text);
  return [...findingsOfText(reading), ...(await findingsOfStates(reading, async () => true))];
};

describe("the findings are those of the command", () => {
  test.each(texts)("%s", async (_, text) => {
    const { conflict, diagnostics } = readConflict(text);
    const isWrong = diagnostics.some(({ severity }) => severity === "error");
    const expected = isWrong ? diagnostics : [...diagnostics, ...(await check(conflict!)).diagnostics];
    expect(await all(text)).toEqual(expected);
  });
});

test("a model too large to look at along the way is no error", async () => {
  const options = Array.from({ length: 17 }, (_, i) => `option o${i}`).join(" ");
  const found = await all(`conflict "Large"\nactor usa { ${options} }\npreferences usa { o0 }\nnow o1\n`);
  const about = found.filter(({ code }) => code === "too-many-states");
  expect(about).toMatchObject([{ severity: "hint", message: expect.stringContaining("65,536") }]);
  expect(found.some(({ severity }) => severity === "error")).toBe(false);
});

test("nothing more is looked at once the text has changed", async () => {
  let asked = 0;
  const found = await findingsOfStates(read(`${small}require meet\ninfeasible meet`), async () => ++asked > 1);
  expect(found).toEqual([]);
  expect(asked).toBe(1);
});

test("a finding is shown at its place, with its remedy; one about the whole file at its beginning", () => {
  const reading = read('conflict "会"\r\nactor usa { option a }\r\nnow b\r\n');
  const shown = findingsOfText(reading).map((finding) => showFinding(reading, finding, "en"));
  expect(shown.find(({ code }) => code === "unknown-name")).toEqual({
    range: { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } },
    severity: 1,
    code: "unknown-name",
    source: "detente",
    message:
      "No option or outcome is called `b`.\nThere is `a`; or declare it first, as an `option` of an actor or as an `outcome`.",
  });
  const empty = read("");
  expect(showFinding(empty, findingsOfText(empty)[0], "en")).toMatchObject({
    code: "empty-file",
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { explain } from "../../src/analysis/explain.ts";
import { paths } from "../../src/analysis/paths.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { analysisText, answerText } from "../../src/report/analysis-text.ts";
import { conceptsText } from "../../src/report/concepts-text.ts";
import { explanationText } from "../../src/report/explanation-text.ts";
import { pathsText } from "../../src/report/paths-text.ts";
import { phrasesOf } from "../../src/report/phrases/phrases.ts";
import { count, list, ordinal, stateNumbers } from "../../src/report/words.ts";
import { version } from "../../src/version.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const solve = (text: string, scenario?: string) => analyze(resolveScenario(readConflict(text).conflict!, scenario));

test("numbers, ordinals and lists read as English", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 112].map(ordinal)).toEqual(
    "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd 112th".split(" "),
  );
  expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  expect([count(1, "state"), count(1234, "state")]).toEqual(["1 state", "1,234 states"]);
  expect(stateNumbers([0, 3, 4, 7, 8, 9])).toBe("1, 4, 5, 8–10");
  expect(stateNumbers([])).toBe("none");
  expect(stateNumbers([0, 2, 4, 6], 2)).toBe("1, 3 and 2 more");
});

describe("an analysis in words", () => {
  test("puts today first, then what holds, then who would leave", async () => {
    const text = analysisText(await solve(read("cases/summit-2025.detente"), "hardline"));
    expect(text).toContain("Scenario: Washington puts denuclearisation first");
    const sections = ["Today, Stalemate", "## What holds for all", "## What does not hold", "## Stable for each actor"];
    const places = sections.map((section) => text.indexOf(section));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain("| Summit with recognition    |     16 | United States (every one)");
  });

  test("says who would leave a status quo that does not hold", async () => {
    const text = analysisText(
      await solve("actor a { option x }\nactor b { option y }\nnow x\npreferences a { not x }\npreferences b { y }"),
    );
    expect(text).toContain("Today, x (state 2), does not hold: a and b would leave it.");
    expect(text).toContain("y");
  });

  test("speaks of named states in graph form", async () => {
    const text = analysisText(
      await solve(
        'states { idle "Nothing" spill "The spill" clean "Clean" }\nmoves plant { idle -> spill spill -> clean }\nmoves agency { spill -> clean }\nranking plant { idle > spill ~ clean }\nranking agency { clean > idle > spill }\nnow idle',
      ),
    );
    expect(text).toContain("2 actors · 3 states");
    expect(text).toContain("Today, Nothing (state 1), holds for all under every concept asked.");
  });
});

test("a proof names the move, the answer, and what each rests on", async () => {
  const analysis = await solve(read("cases/summit-2025.detente"));
  const text = explanationText(analysis, explain(analysis, 93, 0, "seq"));
  expect(text).toContain("# Summit with recognition (state 94) holds for United States");
  expect(text).toContain("United States takes back “Drop the demand to denuclearise”");
  expect(text).toContain("North Korea takes back “Sit down for talks”");
  expect(text).toContain("The move is sanctioned.");
  expect(text).toContain("Kim Jong Un");
  const none = explanationText(analysis, explain(analysis, 85, 0, "nash"));
  expect(none).toContain("none to anything that it prefers");
});

test("paths say where from, how far the search went, and the ways", async () => {
  const analysis = await solve(read("cases/published/elmira-1991.detente"));
  const text = pathsText(analysis, paths(analysis, 0, { actors: [0, 1, 2], by: "improvements" }), { tree: true });
  expect(text).toContain("# From The appeal drags on (state 1), by improvements only");
  expect(text).toContain("the search was complete");
  expect(text).toContain("Local government takes “Insist on the original control order”");
});

test("the page of concepts is what the registry says", () => {
  expect(read("docs/reference/concepts.md")).toBe(conceptsText());
});

test("the version is that of the packages", () => {
  for (const path of ["packages/detente/package.json", "packages/cli/package.json"])
    expect(JSON.parse(read(path)).version).toBe(version);
  expect(read("CITATION.cff")).toContain(`version: ${version}`);
});

test("who would leave today under some concepts only is said to, under which", async () => {
  const analysis = await solve(`actor a "Ada" { option x "X" }
actor b "Bert" { option y "Y" }
actor c "Cora" { option z "Z" }
now none
preferences a { not y  x }
preferences b { y if x  not y }
preferences c { z }
`);
  expect(answerText(analysis)).toContain("does not hold: Ada (under nash only) and Cora would leave it.");
  expect(answerText(analysis, phrasesOf("zh"))).toContain("Ada（仅在 nash 下）");
  expect(answerText(analysis, phrasesOf("ko"))).toContain("Ada (nash에서만)");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyzeSpace } from "../../src/analysis/analyze.ts";
import { explain } from "../../src/analysis/explain.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { readConflict } from "../../src/model/lower.ts";
import { explanationText } from "../../src/report/explanation-text.ts";
import { languages, phrasesOf } from "../../src/report/phrases/phrases.ts";
import { proofLines } from "../../src/report/proof-lines.ts";

const text = readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8");
const { conflict } = readConflict(text);
const analysis = await analyzeSpace(prepare(conflict!).space!);

test("a proof's lines are those of its text, in every language", () => {
  for (const language of languages)
    for (const concept of analysis.concepts) {
      const explanation = explain(analysis, 93, 0, concept);
      const whole = explanationText(analysis, explanation, phrasesOf(language));
      for (const line of proofLines(analysis, explanation, phrasesOf(language))) expect(whole).toContain(line.text);
    }
});

test("each line has the moves and the evidence that it speaks of", () => {
  const explanation = explain(analysis, 93, 0, "seq");
  const lines = proofLines(analysis, explanation);
  expect(lines.map(({ kind }) => kind)).toEqual([
    "standing",
    ...explanation.improvements.flatMap(({ answer }) => [
      "improvement",
      ...(answer?.kind === "sanction" ? [...answer.steps.map(() => "answer"), "end"] : ["escape"]),
    ]),
  ]);
  const improvement = lines.find(({ kind }) => kind === "improvement")!;
  expect(improvement.steps).toEqual([explanation.improvements[0]!.step]);
  expect(improvement.grounds).toEqual([
    { because: ["terms"], assumed: "the demand that Kim objects to is one that Washington would rather keep" },
  ]);
  const known = new Set([...conflict!.statements, ...conflict!.sources].map(({ id }) => id));
  for (const { grounds } of lines)
    for (const id of grounds.flatMap(({ because }) => because ?? [])) expect(known).toContain(id);
});

test("where no move would be a gain, the evidence is that for staying", () => {
  const [standing, ...others] = proofLines(analysis, explain(analysis, 85, 3, "nash"));
  expect(others).toEqual([]);
  expect(standing!.grounds).toEqual([{ because: ["partnership"] }]);
});

import { expect, test } from "vitest";
import { analyzeSpace } from "../../src/analysis/analyze.ts";
import { explain } from "../../src/analysis/explain.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { reasonsToStay } from "../../src/analysis/staying.ts";
import { reasonForOrder } from "../../src/analysis/steps.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { readConflict } from "../../src/model/lower.ts";
import { explanationText } from "../../src/report/explanation-text.ts";

const solve = async (text: string) => await analyzeSpace(prepare(readConflict(text).conflict!).space!);

const model = (wishes: string) => `conflict "Small"
statement s1 "First" { by "Ada" }
actor a "Ada" { option p "P" option q "Q" option r "R" option s "S" }
actor b "Bert" { option go "Go" }
now p, q, r, s
preferences a { ${wishes} }
preferences b { p }
`;

test("over all of an actor's moves: each wish once, the most important first", async () => {
  const analysis = await solve(model("p because s1; q; r; s"));
  const today = analysis.space.statusQuo!;
  const { reasons, ties } = reasonsToStay(analysis, today, 0);
  expect(ties).toEqual([]);
  expect(reasons.map((reason) => reason.kind === "statement" && reason.importance)).toEqual([1, 2, 3, 4]);
  expect(reasons[0]).toMatchObject({ grounds: { because: ["s1"] } });
  // the same as each move by itself
  for (const to of movesFrom(analysis.space.structure.moves[0]!, today))
    expect(reasons).toContainEqual(reasonForOrder(analysis, 0, today, to));
});

test("weights are named together", async () => {
  const analysis = await solve(model("p weight 4 because s1; q weight 2; r weight 1; s weight 1"));
  const { reasons } = reasonsToStay(analysis, analysis.space.statusQuo!, 0);
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toMatchObject({ kind: "weights", statements: { length: 4 } });
});

test("a state that the actor likes as much is a tie, and the proof says so", async () => {
  const analysis = await solve(model("p; q; r; s"));
  const today = analysis.space.statusQuo!;
  const { reasons, ties } = reasonsToStay(analysis, today, 1);
  expect(reasons).toEqual([]);
  expect(ties).toHaveLength(1);
  expect(explanationText(analysis, explain(analysis, today, 1, "nash"))).toContain(
    "Bert has 1 move from here, to a state that it likes just as much.",
  );
});

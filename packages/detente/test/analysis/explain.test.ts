import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { explain } from "../../src/analysis/explain.ts";
import { isStable } from "../../src/analysis/stability.ts";
import type { Step } from "../../src/analysis/steps.ts";
import { type ConceptId, concepts, type Rules } from "../../src/engine/concepts.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { randomModel } from "../engine/random-models.ts";

const all = concepts.map(({ id }) => id);

/** As many concepts as the form of the model allows; undefined when it has no state. */
async function solve(model: ConflictModel, rules: Rules): Promise<Analysis | undefined> {
  try {
    const analysis = await analyze(model, { concepts: all.filter((id) => id !== "sim"), rules });
    return analysis.space.structure.combine ? await analyze(model, { concepts: all, rules }) : analysis;
  } catch (error) {
    if (error instanceof StateCountError) return undefined;
    throw error;
  }
}

/** Replays a sequence move by move: each is a move of its mover, who is not the one who moved just before. */
function replay(analysis: Analysis, start: number, steps: readonly Step[], improving: boolean): number {
  let at = start;
  let mover = -1;
  for (const step of steps) {
    expect(step.from).toBe(at);
    expect(step.actor).not.toBe(mover);
    expect(movesFrom(analysis.space.structure.moves[step.actor], at)).toContain(step.to);
    const ranks = analysis.ranks[step.actor];
    const difference = ranks[step.to] - ranks[step.from];
    expect(step.verdict).toBe(difference > 0 ? "gain" : difference < 0 ? "loss" : "tie");
    if (improving) expect(difference).toBeGreaterThan(0);
    at = step.to;
    mover = step.actor;
  }
  return at;
}

function verify(analysis: Analysis, state: number, actor: number, concept: ConceptId): void {
  const explanation = explain(analysis, state, actor, concept);
  const ranks = analysis.ranks[actor];
  const moves = movesFrom(analysis.space.structure.moves[actor], state);
  const gains = moves.filter((to) => ranks[to] > ranks[state]);
  expect(explanation.stable).toBe(isStable(analysis, concept, actor, state));
  expect(explanation.moves).toBe(moves.length);
  expect(explanation.improvements.map(({ step }) => step.to).sort((a, b) => a - b)).toEqual(gains);
  if (concept === "nash") {
    expect(explanation.stable).toBe(gains.length === 0);
    return;
  }
  // the proof and the verdict agree: stable exactly when every improvement has an answer
  const answered = explanation.improvements.every(({ answer }) => answer?.kind === "sanction");
  expect(answered).toBe(explanation.stable);

  const noBetter = (end: number): boolean =>
    analysis.rules["ties-sanction"] === "yes" ? ranks[end] <= ranks[state] : ranks[end] < ranks[state];
  for (const { step, answer } of explanation.improvements) {
    if (answer?.kind !== "sanction") continue;
    expect(noBetter(answer.end)).toBe(true);
    if (concept === "sim") {
      const picks = analysis.model.actors.map((_, other) =>
        other === actor ? step.to : (answer.steps.find((each) => each.actor === other)?.to ?? state),
      );
      for (const each of answer.steps) replay(analysis, state, [each], true);
      expect(analysis.space.structure.combine?.(picks)).toBe(answer.end);
      continue;
    }
    expect(answer.steps.length).toBeGreaterThan(0);
    expect(answer.steps.every((each) => each.actor !== actor)).toBe(true);
    expect(replay(analysis, step.to, answer.steps, concept === "seq" || concept === "sseq")).toBe(answer.end);
    const movers = answer.steps.map((each) => each.actor);
    if (analysis.rules["sanction-sequences"] === "single") expect(movers.length).toBe(1);
    if (analysis.rules["sanction-sequences"] === "each-once") expect(new Set(movers).size).toBe(movers.length);
    if (concept === "smr" || concept === "sseq") {
      const onward = movesFrom(analysis.space.structure.moves[actor], answer.end).map((to) => ranks[to]);
      expect(onward.every((rank) => rank <= ranks[state])).toBe(true);
      expect(answer.wayOn === undefined).toBe(onward.length === 0);
    }
  }
}

describe("a proof can be replayed", () => {
  const rule = fc.record<Rules>({
    "sanction-sequences": fc.constantFrom("legal", "each-once", "single"),
    "ties-sanction": fc.constantFrom("yes", "no"),
  });
  test("on random models, for every state, actor and concept", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, rule, async (model, rules) => {
        const analysis = await solve(model, rules);
        if (!analysis) return;
        for (let state = 0; state < Math.min(analysis.space.count, 40); state++)
          for (let actor = 0; actor < model.actors.length; actor++)
            for (const concept of analysis.concepts) verify(analysis, state, actor, concept);
      }),
      { seed: 62, numRuns: 250 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, type AnalyzeOptions, analyze } from "../../src/analysis/analyze.ts";
import { coalitions, GroupError, groupsOf, jointSequence } from "../../src/analysis/coalitions/coalitions.ts";
import { improvementsFrom } from "../../src/analysis/coalitions/improvements.ts";
import { isStable } from "../../src/analysis/stability.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { publishedConflicts } from "../engine/published.ts";
import { randomModel } from "../engine/random-models.ts";
import { Definitions } from "./coalition-definitions.ts";

async function tryAnalyze(model: ConflictModel, options: AnalyzeOptions = {}): Promise<Analysis | undefined> {
  return analyze(model, options).catch((error: unknown) => {
    if (error instanceof StateCountError) return undefined;
    throw error;
  });
}

const rules = fc.record({
  "sanction-sequences": fc.constantFrom("legal" as const, "legal" as const, "each-once" as const, "single" as const),
  "ties-sanction": fc.constantFrom("yes" as const, "no" as const),
});

describe("coalitions", () => {
  test("are what their definitions say, on random models of both forms and under every rule", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, rules, async (model, chosen) => {
        const analysis = await tryAnalyze(model, { rules: chosen });
        if (!analysis || analysis.space.count > 40 || model.actors.length < 2) return;
        const definitions = new Definitions(analysis);
        const found = await coalitions(analysis);
        expect(found.coalitions.map(({ members }) => members)).toEqual(groupsOf(model.actors.length, 2));
        for (const { members, improvements, stable } of found.coalitions)
          for (let s = 0; s < analysis.space.count; s++) {
            expect(improvementsFrom(improvements, s)).toEqual(definitions.improvements(members, s));
            for (const [concept, verdicts] of stable) {
              compared++;
              expect([members, s, concept, verdicts[s] === 1]).toEqual([
                members,
                s,
                concept,
                definitions.stable(members, s, concept),
              ]);
            }
          }
      }),
      { numRuns: 250 },
    );
    expect(compared).toBeGreaterThan(10_000);
  });

  test("keep the implications between the concepts", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (model) => {
        const analysis = await tryAnalyze(model);
        if (!analysis) return;
        for (const { stable } of (await coalitions(analysis)).coalitions)
          for (const [strong, weak] of [
            ["nash", "smr"],
            ["smr", "gmr"],
            ["nash", "seq"],
            ["seq", "gmr"],
            ["nash", "sseq"],
            ["sseq", "seq"],
            ["sseq", "smr"],
          ] as const)
            stable.get(strong)!.forEach((holds, s) => {
              if (holds) expect(stable.get(weak)![s]).toBe(1);
            });
      }),
      { numRuns: 200 },
    );
  });

  test("show a legal sequence of the members for every improvement", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (model) => {
        const analysis = await tryAnalyze(model, { concepts: ["nash"] });
        if (!analysis || analysis.space.count > 24) return;
        for (const { members, improvements } of (await coalitions(analysis)).coalitions)
          for (let s = 0; s < analysis.space.count; s++)
            for (const t of improvementsFrom(improvements, s)) {
              const steps = jointSequence(analysis, members, s, [t]);
              expect([steps[0]!.from, steps.at(-1)!.to]).toEqual([s, t]);
              steps.forEach((step, at) => {
                expect(members).toContain(step.actor);
                expect(movesFrom(analysis.space.structure.moves[step.actor], step.from)).toContain(step.to);
                if (at > 0)
                  expect([step.actor === steps[at - 1]!.actor, step.from]).toEqual([false, steps[at - 1]!.to]);
              });
            }
      }),
      { numRuns: 100 },
    );
  });

  test("upset Elmira as published: the Ministry and Uniroyal leave state 5 for 8", async () => {
    const elmira = publishedConflicts.find(({ source }) => source.startsWith("Elmira"))!.model;
    const analysis = await analyze(elmira);
    const found = await coalitions(analysis);
    const table = found.coalitions.map(({ members, improvements }) => [
      members,
      Array.from({ length: 9 }, (_, s) => [s + 1, improvementsFrom(improvements, s).map((t) => t + 1)] as const).filter(
        ([, to]) => to.length > 0,
      ),
    ]);
    expect(table).toEqual([
      [
        [0, 1],
        [
          [2, [4]],
          [5, [8]],
          [6, [8]],
        ],
      ],
      [
        [0, 2],
        [
          [1, [5]],
          [3, [7]],
        ],
      ],
      [
        [1, 2],
        [
          [2, [4, 8]],
          [6, [8]],
        ],
      ],
      [
        [0, 1, 2],
        [
          [2, [4, 8]],
          [6, [8]],
        ],
      ],
    ]);
    const credible = found.equilibria.filter(({ holds }) => holds.includes("seq"));
    expect(credible.map(({ state, upset }) => [state + 1, upset.map(({ coalition }) => coalition)])).toEqual([
      [5, [0]],
      [8, []],
      [9, []],
    ]);
  });

  test("merged into one player keep the coalition's verdicts and ask nothing of its members", async () => {
    const dilemma = publishedConflicts[0]!.model;
    const [both] = (await coalitions(await analyze(dilemma), { merged: true })).coalitions;
    expect(both!.merged!.outsiders).toEqual([]);
    // cooperation, which no single player would keep to looking one move ahead
    expect([...both!.merged!.equilibria.get("nash")!]).toEqual([0, 1, 1, 1]);
    const elmira = await analyze(publishedConflicts[2]!.model);
    const [first] = (await coalitions(elmira, { merged: true, coalitions: [[0, 1]] })).coalitions;
    expect(first!.merged!.outsiders.map(({ actor }) => actor)).toEqual([2]);
    expect(first!.merged!.outsiders[0]!.stable.get("nash")).toEqual(
      Uint8Array.from({ length: 9 }, (_, s) => (isStable(elmira, "nash", 2, s) ? 1 : 0)),
    );
    expect([...first!.merged!.equilibria.get("nash")!].flatMap((holds, s) => (holds ? [s + 1] : []))).toEqual([
      7, 8, 9,
    ]);
  });

  test("are refused where there are too many, or one member is none", async () => {
    const analysis = await analyze(publishedConflicts[0]!.model);
    await expect(coalitions(analysis, { coalitions: [[1]] })).rejects.toThrow(GroupError);
    expect(() => groupsOf(20, 2)).toThrow("1,048,555 coalitions");
  });

  test("stop when they are told to", async () => {
    const analysis = await analyze(publishedConflicts[2]!.model);
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(coalitions(analysis, { signal: stop.signal })).rejects.toThrow("enough");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { mistakes } from "../../src/analysis/mistakes.ts";
import { PerceptionError, perceivedEquilibria, perceptions, steadyStates } from "../../src/analysis/perceptions.ts";
import { equilibria, isStable } from "../../src/analysis/stability.ts";
import { defaultConcepts } from "../../src/engine/concepts.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { and, infeasible, model, not, ranking, statements, taken } from "../engine/models.ts";
import { optionModel, randomModel } from "../engine/random-models.ts";

async function tryAnalyze(subject: ConflictModel): Promise<Analysis | undefined> {
  return analyze(subject).catch((error: unknown) => {
    if (error instanceof StateCountError) return undefined;
    throw error;
  });
}

const seenBy = (actor: string, subject: ConflictModel): ConflictModel => ({
  ...subject,
  seenBy: actor,
  scenario: { id: `eyes_of_${actor}`, name: `As ${actor} sees it` },
});

describe("perceptions", () => {
  test("of which there are none leave the equilibria as they are", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (subject) => {
        const base = await tryAnalyze({ ...subject, unseen: [] });
        if (!base || base.space.count > 128) return;
        const answer = await perceptions(base, []);
        for (const concept of defaultConcepts) expect(steadyStates(answer, concept)).toEqual(equilibria(base, concept));
        expect(mistakes(answer)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("make states steady in which each stays as it sees the conflict, whatever the models are", async () => {
    let compared = 0;
    const pair = fc.tuple(optionModel({ merges: false }), optionModel({ merges: false }));
    await fc.assert(
      fc.asyncProperty(pair, async ([first, second]) => {
        // the same actors and options, everything else another's
        const other = {
          ...first,
          preferences: second.preferences.filter(({ actor }) => first.actors.some(({ id }) => id === actor)),
        };
        const subject = { ...first, unseen: [] };
        const options = new Set(first.options.map(({ key }) => key));
        const known = JSON.stringify(other.preferences).match(/a\d\.o\d/g) ?? [];
        if (known.some((key) => !options.has(key))) return;
        const base = await tryAnalyze(subject);
        const seen = await tryAnalyze(seenBy("a0", { ...other, unseen: [] }));
        if (!base || !seen || base.space.count > 64) return;
        const answer = await perceptions(base, [seen]);
        for (const concept of defaultConcepts)
          for (let state = 0; state < base.space.count; state++) {
            compared++;
            const stays = base.model.actors.every((_, actor) =>
              isStable(actor === 0 ? seen : base, concept, actor, state),
            );
            expect(steadyStates(answer, concept).includes(state)).toBe(stays);
          }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  const arms = model({
    actors: { a: ["arm", "strike"], b: ["arm"] },
    rules: [infeasible(and(taken("a.strike"), not(taken("a.arm"))))],
    preferences: [
      statements("a", not(taken("b.arm")), taken("a.arm")),
      statements("b", not(taken("a.arm")), taken("b.arm")),
    ],
  });

  test("leave out states with an option that the actor does not know of", async () => {
    const base = await analyze(arms);
    const blind = model({
      actors: { a: ["arm"], b: ["arm"] },
      preferences: [
        statements("a", not(taken("b.arm")), taken("a.arm")),
        statements("b", not(taken("a.arm")), taken("b.arm")),
      ],
    });
    const answer = await perceptions(base, [await analyze(seenBy("b", blind))]);
    const [found] = mistakes(answer);
    expect(found!.actor).toBe(1);
    expect(found!.unknownOptions).toEqual(["a.strike"]);
    expect(found!.imaginedOptions).toEqual([]);
    expect(found!.unseenStates.map((state) => base.space.pattern(state)).every((pattern) => pattern[1] === "Y")).toBe(
      true,
    );
    expect(found!.preferences).toEqual([]);
    for (const state of steadyStates(answer, "nash")) expect(base.space.pattern(state)[1]).toBe("N");
  });

  test("take unseen states out of the actor's own model", async () => {
    // a would leave state 1 for 2, but does not see 2
    const subject = model({
      actors: { a: ["x"], b: ["y"] },
      unseen: [{ by: "a", when: and(taken("a.x"), not(taken("b.y"))) }],
      preferences: [ranking("a", "2>1>3>4"), ranking("b", "1>2>3>4")],
    });
    const base = await analyze(subject);
    const answer = await perceptions(base, []);
    expect([...answer.views[0]!.stateHere]).toEqual([0, -1, 2, 3]);
    expect(perceivedEquilibria(answer.views[0]!, "nash")).toEqual([0]);
    expect(mistakes(answer).map(({ actor, unseenStates }) => [actor, unseenStates])).toEqual([[0, [1]]]);
  });

  test("name the concern at which two accounts part, and how far the rankings agree", async () => {
    const base = await analyze(arms);
    const feared = {
      ...arms,
      preferences: [statements("a", taken("a.strike"), not(taken("b.arm"))), arms.preferences[1]!],
    };
    const [found] = mistakes(await perceptions(base, [await analyze(seenBy("b", feared))]));
    expect(found!.preferences.map(({ about }) => about)).toEqual([0]);
    const [mistake] = found!.preferences;
    expect(mistake!.parts!.at).toBe(1);
    expect(mistake!.parts!.seen!.when).toEqual(taken("a.strike"));
    expect(mistake!.parts!.base!.when).toEqual(not(taken("b.arm")));
    expect(mistake!.agreement).toBeLessThan(1);
  });

  test("are refused when one actor has two, or nobody has them", async () => {
    const base = await analyze(arms);
    const own = await analyze(seenBy("b", arms));
    await expect(perceptions(base, [own, own])).rejects.toThrow("B has 2 perceptions");
    await expect(perceptions(base, [await analyze(seenBy("nobody", arms))])).rejects.toThrow(PerceptionError);
  });
});

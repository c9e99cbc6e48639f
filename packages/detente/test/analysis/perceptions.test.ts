import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { mistakes } from "../../src/analysis/mistakes.ts";
import {
  PerceptionError,
  perceivedEquilibria,
  perceptions,
  steadyStates,
  viewsOf,
} from "../../src/analysis/perceptions.ts";
import { equilibria, isStable } from "../../src/analysis/stability.ts";
import { defaultConcepts } from "../../src/engine/concepts.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { perceptionsText } from "../../src/report/perceptions-text.ts";
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

  /** Whatever a view changes of the moves, each is told that differs between states that both have, and no other. */
  test("count the moves that a view lacks or adds, straight from both graphs", async () => {
    const ids = ["s1", "s2", "s3", "s4"];
    const move = fc.record({
      by: fc.constantFrom("a", "b"),
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
    });
    const moves = fc.array(move, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(moves, moves, fc.subarray(ids, { minLength: 2 }), async (truly, other, kept) => {
        const inGraph = (states: string[], list: typeof truly): ConflictModel => ({
          ...model({ actors: { a: [], b: [] } }),
          graph: {
            states: states.map((id) => ({ id, name: id })),
            moves: list.filter(({ from, to }) => from !== to && states.includes(from) && states.includes(to)),
          },
        });
        const base = await analyze(inGraph(ids, truly));
        const seen = await analyze(seenBy("a", inGraph(kept, other)));
        const told = mistakes(await perceptions(base, [seen]))[0]?.moves ?? [];
        for (const [about, id] of ["a", "b"].entries()) {
          const own = (of: Analysis) =>
            new Set(
              of.model
                .graph!.moves.filter(({ by, from, to }) => by === id && kept.includes(from) && kept.includes(to))
                .map(({ from, to }) => `${from} ${to}`),
            );
          const [here, there] = [own(base), own(seen)];
          const found = told.find((each) => each.about === about);
          const names = (list: readonly (readonly [number, number])[] = []) =>
            list.map(([from, to]) => `${ids[from]} ${ids[to]}`).sort();
          expect(names(found?.missing.first)).toEqual([...here].filter((each) => !there.has(each)).sort());
          expect(names(found?.imagined.first)).toEqual([...there].filter((each) => !here.has(each)).sort());
        }
      }),
      { numRuns: 150 },
    );
  });

  const file = `actor a "A" { option x "X" }
actor b "B" { option y "Y" }
now none
outcome quiet "Quiet" when not x and not y
preferences a { x }
preferences b { y; not x }
`;
  async function told(rest: string, scenario: string): Promise<string> {
    const conflict = readConflict(file + rest).conflict!;
    const { ground, views } = viewsOf(conflict, scenario);
    const analysed = (id: string | undefined) => analyze(resolveScenario(conflict, id));
    return perceptionsText(await perceptions(await analysed(ground), await Promise.all(views.map(analysed))));
  }

  test.each([
    ["a forbidden move", "forbid move to x by a", "thinks 2 moves of A impossible: 1 → 2 and 3 → 4"],
    ["a one-way option", 'actor a "A" { option x "X" drop only }', "thinks 2 moves of A impossible"],
    ["an outcome", 'outcome quiet "Quiet" when not x', "takes other states for `quiet`"],
  ])("tell of a view that differs in %s only", async (_, part, expected) => {
    expect(await told(`scenario eyes as seen by b { ${part} }`, "eyes")).toContain(`It ${expected}`);
    expect(await told(`scenario eyes as seen by b { ${part} }`, "eyes")).toContain(
      "B sees the conflict otherwise than the base model has it",
    );
  });

  test("judge a view by what it builds on, and say by what", async () => {
    const rest = `scenario hard "Hard line" { preferences a { not x } }
scenario eyes extends hard as seen by b { preferences a { x iff y } }
scenario later extends eyes { now x }
scenario other as seen by b { }`;
    expect(viewsOf(readConflict(file + rest).conflict!, "later")).toEqual({ ground: "hard", views: ["later"] });
    expect(await told(rest, "later")).toContain("B sees the conflict otherwise than the scenario “Hard line” has it");
    expect(viewsOf(readConflict(file + rest).conflict!)).toEqual({ ground: undefined, views: ["eyes", "other"] });
  });
});

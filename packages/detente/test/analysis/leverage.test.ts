import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leverage } from "../../src/analysis/leverage.ts";
import { secured } from "../../src/analysis/secure.ts";
import { equilibria } from "../../src/analysis/stability.ts";
import { and, infeasible, model, not, ranking, statements, taken } from "../engine/models.ts";
import { optionModel } from "../engine/random-models.ts";
import { situation, solved, summit } from "./solved.ts";

describe("leverage", () => {
  test("is what the same model with one more rule answers", async () => {
    await fc.assert(
      fc.asyncProperty(optionModel({ merges: false }), async (of) => {
        const analysis = await solved(of);
        if (!analysis || analysis.space.count > 64) return;
        const effects = await leverage(analysis);
        expect(effects.map(({ option }) => option)).toEqual([...of.options.keys()]);
        for (const { option, cannot, must } of effects) {
          for (const [restricted, required] of [
            [cannot, not(taken(of.options[option].key))],
            [must, taken(of.options[option].key)],
          ] as const) {
            const direct = await solved({ ...of, rules: [...of.rules, { kind: "require", of: [required] }] });
            expect(restricted.kind).toBe(direct ? "solved" : "infeasible");
            if (restricted.kind === "infeasible" || !direct) continue;
            for (const concept of analysis.concepts) {
              const patterns = (of: typeof direct) => equilibria(of, concept).map((state) => of.space.pattern(state));
              expect(patterns(restricted.analysis)).toEqual(patterns(direct));
              const before = patterns(analysis);
              const after = patterns(direct);
              const changed = (change: string) =>
                restricted.changes.states
                  .filter((each) => each.concept === concept && each.change === change)
                  .map(({ state }) => (change === "appears" ? direct : analysis).space.pattern(state));
              expect(changed("vanishes")).toEqual(before.filter((pattern) => !after.includes(pattern)));
              expect(changed("appears")).toEqual(after.filter((pattern) => !before.includes(pattern)));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("keeps direct rankings by number and merged states as they were", async () => {
    const merged = model({
      actors: { a: ["x", "y"], b: ["z"] },
      merges: [{ when: taken("a.y") }],
      preferences: [ranking("a", "5>1>2>3>4"), ranking("b", "1>2>3>4>5")],
    });
    const analysis = (await solved(merged))!;
    expect(analysis.space.count).toBe(5);
    for (const { cannot, must } of await leverage(analysis))
      for (const restricted of [cannot, must]) {
        if (restricted.kind === "infeasible") throw new Error("all options are free here");
        const { space, ranks } = restricted.analysis;
        const closed = Array.from({ length: space.count }, (_, state) => state).filter(
          (state) => space.pattern(state).startsWith("-Y") || space.pattern(state)[1] === "Y",
        );
        for (const state of closed) expect(ranks[0][state]).toBe(4);
      }
  });

  test("shows on the first case that recognition decides whether a summit can hold", async () => {
    const analysis = await situation(summit);
    const accept = (await leverage(analysis))[analysis.model.options.findIndex(({ key }) => key === "usa.accept")];
    if (accept.cannot.kind !== "solved" || accept.must.kind !== "solved") throw new Error("both are possible");
    expect(accept.cannot.changes.outcomes).toContainEqual({ concept: "seq", change: "vanishes", outcome: "summit" });
    expect(accept.must.statusQuo).toBe(false);
    expect(accept.cannot.statusQuo).toBe(true);
  });
});

describe("what an actor can secure", () => {
  test("is the best worst case over strategies that are open whatever the others do", async () => {
    // b can always do x; y only together with a's consent, and would be better
    const game = model({
      actors: { a: ["consent"], b: ["x", "y"] },
      rules: [infeasible(and(taken("b.y"), not(taken("a.consent"))))],
      outcomes: [{ id: "x", name: "X", when: taken("b.x") }],
      preferences: [statements("a"), statements("b", taken("b.y"), taken("b.x"), taken("a.consent"))],
    });
    const analysis = (await solved(game))!;
    const best = secured(analysis, 1)!;
    expect(best.taken.map((option) => game.options[option].key)).toEqual(["b.x"]);
    expect(analysis.space.pattern(best.worst)).toBe("NYN");
    expect(best.outcomes).toEqual(["x"]);
    expect(best.place).toBe(4);
  });

  test("is by definition at most what any strategy could secure, and at least what each does", async () => {
    await fc.assert(
      fc.asyncProperty(optionModel({ merges: false }), async (of) => {
        const analysis = await solved(of, { concepts: ["nash"] });
        if (!analysis || analysis.space.count > 64) return;
        const patterns = Array.from({ length: analysis.space.count }, (_, state) => analysis.space.pattern(state));
        for (const actor of of.actors.keys()) {
          const split = (pattern: string, own: boolean) =>
            [...pattern].filter((_, option) => (of.options[option].ownerIndex === actor) === own).join("");
          const profiles = new Set(patterns.map((pattern) => split(pattern, false)));
          const strategies = [...new Set(patterns.map((pattern) => split(pattern, true)))];
          const worst = strategies.flatMap((strategy) => {
            const states = [...patterns.keys()].filter((state) => split(patterns[state], true) === strategy);
            return states.length === profiles.size
              ? [Math.min(...states.map((state) => analysis.ranks[actor][state]))]
              : [];
          });
          const best = secured(analysis, actor);
          expect(best && analysis.ranks[actor][best.worst]).toBe(worst.length === 0 ? undefined : Math.max(...worst));
        }
      }),
      { numRuns: 80 },
    );
  });

  test("is not said of merged states", async () => {
    const merged = model({ actors: { a: ["x"] }, merges: [{ when: taken("a.x") }] });
    expect(secured((await solved(merged))!, 0)).toBeUndefined();
  });
});

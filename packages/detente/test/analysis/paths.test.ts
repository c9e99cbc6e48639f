import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { paths } from "../../src/analysis/paths.ts";
import { type Movers, reach } from "../../src/analysis/sequences.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { StateCountError } from "../../src/engine/states.ts";
import { randomModel } from "../engine/random-models.ts";

/** By definition: every legal sequence of at most `depth` moves, one after the other. */
function reachedWithin(analysis: Analysis, start: number, movers: Movers, depth: number): Map<number, number> {
  const found = new Map<number, number>();
  const walk = (state: number, last: number, moved: readonly number[], length: number): void => {
    if (length === depth) return;
    for (const mover of movers.actors) {
      if (mover === last) continue;
      if (movers.sequences === "each-once" && moved.includes(mover)) continue;
      if (movers.sequences === "single" && length === 1) continue;
      for (const to of movesFrom(analysis.space.structure.moves[mover], state)) {
        if (movers.by === "improvements" && analysis.ranks[mover][to] <= analysis.ranks[mover][state]) continue;
        if (!found.has(to) || found.get(to)! > length + 1) found.set(to, length + 1);
        walk(to, mover, [...moved, mover], length + 1);
      }
    }
  };
  walk(start, -1, [], 0);
  return found;
}

describe("what can be reached", () => {
  test("is what the definition reaches, by shortest legal sequences", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomModel,
        fc.constantFrom<Movers["by"]>("moves", "improvements"),
        fc.constantFrom<NonNullable<Movers["sequences"]>>("legal", "each-once", "single"),
        fc.nat(),
        async (model, by, sequences, pick) => {
          const analysis = await analyze(model, { concepts: ["nash"] }).catch((error: unknown) => {
            if (error instanceof StateCountError) return undefined;
            throw error;
          });
          if (!analysis || analysis.space.count > 24) return;
          const movers: Movers = { actors: model.actors.map((_, index) => index), by, sequences };
          const start = pick % analysis.space.count;
          const depth = 4;
          const expected = reachedWithin(analysis, start, movers, depth);
          const found = reach(analysis, start, movers);
          const near = found.states.filter((state) => found.distance(state)! <= depth);
          expect(new Map(near.map((state) => [state, found.distance(state)]))).toEqual(
            new Map([...expected].sort(([a], [b]) => near.indexOf(a) - near.indexOf(b))),
          );
          for (const state of found.states) {
            const steps = found.sequence(state);
            expect(steps.length).toBe(found.distance(state));
            expect(steps[0].from).toBe(start);
            expect(steps.at(-1)!.to).toBe(state);
            steps.forEach((step, index) => {
              if (index > 0) {
                expect(step.from).toBe(steps[index - 1].to);
                expect(step.actor).not.toBe(steps[index - 1].actor);
              }
              expect(movesFrom(analysis.space.structure.moves[step.actor], step.from)).toContain(step.to);
              if (by === "improvements") expect(step.verdict).toBe("gain");
            });
          }
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test("says which of the states asked for cannot be reached", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (model) => {
        const analysis = await analyze(model, { concepts: ["nash"] }).catch(() => undefined);
        if (!analysis) return;
        const asked = Array.from({ length: analysis.space.count }, (_, state) => state);
        const answer = paths(analysis, 0, { actors: model.actors.map((_, index) => index), by: "improvements" }, asked);
        const told = [...answer.destinations.map(({ state }) => state), ...answer.unreachable, 0].sort((a, b) => a - b);
        expect(told).toEqual(asked);
        expect(answer.reachable).toBe(answer.destinations.length);
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

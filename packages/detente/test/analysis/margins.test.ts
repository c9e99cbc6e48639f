import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analyze.ts";
import { flipFinder } from "../../src/analysis/flips.ts";
import { conceptsWithMargins, margins, nearestFlips } from "../../src/analysis/margins.ts";
import { isStable } from "../../src/analysis/stability.ts";
import type { ConceptId } from "../../src/engine/concepts.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { optionModel, randomModel } from "../engine/random-models.ts";
import { situation, solved, summit } from "./solved.ts";

const rules = fc.record({
  "sanction-sequences": fc.constantFrom("legal" as const, "each-once" as const, "single" as const),
  "ties-sanction": fc.constantFrom("yes" as const, "no" as const),
});

describe("margins", () => {
  test("are below 0 exactly where the verdict is unstable", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, rules, async (model, chosen) => {
        const analysis = await solved(model, { engine: referenceEngine, rules: chosen });
        if (!analysis || analysis.space.count > 100) return;
        for (const concept of conceptsWithMargins)
          for (const actor of model.actors.keys())
            margins(analysis, concept, actor).forEach((margin, state) => {
              expect(margin >= 0).toBe(isStable(analysis, concept, actor, state));
            });
      }),
      { numRuns: 150 },
    );
  });

  test("say how far a state can sink in the ranking, or must rise, before the verdict turns", async () => {
    await fc.assert(
      fc.asyncProperty(
        optionModel({ merges: false, barriers: false }),
        rules,
        fc.nat(),
        async (model, chosen, pick) => {
          const analysis = await solved(model, { rules: chosen });
          if (!analysis || analysis.space.count > 64) return;
          const state = pick % analysis.space.count;
          const actor = pick % model.actors.length;
          for (const concept of conceptsWithMargins) {
            const margin = margins(analysis, concept, actor)[state];
            if (margin === Number.POSITIVE_INFINITY) {
              expect(movesFrom(analysis.space.structure.moves[actor], state)).toEqual([]);
              continue;
            }
            const stableAt = async (shift: number): Promise<boolean> => {
              const ranks = analysis.ranks.map((each) => Int32Array.from(each, (rank) => rank + 100));
              ranks[actor][state] -= shift;
              const { structure } = analysis.space;
              const verdicts = await referenceEngine.solve({
                structure,
                ranks,
                rules: analysis.rules,
                concepts: [concept],
              });
              return verdicts.bits[actor][state] === 1;
            };
            expect([concept, await stableAt(margin), await stableAt(margin + 1)]).toEqual([concept, true, false]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Whether the actor stays, from the definitions, given which states it likes better and no less than where it is. */
function stableByDefinition(
  analysis: Analysis,
  [state, actor, concept]: readonly [number, number, ConceptId],
  better: (other: number) => boolean,
  notWorse: (other: number) => boolean,
): boolean {
  const { moves } = analysis.space.structure;
  const others = [...moves.keys()].filter((other) => other !== actor);
  const onlyImprovements = concept === "seq" || concept === "sseq";
  const answers = (from: number): Set<number> => {
    const ends = new Set<number>();
    const seen = new Set<string>();
    const walk = (at: number, last: number): void => {
      for (const mover of others) {
        if (mover === last) continue;
        for (const to of movesFrom(moves[mover], at)) {
          if (onlyImprovements && analysis.ranks[mover][to] <= analysis.ranks[mover][at]) continue;
          ends.add(to);
          if (seen.has(`${to} ${mover}`)) continue;
          seen.add(`${to} ${mover}`);
          walk(to, mover);
        }
      }
    };
    walk(from, -1);
    return ends;
  };
  const sanctions = (end: number): boolean =>
    (analysis.rules["ties-sanction"] === "yes" ? !better(end) : !notWorse(end)) &&
    ((concept !== "smr" && concept !== "sseq") || !movesFrom(moves[actor], end).some(better));
  return movesFrom(moves[actor], state)
    .filter(better)
    .every((to) => concept !== "nash" && [...answers(to)].some(sanctions));
}

describe("the one comparison that turns a verdict", () => {
  test("is the nearest of all that do, and there is none where none does", async () => {
    let turned = 0;
    let unturned = 0;
    await fc.assert(
      fc.asyncProperty(
        randomModel,
        fc.constantFrom("yes" as const, "no" as const),
        fc.nat(),
        async (model, ties, pick) => {
          const analysis = await solved(model, { rules: { "ties-sanction": ties } });
          if (!analysis || analysis.space.count > 40) return;
          const find = flipFinder(analysis);
          const state = pick % analysis.space.count;
          for (const actor of model.actors.keys()) {
            const ranks = analysis.ranks[actor];
            for (const concept of conceptsWithMargins) {
              const verdict = [state, actor, concept] as const;
              const holds = isStable(analysis, concept, actor, state);
              const places = [...ranks.keys()]
                .filter(
                  (other) => other !== state && (holds ? ranks[other] <= ranks[state] : ranks[other] >= ranks[state]),
                )
                .filter(
                  (x) =>
                    stableByDefinition(
                      analysis,
                      verdict,
                      (other) => (other === x ? holds : ranks[other] > ranks[state]),
                      (other) => (other === x ? holds : ranks[other] >= ranks[state]),
                    ) !== holds,
                )
                .map((other) => Math.abs(ranks[other] - ranks[state]));
              const nearest = places.length === 0 ? undefined : Math.min(...places);
              const flip = find(state, actor, concept);
              expect(flip?.places).toBe(nearest);
              if (flip) turned++;
              else unturned++;
            }
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(turned).toBeGreaterThan(50);
    expect(unturned).toBeGreaterThan(50);
  });

  test("names for a nash equilibrium the best of the worse moves", async () => {
    const analysis = await situation(summit);
    const today = analysis.space.statusQuo!;
    const found = await nearestFlips(analysis);
    const nash = found.filter(({ state, concept }) => state === today && concept === "nash");
    expect(nash).toHaveLength(4);
    for (const { actor, flip, margin } of nash) {
      const ranks = analysis.ranks[actor];
      const best = Math.max(...movesFrom(analysis.space.structure.moves[actor], today).map((to) => ranks[to]));
      expect(ranks[flip!.state]).toBe(best);
      expect(flip).toMatchObject({ now: "worse", role: "move", places: ranks[today] - best });
      expect(margin).toBe(ranks[today] - best);
    }
    expect(found.every(({ searched }) => searched)).toBe(true);
    const places = found.map(({ flip }) => flip?.places ?? Number.POSITIVE_INFINITY);
    expect(places).toEqual([...places].sort((a, b) => (a === b ? 0 : a - b)));
  });
});

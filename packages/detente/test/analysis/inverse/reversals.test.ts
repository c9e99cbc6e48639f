import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestReversals } from "../../../src/analysis/inverse/reversals.ts";
import type { Ranks } from "../../../src/engine/structure.ts";
import { isMetByDefinition, smallWish, strictRankings } from "./small-wishes.ts";

/** Pairs in opposite order in two strict rankings. */
function kendall(a: Ranks, b: Ranks): number {
  let turned = 0;
  for (let s = 0; s < a.length; s++)
    for (let t = 0; t < s; t++) if (Math.sign(a[s] - a[t]) !== Math.sign(b[s] - b[t])) turned++;
  return turned;
}

describe("the fewest turned comparisons", () => {
  test("are as few as any strict rankings need, over all rankings", async () => {
    let found = 0;
    let impossible = 0;
    await fc.assert(
      fc.asyncProperty(smallWish({ strict: true, most: [6, 4] }), async (sample) => {
        let fewest = Number.POSITIVE_INFINITY;
        for (const ranks of strictRankings(sample.ranks, sample.wish.free)) {
          const turned = ranks.reduce((sum, own, actor) => sum + kendall(own, sample.ranks[actor]), 0);
          if (turned < fewest && isMetByDefinition(sample, ranks)) fewest = turned;
        }
        const answer = await fewestReversals(sample, sample.wish, { effort: 60 });
        if (fewest === Number.POSITIVE_INFINITY) {
          expect(answer.status).toBe("impossible");
          impossible++;
          return;
        }
        expect(answer).toMatchObject({ total: fewest, bound: fewest, optimal: true });
        expect(answer.status).toBe(fewest === 0 ? "met" : "found");
        expect(isMetByDefinition(sample, answer.ranks!)).toBe(true);
        if (fewest > 0) found++;
      }),
      { seed: 41, numRuns: 500 },
    );
    expect(found).toBeGreaterThan(50);
    expect(impossible).toBeGreaterThan(10);
  }, 240_000);

  test("turn what they say, and nothing becomes level, where there are ties too", async () => {
    await fc.assert(
      fc.asyncProperty(smallWish({ strict: false, most: [9, 9, 9] }), async (sample) => {
        const answer = await fewestReversals(sample, sample.wish, { effort: 60 });
        expect(answer.status).not.toBe("open");
        if (answer.status === "impossible") return;
        expect(isMetByDefinition(sample, answer.ranks!)).toBe(true);
        expect(answer.total).toBe(answer.changes.reduce((sum, { reversals }) => sum + reversals.length, 0));
        sample.ranks.forEach((before, actor) => {
          const after = answer.ranks![actor];
          const turned = new Set(
            answer.changes.find((change) => change.actor === actor)?.reversals.map((pair) => pair.join()),
          );
          for (let a = 0; a < before.length; a++)
            for (let b = 0; b < before.length; b++) {
              if (a === b) continue;
              if (turned.has(`${a},${b}`)) {
                expect(before[a]).toBeGreaterThanOrEqual(before[b]);
                expect(after[a]).toBeLessThan(after[b]);
              } else if (!turned.has(`${b},${a}`)) {
                expect(Math.sign(after[a] - after[b])).toBe(Math.sign(before[a] - before[b]));
              }
            }
        });
      }),
      { seed: 42, numRuns: 300 },
    );
  }, 120_000);
});

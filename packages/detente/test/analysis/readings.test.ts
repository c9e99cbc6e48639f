import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concordance, tauB } from "../../src/analysis/rank-agreement.ts";
import { compareReadings } from "../../src/analysis/readings.ts";
import { isEquilibrium } from "../../src/analysis/stability.ts";
import { situation, summit } from "./solved.ts";

/** Tau-b pair by pair. */
function tauByDefinition(a: readonly number[], b: readonly number[]): number | undefined {
  let [alike, otherwise, onlyA, onlyB] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const [x, y] = [Math.sign(a[i] - a[j]), Math.sign(b[i] - b[j])];
      if (x !== 0 && y !== 0) x === y ? alike++ : otherwise++;
      else if (x !== 0) onlyA++;
      else if (y !== 0) onlyB++;
    }
  const both = alike + otherwise;
  if (both + onlyA === 0 || both + onlyB === 0) return undefined;
  return (alike - otherwise) / Math.sqrt((both + onlyA) * (both + onlyB));
}

const rankings = fc
  .integer({ min: 1, max: 14 })
  .chain((length) => fc.tuple(...[0, 1].map(() => fc.array(fc.nat(5), { minLength: length, maxLength: length }))));

describe("agreement of rankings", () => {
  test("tau-b is what its definition counts", () => {
    fc.assert(
      fc.property(rankings, ([a, b]) => {
        const wanted = tauByDefinition(a, b);
        const given = tauB(a, b);
        if (wanted === undefined) expect(given).toBeUndefined();
        else expect(given).toBeCloseTo(wanted, 12);
        if (given !== undefined) expect(tauB(b, a)).toBeCloseTo(given, 12);
        expect(tauB(a, a)).toBe(new Set(a).size > 1 ? 1 : undefined);
      }),
      { numRuns: 500 },
    );
  });

  test("W is the published value for Kendall's examples, 1 for the same and 0 for opposite orders", () => {
    // Siegel & Castellan, Nonparametric Statistics (1988), ch. 9: three executives on six applicants
    const executives = [
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ];
    expect(concordance(executives)).toBeCloseTo(0.162, 3);
    expect(
      concordance([
        [1, 2, 2, 4],
        [1, 2, 2, 4],
        [1, 2, 2, 4],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      concordance([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBeCloseTo(0, 12);
    expect(concordance([[1, 2, 3]])).toBeUndefined();
    expect(
      concordance([
        [1, 1],
        [2, 2],
      ]),
    ).toBeUndefined();
  });
});

describe("readings of the first case", () => {
  test("agree where they share a ranking, and name what survives all", async () => {
    const analyses = await Promise.all([undefined, "hardline", "relief_first"].map((id) => situation(summit, id)));
    const found = compareReadings(analyses);
    expect(found.common).toHaveLength(96);
    const byId = new Map(found.actors.map((actor) => [actor.id, actor]));
    expect(byId.get("russia")).toMatchObject({ different: 1, concordance: 1 });
    expect(byId.get("usa")!.different).toBe(3);
    expect(byId.get("usa")!.tau[0][1]).toBeLessThan(1);
    expect(byId.get("usa")!.tau[1][0]).toBe(byId.get("usa")!.tau[0][1]);
    for (const { concept, states, always, never } of found.surviving) {
      for (const state of states)
        for (const analysis of analyses) expect(isEquilibrium(analysis, concept, state)).toBe(true);
      if (concept === "seq") {
        expect(states.includes(analyses[0].space.statusQuo!)).toBe(always.includes("stalemate"));
        expect(always).not.toContain("summit");
        expect(never).not.toContain("summit");
      }
    }
    const seq = found.surviving.find(({ concept }) => concept === "seq")!;
    expect(seq.sometimes.find(({ outcome }) => outcome === "summit")!.readings).not.toContain(1);
  });
});

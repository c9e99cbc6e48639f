import { describe, expect, test } from "vitest";
import { analyzeSpace } from "../../../src/analysis/analyze.ts";
import { sampleSpace } from "../../../src/analysis/sweep/sample-space.ts";
import { sweepSettings, sweepShares } from "../../../src/analysis/sweep/shares.ts";
import { sweep } from "../../../src/analysis/sweep/sweep.ts";
import { compile } from "../../../src/engine/compile.ts";
import { resolveScenario } from "../../../src/model/scenario.ts";
import { sharesText } from "../../../src/report/sweep/shares-text.ts";
import { conflictOf } from "../../language/samples.ts";

const model = (rumour: string, more = "") => `
actor a { option go } actor b { option come }
source paper
statement rumour { ${rumour} } statement leak { reliability 0.5 } statement fact { reliability A1 }
preferences a { go because rumour ${more} }
preferences b { come if go because rumour, leak; not come because fact }
outcome meeting when go and come
now none
`;
const space = (text: string) => compile(resolveScenario(conflictOf(text)));
const meeting = async (text: string) => {
  const shares = await sweepShares([space(text)], { concepts: ["nash"] });
  return { shares, share: shares.together.outcomes[0].shares[0] };
};

describe("evidence that is not wholly reliable", () => {
  test("is out in the share of samples that its reliability leaves, for all that rest on it at once", async () => {
    // a goes by the rumour alone; b comes where a goes by the rumour or the leak, and so whenever a goes
    const { shares, share } = await meeting(model("reliability 0.8"));
    expect([shares.exact, shares.counted]).toEqual([true, 4]);
    expect([...shares.unreliable]).toEqual([
      ["rumour", 0.8],
      ["leak", 0.5],
    ]);
    expect(share.share).toBe(0.8 + 0.2 * 0.5);
  });
  test("never counts with 0, always with 1 or where nothing is said", async () => {
    expect((await meeting(model("reliability E5"))).share.share).toBe(0.5);
    expect((await meeting(model("reliability 1"))).share.share).toBe(1);
    expect((await meeting(model("reliability 1"))).shares.counted).toBe(1);
    expect((await meeting(model(""))).shares.unreliable.size).toBe(0);
  });
  test("moves nothing that has an assumption or a source besides", () => {
    for (const more of ['assumed "why"', "because paper"])
      expect(sampleSpace(space(model("reliability 0.8", more))).actors[0].ranks(new Uint32Array(2))).toEqual(
        sampleSpace(space(model("reliability 0.8", more))).actors[0].ranks(Uint32Array.of(1, 1)),
      );
  });
  test("leaves an actor whose ranking rests on it indifferent", () => {
    const ranked = space(
      "actor a { option go } statement s { reliability 0.25 } ranking a { Y > N } because s\noutcome gone when go",
    );
    const { choices, actors } = sampleSpace(ranked);
    expect(choices).toMatchObject([{ kind: "perhaps", share: 0.25 }]);
    expect(new Set(actors[0].ranks(Uint32Array.of(0))).size).toBe(1);
    expect(new Set(actors[0].ranks(Uint32Array.of(1))).size).toBe(2);
  });
  test("another reliability, or other grounds, are another run", () => {
    const settings = (text: string) => sweepSettings([space(text)]);
    expect(settings(model("reliability 0.8"))).not.toEqual(settings(model("reliability 0.7")));
    expect(settings(model("reliability 0.8"))).not.toEqual(settings(model("reliability 0.8", "assumed")));
    expect(settings(model(""))).toEqual(settings(model('by "Somebody"')));
  });
  test("is told with how much it moves", async () => {
    const analysis = await analyzeSpace(space(model("reliability 0.8")), { concepts: ["nash"] });
    const { shares, sharesAsStated } = await sweep(analysis, { sections: ["shares"] });
    expect(sharesAsStated?.together.outcomes[0].shares[0].share).toBe(1);
    const told = sharesText(shares!, { states: false, most: 9, asStated: sharesAsStated });
    expect(told).toMatch(/\| meeting +\| nash +\| +100 % \| +90 % \| +−10\.0 \|/);
    expect(told).toContain("rumour (0.8) and leak (0.5)");
    const certain = await analyzeSpace(space(model("")), { concepts: ["nash"] });
    expect(await sweep(certain, { sections: ["shares"] })).not.toHaveProperty("sharesAsStated");
  });
});

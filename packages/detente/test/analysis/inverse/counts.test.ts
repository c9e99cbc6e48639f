import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankingsSay } from "../../../src/analysis/inverse/comparisons.ts";
import { stabilityCondition } from "../../../src/analysis/inverse/condition.ts";
import { countRankings } from "../../../src/analysis/inverse/counts.ts";
import { type InverseConcept, inverseConcepts, Position } from "../../../src/analysis/inverse/position.ts";
import { TooManyCases } from "../../../src/analysis/inverse/too-many.ts";
import { Work } from "../../../src/analysis/work.ts";
import { compile } from "../../../src/engine/compile.ts";
import { defaultRules } from "../../../src/engine/concepts.ts";
import { rank } from "../../../src/engine/ranks.ts";
import { model, ranking, statements, taken } from "../../engine/models.ts";
import { publishedConflicts } from "../../engine/published.ts";
import { isMetByDefinition, smallWish, strictRankings } from "./small-wishes.ts";

const settingOf = (conflict: (typeof publishedConflicts)[number]["model"]) => {
  const space = compile(conflict);
  return { space, ranks: conflict.actors.map((_, actor) => rank(space, actor)), rules: defaultRules };
};

describe("counts over all rankings", () => {
  test("are the right ones for state 2 of Syria–Iraq, where a published table has 420 for two of them", async () => {
    const setting = settingOf(publishedConflicts.find(({ source }) => source.startsWith("Syria"))!.model);
    const count = async (concept: InverseConcept) =>
      (await countRankings(setting, { want: [1], concept, free: [0] })).count;
    expect([await count("nash"), await count("seq"), await count("gmr"), await count("smr")]).toEqual([
      240n,
      384n,
      384n,
      300n,
    ]);
  });

  test("are those of trying every ranking", async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(smallWish({ strict: true, most: [6, 4] }), async (sample) => {
        let expected = 0n;
        let all = 0n;
        for (const ranks of strictRankings(sample.ranks, sample.wish.free)) {
          all++;
          if (isMetByDefinition(sample, ranks)) expected++;
        }
        expect(await countRankings(sample, sample.wish)).toEqual({ count: expected, of: all });
        if (expected > 0n && expected < all) several++;
      }),
      { seed: 51, numRuns: 500 },
    );
    expect(several).toBeGreaterThan(100);
  }, 240_000);

  test("need no list of rankings: four hundred states", async () => {
    const options = Array.from({ length: 8 }, (_, index) => `o${index}`);
    const setting = settingOf(
      model({
        actors: { a: options, b: ["x"] },
        preferences: [statements("a", taken("a.o0")), statements("b", taken("b.x"))],
      }),
    );
    // the best of its 256 states in the row: one ranking in 256
    const { count, of } = await countRankings(setting, { want: [256], concept: "nash", free: [0] });
    expect(of / count).toBe(256n);
  });

  test("are refused with the size of the question where they cannot be had", async () => {
    const setting = settingOf(
      model({
        actors: { a: ["p", "q", "r"], b: ["s", "t", "u"], c: ["v", "w"] },
        preferences: [ranking("a", Array.from({ length: 256 }, (_, state) => state + 1).join(">"))],
      }),
    );
    const refused = countRankings(setting, { want: [37], concept: "sseq", free: [0, 1, 2] });
    await expect(refused).rejects.toThrow(TooManyCases);
    await expect(refused).rejects.toThrow(/256 states/);
  });

  test("can be stopped", async () => {
    const setting = settingOf(
      model({
        actors: { a: ["p", "q", "r"], b: ["s", "t", "u"], c: ["v", "w"] },
        preferences: [ranking("a", Array.from({ length: 256 }, (_, state) => state + 1).join(">"))],
      }),
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 0);
    const running = countRankings(setting, { want: [37, 40], concept: "sseq", free: [0, 1, 2] }, controller);
    await expect(running).rejects.toThrow("enough");
  });
});

describe("the exact condition", () => {
  test("holds for exactly the rankings under which the state is stable", async () => {
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(smallWish({ strict: true, most: [5, 4] }), fc.nat(), async (sample, pick) => {
        const { space, rules, wish } = sample;
        const position = new Position(space.structure, rules, wish.concept);
        const actor = pick % sample.ranks.length;
        const [state] = wish.want;
        const work = new Work({}, 0);
        const condition = await stabilityCondition(position, sample.ranks, wish.free, actor, state, work);
        for (const ranks of strictRankings(sample.ranks, wish.free)) {
          const says = rankingsSay(ranks);
          const holds = condition.requirements.every(({ ways }) =>
            ways.some((way) => way.every((it) => says(it.actor, it.better, it.worse, it.strict))),
          );
          expect(holds).toBe(position.isStable(actor, state, says));
        }
        if (condition.requirements.length > 0) reached++;
      }),
      { seed: 52, numRuns: 200 },
    );
    expect(reached).toBeGreaterThan(40);
  }, 120_000);

  test("knows the concepts that it can be had for", () => {
    expect(inverseConcepts).toEqual(["nash", "gmr", "smr", "seq", "sseq"]);
  });
});

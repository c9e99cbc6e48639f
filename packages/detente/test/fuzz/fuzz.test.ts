import { describe, expect, test } from "vitest";
import { encodeText, regressions } from "../../../../fuzz/corpus.ts";
import { inputOf, minimised, tryInput } from "../../../../fuzz/find.ts";
import { must } from "../../../../fuzz/invariants.ts";
import type { Target } from "../../../../fuzz/targets/target.ts";
import { targets } from "../../../../fuzz/targets.ts";

/** Inputs a target makes here: as many as take about a second; the long runs are made by hand. */
const inputs: Readonly<Record<string, number>> = {
  language: 25,
  gmcr: 500,
  json: 60,
  table: 150,
  selector: 30,
  answer: 100,
  progress: 1500,
  events: 600,
  map: 1500,
  anchors: 60,
  html: 50,
  pdf: 50,
  docx: 80,
  suggestions: 300,
  decode: 5000,
};

describe("hostile input", () => {
  test.each(targets)("$id: the corpus, and what made trouble once", async (target) => {
    const seeds = target.seeds();
    expect(seeds.length).toBeGreaterThan(0);
    expect(seeds.length).toBeGreaterThanOrEqual(regressions(target.id).length);
    for (const seed of seeds) expect(await tryInput(target, seed)).toBeUndefined();
  });

  test.each(targets)("$id: made at random", async (target) => {
    const seeds = target.seeds();
    for (let iteration = 0; iteration < inputs[target.id]!; iteration++)
      expect(await tryInput(target, inputOf(target, seeds, 20251029, iteration))).toBeUndefined();
  });
});

describe("the search itself", () => {
  /** A reader that cannot stand two exclamation marks. */
  const touchy: Target = {
    id: "touchy",
    budget: 1000,
    seeds: () => [encodeText("one two three!"), encodeText("four! five")],
    mutate: (_, seeds) => seeds[0]!,
    run: (input) => must(input.filter((byte) => byte === 0x21).length < 2, "one exclamation mark", input.length),
  };

  test("finds a broken invariant and makes its input small", async () => {
    const input = encodeText("Some words! And then, after many others, some more! Nothing else.");
    const finding = await tryInput(touchy, input);
    expect(finding).toMatchObject({ target: "touchy", signature: "Violation one exclamation mark" });
    expect(new TextDecoder().decode((await minimised(touchy, finding!)).input)).toBe("!!");
    expect(await tryInput(touchy, encodeText("One!"))).toBeUndefined();
  });

  test("finds what is thrown and what takes too long, and tells them apart", async () => {
    const thrown = await tryInput({ ...touchy, run: () => JSON.parse("{") as undefined }, encodeText("x"));
    expect(thrown!.signature).toMatch(/^SyntaxError/);
    const busy = (): void => {
      const until = process.cpuUsage().user + 50_000;
      while (process.cpuUsage().user < until);
    };
    expect(await tryInput({ ...touchy, budget: 10, run: busy }, encodeText("x"))).toMatchObject({ signature: "slow" });
  });

  test("makes the same input of the same number, and different ones of others", () => {
    for (const target of targets) {
      const seeds = target.seeds();
      const made = Array.from({ length: 20 }, (_, iteration) => String(inputOf(target, seeds, 7, iteration)));
      expect(made).toEqual(Array.from({ length: 20 }, (_, iteration) => String(inputOf(target, seeds, 7, iteration))));
      expect(new Set(made).size).toBeGreaterThan(10);
    }
  });
});

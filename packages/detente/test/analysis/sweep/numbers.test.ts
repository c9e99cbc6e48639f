import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, decimalFraction, reduce, toNumber } from "../../../src/analysis/sweep/fraction.ts";
import { philox, SampleWords } from "../../../src/analysis/sweep/philox.ts";
import { wilson } from "../../../src/analysis/sweep/wilson.ts";

describe("the generator", () => {
  // the known answers that its authors publish (Random123, kat_vectors)
  test.each([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ] as const)("gives the published words for counter %j", (counter, key, words) => {
    const given = philox([...counter], [...key]).map((word) => word.toString(16).padStart(8, "0"));
    expect(given.join(" ")).toBe(words);
  });

  test("gives a sample the same words whatever was drawn before", () => {
    const inOrder = new SampleWords(7);
    const drawn = [0, 1, 2].map((k) => {
      inOrder.sample(k);
      return [0, 1, 2, 3, 4, 9].map((word) => inOrder.fraction(word));
    });
    const alone = new SampleWords(7);
    alone.sample(2);
    expect([9, 4, 3, 2, 1, 0].map((word) => alone.fraction(word)).reverse()).toEqual(drawn[2]);
    expect(new Set(drawn.flat()).size).toBe(18);
  });

  test("keeps apart seeds and samples beyond 32 bits", () => {
    const first = (seed: number, k: number): number => {
      const words = new SampleWords(seed);
      words.sample(k);
      return words.fraction(0);
    };
    const all = [first(1, 0), first(1 + 2 ** 32, 0), first(1, 2 ** 32), first(2, 0)];
    expect(new Set(all).size).toBe(4);
    for (const fraction of all) expect(fraction >= 0 && fraction < 1).toBe(true);
  });
});

describe("fractions", () => {
  test("are what is written, not the binary number beside it", () => {
    expect(reduce(decimalFraction(0.6))).toEqual({ numerator: 3n, denominator: 5n });
    expect(reduce(decimalFraction(1e-7))).toEqual({ numerator: 1n, denominator: 10_000_000n });
    expect(reduce(decimalFraction(2.5e21))).toEqual({ numerator: 2_500_000_000_000_000_000_000n, denominator: 1n });
  });

  test("add up exactly and come back as numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const share = decimalFraction(thousandths / 1000);
        const rest = decimalFraction((1000 - thousandths) / 1000);
        expect(add(share, rest)).toEqual({ numerator: 1n, denominator: 1n });
        expect(toNumber(share)).toBe(thousandths / 1000);
      }),
    );
  });
});

describe("Wilson's interval", () => {
  test("has the published values", () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    const rounded = (hits: number, of: number) => wilson(hits, of).map((end) => end.toFixed(4));
    expect(rounded(81, 263)).toEqual(["0.2553", "0.3662"]);
    expect(rounded(15, 148)).toEqual(["0.0624", "0.1605"]);
    expect(rounded(0, 20)).toEqual(["0.0000", "0.1611"]);
    expect(rounded(1, 29)).toEqual(["0.0061", "0.1718"]);
  });

  test("holds the share, stays within 0 and 1, and narrows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (of, some) => {
        const hits = some % (of + 1);
        const [low, high] = wilson(hits, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / of);
        expect(high).toBeGreaterThanOrEqual(hits / of);
        const [lower, higher] = wilson(10 * hits, 10 * of);
        expect(higher - lower).toBeLessThan(high - low);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { type LensSubject, lenses, lensText } from "../../src/language-server/lenses.ts";
import { read } from "./place.ts";

/** A prisoners' dilemma: both defect is the only nash equilibrium, both cooperate holds by seq too. */
const dilemma = `conflict "Dilemma"
actor a "A" { option ca }
actor b "B" { option cb }
now ca, cb
outcome together when ca and cb
outcome apart when not ca and not cb
preferences a { cb; not ca }
preferences b { ca; not cb }
scenario kind { preferences a { ca; cb } preferences b { ca; cb } }
claim one { expect apart stable by nash }
claim two { expect together stable by nash }
claim three fails { expect together stable by nash }
claim four fails { expect apart stable by nash }
claim five { given scenario kind expect together stable by nash }
`;

const texts = async (text: string): Promise<string[]> => {
  const reading = read(text);
  const shown = [];
  for (const { range, data } of lenses(reading))
    shown.push(`${range.start.line + 1} ${await lensText(reading, data as LensSubject, "en")}`);
  return shown;
};

describe("what the lenses say", () => {
  test("of today, outcomes, preferences and claims, each in its situation", async () => {
    const shown = await texts(dilemma);
    expect(shown).toEqual([
      "4 state 4 of 4 · holds by gmr, smr, seq, sseq · A, B would leave (nash)",
      "5 1 of 4 states · can hold: gmr 1, smr 1, seq 1, sseq 1",
      "6 1 of 4 states · can hold: nash 1, gmr 1, smr 1, seq 1, sseq 1",
      "7 of 4 states stable for it: nash 2, gmr 3, smr 3, seq 3, sseq 3",
      "8 of 4 states stable for it: nash 2, gmr 3, smr 3, seq 3, sseq 3",
      "10 ✓ holds",
      expect.stringMatching(/^11 ✗ fails · .*A and B would leave it/),
      "12 ✓ fails, as stated",
      "13 ✗ holds, though stated to fail",
      "14 ✓ holds",
      "9 of 4 states stable for it: nash 2, gmr 2, smr 2, seq 2, sseq 2",
      "9 of 4 states stable for it: nash 2, gmr 3, smr 3, seq 2, sseq 2",
    ]);
  });

  test("of a claim that speaks of what there is not: nothing; others are still tested", async () => {
    const shown = await texts(`${dilemma}claim six { expect some state 9 stable by nash }\n`);
    expect(shown).toContain("15 not tested");
    expect(shown).toContain("10 ✓ holds");
  });

  test.each([14, 17])("of a model of 2^%i states: that it is too large", async (length) => {
    const options = Array.from({ length }, (_, i) => `option o${i}`).join(" ");
    const [now] = await texts(`conflict "Large"\nactor usa { ${options} }\npreferences usa { o0 }\nnow o1\n`);
    expect(now).toMatch(/more than 8,192 states: .* detente analyze$/);
  });

  test("of a scenario without any feasible state", async () => {
    const shown = await texts(`${dilemma}scenario none { require ca  infeasible ca  now ca }\n`);
    expect(shown.at(-1)).toBe("15 no verdicts: the model has an error");
  });
});

test("there are none in a text with errors", () => {
  expect(lenses(read(`${dilemma}now nothing_known`))).toEqual([]);
});

test("what is being worked out stops when nobody wants it any more", async () => {
  const reading = read(dilemma);
  const [first] = lenses(reading);
  reading.abandon();
  await expect(lensText(reading, first.data as LensSubject, "en")).rejects.toThrow("changed meanwhile");
});

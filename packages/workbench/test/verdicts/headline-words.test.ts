import { concepts } from "detente";
import { describe, expect, test } from "vitest";
import type { Headline } from "../../src/questions/headline.ts";
import { countsSentence, headlineSentence } from "../../src/views/verdicts/headline-words.ts";
import { headlineTexts } from "../../src/views/verdicts/texts.ts";

const names = {
  outcome: (id: string) => ({ calm: "calm", deal: "Deal", war: "War" })[id] ?? id,
  actor: (id: string) => ({ a: "Ada", b: "Bert" })[id] ?? id,
  concepts: concepts.map((concept) => ({ ...concept, defined: true })),
};
const headline: Headline = {
  states: 12,
  concepts: ["nash", "seq"],
  equilibria: [1, 4],
  stable: [],
  elsewhere: 3,
  today: { outcomes: ["calm"], holds: ["nash", "seq"], leavers: [] },
  others: [
    { outcomes: ["deal"], holds: ["seq"] },
    { outcomes: ["deal", "war"], holds: ["seq"] },
    { outcomes: ["war"], holds: [] },
    { outcomes: ["calm", "war"], holds: [] },
  ],
  moves: { alone: [], together: [["a", "b"]] },
};
const { en, zh, ko } = headlineTexts;

describe("the answer in a sentence", () => {
  test("what holds today, what else can; a case of a kind is not named beside the kind", () => {
    expect(headlineSentence(headline, names, en)).toBe("Calm holds today. Deal can hold too.");
  });

  test("what cannot hold is said, unless a case of it holds or it is today's kind", () => {
    const others = [headline.others[0]!, ...headline.others.slice(2)];
    expect(headlineSentence({ ...headline, others }, names, en)).toBe(
      "Calm holds today. Deal can hold too. War cannot.",
    );
  });

  test("who would leave today", () => {
    const today = { outcomes: ["calm"], holds: [], leavers: ["a", "b"] };
    expect(headlineSentence({ ...headline, today, others: [], elsewhere: 0 }, names, en)).toBe(
      "Calm does not hold today: Ada and Bert would leave.",
    );
  });

  test("under which foresight today holds, where it does so under some concepts only", () => {
    const today = { outcomes: ["calm"], holds: ["seq" as const], leavers: ["a"] };
    expect(headlineSentence({ ...headline, today }, names, en)).toMatch(
      /^Calm holds today, when others reply only where they gain\./,
    );
  });

  test("nothing else is said only where nothing else does", () => {
    const others = [{ outcomes: ["war"], holds: [] }];
    expect(headlineSentence({ ...headline, others, elsewhere: 0 }, names, en)).toMatch(/Nothing else does\.$/);
    expect(headlineSentence({ ...headline, others, elsewhere: 1 }, names, en)).toMatch(/One other state can hold too/);
  });

  test("counts, and who gains by leaving today", () => {
    expect(countsSentence(headline, names, en)).toBe(
      "12 states. Looking one move ahead, one holds for all. When others reply only where they gain, 4 hold for all. Nobody gains by leaving today alone; together Ada and Bert can.",
    );
  });

  test.each([
    ["zh", zh, /当前的“calm”稳定。.*“Deal”也能够稳定/],
    ["ko", ko, /현재 상태\(calm\)는 안정적입니다\. ‘Deal’ 결과도 안정적일 수 있습니다/],
  ] as const)("in %s", (_, words, expected) => {
    expect(headlineSentence(headline, names, words)).toMatch(expected);
    expect(countsSentence(headline, names, words)).not.toMatch(/undefined|NaN/);
  });
});

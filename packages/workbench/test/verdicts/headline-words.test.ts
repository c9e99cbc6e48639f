import { type ConceptId, concepts } from "detente";
import { describe, expect, test } from "vitest";
import type { Headline } from "../../src/questions/headline.ts";
import { countsSentence, groupsOf, headlineSentence } from "../../src/views/verdicts/headline-words.ts";
import { type HeadlineTexts, headlineTexts } from "../../src/views/verdicts/texts.ts";

const names = {
  outcome: (id: string) => ({ calm: "calm", deal: "Deal", war: "War" })[id] ?? id,
  actor: (id: string) => ({ a: "Ada", b: "Bert" })[id] ?? id,
  concepts: concepts.map((concept) => ({ ...concept, defined: true })),
};
const leaver = (actor: string, under: readonly ConceptId[] = ["nash", "seq"]) => ({ actor, under });
const headline: Headline = {
  states: 12,
  concepts: ["nash", "seq"],
  equilibria: [1, 4],
  stable: [],
  elsewhere: 3,
  unnamed: 0,
  wishes: true,
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
    const today = { outcomes: ["calm"], holds: [], leavers: [leaver("a"), leaver("b")] };
    expect(headlineSentence({ ...headline, today, others: [], elsewhere: 0 }, names, en)).toBe(
      "Calm does not hold today: Ada and Bert would leave.",
    );
  });

  test("under which foresight today holds, where it does so under some concepts only", () => {
    const today = { outcomes: ["calm"], holds: ["seq" as const], leavers: [leaver("a", ["nash"])] };
    expect(headlineSentence({ ...headline, today }, names, en)).toMatch(
      /^Calm holds today, when others reply only where they gain\./,
    );
  });

  test("under which concepts each would leave, where they differ", () => {
    const today = { outcomes: ["calm"], holds: [], leavers: [leaver("a", ["nash"]), leaver("b")] };
    const sentence = (words: HeadlineTexts) => headlineSentence({ ...headline, today, others: [] }, names, words);
    expect(sentence(en)).toBe("Calm does not hold today: Bert would leave under every concept; Ada under nash only.");
    expect(sentence(zh)).toBe("当前的“calm”不稳定：Bert在所有概念下都会离开；Ada仅在 nash 下会离开。");
    expect(sentence(ko)).toMatch(/떠날 의사결정자: Bert \(모든 개념에서\); Ada \(nash에서만\)\.$/);
  });

  test("a concept that follows from another is not named beside it", () => {
    const concepts = ["nash", "gmr", "smr", "seq", "sseq"] as const;
    const today = (...holds: ConceptId[]) => ({ outcomes: ["calm"], holds, leavers: [leaver("a", ["nash"])] });
    const sentence = (...holds: ConceptId[]) =>
      headlineSentence({ ...headline, concepts, today: today(...holds), others: [] }, names, en);
    expect(sentence("gmr", "smr")).toBe("Calm holds today, when any reply may answer that leaves no way out.");
    expect(sentence("gmr", "seq")).toBe("Calm holds today, when others reply only where they gain.");
    expect(sentence("gmr", "smr", "seq", "sseq")).toBe(
      "Calm holds today, when others reply only where they gain and leave no way out.",
    );
  });

  test("another state of today's outcome that holds where today's does not is not hidden", () => {
    const today = { outcomes: ["calm"], holds: ["seq" as const], leavers: [leaver("a", ["nash"])] };
    const alike = { states: [4], holds: ["nash", "seq"] as const };
    const sentence = (words: HeadlineTexts) =>
      headlineSentence({ ...headline, today: { ...today, alike }, others: [] }, names, words);
    expect(sentence(en)).toMatch(/ Another state of the same outcome \(state 5\) holds under every concept\.$/);
    expect(sentence(zh)).toMatch(/结局相同的另一个状态（状态 5）在所有概念下都稳定。$/);
    expect(sentence(ko)).toMatch(/모든 개념에서 결과가 같은 다른 상태 하나\(상태 5\)는 안정적입니다\.$/);
  });

  test("that every state holds because nobody's wishes are known is said", () => {
    expect(headlineSentence({ ...headline, wishes: false }, names, en)).toBe(
      "Every state holds, because nobody’s wishes are known yet.",
    );
  });

  test("each outcome stands in quotes of its own; a state without one is not called twice", () => {
    const today = { ...headline.today!, outcomes: ["calm", "war"] };
    expect(headlineSentence({ ...headline, today }, names, zh)).toMatch(/^当前的“calm” \+ “War”稳定。/);
    const unnamed = { ...headline.today!, outcomes: [] };
    expect(headlineSentence({ ...headline, today: unnamed }, names, zh)).toMatch(/^当前状态稳定。/);
    expect(headlineSentence({ ...headline, today: unnamed }, names, ko)).toMatch(/^현재 상태는 안정적입니다\./);
    expect(headlineSentence({ ...headline, today: unnamed }, names, en)).toMatch(/^The present state holds today\./);
  });

  test("nothing else is said only where nothing else does", () => {
    const others = [{ outcomes: ["war"], holds: [] }];
    expect(headlineSentence({ ...headline, others, elsewhere: 0 }, names, en)).toMatch(/Nothing else does\.$/);
    expect(headlineSentence({ ...headline, others, elsewhere: 1, unnamed: 1 }, names, en)).toMatch(
      /One other state, which no outcome names, can hold too\./,
    );
  });

  test("counts, and who gains by leaving today", () => {
    expect(countsSentence(headline, names, en)).toBe(
      "12 states. Looking one move ahead, one holds for all. When others reply only where they gain, 4 hold for all. Nobody gains by leaving today alone; together Ada and Bert can.",
    );
  });

  test.each([
    ["zh", zh, /当前的“calm”稳定。.*“Deal”也能够稳定/],
    ["ko", ko, /현재 상태\(‘calm’\)는 안정적입니다\. ‘Deal’ 결과도 안정적일 수 있습니다/],
  ] as const)("in %s", (_, words, expected) => {
    expect(headlineSentence(headline, names, words)).toMatch(expected);
    expect(countsSentence(headline, names, words)).not.toMatch(/undefined|NaN/);
  });
});

test.each([0, 1, 3, 4, 9])("of %i groups that gain together every one is named or counted", (number) => {
  const groups = Array.from({ length: number }, (_, index) => [`p${index}`, `q${index}`]);
  for (const [words, more] of [
    [en, /(one|\d+) more groups?$/],
    [zh, /另外 (\d+) 个联盟$/],
    [ko, /그 밖의 연합 (\d+)개$/],
  ] as const) {
    const said = groupsOf(groups, (actor) => actor, words as HeadlineTexts);
    const left = more.exec(said)?.[1] ?? "0";
    expect((said.match(/p\d/g)?.length ?? 0) + (left === "one" ? 1 : Number(left))).toBe(number);
  }
});

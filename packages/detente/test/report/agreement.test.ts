import { phrasesOf } from "detente";
import { expect, test } from "vitest";

/** Every sentence that counts something and says something of it, for a count. */
const sentences = (number: number): string[] => {
  const { figures, page, change, verdicts } = phrasesOf("en");
  return [
    figures.columnsLeftOut(number),
    figures.rung(1, "Peace", number === 1 ? "4" : "4, 5"),
    page.proofsLeftOut(number),
    page.waysLeftOut(number),
    page.howManyHold(number),
    page.claimsCame(number, number, number),
    page.claimsCame(number, number + 1, 1),
    page.claimsCame(0, number + 1, number),
    page.claimsUntested(number),
    page.partsAssumed(number),
    page.examined(number, "tensor"),
    change.countedExactly(number, 1),
    change.sampled(number, 1, "10", 1),
    change.standing(number, number, []),
    change.heaviest("a paper", number),
    change.equilibriaChange(number, number),
    verdicts.statesHold("Under nash", number, false, ""),
    verdicts.gainsAnswered(number, 1),
    verdicts.gains(number, 1),
    verdicts.noneBetter("A", number, number),
    verdicts.noneUpset(number),
    verdicts.lookedAt(number, true),
    verdicts.furtherRows(number, "--all"),
  ];
};

test("one thing is, several are", () => {
  for (const sentence of sentences(1)) {
    expect(sentence).not.toMatch(/\b1 (?:[a-z]+ )*[a-z]*[^s\W] (?:are|were|have|hold|fail|turn|vanish|appear|rest)\b/);
    expect(sentence).not.toMatch(/\b(?:1 (?:hold|fail)\b|of its 1 |all 1 |1 [a-z]+s\b(?<!this|is|was|holds|fails))/i);
    expect(sentence).not.toMatch(/states \d+\)/);
  }
  for (const number of [0, 2, 5, 1234])
    for (const sentence of sentences(number)) {
      const written = number.toLocaleString("en");
      expect(sentence).not.toMatch(
        new RegExp(`(?<![\\d,])${written} (?:[a-z]+ )*[a-z]+s (?:is|was|has|holds|fails)\\b`),
      );
    }
});

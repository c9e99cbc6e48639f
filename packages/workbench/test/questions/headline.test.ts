import { concepts } from "detente";
import { expect, test } from "vitest";
import { answer } from "../../src/questions/headline.ts";
import { headlineSentence } from "../../src/views/verdicts/headline-words.ts";
import { headlineTexts } from "../../src/views/verdicts/texts.ts";
import { askedOf } from "../support/asked.ts";
import { caseText } from "../support/case.ts";

/** The English sentence, with ids for names. */
const sentenceOf = async (text: string) =>
  headlineSentence(
    await answer(askedOf(text), null),
    {
      outcome: (id) => id,
      actor: (id) => id,
      concepts: concepts.map((concept) => ({ ...concept, defined: true })),
    },
    headlineTexts.en,
  );

test("Elmira: the appeal with insistence, which holds under all five, is not hidden behind today's appeal", async () => {
  const sentence = await sentenceOf(caseText("published/elmira-1991"));
  expect(sentence).toMatch(/^Appeal holds today, when any reply may answer that leaves no way out\./);
  expect(sentence).toContain("Another state of the same outcome (state 5) holds under every concept.");
  expect(sentence).toContain("Modified and closure hold under every concept.");
});

test("who would leave under one concept only is not said to leave under all", async () => {
  // Ada gains by beginning, and Bert's answer undoes it; Cora gains and nothing answers
  const { today } = await answer(
    askedOf(`conflict "Three"
actor a "Ada" { option x "X" }
actor b "Bert" { option y "Y" }
actor c "Cora" { option z "Z" }
now none
preferences a { not y  x }
preferences b { y if x  not y }
preferences c { z }
`),
    null,
  );
  expect(today?.leavers).toEqual([
    { actor: "a", under: ["nash"] },
    { actor: "c", under: ["nash", "gmr", "smr", "seq", "sseq"] },
  ]);
});

test("without anybody's wishes every state holds, and the reason is said", async () => {
  const text = `conflict "Two"
actor a "Ada" { option x "X" }
actor b "Bert" { option y "Y" }
now none
`;
  expect(await sentenceOf(text)).toBe("Every state holds, because nobody’s wishes are known yet.");
  expect(await sentenceOf(`${text}preferences a { x }\n`)).not.toContain("Every state");
});

test("of outcomes beyond the thirtieth every one is told apart", async () => {
  const letters = ["x", "y", "z", "u", "v", "w"];
  const outcomes = Array.from({ length: 40 }, (_, number) => {
    const taken = letters.map((letter, bit) => ((number >> bit) & 1 ? letter : `not ${letter}`));
    return `outcome o${number} when ${taken.join(" and ")}`;
  });
  const { others, today } = await answer(
    askedOf(`conflict "Many"
actor a { option x  option y  option z }
actor b { option u  option v  option w }
now none
${outcomes.join("\n")}
outcome wide when w or u
preferences a { x }
preferences b { u }
`),
    null,
  );
  expect(today?.outcomes).toEqual(["o0"]);
  const kinds = others.map((kind) => kind.outcomes.join(" "));
  expect(new Set(kinds).size).toBe(kinds.length);
  for (let number = 1; number < 40; number++)
    expect(kinds).toContain((number >> 3) & 1 || (number >> 5) & 1 ? `o${number} wide` : `o${number}`);
  expect(kinds).toContain("wide");
  expect(kinds).toHaveLength(40);
});

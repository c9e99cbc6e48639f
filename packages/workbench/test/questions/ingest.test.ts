import { ingest, withSuggestions } from "detente/evidence";
import { expect, test } from "vitest";
import { answer } from "../../src/questions/ingest.ts";
import { askedOf } from "../support/asked.ts";
import { caseText } from "../support/case.ts";

test("a document is read as the command reads it, its notices in the reader's language", async () => {
  const text = "The Council deplores and condemns the attack. “We will not talk,” it said.";
  const bytes = new TextEncoder().encode(text);
  const { document, suggestions } = withSuggestions(await ingest(bytes, { name: "a.html" }));
  const wanted = { name: "a.html", bytes: bytes.buffer };
  const read = await answer(askedOf(caseText("summit-2025")), wanted);
  expect(read.suggestions).toEqual(suggestions);
  expect(read.notices).toEqual(document.notices);
  const chinese = await answer(askedOf(caseText("summit-2025"), {}, "zh"), wanted);
  expect(chinese.notices).toHaveLength(read.notices.length);
  expect(chinese.notices.join()).toMatch(/\p{Script=Han}/u);
});

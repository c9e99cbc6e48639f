import { describe, expect, test, vi } from "vitest";
import type { Document } from "../../src/evidence/index.ts";
import type { RuleContext } from "../../src/evidence/suggestions/triggers.ts";

// a rule and a reader that fail, as one with a fault would
vi.mock(import("../../src/evidence/suggestions/rules/offer.ts"), async (original) => {
  const rules = await original();
  const suggestOffers = (context: RuleContext) => {
    if (context.sentence.text.includes("overflow")) throw new RangeError("Maximum call stack size exceeded");
    return rules.suggestOffers(context);
  };
  return { ...rules, suggestOffers };
});
vi.mock(import("../../src/evidence/suggestions/reading.ts"), async (original) => {
  const reading = await original();
  const readSentence: typeof reading.readSentence = (sentence, cast, earlier) => {
    if (sentence.text.includes("unreadable")) throw new TypeError("nothing is no phrase");
    return reading.readSentence(sentence, cast, earlier);
  };
  return { ...reading, readSentence };
});
vi.mock(import("../../src/evidence/ingest/html.ts"), async (original) => ({
  ...(await original()),
  readHtml: () => Promise.reject(new TypeError("no such node.")),
}));

// other tests may have loaded the sound ones
vi.resetModules();
const { ingest, suggest, withSuggestions } = await import("../../src/evidence/index.ts");

const read = async (text: string): Promise<Document> => ingest(new TextEncoder().encode(text), { name: "a.txt" });
const sound = "The guild opposes the tunnel.";

describe("a failing rule", () => {
  test("costs what it would have found in that sentence, and is told of", async () => {
    const text = `${sound} The landlord opposes an overflow of the weir. The guild offered to pay half. Ann is unreadable.`;
    const { document, suggestions } = withSuggestions(await read(text));
    expect(suggestions.map(({ rule }) => rule)).toEqual(["position.against", "position.against", "offer.offer"]);
    expect(document.notices).toEqual([
      "Rules of wording failed at 2 of its sentences, where passages may be missing; the first begins “The landlord opposes an overflow of the weir.” (Maximum call stack size exceeded). Please report it.",
    ]);
    expect(suggest(text)).toEqual(suggestions);
  });

  test("is not told of where none fails", async () => {
    expect(withSuggestions(await read(sound)).document.notices).toEqual([]);
  });
});

test("a reader that fails refuses its document as others do, with what would help", async () => {
  const refused = await ingest(new TextEncoder().encode("<p>No talks.</p>"), { name: "a.html" }).catch(
    (error) => error,
  );
  expect(refused).toMatchObject({
    name: "IngestError",
    code: "failed",
    message: "The reader of such files failed at this one: no such node.",
  });
  expect(refused.remedy).toContain("plain text");
});

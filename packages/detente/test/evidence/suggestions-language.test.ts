import { describe, expect, test } from "vitest";
import { ingest, withSuggestions } from "../../src/evidence/index.ts";
import { ingestText } from "../../src/index.ts";

const answerTo = async (text: string): Promise<string> => {
  const { document, suggestions } = withSuggestions(await ingest(new TextEncoder().encode(text), { name: "a.txt" }));
  return ingestText("a.txt", document, suggestions);
};

describe("text that the rules cannot read", () => {
  test.each([
    ["Russian", "— Мы готовы к переговорам, — отметил дипломат."],
    ["Ukrainian", "Ми не підемо, поки її не приймуть."],
    ["Korean", "조선은 그런 대화는 없다고 밝혔다."],
    ["Japanese", "日本は交渉に応じない。"],
    ["Chinese", "我们不反对停车场。"],
    ["a language in Arabic letters", "المختار قال لا نريد أكثر من حقنا."],
    ["German", "Wir werden nicht verhandeln, solange die Armee in der Stadt ist und nicht abzieht."],
    ["French", "Le gouvernement a déclaré que les négociations ne sont pas possibles pour le moment."],
    ["Spanish", "El gobierno dijo que no va a negociar con los grupos armados en la zona."],
    ["Polish", "Rząd nie będzie rozmawiać o tym, co się stało na granicy, i to jest pewne."],
    ["Vietnamese", "Chúng tôi không đàm phán với những người đã vi phạm thỏa thuận của chúng tôi."],
    [
      "another language than English",
      "Vláda nebude jednat, dokud ozbrojené skupiny neopustí zónu poblíž řeky, řekl včera večer mluvčí.",
    ],
  ])("is told of: %s", async (language, text) => {
    const answer = await answerTo(text);
    expect(answer).toContain(`by its letters and words this text is in ${language}, of which only quotations`);
    expect(answer).not.toMatch(/\bnothing\b/iu);
  });

  test("is told of where it is a part, by paragraphs", async () => {
    const english = "The guild opposes the tunnel, because it is dear.";
    expect(await answerTo(`${english}\n\n${english}\n\n조선은 그런 대화는 없다고 밝혔다.`)).toContain(
      "by their letters and words 1 of 3 paragraphs are in Korean",
    );
  });

  test.each([
    "The guild opposes the tunnel.",
    "No talks.",
    "Jürgen Müller, Zürich; José García, Bogotá; Łukasz Wiśniewski, Kraków; Søren Ørsted, Århus.",
    "const a = { de: 1, la: 2 }; for (let i = 0; i < n; i++) { el.en(i, de, la) }",
    "See example.com/la/de/los/en and node.js; de.json, el.json, fr.json, es.json, en.json are there.",
    "He said “la paz es de los que la defienden”, which the council of the town did not want to hear.",
  ])("English, names, code and addresses are none: %s", async (text) => {
    expect(await answerTo(text)).not.toContain("only quotations were looked for");
  });

  test("where nothing is found, no more is claimed than what was looked for", async () => {
    expect(await answerTo("The boats came in May.")).toContain(
      "The rules of wording, which are for English, found no passage in it",
    );
  });
});

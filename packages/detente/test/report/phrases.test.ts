import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { concepts as registry, ruleDefinitions } from "../../src/engine/concepts.ts";
import { withParticle } from "../../src/report/phrases/korean/grammar.ts";
import { type Language, languages, type Phrases, phrasesOf } from "../../src/report/phrases/phrases.ts";

const report = new URL("../../src/report/", import.meta.url);
const groups = [
  "general",
  "concepts",
  "verdicts",
  "change",
  "levers",
  "readings",
  "compare",
  "foresight",
  "evidence",
  "page",
  "figures",
] as const;
const script = { zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u };

/** Every text that is not a function, with where it stands. */
function* texts(value: unknown, at: string): Generator<readonly [string, string]> {
  if (typeof value === "string") yield [at, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) yield* texts(each, `${at}.${key}`);
}
const textsOf = (phrases: Phrases) => new Map(groups.flatMap((group) => [...texts(phrases[group], group)]));

describe.each(["zh", "ko"] as const)("the catalog in %s", (language) => {
  const phrases = phrasesOf(language);

  test("says everything that the English one says, and not in English", () => {
    const english = textsOf(phrasesOf("en"));
    const own = textsOf(phrases);
    expect([...own.keys()]).toEqual([...english.keys()]);
    // marks of the literature, numbers and signs are the same everywhere
    const wordless = (text: string): boolean => !/\p{L}{2}/u.test(text);
    for (const [at, text] of own) {
      if (at === "general.locale" || wordless(english.get(at)!)) continue;
      expect(text, at).toMatch(script[language]);
    }
  });

  test("has functions that take what the English ones take", () => {
    for (const group of groups)
      for (const [key, text] of Object.entries(phrasesOf("en")[group])) {
        const own = (phrases[group] as Record<string, unknown>)[key];
        expect(typeof own, `${group}.${key}`).toBe(typeof text);
        // parameters that a language has no use for may be left out
        if (typeof text === "function") expect((own as typeof text).length).toBeLessThanOrEqual(text.length);
      }
  });

  test("knows every concept and every reading of every rule", () => {
    for (const { id, citation } of registry) {
      const said = phrases.concepts.describe(id);
      expect(said.citation).toBe(citation);
      for (const text of [said.name, said.gloss, said.definition]) expect(text).toMatch(script[language]);
    }
    expect(phrases.concepts.describe("lh:3").definition).toContain("3");
    for (const { id, values } of ruleDefinitions)
      for (const value of values) {
        const said = phrases.concepts.rule(id, value.id);
        for (const text of [said.definition, said.reading]) expect(text).toMatch(script[language]);
      }
  });
});

test("every text is used", () => {
  const files = readdirSync(report, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.startsWith("phrases"),
  );
  const source = files.map((path) => readFileSync(new URL(path, report), "utf8")).join("\n");
  const unused = groups.flatMap((group) =>
    Object.keys(phrasesOf("en")[group]).filter(
      (key) =>
        !new RegExp(`\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\}\\s*=`).test(source) && !source.includes(`${key} }`),
    ),
  );
  expect(unused).toEqual([]);
});

test("numbers and lists are written as each language writes them", () => {
  const said = (language: Language) => {
    const { general } = phrasesOf(language);
    return [
      general.list(["a"]),
      general.list(["a", "b"]),
      general.list(["a", "b", "c"]),
      general.count(1234, "state"),
      general.ordinal(2),
    ];
  };
  expect(Object.fromEntries(languages.map((language) => [language, said(language)]))).toEqual({
    en: ["a", "a and b", "a, b and c", "1,234 states", "2nd"],
    zh: ["a", "a 和 b", "a、b 和 c", "1,234 个状态", "第 2"],
    ko: ["a", "a과(와) b", "a, b, c", "상태 1,234개", "2번째"],
  });
});

test.each([
  ["미국", "은", "미국은"],
  ["러시아", "은", "러시아는"],
  ["서울", "으로", "서울로"],
  ["평양", "으로", "평양으로"],
  ["제재 완화 (상태 8)", "을", "제재 완화 (상태 8)를"],
  ["“회담”", "과", "“회담”과"],
  ["상태 3", "이", "상태 3이"],
  ["상태 12", "이", "상태 12가"],
  ["상태 8", "으로", "상태 8로"],
  ["United States", "이", "United States가"],
  [
    "Summit with recognition + sanctions relief (상태 24)",
    "을",
    "Summit with recognition + sanctions relief (상태 24)를",
  ],
  ["Stalemate", "은", "Stalemate는"],
  ["Taiwan", "으로", "Taiwan으로"],
  ["Brazil", "으로", "Brazil로"],
  ["Détente", "과", "Détente와"],
  ["NATO", "은", "NATO는"],
  ["Summit", "은", "Summit은(는)"],
  ["Αθήνα", "은", "Αθήνα은(는)"],
  ["", "은", "은(는)"],
] as const)("after %j comes the particle that its sound asks for", (word, particle, together) => {
  expect(withParticle(word, particle)).toBe(together);
});

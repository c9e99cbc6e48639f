import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { translations } from "../../src/sentences/translations.ts";

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const code = (text: string): string[] => (text.match(/`[^`]*`/g) ?? []).sort();

/** Names of programs, formats and values, which are written alike in every language. */
const names =
  /--\w+|Détente|GMCR\+|JSON|UTF-8|SHA-256|[GM]iB|__proto__|decisionMakers|permittedDirection|actor[.,]option|usa\.invite|\.detente|preferenceRanking|true|false|null|name|members|option|state|both|fwd|back|PDF|OCR|HTML|Markdown|Word|Office|Excel|PowerPoint|OpenDocument|RTF|zip|\.\w+|windows-1252|sim\b|lh(?::\d)?|merge|bit|value/g;

/** Words of English that stand outside of code, holes and names. */
const english = (text: string): string[] =>
  text
    .replace(/`[^`]*`|\{\w+\}/g, " ")
    .replace(names, " ")
    .match(/[A-Za-z]{3,}/g) ?? [];

describe.each([
  ["zh", 0, /\p{Script=Han}/u],
  ["ko", 1, /\p{Script=Hangul}/u],
] as const)("what findings say in %s", (_, index, script) => {
  test.each(Object.entries(translations).map(([said, all]) => [said, all[index]] as const))("%s", (said, text) => {
    expect(holes(text)).toEqual(holes(said));
    expect(code(text)).toEqual(code(said));
    expect(english(text)).toEqual([]);
    if (english(said).length > 0) expect(text).toMatch(script);
  });
});

test("Chinese sentences end as Chinese ones do", () => {
  const odd = Object.values(translations).filter(([zh]) => /\p{Script=Han}[.,;:?!]|`[.,]/u.test(zh));
  expect(odd).toEqual([]);
});

test("the two Korean forms of a particle stand only where it depends on a value", () => {
  const odd = Object.values(translations).filter(([, ko]) =>
    /(?:\p{Script=Hangul}|`[^`{]*`)["”’)]?(?:은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)/u.test(ko),
  );
  expect(odd).toEqual([]);
});

test("nothing is translated that nobody says", () => {
  const root = new URL("../../src/", import.meta.url);
  const code = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/^sentences[\\/]of-/.test(path))
    .map((path) => readFileSync(new URL(path, root), "utf8"))
    .join("\n")
    .replaceAll("\\ufffd", "\ufffd");
  const written = (said: string): string[] => [said, JSON.stringify(said).slice(1, -1), said.replaceAll("'", "\\'")];
  const unsaid = Object.keys(translations).filter((said) => {
    const escaped = written(said);
    return ![...escaped, ...escaped.map((each) => each.replaceAll('\\"', '"'))].some((each) => code.includes(each));
  });
  expect(unsaid).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, formatDiagnostics, hasErrors, readConflict } from "../../detente/src/index.ts";
import { root } from "./command.ts";
import { blocksOf, pages } from "./docs-pages.ts";

/*
 * Every `detente` block of the documentation is a whole model: sound, and with its claims as stated. One marked as a part
 * is sound but for the names that it does not declare. And every word of the grammar is explained.
 */

const models = pages.flatMap(({ path, text }) =>
  blocksOf(text, "detente").map(({ info, text }, index) => ({ place: `${path}, ${index + 1}`, info, text })),
);
const isPart = ({ info }: { readonly info: string }): boolean => info === "part";
const files = readdirSync(`${root}docs/models`).filter((name) => name.endsWith(".detente"));

describe("models", () => {
  test("there are some", () => expect(models.length).toBeGreaterThan(8));

  test.each([
    ...models.filter((model) => !isPart(model)),
    ...files.map((name) => ({
      place: `docs/models/${name}`,
      text: readFileSync(`${root}docs/models/${name}`, "utf8"),
    })),
  ])("$place", async ({ place, text }) => {
    const { conflict, diagnostics } = readConflict(text);
    const checked = hasErrors(diagnostics) || !conflict ? undefined : await check(conflict);
    const errors = [...diagnostics, ...(checked?.diagnostics ?? [])].filter(({ severity }) => severity === "error");
    expect(formatDiagnostics(place, text, errors)).toBe("");
    expect(checked!.claims.filter(({ asStated }) => !asStated).map(({ claim }) => claim.id)).toEqual([]);
  });
});

describe("parts of models", () => {
  test("the reference of the language has some", () => expect(models.filter(isPart).length).toBeGreaterThan(8));

  test.each(models.filter(isPart))("$place", ({ place, text }) => {
    const wrong = readConflict(text).diagnostics.filter(
      ({ code, severity }) => severity === "error" && code !== "unknown-name" && code !== "no-actors",
    );
    expect(formatDiagnostics(place, text, wrong)).toBe("");
  });
});

test("the examples of the API speak of the model that the README writes", () => {
  const model = (path: string, before: string): string =>
    readFileSync(`${root}${path}`, "utf8")
      .split(before)[1]
      .split(/```|`;/)[1]
      .split("`")
      .at(-1)!
      .trim();
  const intro = readFileSync(`${root}docs/reference/api-intro.md`, "utf8")
    .split("const text = `")[1]
    .split("`;")[0]
    .trim();
  expect(intro).toBe(model("README.md", "## Write a model"));
});

describe("keywords", () => {
  const page = readFileSync(`${root}docs/reference/keywords.md`, "utf8");
  const grammar = readFileSync(`${root}packages/detente/src/language/detente.langium`, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^terminal .*$|^hidden terminal .*$/gm, "");
  const words = new Set([...grammar.matchAll(/'([a-z][a-z0-9]*)'/g)].map(([, word]) => word));
  const rows = [...page.matchAll(/^\| `([a-z0-9]+)` \|([^|]+)\|([^|]+)\|$/gm)];

  test("the page explains every one, and none that is not", () => {
    expect(words.size).toBeGreaterThan(80);
    const explained = rows.map(([, word]) => word);
    expect([...explained].sort()).toEqual([...words].sort());
  });

  test("every one is used in a model of the page, but those that are told by name only", () => {
    const used = blocksOf(page, "detente")
      .map(({ text }) => text.replace(/"[^"]*"/g, ""))
      .join("\n");
    const unused = [...words].filter((word) => !new RegExp(`(^|[^\\p{L}_])${word}($|[^\\p{L}_])`, "u").test(used));
    expect(unused).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../../src/analysis/check.ts";
import { engines } from "../../src/engine/engines.ts";
import { checkQuotes } from "../../src/evidence/check-quotes.ts";
import { readConflict } from "../../src/model/lower.ts";

const cases = new URL("../../../../cases/", import.meta.url);
const files = ["summit-2025.detente", ...readdirSync(new URL("published/", cases)).map((name) => `published/${name}`)];

describe.each(files)("%s", (file) => {
  const { conflict, diagnostics } = readConflict(readFileSync(new URL(file, cases), "utf8"));

  test("reads without errors or warnings", () => {
    expect(diagnostics.filter(({ severity }) => severity !== "hint")).toEqual([]);
  });

  test.each(engines)("every claim is as stated under the engine $id", async (engine) => {
    const checked = await check(conflict!, { engine });
    expect(checked.diagnostics).toEqual([]);
    expect(checked.claims.length).toBe(conflict!.claims.length);
    expect(checked.claims.length).toBeGreaterThan(1);
    expect(checked.claims.filter(({ asStated }) => !asStated).map(({ claim }) => claim.id)).toEqual([]);
    expect(checked.claims.flatMap(({ expectations }) => expectations.filter(({ vacuous }) => vacuous))).toEqual([]);
  });
});

describe("the first case", () => {
  const { conflict } = readConflict(readFileSync(new URL("summit-2025.detente", cases), "utf8"));
  const article = new URL("../../../../../shared/sources/summit-overture-2025.txt", import.meta.url);

  test.skipIf(!existsSync(article))(
    "quotes the article to the letter (skipped where the article is not at hand)",
    () => {
      expect(checkQuotes(conflict!, new Map([["article", readFileSync(article, "utf8")]]))).toEqual([]);
    },
  );

  test("gives every preference a statement or marks it as assumed, in every scenario", () => {
    const preferences = [conflict!, ...conflict!.scenarios.map(({ overrides }) => overrides)].flatMap(
      (declarations) => declarations.preferences ?? [],
    );
    const statements = preferences.flatMap((preference) => (preference.kind === "statements" ? preference.items : []));
    expect(statements.length).toBeGreaterThan(40);
    const bare = statements.filter(
      (item) => item.kind === "statement" && item.because === undefined && item.assumed === undefined,
    );
    expect(bare).toEqual([]);
  });

  test("quotes nobody at more than 25 words", () => {
    for (const { quote } of conflict!.statements) expect((quote ?? "").split(/\s+/).length).toBeLessThanOrEqual(25);
  });
});

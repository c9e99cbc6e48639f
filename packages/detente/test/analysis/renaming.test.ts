import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analyze.ts";
import { compareModels } from "../../src/analysis/compare/compare.ts";
import { findRenaming } from "../../src/analysis/compare/renaming.ts";
import { equilibria } from "../../src/analysis/stability.ts";
import { printConflict } from "../../src/interop/detente.ts";
import { readGmcr, writeGmcr } from "../../src/interop/gmcr.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import type { Expression } from "../../src/model/expression.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { compareText } from "../../src/report/compare/compare-text.ts";
import { optionModel } from "../engine/random-models.ts";
import { solved } from "./solved.ts";

const published = (name: string): string =>
  readFileSync(new URL(`../../../../cases/published/${name}.detente`, import.meta.url), "utf8");

/** The model with other ids, other names, and its actors and options in another order. */
function disguised(model: ConflictModel): ConflictModel {
  const actorId = new Map(model.actors.map(({ id }, at) => [id, `p${at}`]));
  const keyOf = new Map(model.options.map(({ key, ownerIndex }, at) => [key, `p${ownerIndex}.q${at}`]));
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        typeof each !== "string"
          ? rename(each)
          : key === "option"
            ? (keyOf.get(each) ?? each)
            : key === "actor" || key === "by"
              ? (actorId.get(each) ?? each)
              : each,
      ]),
    );
  };
  const actors = model.actors.map((actor, at) => ({ ...actor, id: `p${at}`, name: `Player ${at}` })).toReversed();
  const options = model.options
    .map((option, at) => {
      const ownerIndex = actors.length - 1 - option.ownerIndex;
      return {
        ...option,
        id: `q${at}`,
        key: keyOf.get(option.key)!,
        name: `Q${at}`,
        ownerIndex,
        owner: actors[ownerIndex]!,
      };
    })
    .toReversed();
  const { statusQuo } = model;
  return {
    ...model,
    actors,
    options,
    rules: rename(model.rules) as typeof model.rules,
    merges: rename(model.merges) as typeof model.merges,
    forbidden: rename(model.forbidden) as typeof model.forbidden,
    unseen: rename(model.unseen) as typeof model.unseen,
    outcomes: [],
    preferences: rename(model.preferences) as typeof model.preferences,
    ...(statusQuo?.kind === "options"
      ? {
          statusQuo: {
            ...statusQuo,
            taken: statusQuo.taken.map((key) => keyOf.get(key)!),
            notTaken: statusQuo.notTaken.map((key) => keyOf.get(key)!),
          },
        }
      : {}),
  };
}

const usesOptionsOnly = (model: ConflictModel): boolean => {
  const of = (value: unknown): boolean =>
    typeof value !== "object" ||
    value === null ||
    (!("outcome" in value) && !("pattern" in value) && Object.values(value).every(of));
  return of([
    model.rules,
    model.merges,
    model.forbidden,
    model.unseen,
    model.preferences,
    model.statusQuo as unknown as Expression,
  ]);
};

describe("two encodings of one case", () => {
  test("of any conflict of options are found to be the same, whatever things are called and in whichever order they stand", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(optionModel(), async (random) => {
        fc.pre(usesOptionsOnly(random));
        const [before, after] = [await solved(random), await solved(disguised(random))];
        fc.pre(before !== undefined && after !== undefined);
        const renaming = findRenaming(before as Analysis, after as Analysis);
        expect(renaming?.sameVerdicts).toBe(true);
        for (const concept of before!.concepts)
          expect(
            equilibria(before as Analysis, concept)
              .map((state) => renaming!.states[state]!)
              .sort((a, b) => a - b),
          ).toEqual(equilibria(after as Analysis, concept));
        found++;
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(10);
  });

  test.each(["syria-iraq-1975", "cuba-1962", "us-north-korea-2017-run-1"])(
    "%s and what its .gmcr file makes of it",
    async (name) => {
      const { conflict } = readConflict(published(name));
      const { conflict: numbered } = readGmcr(writeGmcr(conflict!).text!);
      const before = await solved(resolveScenario(conflict!));
      const after = await solved(resolveScenario(numbered!));
      const comparison = await compareModels(before as Analysis, after as Analysis);
      expect(comparison.changes).toEqual([]);
      const text = compareText(comparison, { before: "a.detente", after: "b.gmcr" });
      expect(text).toContain("The two are the same but for names and order");
      expect(text).not.toContain("Alone brings about");
    },
  );

  test("are not the same when one preference, move or option differs", async () => {
    const text =
      "actor a { option x option z } actor b { option y } now none preferences a { x; not y; z } preferences b { y; x }";
    const of = async (changed: string) => (await solved(resolveScenario(readConflict(changed).conflict!))) as Analysis;
    const other = text.replaceAll(/\bx\b/g, "u").replaceAll(/\ba\b/g, "c");
    const before = await of(text);
    expect(findRenaming(before, await of(other))?.sameVerdicts).toBe(true);
    for (const changed of [
      other.replace("{ y; u }", "{ y; not u }"),
      other.replace("option u", "option u take only"),
      other.replace("now none", "now z"),
      `${other} infeasible u and y`,
    ])
      expect(findRenaming(before, await of(changed)), changed).toBeUndefined();
  });
});

describe("a .gmcr file as text of a model", () => {
  const file = (...names: string[]): string =>
    JSON.stringify({
      options: names.map((name, at) => ({ name: `${name} option ${at}`, permittedDirection: "both" })),
      decisionMakers: names.map((name, at) => ({ name, options: [names.length - 1 - at], preferences: [[[at, "Y"]]] })),
      infeasibles: [],
      useManualPreferenceRanking: false,
    });

  test("calls its actors after their names, and by number where a name says nothing or is there twice", () => {
    const ids = (...names: string[]) =>
      readGmcr(file(...names), { actors: "named" }).conflict!.actors.map(({ id }) => id);
    expect(ids("United States", "조선", "2nd party", "–")).toEqual(["united_states", "조선", "dm3", "dm4"]);
    expect(ids("A", "a!", "DM1")).toEqual(["dm1", "dm2", "dm3"]);
    const numbered = readGmcr(file("A", "B")).conflict!.actors.map(({ id }) => id);
    expect(numbered).toEqual(["dm1", "dm2"]);
  });

  test("is the same model under other names", async () => {
    const text = file("United States", "North Korea", "attack");
    const { conflict } = readGmcr(text, { actors: "named" });
    const again = readConflict(printConflict(conflict!));
    expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const before = (await solved(resolveScenario(readGmcr(text).conflict!))) as Analysis;
    const after = (await solved(resolveScenario(again.conflict!))) as Analysis;
    expect(findRenaming(before, after)).toMatchObject({ actors: [0, 1, 2], sameVerdicts: true });
  });
});

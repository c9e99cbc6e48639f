import { describe, expect, test } from "vitest";
import { readGmcr } from "../../src/interop/gmcr.ts";
import { readableIds } from "../../src/interop/gmcr-names.ts";
import { ranked, syriaIraq, text } from "./gmcr-samples.ts";

/** The one finding of a file in which one value was put at the path. */
function findings(path: readonly (string | number)[], value: unknown, base: unknown = syriaIraq) {
  const file = structuredClone(base) as Record<string | number, unknown>;
  const holder = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((inner, step) => inner[step] as Record<string | number, unknown>, file);
  if (value === undefined) delete holder[path.at(-1) as string];
  else Object.defineProperty(holder, path.at(-1) as string, { value, enumerable: true });
  const read = readGmcr(text(file));
  if (read.diagnostics.some((item) => item.severity === "error")) expect(read.conflict).toBeUndefined();
  return read.diagnostics;
}

describe("readGmcr", () => {
  test("reads actors, options, infeasible states, misperceptions and statements", () => {
    const { conflict, diagnostics } = readGmcr(text(syriaIraq));
    expect(diagnostics).toEqual([]);
    expect(conflict?.title).toBe("Syria, Iraq");
    expect(conflict?.actors.map(({ id, name }) => [id, name])).toEqual([
      ["dm1", "Syria"],
      ["dm2", "Iraq"],
    ]);
    expect(conflict?.actors[0].options).toEqual([
      { id: "release_water", name: "Release water", direction: "both" },
      { id: "escalate", name: "Escalate", direction: "both" },
    ]);
    const release = { op: "option", option: "dm1.release_water" };
    const escalate = { op: "option", option: "dm1.escalate" };
    const attack = { op: "option", option: "dm2.attack" };
    expect(conflict?.rules).toEqual([{ kind: "infeasible", of: [{ op: "and", of: [release, escalate] }] }]);
    expect(conflict?.unseen).toEqual([{ by: "dm1", when: { op: "and", of: [release, { op: "not", of: escalate }] } }]);
    const [syria, iraq] = conflict?.preferences ?? [];
    expect(syria).toMatchObject({ kind: "statements", actor: "dm1" });
    expect(syria.kind === "statements" && syria.items.slice(1)).toEqual([
      { kind: "statement", when: escalate },
      { kind: "statement", when: { op: "not", of: attack } },
      { kind: "statement", when: { op: "or", of: [{ op: "not", of: release }, attack] } },
    ]);
    expect(iraq).toEqual({ kind: "statements", actor: "dm2", items: [{ kind: "statement", when: attack }] });
    expect(conflict?.optionOrder).toBeUndefined();
  });

  test("reads the older files' rankings and one-way options, and tells options of one name apart", () => {
    const { conflict } = readGmcr(text(ranked));
    expect(conflict?.actors.flatMap((actor) => actor.options)).toEqual([
      { id: "cooperate", name: "Cooperate", direction: "both" },
      { id: "cooperate_2", name: "Cooperate", direction: "take" },
    ]);
    const number = (value: number) => ({ kind: "number", number: value });
    expect(conflict?.preferences[0]).toEqual({
      kind: "ranking",
      actor: "dm1",
      tiers: [{ states: [number(3)] }, { states: [number(4)] }, { states: [number(1), number(2)] }],
    });
  });

  test("keeps the file's order of options where it is not actor by actor", () => {
    const file = structuredClone(syriaIraq);
    file.decisionMakers[0].options = [2, 0];
    file.decisionMakers[1].options = [1];
    const { conflict } = readGmcr(text(file));
    expect(conflict?.optionOrder).toEqual(["dm1.release_water", "dm2.escalate", "dm1.attack"]);
    expect(conflict?.actors[0].options.map((option) => option.id)).toEqual(["release_water", "attack"]);
  });

  test("accepts a byte order mark and 200 options", () => {
    const options = Array.from({ length: 200 }, (_, index) => ({ name: `选项 ${index}`, permittedDirection: "back" }));
    const file = { options, decisionMakers: [{ name: "甲", options: [...options.keys()] }] };
    const { conflict, diagnostics } = readGmcr(`\uFEFF${text(file)}`);
    expect(diagnostics).toEqual([]);
    expect(conflict?.actors[0].options[7]).toEqual({ id: "选项_7", name: "选项 7", direction: "drop" });
  });

  test.each<[string, (string | number)[], unknown, string]>([
    ["index-out-of-range", ["infeasibles", 0, 1, 0], 3, "infeasibles[0][1][0]"],
    ["index-out-of-range", ["decisionMakers", 0, "preferences", 1, 0, 0], -1, "decisionMakers[0].preferences[1][0][0]"],
    ["index-out-of-range", ["decisionMakers", 0, "options", 1], 1.5, "decisionMakers[0].options[1]"],
    ["index-out-of-range", ["decisionMakers", 0, "misperceptions", 0, 0, 0], "0", "misperceptions[0][0][0]"],
    ["index-out-of-range", ["decisionMakers", 0, "options"], [0, 1, null], "options[2]"],
    ["bad-letter", ["infeasibles", 0, 1, 1], "y", "infeasibles[0][1][1]"],
    ["bad-letter", ["infeasibles", 0, 1, 1], 1, "infeasibles[0][1][1]"],
    ["bad-condition", ["infeasibles", 0], "0Y", "infeasibles[0]"],
    ["bad-condition", ["infeasibles", 0, 0], [0, "Y", 1], "infeasibles[0][0]"],
    ["bad-condition", ["decisionMakers", 0, "preferences", 3, "members"], {}, "preferences[3]"],
    ["bad-type", ["infeasibles"], {}, "infeasibles"],
    ["bad-type", ["options"], "none", "options"],
    ["bad-type", ["options"], undefined, 'has no "options"'],
    ["bad-type", ["decisionMakers"], undefined, 'has no "decisionMakers"'],
    ["bad-type", ["options", 0], 7, "options[0]"],
    ["bad-type", ["options", 0, "name"], undefined, "options[0]"],
    ["bad-type", ["decisionMakers", 1], null, "decisionMakers[1]"],
    ["bad-type", ["decisionMakers", 1, "name"], ["Iraq"], "decisionMakers[1].name"],
    ["bad-type", ["decisionMakers", 1, "preferences"], 1, "decisionMakers[1].preferences"],
    ["bad-type", ["useManualPreferenceRanking"], "yes", "useManualPreferenceRanking"],
    ["bad-direction", ["options", 0, "permittedDirection"], "up", "options[0].permittedDirection"],
    ["bad-direction", ["options", 0, "permittedDirection"], "constructor", "options[0].permittedDirection"],
    ["too-many", ["options"], Array.from({ length: 10_001 }, () => 0), "options"],
    ["too-many", ["decisionMakers"], Array.from({ length: 10_001 }, () => 0), "decisionMakers"],
    ["too-many", ["infeasibles"], Array.from({ length: 10_001 }, () => []), "infeasibles"],
    ["reserved-name", ["options", 0, "name"], "__proto__", "options[0].name"],
    ["reserved-name", ["decisionMakers", 0, "name"], "__proto__", "decisionMakers[0].name"],
    ["no-actors", ["decisionMakers"], [], "decisionMakers"],
    ["actor-without-options", ["decisionMakers", 2], { name: "UN", options: [] }, "decisionMakers[2].options"],
    ["option-owned-twice", ["decisionMakers", 1, "options"], [2, 0], "decisionMakers[1].options[1]"],
    ["option-owned-twice", ["decisionMakers", 1, "options"], [2, 2], "decisionMakers[1].options[1]"],
    ["option-owned-by-nobody", ["options", 3], { name: "Wait", permittedDirection: "both" }, "options[3]"],
  ])("reports %s at %j", (code, path, value, where) => {
    const errors = findings(path, value);
    expect(errors.map((item) => item.code)).toContain(code);
    const error = errors.find((item) => item.code === code);
    expect(error?.message).toContain(where);
    expect(error?.place?.line).toBeGreaterThan(0);
  });

  test.each<[string, unknown]>([
    ["bad-state-number", [1, 2, 0, 4]],
    ["bad-state-number", [1, 2, 3, 4.5]],
    ["bad-state-number", [1, 2, 3, 5]],
    ["bad-state-number", [1, [2, [3]], 4]],
    ["bad-state-number", "1234"],
    ["ranking-repeats-state", [1, [2, 1], 3]],
    ["empty-tie", [1, [], 2, 3, 4]],
    ["ranking-missing", undefined],
  ])("reports %s in the ranking %j", (code, ranking) => {
    const errors = findings(["decisionMakers", 0, "preferenceVector"], ranking, ranked);
    expect(errors.map((item) => item.code)).toEqual([ranking === "1234" ? "ranking-missing" : code]);
  });

  test("reports several problems at once, in the order of the file, with line and column", () => {
    const file = structuredClone(syriaIraq) as Record<string, unknown> & typeof syriaIraq;
    file.infeasibles[0][0][0] = 99;
    file.options[2].permittedDirection = "sideways";
    file.decisionMakers[0].preferences[1] = [[1, "maybe"]] as never;
    const source = text(file);
    const { diagnostics } = readGmcr(source);
    expect(diagnostics.map((item) => item.code)).toEqual(["bad-direction", "bad-letter", "index-out-of-range"]);
    const [direction] = diagnostics;
    expect(source.split("\n")[(direction.place?.line ?? 0) - 1].slice((direction.place?.column ?? 0) - 1)).toBe(
      '"sideways"',
    );
  });

  test("names the line and column of a syntax error, and what a file that is no model holds", () => {
    expect(readGmcr('{"options": [\n  {"name": }\n]}').diagnostics).toMatchObject([
      { code: "not-json", place: { line: 2, column: 12 } },
    ]);
    expect(readGmcr("[]").diagnostics).toMatchObject([{ code: "not-gmcr" }]);
    expect(readGmcr("").diagnostics).toMatchObject([{ code: "not-json" }]);
  });

  test.each([
    ["compound conditions", `{"compound":true,"members":[`, "]}"],
    ["lists", "[", "]"],
  ])("answers ten thousand nested %s", (_, open, close) => {
    const deep = open.repeat(10_000) + close.repeat(10_000);
    for (const key of ["infeasibles", "unknown"]) {
      const file = `{"options":[{"name":"a"}],"decisionMakers":[{"name":"A","options":[0]}],"${key}":[${deep}]}`;
      const { conflict, diagnostics } = readGmcr(file);
      expect(conflict).toBeUndefined();
      expect(diagnostics[0].severity).toBe("error");
    }
  });

  test("a __proto__ member changes nothing but is kept", () => {
    const { conflict } = readGmcr(text(syriaIraq).replace('"notes": {', '"__proto__": {'));
    expect(({} as { by?: string }).by).toBeUndefined();
    expect(JSON.stringify(conflict?.foreign)).toContain('"__proto__":{"by":"someone"}');
  });

  test("says that groups of decision makers are kept but not read", () => {
    const warnings = findings(["coalitions"], [[0, 1]]);
    expect(warnings).toMatchObject([{ code: "coalitions-not-read", severity: "warning" }]);
  });

  test("keeps at most 200 findings and says how many more there are", () => {
    const { diagnostics } = readGmcr(text({ ...syriaIraq, infeasibles: Array.from({ length: 1000 }, () => 1) }));
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)?.message).toContain("800 more");
  });
});

test("readable ids keep letters of any script, never collide and always begin with a letter", () => {
  expect(
    readableIds(["Release water!", "release WATER", "release water 2", "制裁", "6-party talks", "", "___", "Ünï"]),
  ).toEqual([
    "release_water",
    "release_water_2",
    "release_water_2_2",
    "制裁",
    "option_6_party_talks",
    "option6",
    "option7",
    "ünï",
  ]);
});

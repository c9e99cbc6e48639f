import { describe, expect, test } from "vitest";
import { canonicalJson, modelHash, readCanonical } from "../../src/model/canonical.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { option, sample } from "./sample.ts";

const graph: Conflict = {
  ...sample,
  actors: sample.actors.map((actor) => ({ ...actor, options: [] })),
  rules: [{ kind: "infeasible", of: [{ op: "state", state: "spill" }] }],
  merges: [],
  forbidden: [],
  unseen: [],
  outcomes: [],
  graph: {
    states: [
      { id: "idle", name: "Idle" },
      { id: "spill", name: "Spill" },
    ],
    moves: [{ by: "usa", from: "idle", to: "spill" }],
  },
  statusQuo: { kind: "state", state: "idle" },
  preferences: [{ kind: "ranking", actor: "usa", tiers: [{ states: [{ kind: "state", state: "idle" }] }] }],
  scenarios: [],
  claims: [],
};

/** Everything that an expression can be. */
const rich: Conflict = {
  ...sample,
  merges: [{ when: { op: "constant", value: false }, assumed: "no reason" }],
  optionOrder: ["dprk.meet", "usa.invite", "usa.accept"],
  rules: [
    {
      kind: "exactly-one",
      of: [
        { op: "count", min: 1, max: 2, of: [option("usa.invite"), option("usa.accept")] },
        { op: "iff", of: [option("usa.invite"), { op: "if", of: [option("dprk.meet"), option("usa.accept")] }] },
        {
          op: "implies",
          of: [
            { op: "or", of: [] },
            { op: "outcome", outcome: "summit" },
          ],
        },
      ],
    },
  ],
  foreign: { gmcr: JSON.parse('{"z":[1,{"b":1,"a":null}],"a":"x","__proto__":{"at":1}}') },
  scenarios: [],
  claims: [],
};

describe("canonical JSON", () => {
  test.each([
    ["a conflict with scenarios, claims and evidence", sample],
    ["a conflict in graph form", graph],
    ["all kinds of expressions and foreign members", rich],
  ])("gives back %s, and its hash", (_, conflict) => {
    const read = readCanonical(canonicalJson(conflict));
    expect(read.diagnostics).toEqual([]);
    expect(read.conflict).toEqual(conflict);
    expect(canonicalJson(read.conflict as Conflict)).toBe(canonicalJson(conflict));
    expect(modelHash(resolveScenario(read.conflict as Conflict))).toBe(modelHash(resolveScenario(conflict)));
  });

  test("does not depend on places, undefined members or the order in which members were made", () => {
    const at = { start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 };
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      const members = Object.entries(value).toReversed();
      return Object.fromEntries([...members.map(([key, inner]) => [key, reversed(inner)]), ["at", at]]);
    };
    const same = reversed({ ...sample, graph: undefined, foreign: undefined }) as Conflict;
    expect(canonicalJson(same)).toBe(canonicalJson(sample));
    expect(canonicalJson({ ...sample, statements: sample.statements.map((each) => ({ ...each, quoteAt: at })) })).toBe(
      canonicalJson(sample),
    );
  });

  test("begins with its format and ends with a line break", () => {
    expect(canonicalJson(sample)).toMatch(/^\{\n {2}"format": "detente\/1",\n {2}"title": "Summit",[\s\S]*\n\}\n$/);
  });
});

/** What is found in the sample with one value put at a path; `undefined` deletes it. */
function findings(path: readonly (string | number)[], value: unknown, base: Conflict = sample) {
  const file = JSON.parse(canonicalJson(base));
  const holder = path.slice(0, -1).reduce((inner, step) => inner[step], file);
  if (value === undefined) delete holder[path.at(-1) as string];
  else holder[path.at(-1) as string] = value;
  const { conflict, diagnostics } = readCanonical(JSON.stringify(file, null, 2), (id) => id === "nash" || id === "seq");
  expect(conflict === undefined).toBe(diagnostics.some((item) => item.severity === "error"));
  return diagnostics;
}

const jointMoves = {
  kind: "reachability",
  subject: { quantifier: "no", states: { kind: "now" } },
  negated: false,
  from: { kind: "now" },
  by: "moves",
  together: true,
};

describe("readCanonical", () => {
  test.each<[string, (string | number)[], unknown, string]>([
    ["bad-type", ["format"], "detente/2", "format"],
    ["missing-member", ["format"], undefined, '"format" is missing'],
    ["missing-member", ["actors"], undefined, '"actors" is missing'],
    ["missing-member", ["actors", 0, "name"], undefined, "actors[0]"],
    ["unknown-member", ["actors", 0, "nmae"], "x", "actors[0].nmae"],
    ["bad-type", ["title"], 5, "title"],
    ["bad-type", ["asOf"], "yesterday", "asOf"],
    ["bad-type", ["actors"], {}, "actors"],
    ["bad-type", ["actors", 0], null, "actors[0]"],
    ["bad-type", ["actors", 0, "id"], "", "actors[0].id"],
    ["reserved-name", ["actors", 0, "id"], "__proto__", "actors[0].id"],
    ["bad-type", ["actors", 0, "options", 0, "direction"], "up", "direction"],
    ["bad-type", ["rules", 0, "of", 0, "op"], "xor", "rules[0].of[0].op"],
    ["bad-type", ["rules", 0, "of", 0, "op"], "constructor", "rules[0].of[0].op"],
    ["bad-type", ["rules", 0, "of", 0], [], "rules[0].of[0]"],
    ["bad-length", ["rules", 0, "of"], [], "rules[0].of"],
    ["bad-length", ["outcomes", 0, "when"], { op: "if", of: [] }, "outcomes[0].when.of"],
    ["bad-length", ["outcomes", 0, "when"], { op: "if", of: [1, 2, 3] }, "at most 2"],
    ["bad-length", ["actors"], Array.from({ length: 1_000_001 }, () => 0), "actors"],
    ["bad-type", ["preferences", 0, "items", 0, "perhaps"], 1.5, "perhaps"],
    ["bad-type", ["preferences", 0, "items", 0, "weight"], "0.0", "weight"],
    ["bad-type", ["preferences", 1, "tiers", 1, "states", 0, "number"], 0, "number"],
    ["unknown-name", ["rules", 0, "of", 0, "of", 0, "option"], "usa.strike", "rules[0].of[0].of[0].option"],
    ["unknown-name", ["preferences", 0, "items", 1, "items", 1, "when", "outcome"], "war", "when.outcome"],
    ["unknown-name", ["preferences", 0, "actor"], "uk", "preferences[0].actor"],
    ["unknown-name", ["scenarios", 0, "overrides", "preferences", 0, "actor"], "uk", "preferences[0].actor"],
    ["unknown-name", ["rules", 0, "because", 0], "rumour", "rules[0].because[0]"],
    ["unknown-name", ["unseen", 0, "by"], "uk", "unseen[0].by"],
    ["unknown-name", ["forbidden", 0, "by"], "uk", "forbidden[0].by"],
    ["unknown-name", ["statusQuo", "taken", 0], "usa.strike", "statusQuo.taken[0]"],
    ["unknown-name", ["scenarios", 1, "seenBy"], "uk", "scenarios[1].seenBy"],
    ["unknown-name", ["claims", 0, "scenario"], "s", "claims[0].scenario"],
    ["unknown-name", ["claims", 0, "expect", 0, "concepts", 0], "nosh", "concepts[0]"],
    ["unknown-name", ["claims", 0, "expect", 1, "actors", 0], "uk", "actors[0]"],
    ["unknown-name", ["claims", 0, "expect", 3, "actors", 1], "uk", "expect[3].actors[1]"],
    ["lone-coalition", ["claims", 0, "expect", 3, "actors"], ["usa"], "expect[3].actors"],
    ["joint-moves", ["claims", 0, "expect", 1], jointMoves, "expect[1].together"],
    ["several-actors", ["claims", 0, "expect", 2, "together"], true, "expect[2]"],
    ["bad-type", ["claims", 0, "expect", 4, "by"], "groups", "expect[4].by"],
    ["bad-type", ["claims", 0, "expect", 5, "states", 0, "number"], 0, "expect[5].states[0].number"],
    ["unknown-name", ["claims", 0, "given", 0, "option"], "usa.x", "claims[0].given[0].option"],
    ["unknown-name", ["statements", 0, "source"], "book", "statements[0].source"],
    ["unknown-name", ["statements", 0, "for"], "uk", "statements[0].for"],
    ["unknown-name", ["statusQuo", "because", 0], "rumour", "statusQuo.because[0]"],
    ["unknown-name", ["actors", 0, "options", 0, "because", 0], "rumour", "actors[0].options[0].because[0]"],
    ["unknown-name", ["statements", 1, "against", 0], "rumour", "statements[1].against[0]"],
    ["against-itself", ["statements", 1, "against", 0], "denial", "statements[1].against[0]"],
    ["bad-type", ["statements", 0, "reliability"], "B7", "statements[0].reliability"],
    ["bad-type", ["statements", 0, "reliability"], "1.5", "statements[0].reliability"],
    ["bad-type", ["statements", 0, "between"], ["a", "b"], "statements[0].between"],
    ["bad-type", ["sources", 0, "sha256"], "0F".repeat(32), "sources[0].sha256"],
    ["unknown-scenario", ["scenarios", 1, "extends"], "nowhere", "scenarios[1].extends"],
    ["cyclic-scenario", ["scenarios", 0, "extends"], "seen", "scenarios[0].extends"],
    ["cyclic-outcome", ["outcomes", 0, "when"], { op: "not", of: { op: "outcome", outcome: "summit" } }, "outcomes[0]"],
    ["doubled-name", ["actors", 1, "id"], "usa", "actors[1]"],
    ["doubled-name", ["actors", 0, "options", 1, "id"], "invite", "actors[0].options[1]"],
    ["doubled-name", ["preferences", 1, "actor"], "usa", "preferences[1]"],
    ["doubled-name", ["scenarios", 1, "id"], "hardline", "scenarios[1]"],
    ["option-order", ["optionOrder"], ["usa.invite"], "optionOrder"],
    ["contradictory-status-quo", ["statusQuo", "notTaken"], ["usa.invite"], "statusQuo.notTaken[0]"],
    ["bad-pattern", ["preferences", 1, "tiers", 0, "states", 0, "pattern"], "YN", "pattern"],
    ["missing-weight", ["preferences", 0, "items", 0, "weight"], "2", "items[1].items[0]"],
    ["mixed-form", ["graph"], { states: [], moves: [] }, "graph"],
  ])("reports %s at %j", (code, path, value, where) => {
    const found = findings(path, value);
    const finding = found.find((item) => item.code === code && item.message.includes(where));
    expect(found.map((item) => item.code)).toContain(code);
    expect(finding, JSON.stringify(found)).toBeDefined();
    expect(finding?.place?.line).toBeGreaterThan(0);
  });

  test("checks what a graph refers to", () => {
    expect(findings(["graph", "moves", 0, "to"], "clean", graph)).toMatchObject([{ code: "unknown-name" }]);
    expect(findings(["statusQuo", "state"], "clean", graph)).toMatchObject([{ code: "unknown-name" }]);
    expect(findings(["graph", "states", 1, "id"], "idle", graph).map((item) => item.code)).toContain("doubled-name");
  });

  test("says which scenario takes away what something else refers to", () => {
    const found = findings(["scenarios", 1, "withoutRules"], undefined);
    expect(found).toMatchObject([
      {
        code: "unknown-name",
        message: 'unseen[0].when.option: with the scenario "seen" applied, there is no option "usa.accept".',
      },
    ]);
  });

  test("reports one finding once, and several in the order of the file", () => {
    const twice = { ...sample, rules: [{ kind: "require" as const, of: [option("no.one"), option("no.two")] }] };
    const found = readCanonical(canonicalJson(twice)).diagnostics;
    expect(found.map((item) => item.message)).toEqual([
      'rules[0].of[0].option: there is no option "no.one".',
      'rules[0].of[1].option: there is no option "no.two".',
    ]);
  });

  test("answers ten thousand nested negations, lists and foreign objects", () => {
    const nested = (open: string, inner: string, close: string): string =>
      open.repeat(10_000) + inner + close.repeat(10_000);
    const file = canonicalJson({ ...sample, foreign: { gmcr: "HERE" }, title: "THERE" });
    for (const text of [
      file.replace('"HERE"', nested("[", "1", "]")),
      file.replace('"THERE"', nested('{"a":', "1", "}")),
      canonicalJson({ ...sample, outcomes: [{ id: "o", name: "", when: option("HERE") }] }).replace(
        /\{\s*"op": "option",\s*"option": "HERE"\s*\}/,
        nested('{"op":"not","of":', '{"op":"constant","value":true}', "}"),
      ),
    ]) {
      const { conflict, diagnostics } = readCanonical(text);
      expect(conflict).toBeUndefined();
      expect(diagnostics[0].severity).toBe("error");
    }
  });

  test("names the place of a syntax error and refuses what is no object", () => {
    expect(readCanonical('{\n  "format": detente}').diagnostics).toMatchObject([
      { code: "not-json", place: { line: 2, column: 13 } },
    ]);
    expect(readCanonical("[]").diagnostics).toMatchObject([{ code: "bad-type" }]);
  });
});

import { describe, expect, test } from "vitest";
import { modelHash } from "../../src/model/canonical.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import type { Expression } from "../../src/model/expression.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { not, option, sample } from "./sample.ts";

const hash = (conflict: Conflict, scenario?: string): string => modelHash(resolveScenario(conflict, scenario));
const ruled = (when: Expression): string => hash({ ...sample, rules: [{ kind: "infeasible", of: [when] }] });
const [a, b, c] = [option("usa.invite"), option("usa.accept"), option("dprk.meet")];

describe("modelHash", () => {
  test("is a lower-case SHA-256 that stays the same from run to run", () => {
    expect(hash(sample)).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(structuredClone(sample))).toBe(hash(sample));
  });

  test("does not depend on evidence, claims, places or what an import kept", () => {
    const bare: Conflict = {
      ...sample,
      claims: [],
      sources: [],
      statements: [],
      foreign: { gmcr: { program: "x" } },
      rules: [
        {
          kind: "infeasible",
          of: sample.rules[0].of,
          at: { start: 1, end: 2, line: 3, column: 4, endLine: 5, endColumn: 6 },
        },
      ],
      preferences: JSON.parse(JSON.stringify(sample.preferences), (key, value) =>
        key === "because" || key === "assumed" ? undefined : value,
      ),
    };
    expect(hash(bare)).toBe(hash(sample));
  });

  test.each<[string, Partial<Conflict>]>([
    ["title", { title: "Another" }],
    ["date", { asOf: "2025-10-30" }],
    ["options' order", { optionOrder: ["dprk.meet", "usa.invite", "usa.accept"] }],
    ["rules", { rules: [] }],
    ["merges", { merges: [{ when: a }] }],
    ["forbidden moves", { forbidden: [] }],
    ["unseen states", { unseen: [] }],
    ["status quo", { statusQuo: { kind: "options", taken: [], notTaken: [] } }],
    ["outcomes", { outcomes: [] }],
    ["preferences", { preferences: sample.preferences.slice(0, 1) }],
    ["actors' names", { actors: [{ ...sample.actors[0], name: "Washington" }, sample.actors[1]] }],
    ["graph", { graph: { states: [{ id: "s", name: "S" }], moves: [] } }],
  ])("depends on the %s", (_, change) => {
    expect(hash({ ...sample, ...change })).not.toBe(hash(sample));
  });

  test("tells scenarios apart, and one that changes nothing from none not at all", () => {
    const same = { ...sample, scenarios: [...sample.scenarios, { id: "same", name: "Same", overrides: {} }] };
    expect(hash(same, "hardline")).not.toBe(hash(same));
    expect(hash(same, "same")).toBe(hash(same));
  });

  test("flattens nested conjunctions and disjunctions and drops those of one member", () => {
    const flat = ruled({ op: "and", of: [a, b, c] });
    expect(ruled({ op: "and", of: [{ op: "and", of: [a, b] }, c] })).toBe(flat);
    expect(
      ruled({
        op: "and",
        of: [
          { op: "or", of: [a] },
          { op: "and", of: [b, c] },
        ],
      }),
    ).toBe(flat);
    expect(ruled({ op: "or", of: [{ op: "or", of: [a, b] }, c] })).not.toBe(flat);
    expect(ruled({ op: "and", of: [c, b, a] })).not.toBe(flat);
    expect(ruled({ op: "if", of: [a, b] })).not.toBe(ruled({ op: "if", of: [b, a] }));
  });

  test("reads several members of one rule as several rules, but not the members of a count", () => {
    const one = { ...sample, rules: [{ kind: "infeasible" as const, of: [a, not(b)] }] };
    const two = { ...sample, rules: [a, not(b)].map((when) => ({ kind: "infeasible" as const, of: [when] })) };
    expect(hash(one)).toBe(hash(two));
    const together = { ...sample, rules: [{ kind: "at-most-one" as const, of: [a, b] }] };
    const apart = { ...sample, rules: [a, b].map((when) => ({ kind: "at-most-one" as const, of: [when] })) };
    expect(hash(together)).not.toBe(hash(apart));
  });

  test("does not depend on the order in which actors' preferences stand, or on what is said not to be taken", () => {
    expect(hash({ ...sample, preferences: sample.preferences.toReversed() })).toBe(hash(sample));
    const statusQuo = { kind: "options" as const, taken: ["usa.invite"], notTaken: ["dprk.meet"] };
    expect(hash({ ...sample, statusQuo })).toBe(hash(sample));
  });
});

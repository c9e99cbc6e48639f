import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/analysis/prepare.ts";
import { printConflict } from "../../src/interop/detente.ts";
import type { Conflict, GraphMove } from "../../src/model/conflict.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario, ScenarioError } from "../../src/model/scenario.ts";
import { inLanguage } from "../../src/report/in-language.ts";
import { option, sample } from "./sample.ts";

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ScenarioError) return error.code;
    throw error;
  }
  return "no error";
};

describe("resolveScenario", () => {
  test("without a scenario gives the conflict as declared, options actor by actor", () => {
    const model = resolveScenario(sample);
    expect(model.options.map((item) => item.key)).toEqual(["usa.invite", "usa.accept", "dprk.meet"]);
    expect(model.options.map((item) => item.ownerIndex)).toEqual([0, 0, 1]);
    expect(model.scenario).toBeUndefined();
    expect(model.asOf).toBe("2025-10-29");
    expect(model.rules).toEqual(sample.rules);
  });

  test("replaces one actor's preferences where they stand and adds rules", () => {
    const model = resolveScenario(sample, "hardline");
    expect(model.preferences.map((item) => [item.actor, item.kind])).toEqual([
      ["usa", "statements"],
      ["dprk", "ranking"],
    ]);
    expect(model.preferences[0]).toBe(sample.scenarios[0].overrides.preferences?.[0]);
    expect(model.rules.map((rule) => rule.kind)).toEqual(["infeasible", "require"]);
    expect(model.scenario).toEqual({ id: "hardline", name: "Hard line" });
    expect(model.asOf).toBe("2018-06-12");
    expect(model.seenBy).toBeUndefined();
  });

  test("builds along the chain: inherited preferences and date stay, actors are replaced and added, rules dropped", () => {
    const model = resolveScenario(sample, "seen");
    expect(model.options.map((item) => item.key)).toEqual(["usa.invite", "dprk.meet", "rok.broker"]);
    expect(model.actors.map((actor) => actor.name)).toEqual(["Washington", "North Korea", "South Korea"]);
    expect(model.asOf).toBe("2018-06-12");
    expect(model.seenBy).toBe("dprk");
    expect(model.rules).toEqual([]);
    expect(model.forbidden).toEqual([]);
    expect(model.unseen).toEqual([]);
    expect(model.preferences[0]).toBe(sample.scenarios[0].overrides.preferences?.[0]);
    expect(model.outcomes).toEqual([{ id: "summit", name: "Brokered summit", when: option("rok.broker") }]);
    expect(model.statusQuo).toEqual({ kind: "options", taken: ["rok.broker"], notTaken: [] });
  });

  test("names an unknown scenario and what there is", () => {
    expect(codeOf(() => resolveScenario(sample, "hardlin"))).toBe("unknown-scenario");
    expect(() => resolveScenario(sample, "hardlin")).toThrow('no scenario "hardlin". It has: hardline, seen.');
    expect(codeOf(() => resolveScenario(sample, "__proto__"))).toBe("unknown-scenario");
  });

  test("refuses a circle and says which", () => {
    const circle: Conflict = {
      ...sample,
      scenarios: [
        { id: "a", name: "A", extends: "b", overrides: {} },
        { id: "b", name: "B", extends: "a", overrides: {} },
      ],
    };
    expect(codeOf(() => resolveScenario(circle, "a"))).toBe("cyclic-scenario");
    expect(() => resolveScenario(circle, "a")).toThrow("a → b → a");
  });

  test("takes the options in the declared order and refuses an order that is no permutation", () => {
    const ordered = { ...sample, optionOrder: ["dprk.meet", "usa.accept", "usa.invite"] };
    expect(resolveScenario(ordered).options.map((item) => item.key)).toEqual(ordered.optionOrder);
    for (const optionOrder of [
      ["dprk.meet", "usa.accept"],
      ["dprk.meet", "usa.accept", "usa.accept"],
      ["dprk.meet", "usa.accept", "usa.invite", "usa.invite"],
      ["dprk.meet", "usa.accept", "usa.strike"],
    ]) {
      expect(codeOf(() => resolveScenario({ ...sample, optionOrder }))).toBe("option-order");
    }
  });

  test("an inherited order follows a scenario's change of options", () => {
    const ordered = { ...sample, optionOrder: ["dprk.meet", "usa.accept", "usa.invite"] };
    expect(resolveScenario(ordered, "seen").options.map((item) => item.key)).toEqual([
      "dprk.meet",
      "usa.invite",
      "rok.broker",
    ]);
  });

  test("leaves out preferences of actors that do not exist", () => {
    const stray: Conflict = {
      ...sample,
      preferences: [...sample.preferences, { kind: "statements", actor: "ghost", items: [] }],
    };
    expect(resolveScenario(stray).preferences.map((item) => item.actor)).toEqual(["usa", "dprk"]);
  });

  /** What language.md promises of a layer's moves, an actor at a time. */
  test("replaces a graph's states as a whole and its moves actor by actor, through every layer", () => {
    const ids = ["s1", "s2", "s3"];
    const movers = ["usa", "dprk", "rok"];
    const layer = fc.record({
      states: fc.oneof(fc.constant([]), fc.subarray(ids, { minLength: 1 })),
      given: fc.subarray(movers),
      moves: fc.array(fc.record({ by: fc.constantFrom(...movers), from: fc.nat(2), to: fc.nat(2) }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (drawn) => {
        const layers = drawn.map(({ states, given, moves }) => {
          const own = moves
            .filter(({ by, from, to }) => given.includes(by) && from !== to)
            .map(({ by, from, to }) => ({ by, from: ids[from]!, to: ids[to]! }));
          const unmoved = given.filter((id) => !own.some(({ by }) => by === id));
          return { states: states.map((id) => ({ id, name: id })), moves: own, given, unmoved };
        });
        const base = { states: ids.map((id) => ({ id, name: id })), moves: [] as GraphMove[] };
        const conflict: Conflict = {
          ...sample,
          graph: base,
          scenarios: layers.map((graph, at) => ({
            id: `l${at}`,
            name: "",
            ...(at === 0 ? {} : { extends: `l${at - 1}` }),
            overrides: { graph },
          })),
        };
        // straight from the definition: whoever is named has what the last layer that names it gives, if its states are there
        for (const id of movers) {
          let own: readonly GraphMove[] = [];
          let states = ids;
          for (const { states: given, moves, given: named } of layers) {
            if (given.length > 0) states = given.map((state) => state.id);
            own = named.includes(id)
              ? moves.filter(({ by }) => by === id)
              : own.filter(({ from, to }) => states.includes(from) && states.includes(to));
          }
          const resolved = resolveScenario(conflict, `l${layers.length - 1}`).graph!;
          expect(resolved.states.map((state) => state.id)).toEqual(states);
          expect(resolved.moves.filter(({ by }) => by === id)).toEqual(own);
        }
      }),
      { numRuns: 200 },
    );
  });

  const graph = `actor p1 "One"
states { s1 s2 s3 }
moves p1 { s1 -> s2  s2 -> s3 }
moves p2 { s1 -> s3 }
`;
  const movesIn = (text: string, scenario?: string) =>
    resolveScenario(readConflict(text).conflict!, scenario).graph!.moves.map(
      ({ by, from, to }) => `${by} ${from} ${to}`,
    );

  test("takes the moves of whoever is given none, adds those of an actor who is new, and leaves everybody else's", () => {
    const text = `${graph}scenario still { moves p2 { } }
scenario third extends still { moves p3 { s3 -> s1 } }`;
    expect(movesIn(text, "still")).toEqual(["p1 s1 s2", "p1 s2 s3"]);
    expect(movesIn(text, "third")).toEqual(["p1 s1 s2", "p1 s2 s3", "p3 s3 s1"]);
    const third = resolveScenario(readConflict(text).conflict!, "third");
    expect(third.actors.map(({ id, name }) => [id, name])).toEqual([
      ["p1", "One"],
      ["p2", "p2"],
      ["p3", "p3"],
    ]);
    const again = printConflict(readConflict(text).conflict!);
    expect(movesIn(again, "third")).toEqual(movesIn(text, "third"));
    expect(movesIn(again, "still")).toEqual(movesIn(text, "still"));
  });
});

describe("prepare", () => {
  test("returns what is wrong with a scenario instead of throwing", () => {
    const circle: Conflict = { ...sample, scenarios: [{ id: "a", name: "A", extends: "a", overrides: {} }] };
    const order: Conflict = { ...sample, optionOrder: ["dprk.meet"] };
    expect(prepare(sample, "nowhere").diagnostics).toMatchObject([
      { code: "unknown-scenario", severity: "error", message: expect.stringContaining('"nowhere"') },
    ]);
    expect(inLanguage(prepare(sample, "nowhere").diagnostics[0]!, "zh").message).toContain("没有情景");
    expect(prepare(circle, "a").diagnostics.map(({ code }) => code)).toEqual(["cyclic-scenario"]);
    expect(prepare(order).diagnostics.map(({ code }) => code)).toEqual(["option-order"]);
  });
});

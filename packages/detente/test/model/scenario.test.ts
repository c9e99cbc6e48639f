import { describe, expect, test } from "vitest";
import type { Conflict } from "../../src/model/conflict.ts";
import { resolveScenario, ScenarioError } from "../../src/model/scenario.ts";
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

  test("replaces the states or the moves of a graph as a whole", () => {
    const graph = {
      states: ["idle", "spill", "clean"].map((id) => ({ id, name: id })),
      moves: [
        { by: "usa", from: "idle", to: "spill" },
        { by: "usa", from: "spill", to: "clean" },
      ],
    };
    const conflict: Conflict = {
      ...sample,
      graph,
      scenarios: [
        {
          id: "moves",
          name: "",
          overrides: { graph: { states: [], moves: [{ by: "dprk", from: "clean", to: "idle" }] } },
        },
        {
          id: "states",
          name: "",
          overrides: {
            graph: {
              states: [
                { id: "idle", name: "Idle" },
                { id: "spill", name: "Spill" },
              ],
              moves: [],
            },
          },
        },
      ],
    };
    expect(resolveScenario(conflict, "moves").graph?.states).toEqual(graph.states);
    expect(resolveScenario(conflict, "moves").graph?.moves).toEqual([{ by: "dprk", from: "clean", to: "idle" }]);
    expect(resolveScenario(conflict, "states").graph?.moves).toEqual([graph.moves[0]]);
  });
});

import { analyzeSpace, type Conflict, isEquilibrium, prepare, readConflict, type StateSpace } from "detente";
import { describe, expect, test } from "vitest";
import { alikeRows } from "../../src/questions/states/alike.ts";
import { arrange, type StateFilter } from "../../src/questions/states/arrange.ts";
import { manyStates } from "../support/many-states.ts";

const spaceOf = (text: string): StateSpace => {
  const { conflict, diagnostics } = readConflict(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return prepare(conflict as Conflict, undefined).space!;
};
const analysisOf = async (text: string) => await analyzeSpace(spaceOf(text));
const holding = { by: "holding" } as const;

describe("the order of states", () => {
  test("today first, then what holds under most concepts; every state once", async () => {
    const analysis = await analysisOf(manyStates());
    const { states } = arrange(analysis, { filter: {}, order: holding, asked: 1 });
    expect(states[0]).toBe(analysis.space.statusQuo);
    expect([...states].sort((a, b) => a - b)).toEqual([...Array(analysis.space.count).keys()]);
    const held = [...states.slice(1)].map(
      (state) => analysis.concepts.filter((concept) => isEquilibrium(analysis, concept, state)).length,
    );
    expect(held).toEqual(held.toSorted((a, b) => b - a));
    expect(held[0]).toBeGreaterThan(0);
  });

  test("by an actor's preference: what it likes best first, ties by number", async () => {
    const analysis = await analysisOf(manyStates());
    const { states } = arrange(analysis, { filter: {}, order: { by: "preference", actor: "a2" }, asked: 2 });
    const ranks = analysis.ranks[2]!;
    const expected = [...Array(analysis.space.count).keys()].sort((a, b) => ranks[b]! - ranks[a]! || a - b);
    expect([...states]).toEqual(expected);
  });

  test.each<StateFilter>([
    { outcome: "out2" },
    { holds: "nash" },
    { holds: "seq", actor: "a1" },
    { options: "YN----------Y" },
    { outcome: "out5", holds: "gmr", actor: "a3", options: "-------Y-----" },
  ])("a filter keeps exactly the states that are like that: %o", async (filter) => {
    const analysis = await analysisOf(manyStates());
    const { space, model, verdicts } = analysis;
    const truth = model.outcomes.find(({ id }) => id === filter.outcome);
    const truths = truth && space.truth(truth.when);
    const bit = filter.holds ? verdicts.concepts.indexOf(filter.holds) : -1;
    const judges = filter.actor
      ? [model.actors.findIndex(({ id }) => id === filter.actor)]
      : model.actors.map((_, at) => at);
    const expected = [...Array(space.count).keys()].filter((state) => {
      const pattern = space.pattern(state);
      return (
        (!truths || truths[state] === 1) &&
        (bit < 0 || judges.every((actor) => (verdicts.bits[actor]![state]! >> bit) & 1)) &&
        Array.from(filter.options ?? "").every((letter, at) => letter === "-" || pattern[at] === letter)
      );
    });
    const { states } = arrange(analysis, { filter, order: { by: "number" }, asked: 3 });
    expect(expected.length).toBeGreaterThan(0);
    expect([...states]).toEqual(expected);
  });

  test("rows keep their order while preferences change, until an order is asked for", async () => {
    const before = await analysisOf(manyStates());
    const first = arrange(before, { filter: {}, order: holding, asked: 10 });
    expect(first.outdated).toBe(false);
    const changed = manyStates().replace("preferences a0 {\n", "preferences a0 {\n  o03\n");
    const after = await analysisOf(changed);
    const second = arrange(after, { filter: {}, order: holding, asked: 10 });
    expect([...second.states]).toEqual([...first.states]);
    expect(second.outdated).toBe(true);
    const third = arrange(after, { filter: {}, order: holding, asked: 11 });
    expect(third.outdated).toBe(false);
    expect([...third.states]).not.toEqual([...first.states]);
  });

  test("an actor that is not in the model orders nothing: what holds comes first, as the reader is told", async () => {
    const analysis = await analysisOf(manyStates());
    const { states } = arrange(analysis, { filter: {}, order: { by: "preference", actor: "gone" }, asked: 12 });
    const { states: usual } = arrange(analysis, { filter: {}, order: holding, asked: 13 });
    expect([...states]).toEqual([...usual]);
  });

  test("other states are put in order anew", async () => {
    const before = await analysisOf(manyStates());
    arrange(before, { filter: {}, order: holding, asked: 20 });
    const fewer = await analysisOf(manyStates().replace("now o01", "infeasible o32\n\nnow o01"));
    const { states, outdated } = arrange(fewer, { filter: {}, order: holding, asked: 20 });
    expect(outdated).toBe(false);
    expect(states.length).toBe(fewer.space.count);
  });
});

describe("like put to like", () => {
  test("every state stands in exactly one group; opening a group shows its states under its first", async () => {
    const analysis = await analysisOf(manyStates());
    const { states } = arrange(analysis, { filter: {}, order: holding, asked: 30 });
    const closed = alikeRows(analysis, states, () => false);
    expect(closed.states.length).toBeLessThan(40);
    expect(closed.more.reduce((sum, more) => sum + more + 1, 0)).toBe(analysis.space.count);
    expect(closed.states[0]).toBe(analysis.space.statusQuo);
    const head = closed.states.find((_, at) => closed.more[at]! > 3)!;
    const opened = alikeRows(analysis, states, (state) => state === head);
    const at = opened.states.indexOf(head);
    expect(opened.states.length).toBe(closed.states.length + opened.more[at]!);
    expect(opened.heads.slice(at, at + opened.more[at]! + 1).every((each) => each === at)).toBe(true);
  });

  test("without named outcomes nothing is put together", async () => {
    const text = manyStates().replace(/outcome out.*/g, "");
    const analysis = await analysisOf(text);
    const rows = alikeRows(analysis, Uint32Array.from([0, 1, 2, 3]), () => false);
    expect(rows.states).toEqual([0, 1, 2, 3]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareModels } from "../../src/analysis/compare/compare.ts";
import { findDifferences } from "../../src/analysis/compare/differences.ts";
import { preferenceEdits } from "../../src/analysis/compare/preference-edits.ts";
import { equilibria } from "../../src/analysis/stability.ts";
import { verdictChanges } from "../../src/analysis/verdict-changes.ts";
import { computedForm, expressionForm } from "../../src/model/computed-form.ts";
import type { PreferenceItem } from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { optionModel } from "../engine/random-models.ts";
import { conflictOf, situation, solved, summit } from "./solved.ts";

const item = fc.tuple(fc.constantFrom("a.x", "a.y", "b.x", "b.y"), fc.constantFrom(undefined, 0.5)).map(
  ([option, perhaps]): PreferenceItem => ({
    kind: "statement",
    when: { op: "option", option },
    ...(perhaps === undefined ? {} : { perhaps }),
  }),
);
const items = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: item },
    {
      weight: 1,
      arbitrary: fc.array(item, { minLength: 1, maxLength: 2 }).map(
        (of): PreferenceItem => ({
          kind: "unordered",
          items: of as Extract<PreferenceItem, { kind: "statement" }>[],
        }),
      ),
    },
  ),
  { maxLength: 7 },
);

describe("edits between two preferences", () => {
  test("lead from one to the other, and none are needed between the same", () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const from = { kind: "statements", actor: "a", items: a } as const;
        const to = { kind: "statements", actor: "a", items: b } as const;
        const { edits, apply } = preferenceEdits("a", from, to);
        expect(apply(() => true)).toEqual(to);
        expect(apply(() => false)).toEqual(from);
        expect(preferenceEdits("a", from, from).edits).toEqual([]);
        if (JSON.stringify(a) === JSON.stringify(b)) expect(edits).toEqual([]);
        else expect(edits.length).toBeGreaterThan(0);
        // each of them alone makes a difference, unless the same is said twice
        const twice = [a, b].some(
          (each) => new Set(each.map((of) => JSON.stringify({ ...of, perhaps: 0 }))).size < each.length,
        );
        if (!twice) for (const one of edits) expect(apply((edit) => edit === one)).not.toEqual(from);
      }),
      { numRuns: 500 },
    );
  });
});

/** Two models of the same actors and options that differ in rules and preferences. */
const pair = optionModel({ merges: false, oneWay: false }).chain((model) =>
  fc.tuple(fc.constant(model), fc.nat(), fc.nat()).map(([a, seed, turn]): readonly [ConflictModel, ConflictModel] => {
    const preferences = a.preferences.map((preference, index) =>
      preference.kind === "ranking" || (seed >> index) % 2 === 0
        ? preference
        : {
            ...preference,
            items: [
              ...preference.items.slice(turn % (preference.items.length + 1)),
              ...preference.items.slice(0, turn % (preference.items.length + 1)),
            ],
          },
    );
    const rules = seed % 3 === 0 ? a.rules.slice(1) : a.rules;
    return [a, { ...a, preferences, rules, conflict: { ...a.conflict, preferences, rules } }];
  }),
);

/** Whether an actor says the same twice. */
const saysTwice = ({ preferences }: ConflictModel): boolean =>
  preferences.some((preference) => {
    if (preference.kind === "ranking") return false;
    const said = preference.items.flatMap((each) => (each.kind === "statement" ? [each] : each.items));
    return new Set(said.map(({ when }) => JSON.stringify(expressionForm(when)))).size < said.length;
  });

describe("differences between two models", () => {
  test("turn the first into the second, all but one taken back one by one", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { list, between } = findDifferences(a, b);
        expect(computedForm(between(new Set()))).toEqual(computedForm(a));
        expect(computedForm(between(new Set(list)))).toEqual(computedForm(b));
        // a difference applied alone is the only one left to the first model, and the one missing to the second
        for (const difference of list) {
          const one = between(new Set([difference]));
          // a statement that moves behind another one which moves too may stay where it is; and of two that say the same, one
          // moved past the other looks as if both had moved
          if (!saysTwice(a)) expect(findDifferences(a, one).list.length).toBeLessThanOrEqual(1);
        }
        if (list.length > 1) {
          const most = between(new Set(list.slice(1)));
          expect(findDifferences(most, b).list.length).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("are accounted for as applying each of them alone does", async () => {
    let accounted = 0;
    await fc.assert(
      fc.asyncProperty(pair, async ([a, b]) => {
        const [before, after] = [await solved(a), await solved(b)];
        if (!before || !after || before.space.count > 64) return;
        const found = await compareModels(before, after);
        const direct = verdictChanges(before, after);
        expect(found.changes).toHaveLength(direct.states.length + direct.outcomes.length);
        const { between, list } = findDifferences(a, b);
        for (const { verdict, alone, pair: both } of found.changes) {
          if (verdict.kind !== "state") continue;
          const { concept, change, state } = verdict.of;
          const pattern = (change === "appears" ? after : before).space.pattern(state);
          const brings = async (chosen: readonly number[]): Promise<boolean> => {
            const tried = await solved(between(new Set(chosen.map((index) => list[index]))));
            return (
              tried !== undefined &&
              equilibria(tried, concept).some((s) => tried.space.pattern(s) === pattern) === (change === "appears")
            );
          };
          for (const index of found.differences.keys()) expect(await brings([index])).toBe(alone.includes(index));
          if (both) {
            expect(alone).toEqual([]);
            expect(await brings(both)).toBe(true);
          }
          accounted += alone.length;
        }
      }),
      { numRuns: 60 },
    );
    expect(accounted).toBeGreaterThan(0);
  }, 60_000);
});

describe("the first case", () => {
  test("loses every summit to the hard line by one statement moved", async () => {
    const found = await compareModels(await situation(summit), await situation(summit, "hardline"));
    expect(found.differences).toHaveLength(1);
    expect(found.differences[0]).toMatchObject({ kind: "preference", actor: { id: "usa" }, edit: { change: "moved" } });
    expect(found.changes.length).toBeGreaterThan(0);
    for (const { alone, needed } of found.changes) expect([alone, needed]).toEqual([[0], [0]]);
    expect(found.changes.map(({ verdict }) => verdict.of)).toContainEqual({
      concept: "seq",
      change: "vanishes",
      outcome: "summit",
    });
    expect(found.rankings.filter(({ same }) => !same).map(({ actor }) => actor)).toEqual(["usa"]);
  });

  test("differs from the earlier summits by where it stands and by what two sides want", async () => {
    const found = await compareModels(await situation(summit), await situation(summit, "singapore"));
    expect(found.differences.some(({ kind }) => kind === "now")).toBe(true);
    const now = found.differences.findIndex(({ kind }) => kind === "now");
    expect(found.effects[now]).toEqual({ produces: 0, besides: 0, undoes: 0 });
    expect(found.changes.some(({ alone, pair }) => alone.length > 0 || pair !== undefined)).toBe(true);
  });

  test("does not differ from itself", async () => {
    const analysis = await situation(summit);
    const found = await compareModels(analysis, analysis);
    expect([found.differences, found.changes]).toEqual([[], []]);
  });
});

describe("two models", () => {
  const base = `actor a { option x option z }
actor b { option y }
now z
outcome done when x and y
preferences a { x if y  not x if not y }
preferences b { not y }
`;
  test("of different options are compared by their outcomes", async () => {
    const wider = conflictOf(base.replace("option y", "option y option w").replace("not y }", "y if w }"));
    const found = await compareModels(await situation(conflictOf(base)), await situation(wider));
    expect(found.statesComparable).toBe(false);
    expect(found.differences).toMatchObject([
      { kind: "option", change: "added", actor: { id: "b" }, option: { id: "w" } },
      { kind: "preference", edit: { change: "dropped" } },
      { kind: "preference", edit: { change: "added" } },
    ]);
    // a statement about an option that is not there yet cannot be tried alone
    expect(found.effects[2].problem).toContain("b.w");
    expect(found.changes.every(({ verdict }) => verdict.kind === "outcome")).toBe(true);
  });

  test("may need two differences at once: the pair is found", async () => {
    const game = (ranking: string): string =>
      `actor a { option x }\nactor b { option y }\nactor c { option z }\noutcome done when x and y\nranking a { ${ranking} }\nranking b { ${ranking} }\n`;
    const text = (order: string) =>
      game(order).replace("outcome done", "outcome less when not (x and y)\noutcome done");
    const start = conflictOf(`${text("less > done")}preferences c { z }`);
    const end = conflictOf(`${text("done > less")}preferences c { not z }`);
    const found = await compareModels(await situation(start), await situation(end));
    const summary = found.differences.map((difference) => difference.kind === "preference" && difference.edit.change);
    expect(summary).toEqual(["replaced", "replaced", "dropped", "added"]);
    const of = (concept: string) =>
      found.changes.find(
        ({ verdict }) => verdict.kind === "outcome" && verdict.of.outcome === "done" && verdict.of.concept === concept,
      )!;
    // either of them would still leave: both have to come round
    expect(of("nash")).toMatchObject({ alone: [], needed: [0, 1], pair: [0, 1] });
    expect(found.pairs).toEqual({ tried: expect.any(Number), of: 6 });
  });

  test("are resolved with the options in their declared order", () => {
    const conflict = conflictOf(base);
    const model = resolveScenario(conflict);
    const { between, list } = findDifferences(model, resolveScenario(conflictOf(base.replace("now z\n", "now x\n"))));
    expect(between(new Set(list)).statusQuo).toMatchObject({ taken: ["a.x"] });
  });
});

test("models of other actors and options are told apart, each difference that needs another one with the reason", async () => {
  const dam = conflictOf(`
    actor a { option build }
    actor b { option sue }
    now none
    outcome peace "Peace" when not build and not sue
    preferences a { build }
    preferences b { not build; not sue }`);
  const pact = conflictOf(`
    actor c { option sign }
    actor b { option join }
    now none
    outcome peace "Peace" when sign and join
    preferences c { sign }
    preferences b { join if sign }`);
  const { differences, effects, statesComparable } = await compareModels(await situation(dam), await situation(pact));
  expect(statesComparable).toBe(false);
  const outcome = differences.findIndex(({ kind }) => kind === "outcome");
  expect(effects[outcome].problem).toContain('There is no option "c.sign"');
});

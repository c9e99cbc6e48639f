import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applied, describeEdits } from "../../../src/analysis/inverse/describe-edits.ts";
import { fewestReversals } from "../../../src/analysis/inverse/reversals.ts";
import { smallestEdits } from "../../../src/analysis/inverse/statement-edits.ts";
import { editCost, literalsOf, StatementLists } from "../../../src/analysis/inverse/statement-lists.ts";
import { compile } from "../../../src/engine/compile.ts";
import { defaultRules } from "../../../src/engine/concepts.ts";
import { rank } from "../../../src/engine/ranks.ts";
import { referenceEngine } from "../../../src/engine/reference.ts";
import type { PreferenceStatement, StatementPreference } from "../../../src/model/conflict.ts";
import type { ConflictModel } from "../../../src/model/conflict-model.ts";
import { taken } from "../../engine/models.ts";
import { summit } from "../../engine/published.ts";
import { smallWish } from "./small-wishes.ts";

const settingOf = (model: ConflictModel) => {
  const space = compile(model);
  return { space, ranks: model.actors.map((_, actor) => rank(space, actor)), rules: defaultRules };
};

describe("the smallest edits of statements", () => {
  test("find that Washington's first two statements decide over a summit", async () => {
    const model = summit("hardline");
    const setting = settingOf(model);
    const meets = setting.space.truth(taken("dprk.meet"));
    const accepts = setting.space.truth(taken("usa.accept"));
    const want = [...meets.keys()].filter((state) => meets[state] === 1 && accepts[state] === 1);
    const wish = { want, any: true, concept: "seq" as const, free: [0, 1, 2, 3] };
    const { changes, completeTo } = await smallestEdits(setting, wish, { mostCost: 1, effort: 60 });
    expect(completeTo).toBe(1);
    expect(changes).toHaveLength(1);
    const [{ cost, steps }] = describeEdits({ model }, { changes, alike: 0, completeTo, withoutStatements: [] });
    expect(cost).toBe(1);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ actor: 0, edit: { kind: "move", from: 0, to: 1 } });
    expect(steps[0].against.map(({ when }) => when)).toEqual([{ op: "not", of: taken("usa.accept") }]);
    // the same, by comparisons: it can be had, and takes more than nothing
    const reversals = await fewestReversals(setting, wish, { effort: 60 });
    expect(reversals.status).toBe("found");
  });

  test("make the wish true by the definitions, and none is missed that a single edit gives", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(smallWish({ strict: false, most: [9, 9] }), async (sample) => {
        const { space, rules, wish } = sample;
        const { model } = space;
        const isMet = (edited: ConflictModel): boolean => {
          const { bits } = referenceEngine.solve({
            structure: space.structure,
            ranks: model.actors.map((_, actor) => rank({ ...space, model: edited }, actor)),
            rules,
            concepts: [wish.concept],
          }) as { bits: readonly Uint8Array[] };
          const holds = (state: number): boolean => bits.every((own) => own[state] === 1);
          return (wish.any ? wish.want.some(holds) : wish.want.every(holds)) && !wish.notWant!.some(holds);
        };
        const withStatements = (actor: number, items: readonly PreferenceStatement[]): ConflictModel => ({
          ...model,
          preferences: model.preferences.map((preference) =>
            preference.actor === model.actors[actor].id
              ? { ...(preference as StatementPreference), items }
              : preference,
          ),
        });
        if (isMet(model)) return;
        const { changes, completeTo } = await smallestEdits(sample, wish, { mostCost: 2, enough: 1e9, effort: 60 });
        expect(completeTo).toBe(2);
        // by what they make of the ranking: of edits that come to the same one is given
        const effectOf = (actor: number, items: readonly PreferenceStatement[]): string =>
          `${actor}: ${rank({ ...space, model: withStatements(actor, items) }, actor).join(" ")}`;
        const told = changes
          .filter(({ edits }) => edits.length === 1)
          .map(({ edits: [edit] }) => {
            const { items } = model.preferences.find(
              ({ actor }) => actor === model.actors[edit.actor].id,
            ) as StatementPreference;
            return effectOf(edit.actor, applied(items as PreferenceStatement[], edit));
          });
        expect(new Set(told).size).toBe(told.length);
        const singles = new Set<string>();
        for (const actor of wish.free) {
          const preference = model.preferences.find((candidate) => candidate.actor === model.actors[actor].id);
          if (preference?.kind !== "statements") continue;
          const items = preference.items as PreferenceStatement[];
          const lists = new StatementLists(literalsOf(model), (when) => new Set(space.truth(when)).size > 1);
          for (const cost of [1, 2])
            for (const list of lists.single(items, cost)) {
              expect(editCost(list.edits[0])).toBe(cost);
              if (isMet(withStatements(actor, list.statements))) singles.add(effectOf(actor, list.statements));
            }
        }
        expect(new Set(told)).toEqual(singles);
        found += told.length;
      }),
      { seed: 61, numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
  }, 120_000);
});

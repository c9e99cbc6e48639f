import * as fc from "fast-check";
import type { Preference, PreferenceItem, PreferenceStatement } from "../../../src/model/conflict.ts";
import type { ConflictModel } from "../../../src/model/conflict-model.ts";
import { optionModel, type Peculiarities } from "../../engine/random-models.ts";

/** Random models in which some statements are `perhaps` there and some stand in `unordered` blocks. */
export function uncertainModel(peculiar: Peculiarities = {}): fc.Arbitrary<ConflictModel> {
  const draws = fc.array(fc.tuple(fc.constantFrom(undefined, undefined, 0, 0.25, 0.6, 1), fc.nat(3)), {
    minLength: 30,
    maxLength: 30,
  });
  return fc.tuple(optionModel(peculiar), draws).map(([model, drawn]) => {
    let next = 0;
    const outcomes = model.options
      .slice(0, 2)
      .map(({ key }, index) => ({ id: `o${index}`, name: `O${index}`, when: { op: "option", option: key } as const }));
    const preferences = model.preferences.map((preference): Preference => {
      if (preference.kind === "ranking") return preference;
      const items: PreferenceItem[] = [];
      for (const item of preference.items as PreferenceStatement[]) {
        const [perhaps, block] = drawn[next++ % drawn.length];
        const statement: PreferenceStatement = perhaps === undefined ? item : { ...item, perhaps };
        const last = items.at(-1);
        // blocks of up to three
        if (block === 0 && last?.kind === "unordered" && last.items.length < 3)
          items[items.length - 1] = { kind: "unordered", items: [...last.items, statement] };
        else items.push(block <= 1 ? { kind: "unordered", items: [statement] } : statement);
      }
      return { ...preference, items };
    });
    return { ...model, outcomes, preferences };
  });
}

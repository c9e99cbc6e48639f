import fc from "fast-check";
import { expect, test } from "vitest";
import { type DisputeDraft, draftText } from "../../src/editing/draft.ts";
import { readForm } from "../../src/editing/form.ts";
import { freshName } from "../../src/editing/fresh-name.ts";
import { formatConflict } from "../../src/language/format.ts";
import { conflictOf, summit } from "../language/samples.ts";

const draft: DisputeDraft = {
  title: "Summit overture",
  actors: [
    { name: "United States", options: ["Offer a leaders' meeting", "Stop demanding denuclearisation"] },
    { name: "North Korea", options: ["Sit down for talks"] },
  ],
  exclusions: [{ kind: "needs", first: 2, second: 0 }],
  today: [0],
  wishes: [[{ option: 2, taken: true }], [{ option: 2, taken: false, condition: { option: 1, taken: false } }]],
};

test("plain answers become a text that reads well", () => {
  expect(draftText(draft)).toBe(`conflict "Summit overture"

actor united_states "United States" {
  option offer "Offer a leaders' meeting"
  option stop  "Stop demanding denuclearisation"
}
actor north_korea "North Korea" {
  option sit "Sit down for talks"
}

infeasible sit and not offer

now offer

preferences united_states {
  sit
}

preferences north_korea {
  not sit if not stop
}
`);
});

test("any answers become a text that reads without errors, laid out as the formatter has it", () => {
  const words = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
      fc.constantFrom("now", "会谈", "2025", "…", "the", "United States", 'a "b"', "none", "YN"),
    )
    .filter((name) => name.trim() !== "" && !name.includes("\0"));
  const answers = fc
    .array(fc.record({ name: words, options: fc.array(words, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((actors) => {
      const count = actors.reduce((sum, { options }) => sum + options.length, 0);
      const option = fc.nat({ max: count - 1 });
      const wish = fc.record({ option, taken: fc.boolean(), condition: fc.record({ option, taken: fc.boolean() }) });
      return fc.record({
        title: words,
        actors: fc.constant(actors),
        exclusions: fc.array(
          fc.record({ kind: fc.constantFrom("together" as const, "needs" as const), first: option, second: option }),
          { maxLength: 2 },
        ),
        today: fc.uniqueArray(option, { maxLength: count }),
        wishes: fc.array(fc.array(wish, { maxLength: 3 }), { minLength: actors.length, maxLength: actors.length }),
      });
    });
  fc.assert(
    fc.property(answers, (given) => {
      const text = draftText(given);
      const conflict = conflictOf(text);
      expect(conflict.actors.map(({ name }) => name)).toEqual(given.actors.map(({ name }) => name.trim()));
      expect(conflict.preferences.map((each) => each.kind === "statements" && each.items.length)).toEqual(
        given.wishes.filter((wishes) => wishes.length > 0).map((wishes) => wishes.length),
      );
      expect(formatConflict(text).text).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test("a fresh name is short, new, and no word of the language", () => {
  const taken = new Set<string>();
  const give = (words: string, whole = false): string => {
    const name = freshName(words, taken, whole);
    taken.add(name);
    return name;
  };
  expect(give("Offer a leaders' meeting")).toBe("offer");
  expect(give("Offer sanctions relief")).toBe("offer_sanctions");
  expect(give("Offer sanctions relief")).toBe("offer_sanctions_relief");
  expect(give("Offer sanctions relief")).toBe("offer_sanctions_2");
  expect(give("United States", true)).toBe("united_states");
  expect(give("Drop it")).not.toBe("drop");
  expect(give("2025")).toBe("_2025");
  expect(give("会谈")).toBe("会谈");
  expect(give("…")).toMatch(/^_/);
});

test("forms show conditions as they were written", () => {
  const form = readForm(summit)!;
  expect(form.rules[0]).toMatchObject({ kind: "infeasible", of: "meet and not invite", plain: true });
  const dprk = form.preferences.find(({ actor }) => actor === "dprk")!.items!;
  expect(dprk[0]).toMatchObject({ kind: "statement", when: "not meet if not accept", because: ["terms"] });
  expect(dprk[3]).toMatchObject({ perhaps: 0.6 });
  expect(form.preferences.find(({ actor }) => actor === "russia")!.ranking).toMatch(/^ranking russia/);
  expect(form.claims[0]!.says).toEqual(["given accept", "expect some summit stable by seq"]);
  for (const { options } of form.actors)
    for (const { at, id } of options) expect(summit.slice(at.from, at.to)).toContain(`option ${id}`);
  expect(readForm(summit, "hardline")!.preferences.map(({ actor }) => actor)).toEqual(["usa"]);
  expect(readForm(`${summit}\ninfeasible gone`)).toBeUndefined();
});

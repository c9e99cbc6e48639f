import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EditAction, editConflict } from "../../src/editing/edit-conflict.ts";
import { applyEdits } from "../../src/editing/text-edit.ts";
import { readTokens } from "../../src/language/lexer.ts";
import type { Conflict, Preference, StatementPreference } from "../../src/model/conflict.ts";
import type { Expression } from "../../src/model/expression.ts";
import { conflictOf, errorsOf, plant, summit } from "../language/samples.ts";

const bundled = (name: string): string =>
  readFileSync(new URL(`../../../../cases/${name}.detente`, import.meta.url), "utf8");

/** Texts in many hands: one line or many, comments in every place, other scripts, no final line break. */
const texts: Readonly<Record<string, string>> = {
  summit,
  elmira: bundled("published/elmira-1991"),
  oneLine: `conflict "All on one line" actor a "A" { option x "X" option y } actor b { option z } infeasible x and z now x preferences a { x; not z; y } preferences b { z } outcome o when x scenario s { preferences a { y; x } }`,
  commented: `// a header
conflict "Commented" /* in the middle */ as of 2025

actor a { // about a
  option x // about x
  // above y
  option y "Why" take only
}
actor b {
  // only this
  option w
}
actor c { option z }

// what cannot be
infeasible x and z // never
now x, /* and */ y

preferences a { // the list
  // above the first
  x // one
  // above the second
  // in two lines
  not y if z perhaps 0.5 // two

  z much /* three */
}
preferences c {
  // nothing yet
}
outcome o "O" when x`,
  scripts: `conflict "会谈"
actor 美国 "美国" {
  option 邀请 "提出会晤"
  option "two words"
}
actor 朝鲜 { option 会谈 }
infeasible 会谈 and not 邀请
now none
preferences 美国 { 会谈
  not "two words" }
`,
};

const firstCase = bundled("summit-2025");

/** What is asked, done to the text. */
function edited(text: string, action: EditAction): string {
  const result = editConflict(text, action);
  if ("refusal" in result) throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal.findings)}`);
  return applyEdits(text, result.edits);
}
const refusal = (text: string, action: EditAction): string | undefined => {
  const result = editConflict(text, action);
  return "refusal" in result ? result.refusal.code : undefined;
};

const wishes = (conflict: Conflict): StatementPreference[] =>
  conflict.preferences.filter((each): each is StatementPreference => each.kind === "statements");
const withWishes = (
  conflict: Conflict,
  actor: string,
  change: (items: StatementPreference["items"]) => Preference,
): Conflict => ({
  ...conflict,
  preferences: conflict.preferences.map((each) =>
    each.actor === actor && each.kind === "statements" ? change(each.items) : each,
  ),
});
const commentsOf = (text: string): string[] => readTokens(text).comments.map((each) => each.text.trim());

describe.each(Object.entries(texts))("%s", (_, text) => {
  const before = conflictOf(text);
  const optionKeys = before.actors.flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`));

  test("moving a preference moves it, and loses no comment", () => {
    for (const { actor, items } of wishes(before))
      for (let from = 0; from < items.length; from++)
        for (const to of new Set([0, from - 1, from + 1, items.length - 1])) {
          if (to < 0 || to >= items.length) continue;
          const after = edited(text, { do: "move-preference", actor, from, to });
          const moved = [...items];
          moved.splice(to, 0, ...moved.splice(from, 1));
          expect(conflictOf(after)).toEqual(
            withWishes(before, actor, () => ({ kind: "statements", actor, items: moved })),
          );
          expect(commentsOf(after).sort()).toEqual(commentsOf(text).sort());
        }
  });

  test("a preference is added where it was asked for, and can be taken out again", () => {
    for (const { actor, items } of wishes(before))
      for (let index = 0; index <= items.length; index++) {
        const when = "not (true and false)";
        const after = edited(text, { do: "add-preference", actor, when, index });
        const got = wishes(conflictOf(after)).find((each) => each.actor === actor)!.items;
        expect([...got.slice(0, index), ...got.slice(index + 1)]).toEqual(items);
        expect(got[index]).toEqual({
          kind: "statement",
          when: { op: "not", of: { op: "and", of: [constant(true), constant(false)] } },
        });
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expect(conflictOf(edited(after, { do: "remove-preference", actor, index }))).toEqual(before);
      }
  });

  test("a preference's condition, grounds and doubt change alone", () => {
    for (const { actor, items } of wishes(before))
      for (const [index, item] of items.entries()) {
        if (item.kind !== "statement") continue;
        const expected = (change: object): Conflict =>
          withWishes(before, actor, () => ({
            kind: "statements",
            actor,
            items: items.with(index, { ...item, ...change }),
          }));
        expect(conflictOf(edited(text, { do: "set-preference", actor, index, when: "false" }))).toEqual(
          expected({ when: constant(false) }),
        );
        const doubted = edited(text, { do: "set-standing", actor, index, standing: { perhaps: 0.25 } });
        expect(conflictOf(doubted)).toEqual(expected({ perhaps: 0.25 }));
        const { perhaps: __, because: ___, ...bare } = item;
        const settled = edited(doubted, { do: "set-standing", actor, index, standing: { perhaps: null, because: [] } });
        expect(conflictOf(settled)).toEqual(
          withWishes(before, actor, () => ({ kind: "statements", actor, items: items.with(index, bare) })),
        );
        expect(commentsOf(settled)).toEqual(commentsOf(text));
      }
  });

  test("any set of options can be today's", () => {
    if (before.graph) return;
    fc.assert(
      fc.property(fc.subarray(optionKeys), (taken) => {
        const now = conflictOf(edited(text, { do: "set-now", taken })).statusQuo!;
        if (now.kind !== "options") throw new Error("no options");
        expect([...now.taken].sort()).toEqual([...taken].sort());
        const { statusQuo: ____, ...rest } = conflictOf(edited(text, { do: "set-now", taken }));
        const { statusQuo: _____, ...same } = before;
        expect(rest).toEqual(same);
      }),
      { numRuns: 8 },
    );
  });

  test("actors and options are added, called otherwise, renamed and taken out", () => {
    if (before.graph) return;
    const words = 'A "new" party';
    const after = edited(text, { do: "add-actor", words, option: "Wait" });
    const added = conflictOf(after).actors.find(({ name }) => name === words)!;
    expect(withoutNewLetter(conflictOf(after))).toEqual({
      ...before,
      actors: [
        ...before.actors,
        { id: added.id, name: words, options: [{ id: "wait", name: "Wait", direction: "both" }] },
      ],
    });
    expect(commentsOf(after)).toEqual(commentsOf(text));
    for (const [index, actor] of before.actors.entries()) {
      const more = edited(text, { do: "add-option", actor: actor.id, words: "Walk out of the talks" });
      const got = conflictOf(more).actors[index]!.options;
      expect(got.slice(0, -1)).toEqual(actor.options);
      expect(got.at(-1)).toEqual({ id: expect.any(String), name: "Walk out of the talks", direction: "both" });
      const key = `${actor.id}.${got.at(-1)!.id}`;
      expect(conflictOf(edited(more, { do: "remove", of: { kind: "option", id: key } }))).toEqual(before);
      const called = edited(text, { do: "set-name", of: { kind: "actor", id: actor.id }, words: "会谈" });
      expect(conflictOf(called).actors[index]).toEqual({ ...actor, name: "会谈" });
      for (const option of actor.options)
        for (const direction of ["both", "take", "drop"] as const) {
          const turned = edited(text, { do: "set-direction", option: `${actor.id}.${option.id}`, direction });
          const same = conflictOf(turned).actors[index]!.options.find(({ id }) => id === option.id);
          expect(same).toEqual({ ...option, direction });
        }
    }
  });

  test("rules and outcomes are added, changed and taken out", () => {
    const rule = edited(text, { do: "add-rule", kind: "at-least-one", of: "true, false" });
    const expected = { kind: "at-least-one", of: [constant(true), constant(false)] } as const;
    expect(conflictOf(rule)).toEqual({ ...before, rules: [...before.rules, expected] });
    const index = before.rules.length;
    const changed = edited(rule, { do: "set-rule", index, kind: "infeasible", of: "false" });
    expect(conflictOf(changed).rules[index]).toEqual({ kind: "infeasible", of: [constant(false)] });
    expect(conflictOf(edited(changed, { do: "remove-rule", index }))).toEqual(before);
    const outcome = edited(text, { do: "add-outcome", words: "All is well", when: "true" });
    const got = conflictOf(outcome).outcomes.at(-1)!;
    expect(conflictOf(outcome)).toEqual({ ...before, outcomes: [...before.outcomes, { ...got, name: "All is well" }] });
    // two of one name could not be told apart
    expect(refusal(outcome, { do: "add-outcome", words: " all is WELL ", when: "false" })).toBe("name-taken");
    const named = (words: string): EditAction => ({ do: "set-name", of: { kind: "outcome", id: got.id }, words });
    for (const { name } of before.outcomes) expect(refusal(outcome, named(name))).toBe("name-taken");
    expect(refusal(outcome, named("All is well"))).toBeUndefined();
    const other = edited(outcome, { do: "set-outcome", id: got.id, when: "false" });
    expect(conflictOf(other).outcomes.at(-1)!.when).toEqual(constant(false));
    expect(conflictOf(edited(other, { do: "remove", of: { kind: "outcome", id: got.id } }))).toEqual(before);
    expect(commentsOf(other)).toEqual(commentsOf(text));
  });

  test("evidence, scenarios and claims are added and filled", () => {
    let next = edited(text, { do: "add-source", fields: { name: "A wire report" } });
    const source = conflictOf(next).sources.at(-1)!.id;
    next = edited(next, { do: "set-field", of: { kind: "source", id: source }, field: "slant", value: "for one side" });
    next = edited(next, { do: "add-statement", fields: { name: "They said so", by: "Somebody" } });
    const statement = conflictOf(next).statements.at(-1)!.id;
    const of = { kind: "statement", id: statement } as const;
    next = edited(next, { do: "set-field", of, field: "quote", value: "so" });
    next = edited(next, { do: "set-field", of, field: "in", value: source });
    next = edited(next, { do: "set-field", of, field: "by", value: "" });
    next = edited(next, { do: "add-scenario", words: "Another reading" });
    const scenario = conflictOf(next).scenarios.at(-1)!.id;
    for (const { actor } of before.preferences) next = edited(next, { do: "own-preferences", actor, scenario });
    next = edited(next, {
      do: "add-claim",
      words: "It holds",
      scenario,
      expect: {
        kind: "stability",
        subject: { quantifier: "every", states: { kind: "now" } },
        negated: false,
        concepts: ["nash"],
      },
    });
    const after = conflictOf(next);
    expect(after.sources.at(-1)).toEqual({ id: source, name: "A wire report", slant: "for one side" });
    expect(after.statements.at(-1)).toEqual({ id: statement, name: "They said so", quote: "so", source });
    expect(after.scenarios.at(-1)!.overrides.preferences ?? []).toEqual(before.preferences);
    expect(after.claims.at(-1)).toMatchObject({
      name: "It holds",
      scenario,
      expect: [{ kind: "stability", concepts: ["nash"] }],
    });
    expect(after).toMatchObject({
      actors: before.actors,
      rules: before.rules,
      preferences: before.preferences,
      sources: before.sources.concat(after.sources.at(-1)!),
      claims: before.claims.concat(after.claims.at(-1)!),
    });
    expect(commentsOf(text).filter((comment) => !commentsOf(next).includes(comment))).toEqual([]);
  });

  test("whatever is removed leaves the rest as it was, or the removal is refused", () => {
    const things = [
      ...before.outcomes.map(({ id }) => ({ kind: "outcome", id }) as const),
      ...before.statements.map(({ id }) => ({ kind: "statement", id }) as const),
      ...before.scenarios.map(({ id }) => ({ kind: "scenario", id }) as const),
      ...before.claims.map(({ id }) => ({ kind: "claim", id }) as const),
    ];
    for (const of of things.filter((_, i) => things.length < 12 || i % 5 === 0)) {
      const result = editConflict(text, { do: "remove", of });
      if ("refusal" in result) {
        expect(result.refusal.code).toBe("would-break");
        expect(result.refusal.findings).not.toEqual([]);
        continue;
      }
      const list = `${of.kind}s` as "outcomes" | "statements" | "scenarios" | "claims";
      const kept = (before[list] as readonly { readonly id: string }[]).filter(({ id }) => id !== of.id);
      expect(conflictOf(applyEdits(text, result.edits))).toEqual({ ...before, [list]: kept });
    }
  });

  test("with an error in it nothing is edited", () => {
    const broken = `${text}\ninfeasible nowhere_declared`;
    expect(errorsOf(broken)).not.toEqual([]);
    expect(refusal(broken, { do: "set-title", words: "T" })).toBe("unreadable");
    expect(conflictOf(edited(text, { do: "set-title", words: 'T "x"\\' }))).toEqual({ ...before, title: 'T "x"\\' });
  });
});

/** Without the letter that patterns have for an option that comes last. */
const withoutNewLetter = (conflict: Conflict): Conflict =>
  JSON.parse(JSON.stringify(conflict).replace(/("pattern":"[YN]+)-"/g, '$1"')) as Conflict;
const constant = (value: boolean): Expression => ({ op: "constant", value });

test("what is typed into a form as a condition cannot change what stands around it", () => {
  for (const when of [
    "",
    "meet }",
    "meet because",
    "meet; accept",
    "meet // accept",
    "meet\naccept",
    "meet, accept",
    'meet "x"',
    "meet and",
  ])
    expect(refusal(summit, { do: "add-preference", actor: "usa", when, index: 0 }), when).toBe("not-understood");
  expect(refusal(summit, { do: "add-rule", kind: "infeasible", of: "meet because terms" })).toBe("not-understood");
  expect(
    refusal(summit, { do: "set-field", of: { kind: "statement", id: "terms" }, field: "on", value: "2025 }" }),
  ).toBe("not-understood");
  expect(refusal(summit, { do: "add-declaration", text: "now meet now accept" })).toBe("not-understood");
});

test("a condition whose names mean nothing is refused, with the finding", () => {
  const result = editConflict(summit, { do: "set-preference", actor: "usa", index: 0, when: "mete" });
  expect("refusal" in result && result.refusal.findings?.[0]?.message).toMatch(/mete/);
});

test("what is not there any more is said", () => {
  const gone: EditAction[] = [
    { do: "move-preference", actor: "usa", from: 0, to: 99 },
    { do: "remove-rule", index: 99 },
    { do: "remove", of: { kind: "claim", id: "gone" } },
    { do: "add-option", actor: "gone", words: "x" },
    { do: "set-now", taken: [], scenario: "gone" },
  ];
  for (const action of gone) expect(refusal(summit, action), action.do).toBe("not-there");
  expect(refusal(summit, { do: "add-preference", actor: "russia", when: "back", index: 0 })).toBe("has-ranking");
  expect(refusal(summit, { do: "add-actor", words: " ", option: "x" })).toBe("empty-name");
});

test("an option that something rests on stays; one that is only taken today goes with its place in today", () => {
  expect(refusal(summit, { do: "remove", of: { kind: "option", id: "dprk.meet" } })).toBe("would-break");
  const text = 'conflict "C" actor a { option x option y } actor b { option z } now x, y, z preferences a { z }';
  expect(conflictOf(edited(text, { do: "remove", of: { kind: "option", id: "a.x" } })).statusQuo).toMatchObject({
    taken: ["a.y", "b.z"],
  });
  expect(conflictOf(edited(text, { do: "remove", of: { kind: "actor", id: "a" } })).preferences).toEqual([]);
});

test("a name changes everywhere, or not at all", () => {
  const after = edited(summit, { do: "rename", of: { kind: "option", id: "dprk.meet" }, name: "sit down" });
  expect(after).toMatch(/option "sit down" +"Sit down for talks"/);
  expect(after).toContain('infeasible "sit down" and not invite');
  expect(refusal(summit, { do: "rename", of: { kind: "option", id: "dprk.meet" }, name: "accept" })).toBe("bad-name");
  expect(refusal(summit, { do: "rename", of: { kind: "option", id: "dprk.meet" }, name: " " })).toBe("empty-name");
});

test("edits are small", () => {
  const result = editConflict(firstCase, { do: "move-preference", actor: "usa", from: 1, to: 0 });
  if ("refusal" in result) throw new Error();
  const touched = result.edits.reduce((sum, { from, to, insert }) => sum + (to - from) + insert.length, 0);
  expect(result.edits).toHaveLength(2);
  expect(touched).toBeLessThan(400);
  expect(editConflict(summit, { do: "set-title", words: "Summit overture, autumn 2025" })).toEqual({ edits: [] });
});

test("the first case is edited with all its comments kept", () => {
  const before = conflictOf(firstCase);
  const [usa] = wishes(before);
  const moved = edited(firstCase, { do: "move-preference", actor: "usa", from: 0, to: 4 });
  expect(wishes(conflictOf(moved))[0]!.items).toEqual([...usa!.items.slice(1), usa!.items[0]]);
  const rid = edited(moved, { do: "remove", of: { kind: "claim", id: "lever" } });
  expect(conflictOf(rid).claims).toHaveLength(before.claims.length - 1);
  const more = edited(rid, { do: "add-statement", fields: { name: "It was said", source: "article" } });
  expect(more).toContain('}\nstatement said "It was said" {\n  in article\n}\n');
  expect(commentsOf(more)).toEqual(commentsOf(firstCase));
});

test("where an option comes in, patterns leave it open", () => {
  const after = edited(summit, { do: "add-option", actor: "dprk", words: "Test a missile" });
  expect(after).toContain("ranking russia { YNNYN-YY >> YNNNN-YN ~ NNNNN-NN }");
  expect(edited(after, { do: "remove", of: { kind: "option", id: "dprk.test" } })).toBe(summit);
});

test("a graph's status quo is a state", () => {
  expect(conflictOf(edited(plant, { do: "set-now-state", state: "clean" })).statusQuo).toEqual({
    kind: "state",
    state: "clean",
  });
});

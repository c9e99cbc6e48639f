import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type EditAction, editConflict } from "../../src/editing/edit-conflict.ts";
import type { Grounded } from "../../src/editing/grounds.ts";
import { applyEdits } from "../../src/editing/text-edit.ts";
import { type EvidenceItem, evidenceItems, groundsOf } from "../../src/evidence/ledger/items.ts";
import { readTokens } from "../../src/language/lexer.ts";
import { conflictOf, plant, summit } from "../language/samples.ts";

function edited(text: string, action: EditAction): string {
  const result = editConflict(text, action);
  if ("refusal" in result) throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal.findings)}`);
  return applyEdits(text, result.edits);
}
const add = (of: Grounded, evidence: string) => ({ do: "add-ground", of, evidence }) as const;
const remove = (of: Grounded, evidence: string) => ({ do: "remove-ground", of, evidence }) as const;

const written = `conflict "Written in many ways"
source wire "A wire report"
statement said "It was said" { in wire }
statement "other words" "It was said otherwise"
actor a { option x "X" take only // about x
  option y because said }
actor b { option z assumed "we think so" } // about b
infeasible x and z // never
at most one of x, y because said /* twice */
forbid move from x to y by b
merge when y and z because said
unseen when z by a
now x // today
outcome o when x
preferences a { x; not y because said; unordered { z; x and y because said, wire } }
preferences b {
  z perhaps 0.5     // aligned
  not x             // too
    because said,   // the first
      wire          // the second
  y
    because said
    much
}
scenario s "Otherwise" { preferences b { y } now z }
claim c "It holds" because said { expect now stable by nash }
claim d {
  because said // in the braces
  expect some o stable by nash
}
claim e { expect now stable by nash }
`;

const bundled = readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8");
const texts: Readonly<Record<string, string>> = { written, summit, plant, bundled };

/** Which thing of its layer an item is. */
function groundedOf(item: EvidenceItem, all: readonly EvidenceItem[]): Grounded {
  const index = all.filter((each) => each.kind === item.kind && each.scenario === item.scenario).indexOf(item);
  switch (item.kind) {
    case "option":
      return { kind: "option", id: `${item.actor}.${item.item.id}` };
    case "claim":
      return { kind: "claim", id: item.item.id };
    case "preference":
      return { kind: "preference", actor: item.actor, index: item.place - 1 };
    case "ranking":
      return { kind: "ranking", actor: item.actor };
    case "now":
      return { kind: "now" };
    default:
      return { kind: item.kind, index };
  }
}
const commentsOf = (text: string): string[] =>
  readTokens(text).comments.map(({ start, end }) => text.slice(start, end));

describe.each(Object.entries(texts))("what things rest on: %s", (_, bare) => {
  const text = `${bare.trimEnd()}\nstatement "new one" "Something new"\n`;
  const items = evidenceItems(conflictOf(text));
  const cases = items.length > 60 ? items.filter((_, index) => index % 7 === 0) : items;

  test.each(cases.map((item, index) => [`${index} ${item.kind}`, item] as const))("%s", (_, item) => {
    const index = items.indexOf(item);
    const of = groundedOf(item, items);
    const scenario = item.scenario === undefined ? {} : { scenario: item.scenario };
    const more = edited(text, { ...add(of, "new one"), ...scenario });
    const after = evidenceItems(conflictOf(more));
    expect(after.map(groundsOf)).toEqual(
      items.map(groundsOf).with(index, {
        ...groundsOf(item),
        because: [...groundsOf(item).because!, "new one"],
      }),
    );
    expect(commentsOf(more)).toEqual(commentsOf(text));
    // nothing but the new words
    expect(more.length - text.length).toBeLessThanOrEqual(' because "new one"'.length);
    expect(edited(more, { ...add(of, "new one"), ...scenario })).toBe(more);
    expect(edited(more, { ...remove(of, "new one"), ...scenario })).toBe(text);
    // each that is there goes alone
    for (const evidence of new Set(groundsOf(item).because)) {
      const less = edited(text, { ...remove(of, evidence), ...scenario });
      expect(evidenceItems(conflictOf(less)).map(groundsOf)).toEqual(
        items.map(groundsOf).with(index, {
          ...groundsOf(item),
          because: groundsOf(item).because!.filter((id) => id !== evidence),
        }),
      );
    }
  });
});

test("lists, lines and comments around a ground stay as they are written", () => {
  const of = (actor: string, index: number): Grounded => ({ kind: "preference", actor, index });
  expect(edited(written, add(of("b", 0), "said"))).toContain("  z perhaps 0.5 because said     // aligned\n");
  expect(edited(written, add(of("b", 1), "other words"))).toContain(
    '    because said,   // the first\n      wire, "other words"          // the second\n',
  );
  expect(edited(written, remove(of("b", 1), "wire"))).toContain("    because said          // the second\n  y\n");
  expect(edited(written, remove(of("b", 2), "said"))).toContain("  y\n    much\n}");
  expect(edited(written, remove(of("a", 1), "said"))).toContain("preferences a { x; not y; unordered");
  expect(edited(written, remove(of("a", 3), "said"))).toContain("x and y because wire }");
  expect(edited(written, remove({ kind: "claim", id: "c" }, "said"))).toContain('claim c "It holds" { expect');
  expect(edited(written, remove({ kind: "claim", id: "d" }, "said"))).toContain("claim d {\n  expect some");
  expect(edited(written, add({ kind: "claim", id: "e" }, "said"))).toContain("claim e because said { expect");
});

test("a new statement carries something at once, in one step", () => {
  const fields = { name: "They said so", by: "Somebody", for: "b" };
  const text = edited(written, { do: "add-statement", fields, carries: { kind: "preference", actor: "b", index: 2 } });
  const { statements } = conflictOf(text);
  expect(statements.at(-1)).toMatchObject(fields);
  expect(text).toContain(`    because said, ${statements.at(-1)!.id}\n    much`);
});

test("a wish is written with what it rests on, and keeps what it rested on", () => {
  const wish = (when: string, index = 0) => edited(written, { do: "set-preference", actor: "b", index, when });
  expect(wish("not z because said")).toContain("  not z perhaps 0.5 because said     // aligned\n");
  expect(wish("z perhaps 0.7 because said, wire")).toContain("  z perhaps 0.7 because said, wire     // aligned\n");
  expect(wish("not x because said, wire", 2)).toContain("  not x\n    because said, wire\n    much");
  const added = edited(written, { do: "add-preference", actor: "a", index: 0, when: "y because said much" });
  expect(added).toContain("preferences a { y because said much; x;");
  for (const when of [
    "z because",
    "z because nobody",
    "z because said; y",
    "z } preferences a { y",
    "z because said // x",
  ]) {
    const result = editConflict(written, { do: "set-preference", actor: "b", index: 0, when });
    expect("refusal" in result, when).toBe(true);
  }
});

test("what is not there rests on nothing", () => {
  const gone: Grounded[] = [
    { kind: "option", id: "a.gone" },
    { kind: "claim", id: "gone" },
    { kind: "preference", actor: "a", index: 9 },
    { kind: "ranking", actor: "a" },
    { kind: "rule", index: 9 },
  ];
  for (const of of gone) {
    const result = editConflict(written, add(of, "said"));
    expect("refusal" in result && result.refusal.code).toBe("not-there");
  }
  const nobody = editConflict(written, add({ kind: "now" }, "nobody"));
  expect("refusal" in nobody && nobody.refusal.code).toBe("would-break");
});

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import textmate from "vscode-textmate";
import { printConflict } from "../../detente/src/interop/detente.ts";
import { readConflict } from "../../detente/src/model/lower.ts";
import { conflicts } from "../../detente/test/language/conflicts.ts";
import { summit } from "../../detente/test/language/samples.ts";
import { grammar as source } from "../src/grammar.ts";
import { disagreements, loadGrammar, scopesOf } from "./colours.ts";

let grammar: textmate.IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

test.each(["detente.tmLanguage.json", "detente.tmLanguage"])(
  "%s is what its source says (`node packages/vscode/write-grammar.js` writes it)",
  (name) => {
    const file = readFileSync(new URL(`../syntaxes/${name}`, import.meta.url), "utf8");
    expect(textmate.parseRawGrammar(file, name)).toEqual(JSON.parse(JSON.stringify(source)));
  },
);

const root = new URL("../../../cases/", import.meta.url);
const cases = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".detente"));

/** Words of the language as names, wherever they may be. */
const tricky = `conflict "Tricky"
as of 2025-01-01
source file "A" { file "a.txt" published 2025-01 slant "s" author "a" }
source "two words" "T"
statement statement "x" { by "by" for on on 2025-01-01 quote "in" in file }
statement claim { by "x" reported 2025-02 reliability B2 against statement, claim retracted on 2025-03-01 }
statement by { quote "a" between "b" and "c" in "two words" reliability 0.7 retracted }
actor on "On" { option file "F" because file option drop take only option move drop only assumed "so" }
actor "two words" {
  option source "S" because statement,
    claim
  option now
  option "and" option 제재 "x"
}
actor bare
infeasible file and not drop // and
infeasible
  move or on.claim and "two words".source

at most one of file, drop, (at least 2 of move, now)
at least 2 of file, drop
exactly one of claim, on.file because claim, file assumed
order on.file, on.drop
merge when file and drop
forbid move from file to drop by on
forbid move from to to from by by because file
forbid move by on from (file or drop) to not move
unseen when file by on
now file, not drop, on.move because file
outcome when "When" when when and file
outcome scenario when not (file
  and drop)
outcome claim when true or false
preferences on {
  claim
  on.file if file because claim much
  file
  scenario weight 2
  perhaps perhaps 0.5
  weight weight 1.5 assumed "x"
  not now
  "and" if true
  unordered { file; drop
    now }
  (at most one of file, drop)
}
ranking bare { YYN > NNN >> claim ~ 3, Y-N } because file
scenario states extends claim as of 2025-01 {
  without rules
  now file
  preferences on { file; now }
  outcome scenario when file
}
scenario seen as seen by on { actor on { option file } now file }
claim now "N" because claim, file fails { given scenario seen given file and drop expect some stable stable by nash }
claim stable {
  expect every scenario not stable by seq, lh:3 for on, bare together
  expect now never stable by nash
  expect no state 5 stable by seq for every coalition
  expect equilibria by nash are { 1, YNY, claim }
  expect stable for on by nash are { 1 }
  expect some file and drop reachable from now by moves of on
  expect YNY reachable by improvements
  expect no file reachable from state 3 by moves of any coalition
  expect some file in the largest consistent set by coalitions
  expect the largest consistent set is { 1, 2 }
  expect some never stable by nash
  because claim
  fails
}
`;

const graph = `states { idle "Nothing" spill clean "Clean" now }
moves plant { idle -> spill -> clean; clean -> now }
ranking plant { idle > spill ~ clean }
now idle
`;

describe("keywords, names and texts are what the language takes them for", () => {
  test.each(cases)("%s", (name) => {
    const text = readFileSync(new URL(name, root), "utf8");
    expect(disagreements(grammar, text).wrong).toEqual([]);
  });

  test.each([
    ["the language's example", summit],
    ["words of the language as names", tricky],
    ["graph form", graph],
  ])("%s", (_, text) => {
    expect(disagreements(grammar, text).wrong).toEqual([]);
  });

  test("in made-up conflicts with the strangest names, for all but one token in a thousand", () => {
    let wrong = 0;
    let total = 0;
    for (const conflict of fc.sample(conflicts, { numRuns: 40, seed: 7 })) {
      const found = disagreements(grammar, printConflict(conflict));
      wrong += found.wrong.length;
      total += found.total;
    }
    expect(total).toBeGreaterThan(10_000);
    expect(wrong / total).toBeLessThan(0.001);
  });

  test("the tricky names are names indeed", () => {
    const codes = readConflict(tricky).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("syntax");
    expect(codes).not.toContain("misspelt-word");
  });
});

describe("what an editor can tell apart", () => {
  const scopeOf = (text: string, word: string): string => scopesOf(grammar, text)[text.indexOf(word)];

  test.each([
    ["// note", "note", "comment.line"],
    ["/* a\n note */ now x", "note", "comment.block"],
    ['actor usa "US"', "usa", "entity.name.type.actor"],
    ["actor usa { option invite }", "invite", "entity.name.function.option"],
    ['outcome summit "S" when a', "summit", "entity.name.type.outcome"],
    ["claim c { expect some x stable by seq, sim }", "seq", "support.function.concept"],
    ["claim c { expect some x stable by lh:3 }", "lh:3", "support.function.concept"],
    ["ranking usa { YYN > NNN }", "YYN", "constant.other.pattern"],
    ['conflict "A" as of 2025-10-29', "2025", "constant.numeric.date"],
    ["preferences usa { a weight 2.5 }", "2.5", "constant.numeric"],
    ['actor a "say \\"hi\\""', '\\"hi', "constant.character.escape"],
  ])("%s", (text, word, scope) => {
    expect(scopeOf(text, word)).toContain(scope);
  });

  test("a text that is not closed ends with its line", () => {
    expect(scopeOf('actor a "open\nactor b', "actor b")).toContain("keyword.control");
  });

  test("a block that is not closed ends before the next declaration", () => {
    const open = 'scenario s {\n  preferences usa {\n    meet\n\nclaim c "C" { expect now stable by nash }';
    expect(scopeOf(open, "claim c")).toContain("keyword.control");
    expect(scopeOf(open, "stable")).toContain("keyword.other");
  });

  test("a broken block leaves the rest of the file coloured", () => {
    expect(scopeOf("actor {\n}\n} ) ;;\nactor b", "actor b")).toContain("keyword.control");
  });
});

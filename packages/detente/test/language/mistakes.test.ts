import { describe, expect, test } from "vitest";
import { readConflict } from "../../src/model/lower.ts";
import { errorsOf, summary } from "./samples.ts";

const base = "actor usa { option invite option meet }\n";

describe("typical mistakes get one error with its place, in plain words", () => {
  test.each([
    [
      "a missing brace",
      "actor usa {\n option invite\n option meet\nrequire meet",
      "1:11 missing-brace",
      /`actor` is not closed before `require` on line 4/,
    ],
    [
      "when after infeasible",
      `${base}infeasible when invite`,
      "2:17 syntax",
      /`when` is taken for a name after `infeasible`/,
    ],
    ["a word of the language as a name", 'actor a { option not "X" }', "1:18 syntax", /cannot be a name.*`option_not`/],
    ["a number as a name", 'actor a { option 1 "X" }', "1:18 syntax", /cannot be a name.*`option_1`/],
    [
      "an apostrophe in a name",
      "actor d'ivoire { option x }",
      "1:7 name-unquoted",
      /`d'ivoire` is no name.*`d_ivoire`/,
    ],
    ["a hyphen in a name", "actor usa-gov { option x }", "1:7 name-unquoted", /Write `usa_gov`/],
    [
      "the reliability of a source",
      `${base}source s "S" { file "a.pdf" reliability B2 }`,
      "2:29 syntax",
      /said of a statement, not of its source/,
    ],
    ["a comma between options", "actor usa { option x, option y }", "1:21 syntax", /not separated by commas/],
    ["a wide brace", "actor usa ｛ option x }", "1:11 foreign-sign", /Write the plain sign `{`/],
    ["a capital joiner", `${base}infeasible (invite) and NOT`, "2:25 unknown-name", /small letters: `not`/],
    ["an option outside", `${base}option other`, "2:1 misplaced-declaration", /block of the actor/],
    ["and and", `${base}infeasible invite and and meet`, "2:23 syntax", /missing between `and` and `and`/],
    ["prefer", `${base}prefer usa { meet }`, "2:1 misspelt-word", /`prefer` is no word.* Did you mean `preferences`/],
    ["a doubled sign in a ranking", `${base}ranking usa { YN > > NN }`, "2:20 syntax", /`>` cannot stand here/],
    ["no sign in a ranking", `${base}ranking usa { YN NN }`, "2:18 syntax", /which of `YN` and `NN` is preferred/],
    ["no when", `${base}outcome x "X" meet`, "2:15 syntax", /`when` is missing before `meet`/],
    ["no comma in now", `${base}now invite meet`, "2:12 syntax", /without a comma.*`now invite, meet`/],
    ["and in now", `${base}now invite and meet`, "2:12 syntax", /lists options/],
    ["a misspelt keyword", "actr usa { option invite }", "1:1 misspelt-word", /Did you mean `actor`/],
    ["a misspelt keyword in a block", "actor usa { opton invite }", "1:13 misspelt-word", /Did you mean `option`/],
    ["a misspelt joiner", `${base}infeasible invite andd meet`, "2:19 misspelt-word", /Did you mean `and`/],
    ["==", `${base}infeasible invite == meet`, "2:19 foreign-sign", /`iff`/],
    ["&&", `${base}infeasible invite && meet`, "2:19 foreign-sign", /the word `and`/],
    ["||", `${base}infeasible invite || meet`, "2:19 foreign-sign", /the word `or`/],
    ["!", `${base}infeasible !invite`, "2:12 foreign-sign", /the word `not`/],
    ["a colon", `${base}now: invite`, "2:4 foreign-sign", /Leave it out/],
    ["#", `${base}# comment: with "odd {`, "2:1 foreign-sign", /begins with `\/\/`/],
    ["curly quotes", "actor usa “United States” { option invite }", "1:11 quotation-marks", /Write "United States"/],
    [
      "a missing quote",
      'actor usa "United States { option invite }\nnow invite',
      "1:11 unterminated-text",
      /no closing quote/,
    ],
    ["an unclosed comment", `${base}/* what`, "2:1 unterminated-comment", /\*\//],
    [
      "an unclosed parenthesis",
      `${base}infeasible (invite and meet\nnow invite`,
      "2:24 syntax",
      /`\)` is missing after `meet`/,
    ],
    ["a stray parenthesis", `${base}infeasible invite and meet)`, "2:27 syntax", /closes nothing/],
    ["a stray brace", `${base}}\nnow invite`, "2:1 stray-brace", /closes nothing/],
    [
      "no expression",
      `${base}infeasible\nnow invite, meet`,
      "2:1 syntax",
      /expression is missing after `infeasible`.*`infeasible meet and not invite`/,
    ],
    ["two expressions", `${base}infeasible invite meet`, "2:19 syntax", /follows a complete expression.*Join/],
    ["merge without when", `${base}merge invite`, "2:7 syntax", /`when` is missing.*`merge when abandon`/],
    ["forbid without move", `${base}forbid from invite`, "2:8 syntax", /`move` is missing/],
    ["commas between preferences", `${base}preferences usa { meet, invite }`, "2:23 syntax", /commas/],
    [
      "> between preferences",
      `${base}preferences usa { meet > invite }`,
      "2:24 syntax",
      /most important first.*ranking/,
    ],
    ["no actor", `${base}preferences { meet }`, "2:13 syntax", /name is expected/],
    ["no verdict", `${base}claim c { expect meet }`, "2:18 syntax", /`stable`, `reachable` or `in` is missing/],
    ["no set", `${base}claim c { expect meet in the set }`, "2:30 syntax", /`largest` is missing before `set`/],
    [
      "a coalition of one",
      `${base}claim c { expect meet stable by seq for usa together }`,
      "2:41 lone-coalition",
      /`usa` alone is no coalition.*after a comma/,
    ],
    [
      "an actor twice in a coalition",
      `${base}actor uk { option go }\nclaim c { expect meet reachable by improvements of usa, uk, usa together }`,
      "3:61 doubled-actor",
      /named twice/,
    ],
    [
      "moves made together",
      `${base}actor uk { option go }\nclaim c { expect meet reachable by moves of usa, uk together }`,
      "3:11 joint-moves",
      /Leave out `together`/,
    ],
    [
      "stable states of several actors",
      `${base}actor uk { option go }\nclaim c { expect stable for usa, uk by nash are { 1 } }`,
      "3:34 several-actors",
      /`stable for usa, uk together`/,
    ],
    [
      "an unknown member",
      `${base}claim c { expect meet stable by seq for usa, ukk together }`,
      "2:46 unknown-name",
      /No actor is called `ukk`/,
    ],
    ["no concept", `${base}claim c { expect meet stable }`, "2:23 syntax", /`by` is missing/],
    ["a speaker without quotes", `${base}statement s { by Kim }`, "2:18 syntax", /text in quotes is expected/],
    ["given outside a claim", `${base}given invite`, "2:1 syntax", /inside the block of a `claim`/],
    ["a title without quotes", `conflict Title\n${base}`, "1:10 syntax", /`conflict "Title"`/],
    ["much before its statement", `${base}preferences usa { much meet }`, "2:19 syntax", /`much` comes after/],
    ["an unknown escape", `conflict "C:\\temp"\n${base}`, "1:13 unknown-escape", /\\\\/],
    ["an emoji as a name", `${base}infeasible 🤝`, "2:12 strange-character", /in quotes/],
    ["a foreign beginning", `${base}foo bar`, "2:1 syntax", /`foo` cannot stand here.*`actor`/],
    ["nothing after a word", `${base}outcome`, "2:1 syntax", /name is missing after `outcome`/],
  ])("%s", (_, text, place, words) => {
    const errors = errorsOf(text);
    expect(summary(errors)).toEqual([place]);
    expect(`${errors[0].message} ${errors[0].remedy}`).toMatch(words);
    expect(errors[0].message).not.toMatch(/token|EOF|Expecting/);
  });
});

describe("a broken statement hides no other", () => {
  test("everything around is read", () => {
    const { conflict, diagnostics } = readConflict(`conflict "T"
actor usa { option invite option meet }
infeasible invite and and meet
outcome there when invite
outcome broken meet
preferences usa {
  meet
  invite and and meet
  not invite
}
claim c { expect now stabel by nash }
claim d { expect there stable }
claim e { expect there stable by seq }
require nothere`);
    expect(summary(diagnostics)).toEqual([
      "3:23 syntax",
      "5:16 syntax",
      "8:14 syntax",
      "11:22 misspelt-word",
      "12:24 syntax",
      "14:9 unknown-name",
    ]);
    expect(conflict?.outcomes.map(({ id }) => id)).toEqual(["there", "broken"]);
    expect(conflict?.preferences[0]).toMatchObject({
      items: [{ when: { option: "usa.meet" } }, { when: { op: "not" } }],
    });
    expect(conflict?.claims.map(({ id, expect: list }) => [id, list.length])).toEqual([
      ["c", 1],
      ["d", 0],
      ["e", 1],
    ]);
  });
  test("a preference block that is never closed ends where a declaration begins", () => {
    const { conflict, diagnostics } = readConflict(`${base}preferences usa { meet
  invite
outcome x "X" when invite
scenario s { now meet
claim c { expect x stable by nash }`);
    expect(summary(diagnostics)).toEqual(["2:17 missing-brace", "5:12 missing-brace"]);
    expect(conflict?.outcomes).toHaveLength(1);
    expect(conflict?.claims[0].expect).toHaveLength(1);
    expect(conflict?.preferences[0]).toMatchObject({ items: { length: 2 } });
  });
  test("findings come in the order of the text", () => {
    const places = readConflict(`${base}now nothing\ninfeasible when x\nnow other`).diagnostics.map(
      ({ place }) => place!.start,
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

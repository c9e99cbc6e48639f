import { describe, expect, test } from "vitest";
import { readConflict } from "../../src/model/lower.ts";
import { conflictOf, plant, summary, summit } from "./samples.ts";

const actors = "actor usa { option invite option meet } actor dprk { option meet option deepen }\n";
const o = (option: string) => ({ op: "option", option });
const invite = o("usa.invite");
const deepen = o("dprk.deepen");
/** The first rule's expression. */
const expression = (text: string) => conflictOf(`${actors}require ${text}`).rules[0].of[0];

describe("the examples", () => {
  test("in option form read without a finding", () => {
    expect(readConflict(summit).diagnostics).toEqual([]);
  });
  test("in option form mean what they say", () => {
    const conflict = conflictOf(summit);
    expect(conflict).toMatchObject({ title: "Summit overture, autumn 2025", asOf: "2025-10-29" });
    expect(conflict.actors.map(({ id, name, options }) => [id, name, options.map((each) => each.id)])).toEqual([
      ["usa", "United States", ["invite", "accept", "ease"]],
      ["dprk", "North Korea", ["meet", "deepen"]],
      ["rok", "South Korea", ["broker"]],
      ["russia", "Russia", ["back"]],
    ]);
    expect(conflict.statusQuo).toEqual({
      kind: "options",
      taken: ["usa.invite", "dprk.deepen", "rok.broker", "russia.back"],
      notTaken: [],
    });
    expect(conflict.sources[0]).toEqual({
      id: "article",
      name: "Invitations to a leaders' meeting",
      file: "sources/overture.txt",
      published: "2025-10-29",
      slant: "sympathetic to Pyongyang",
    });
    expect(conflict.statements[0]).toEqual({
      id: "terms",
      name: "Talks are open once denuclearisation is dropped",
      by: "Kim Jong Un",
      for: "dprk",
      on: "2025-09-21",
      quote: "drop the absurd obsession with denuclearising us",
      source: "article",
    });
    expect(conflict.preferences[0]).toMatchObject({
      actor: "dprk",
      items: [
        { when: { op: "if" }, because: ["terms"] },
        { when: { op: "if", of: [o("dprk.meet"), o("usa.accept")] }, because: ["terms"] },
        { when: o("usa.accept") },
        { when: o("usa.ease"), perhaps: 0.6 },
        { when: deepen },
      ],
    });
    expect(conflict.preferences[2]).toMatchObject({ items: [{ much: true }, { kind: "unordered", items: [{}, {}] }] });
    expect(conflict.preferences[3]).toEqual({
      kind: "ranking",
      actor: "russia",
      tiers: [
        { states: [{ kind: "pattern", pattern: "YNNYNYY" }], much: true },
        {
          states: [
            { kind: "pattern", pattern: "YNNNNYN" },
            { kind: "pattern", pattern: "NNNNNNN" },
          ],
        },
      ],
    });
    expect(conflict.scenarios.map(({ id, asOf, seenBy }) => [id, asOf, seenBy])).toEqual([
      ["hardline", undefined, undefined],
      ["singapore", "2018-06-12", undefined],
      ["seen_from_pyongyang", undefined, "dprk"],
    ]);
    expect(conflict.claims[0]).toMatchObject({ because: ["article"], given: [o("usa.accept")], fails: false });
    expect(conflict.claims[2].expect[0]).toEqual({
      kind: "reachability",
      subject: { quantifier: "no", states: { kind: "where", when: { op: "outcome", outcome: "summit" } } },
      negated: false,
      from: { kind: "now" },
      by: "improvements",
    });
    expect(conflict.claims[3].scenario).toBe("hardline");
  });
  test("in graph form: actors are declared by their moves", () => {
    expect(readConflict(plant).diagnostics).toEqual([]);
    const conflict = conflictOf(plant);
    expect(conflict.actors.map(({ id }) => id)).toEqual(["plant", "agency"]);
    expect(conflict.graph?.moves).toEqual([
      { by: "plant", from: "idle", to: "spill" },
      { by: "plant", from: "spill", to: "clean" },
      { by: "agency", from: "spill", to: "clean" },
    ]);
    expect(conflict.statusQuo).toEqual({ kind: "state", state: "idle" });
    expect(conflict.preferences[1]).toMatchObject({
      tiers: [{ states: [{ state: "idle" }, { state: "clean" }] }, { states: [{ state: "spill" }] }],
    });
  });
});

describe("expressions", () => {
  test.each([
    ["invite and deepen and invite", { op: "and", of: [invite, deepen, invite] }],
    ["invite or deepen and invite", { op: "or", of: [invite, { op: "and", of: [deepen, invite] }] }],
    ["not invite and deepen", { op: "and", of: [{ op: "not", of: invite }, deepen] }],
    ["not not invite", { op: "not", of: { op: "not", of: invite } }],
    ["not (invite and deepen)", { op: "not", of: { op: "and", of: [invite, deepen] } }],
    ["invite if deepen or invite", { op: "if", of: [invite, { op: "or", of: [deepen, invite] }] }],
    ["invite if deepen if invite", { op: "if", of: [{ op: "if", of: [invite, deepen] }, invite] }],
    ["invite implies deepen implies invite", { op: "implies", of: [invite, { op: "implies", of: [deepen, invite] }] }],
    ["invite implies deepen if invite", { op: "implies", of: [invite, { op: "if", of: [deepen, invite] }] }],
    ["invite iff deepen implies invite", { op: "iff", of: [invite, { op: "implies", of: [deepen, invite] }] }],
    ["usa.meet", o("usa.meet")],
    ["true", { op: "constant", value: true }],
    ["not false", { op: "not", of: { op: "constant", value: false } }],
    ["(at most one of invite, deepen)", { op: "count", min: 0, max: 1, of: [invite, deepen] }],
    ["(at least 2 of invite, deepen)", { op: "count", min: 2, max: 2, of: [invite, deepen] }],
    [
      "not (exactly one of invite, deepen) and invite",
      { op: "and", of: [{ op: "not", of: { op: "count", min: 1, max: 1, of: [invite, deepen] } }, invite] },
    ],
  ])("%s", (text, meaning) => {
    expect(expression(text)).toEqual(meaning);
  });
  test("a quoted `true` is a name", () => {
    const conflict = conflictOf('actor a { option "true" }\nrequire "true" and true');
    expect(conflict.rules[0].of[0]).toEqual({ op: "and", of: [o("a.true"), { op: "constant", value: true }] });
  });
});

describe("declarations", () => {
  test("rules", () => {
    const { rules } = conflictOf(
      `${actors}infeasible invite, deepen because s assumed "why"
       require invite
       at most one of invite, deepen
       exactly one of invite, deepen assumed
       at least one of invite, deepen
       at most two of invite, deepen, usa.meet
       source s`,
    );
    expect(rules.map(({ kind, of }) => [kind, of.length])).toEqual([
      ["infeasible", 2],
      ["require", 1],
      ["at-most-one", 2],
      ["exactly-one", 2],
      ["at-least-one", 2],
      ["require", 1],
    ]);
    expect(rules[0]).toMatchObject({ because: ["s"], assumed: "why" });
    expect(rules[3].assumed).toBe("");
    expect(rules[5].of[0]).toMatchObject({ op: "count", min: 0, max: 2 });
  });
  test("one-way options, order, merges, forbidden moves, unseen states", () => {
    const conflict = conflictOf(
      `actor a { option x "X" take only option y drop only; option z }
       order z, x, a.y
       merge when x
       forbid move from x to y by a
       forbid move to z
       unseen when x or y by a because s
       statement s "S"`,
    );
    expect(conflict.actors[0].options.map(({ direction }) => direction)).toEqual(["take", "drop", "both"]);
    expect(conflict.optionOrder).toEqual(["a.z", "a.x", "a.y"]);
    expect(conflict.merges).toEqual([{ when: o("a.x") }]);
    expect(conflict.forbidden).toEqual([{ from: o("a.x"), to: o("a.y"), by: "a" }, { to: o("a.z") }]);
    expect(conflict.unseen).toEqual([{ by: "a", when: { op: "or", of: [o("a.x"), o("a.y")] }, because: ["s"] }]);
  });
  test("all that a statement may say of itself", () => {
    const { sources, statements } = conflictOf(
      `${actors}source a { sha256 "${"0F".repeat(32)}" }
       statement "on" { on 2025-09-21 quote "q" between "so " and "" in a reported 2025-09-22 retracted }
       statement said { reliability B2 against "on", "in" retracted on 2025-11-02 by "S" }
       statement "in" { reliability 0.70 retracted in a }`,
    );
    expect(sources).toEqual([{ id: "a", name: "a", sha256: "0f".repeat(32) }]);
    expect(statements).toEqual([
      {
        id: "on",
        name: "on",
        on: "2025-09-21",
        reported: "2025-09-22",
        quote: "q",
        between: { before: "so ", after: "" },
        source: "a",
        retracted: "",
      },
      { id: "said", name: "said", by: "S", reliability: "B2", against: ["on", "in"], retracted: "2025-11-02" },
      { id: "in", name: "in", source: "a", reliability: "0.70", retracted: "" },
    ]);
  });
  test("options and the status quo may say what they rest on", () => {
    const { actors: read, statusQuo } = conflictOf(
      `actor a { option x "X" take only because s option y assumed "why" option z because s, t assumed }
       now x, not y because t assumed
       statement s statement t`,
    );
    expect(read[0].options).toEqual([
      { id: "x", name: "X", direction: "take", because: ["s"] },
      { id: "y", name: "y", direction: "both", assumed: "why" },
      { id: "z", name: "z", direction: "both", because: ["s", "t"], assumed: "" },
    ]);
    expect(statusQuo).toEqual({ kind: "options", taken: ["a.x"], notTaken: ["a.y"], because: ["t"], assumed: "" });
  });
  test("the status quo", () => {
    expect(conflictOf(`${actors}now invite, not deepen`).statusQuo).toEqual({
      kind: "options",
      taken: ["usa.invite"],
      notTaken: ["dprk.deepen"],
    });
    expect(conflictOf(`${actors}now none`).statusQuo).toEqual({ kind: "options", taken: [], notTaken: [] });
    expect(conflictOf("actor a { option none }\nnow none").statusQuo).toMatchObject({ taken: ["a.none"] });
  });
  test("modifiers in any order", () => {
    const conflict = conflictOf(
      `${actors}source s
       preferences usa { invite because s much weight 2.50 assumed "a guess" perhaps 0.25; deepen weight 1 }`,
    );
    expect(conflict.preferences[0]).toMatchObject({
      items: [{ because: ["s"], much: true, weight: "2.50", assumed: "a guess", perhaps: 0.25 }, { weight: "1" }],
    });
  });
  test("rankings by number, outcome, state and pattern", () => {
    const conflict = conflictOf(
      `${actors}outcome good when invite
       ranking usa { good > 12 >> Y--N ~ NNNN, YYYY } because s assumed
       source s`,
    );
    expect(conflict.preferences[0]).toEqual({
      kind: "ranking",
      actor: "usa",
      tiers: [
        { states: [{ kind: "outcome", outcome: "good" }] },
        { states: [{ kind: "number", number: 12 }], much: true },
        { states: ["Y--N", "NNNN", "YYYY"].map((pattern) => ({ kind: "pattern", pattern })) },
      ],
      because: ["s"],
      assumed: "",
    });
  });
  test("chains of moves, and a state whose name begins a pattern", () => {
    const conflict = conflictOf("states { N Y spill }\nmoves a { N->spill->Y Y -> N }\nmoves b { N -> Y }");
    expect(conflict.graph?.moves.map(({ by, from, to }) => `${by} ${from} ${to}`)).toEqual([
      "a N spill",
      "a spill Y",
      "a Y N",
      "b N Y",
    ]);
  });
  test("scenarios", () => {
    const { scenarios } = conflictOf(
      `${actors}scenario base "Base" as of 2018 { now invite }
       scenario other as seen by dprk extends base as of 2018-06 { without rules; actor usa { option invite option strike }
         outcome hit when strike; require strike }`,
    );
    expect(scenarios[1]).toEqual({
      id: "other",
      name: "other",
      asOf: "2018-06",
      seenBy: "dprk",
      extends: "base",
      withoutRules: true,
      overrides: {
        actors: [
          {
            id: "usa",
            name: "usa",
            options: [
              { id: "invite", name: "invite", direction: "both" },
              { id: "strike", name: "strike", direction: "both" },
            ],
          },
        ],
        outcomes: [{ id: "hit", name: "hit", when: o("usa.strike") }],
        rules: [{ kind: "require", of: [o("usa.strike")] }],
      },
    });
  });
  test("claims see the names of their scenario", () => {
    const { claims } = conflictOf(
      `${actors}scenario s { outcome there when invite }
       claim c fails { given scenario s given deepen expect every there stable by seq }`,
    );
    expect(claims[0]).toMatchObject({ scenario: "s", fails: true, given: [deepen] });
  });
  test.each([
    [
      "expect now stable by nash, seq for usa, dprk",
      {
        subject: { quantifier: "every", states: { kind: "now" } },
        concepts: ["nash", "seq"],
        actors: ["usa", "dprk"],
        negated: false,
      },
    ],
    ["expect now not stable by nash", { negated: true }],
    [
      "expect state 3 never stable by nash",
      { negated: true, subject: { quantifier: "every", states: { kind: "number", number: 3 } } },
    ],
    ["expect all invite stable by seq", { subject: { quantifier: "every", states: { kind: "where", when: invite } } }],
    [
      "expect some (invite and deepen) stable by seq",
      { subject: { quantifier: "some", states: { when: { op: "and" } } } },
    ],
    [
      "expect some invite and deepen stable by seq",
      { subject: { quantifier: "some", states: { when: { op: "and" } } } },
    ],
    ["expect no not invite stable by seq", { subject: { quantifier: "no", states: { when: { op: "not" } } } }],
    [
      "expect Y--N stable by seq",
      { subject: { quantifier: "every", states: { when: { op: "and", of: [invite, { op: "not", of: deepen }] } } } },
    ],
    ["expect YNNN stable by seq", { subject: { states: { when: { op: "and", of: { length: 4 } } } } }],
    [
      "expect no invite reachable by moves of usa",
      { kind: "reachability", from: { kind: "now" }, by: "moves", actors: ["usa"] },
    ],
    [
      "expect deepen not reachable from state 2 by improvements",
      { negated: true, from: { kind: "number", number: 2 } },
    ],
    ["expect deepen reachable from invite or deepen by moves", { from: { kind: "where", when: { op: "or" } } }],
    [
      "expect equilibria by nash, seq are { 5, 8 9 }",
      { kind: "set", concepts: ["nash", "seq"], states: [5, 8, 9].map((number) => ({ kind: "number", number })) },
    ],
    ["expect equilibria by nash are {}", { kind: "set", states: [] }],
    [
      "expect stable for usa by seq are { YNNN, good }",
      { kind: "set", actor: "usa", states: [{ kind: "pattern" }, { kind: "outcome" }] },
    ],
  ])("%s", (text, meaning) => {
    const { claims } = conflictOf(`${actors}outcome good when invite\nclaim c { ${text} }`);
    expect(claims[0].expect[0]).toMatchObject(meaning);
  });
  test("places", () => {
    const { conflict } = readConflict(summit);
    expect(conflict?.actors[1].at).toMatchObject({ line: 11, column: 1, endLine: 14, endColumn: 2 });
    expect(conflict?.statements[0].quoteAt).toMatchObject({ line: 27, column: 3 });
    expect(summit.slice(conflict!.actors[0].options[2].at!.start, conflict!.actors[0].options[2].at!.end)).toBe(
      'option ease   "Ease sanctions"',
    );
  });
  test("texts with escapes, separators anywhere, and Windows line ends", () => {
    const conflict = conflictOf('conflict "a \\"b\\" \\\\ \\n c";;\r\nactor a { ; option x; ; };\r\n// end\r\n');
    expect(conflict.title).toBe('a "b" \\ \n c');
    expect(summary(readConflict("actor a {\r\n option x }\r\nrequire y").diagnostics)).toContain("3:9 unknown-name");
  });
  test("two spellings of one character are one name", () => {
    const conflict = conflictOf(
      'actor a { option "caf\u00e9" option \ud55c }\nrequire cafe\u0301 and \u1112\u1161\u11ab',
    );
    expect(conflict.rules[0].of[0]).toEqual({ op: "and", of: [o("a.caf\u00e9"), o("a.\ud55c")] });
  });
});

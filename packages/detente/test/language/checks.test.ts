import { describe, expect, test } from "vitest";
import { check } from "../../src/analysis/check.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { readConflict } from "../../src/model/lower.ts";
import { summary } from "./samples.ts";

const base = "actor usa { option invite option meet } actor dprk { option meet option deepen }\n";
const wants = "preferences usa { invite or usa.meet } preferences dprk { dprk.meet or deepen }\n";
const graph = "states { idle spill } moves plant { idle -> spill }\nranking plant { idle > spill }\n";

describe("each finding with its code, place, severity and remedy", () => {
  test.each([
    ["infeasible invit", "3:12 unknown-name", "error", /No option or outcome is called `invit`.*Did you mean `invite`/],
    ["infeasible usa", "3:12 unknown-name", "error", /is an actor.*`usa.invite`, `usa.meet`/],
    ["infeasible usa.deepen", "3:16 unknown-name", "error", /`usa` has no option `deepen`.*`dprk.deepen`/],
    ["infeasible us.meet", "3:12 unknown-name", "error", /No actor is called `us`/],
    ["infeasible meet", "3:12 ambiguous-name", "error", /2 actors.*`usa.meet` or `dprk.meet`/],
    [
      "infeasible invite because articel\nsource article",
      "3:27 unknown-name",
      "error",
      /source or statement.*Did you mean `article`/,
    ],
    ["statement s { for us }", "3:19 unknown-name", "error", /No actor is called `us`/],
    ['statement s { quote "q" in there }', "3:28 unknown-name", "error", /No source is called `there`/],
    ["statement s { against t }", "3:23 unknown-name", "error", /No statement is called `t`/],
    ["statement s { against t } source t", "3:23 unknown-name", "error", /No statement is called `t`/],
    ["statement s { against s }", "3:23 against-itself", "error", /dispute itself/],
    ["statement s { reliability G1 }", "3:15 bad-reliability", "error", /`G1`.*`reliability B2`.*`reliability 0.7`/],
    ["statement s { reliability A7 }", "3:15 bad-reliability", "error", /A7/],
    ["statement s { reliability b2 }", "3:15 bad-reliability", "error", /b2/],
    ["statement s { reliability 1.2 }", "3:15 bad-reliability", "error", /1\.2/],
    ["statement s { reliability -0.2 }", "3:15 bad-reliability", "error", /-0\.2/],
    ["statement s { on 2025-09 retracted on 2025-08-31 }", "3:26 retracted-too-early", "error", /before it was made/],
    [
      "statement s { reported 2025-10-01 retracted on 2025-09 }",
      "3:35 retracted-too-early",
      "error",
      /before it was reported/,
    ],
    ["statement s { retracted on 2025-02-30 }", "3:15 bad-date", "error", /2025-02-30/],
    ["statement s { reported 2025-02-30 }", "3:15 bad-date", "error", /2025-02-30/],
    ["statement s { on 2025-09-21 reported 2025-09-20 }", "3:29 reported-too-early", "warning", /before it was said/],
    ['statement s { between "a" and "b" }', "3:15 between-without-quote", "warning", /no quote/],
    ['source s { sha256 "abc" }', "3:12 bad-hash", "error", /64 hexadecimal digits/],
    ["statement s { reliability A1 reliability A2 }", "3:30 doubled-field", "error", /reliability/],
    ["unseen when invite by china", "3:23 unknown-name", "error", /No actor/],
    ["forbid move by china", "3:16 unknown-name", "error", /No actor/],
    ["scenario s extends t {}", "3:20 unknown-name", "error", /No scenario/],
    ["scenario s as seen by china {}", "3:23 unknown-name", "error", /No actor/],
    ["claim c { given scenario t expect now stable by nash }", "3:26 unknown-name", "error", /No scenario/],
    ["claim c { expect now stable by nash for china }", "3:41 unknown-name", "error", /No actor/],
    ["claim c { expect equilibria by nash are { somewhere } }", "3:43 unknown-name", "error", /No outcome/],
    ["actor usa { option other }", "3:7 doubled-name", "error", /already an actor called `usa`, on line 1/],
    ["outcome o when invite outcome o when deepen", "3:31 doubled-name", "error", /already an outcome/],
    ["source s statement s", "3:20 doubled-name", "error", /source or statement/],
    ["scenario s {} scenario s {}", "3:24 doubled-name", "error", /scenario/],
    ["outcome invite when deepen", "3:9 doubled-name", "error", /outcome and of an option/],
    ["outcome __proto__ when invite", "3:9 reserved-name", "error", /cannot be a name/],
    ['outcome "" when invite', "3:9 empty-name", "error", /empty/],
    ["now invite, not invite", "3:13 status-quo-contradictory", "error", /taken and not taken/],
    ["outcome o when invite now o", "3:27 not-an-option", "error", /is an outcome/],
    ["outcome a when b outcome b when not a", "3:9 outcome-cycle", "error", /`a` → `b` → `a`/],
    ["scenario a extends b {} scenario b extends a {}", "3:10 scenario-cycle", "error", /`a` → `b` → `a`/],
    ["scenario a extends a {}", "3:10 scenario-cycle", "error", /builds on itself/],
    ['conflict "T" as of 2025-02-29', "3:1 bad-date", "error", /no date of the calendar.*`2025-10`/],
    ["source s { published 29.10.2025 }", "3:12 bad-date", "error", /29\.10\.2025/],
    ["statement s { on 2025-13 }", "3:15 bad-date", "error", /2025-13/],
    ["scenario s as of 25 {}", "3:12 bad-date", "error", /25/],
    ['source s { file "a" file "b" }', "3:21 doubled-field", "error", /`file` is given twice/],
    ['statement s { by "a" by "b" }', "3:22 doubled-field", "error", /`by`/],
    ["forbid move from invite from deepen", "3:25 doubled-field", "error", /`from`/],
    ["scenario s as of 2018 as of 2019 {}", "3:23 doubled-field", "error", /as of/],
    [
      "claim c { given scenario s given scenario s expect now stable by nash } scenario s {}",
      "3:28 doubled-field",
      "error",
      /given scenario/,
    ],
    ["now invite\nnow deepen", "4:1 doubled-declaration", "error", /already a `now`, on line 3/],
    ["ranking usa { YYYY > NNNN }", "3:1 doubled-preference", "error", /already given on line 2/],
    ["claim c { expect YN stable by nash }", "3:18 pattern-length", "error", /2 letters for 4 options/],
    ["claim c { expect Y-N stable by nash }", "3:18 pattern-length", "error", /3 letters/],
    ["claim c { expect state 0 stable by nash }", "3:18 bad-number", "error", /from 1/],
    ["at most 1.5 of invite, deepen", "3:1 bad-number", "error", /1\.5/],
    ["infeasible (invite, deepen)", "3:12 list-without-count", "error", /how many/],
    ["order invite, deepen", "3:1 order-incomplete", "error", /`usa.meet`, `dprk.meet`/],
    ["order invite, invite, usa.meet, dprk.meet, deepen", "3:15 order-incomplete", "error", /already/],
    ["states { idle } ", "3:1 mixed-forms", "error", /not with both/],
    ["scenario s { source t }", "3:14 misplaced-declaration", "error", /holds no `source`/],
    ["claim c { }", "3:7 empty-block", "warning", /cannot fail/],
    ["actor rok", "3:7 actor-without-options", "error", /no option/],
    ["scenario s { preferences usa {} }", "3:14 empty-block", "warning", /equally good/],
    ["scenario s { preferences usa { unordered { invite } } }", "3:32 empty-block", "warning", /fewer than two/],
    ["scenario s { ranking usa {} }", "3:14 empty-block", "error", /ranking is empty/],
  ])("%s", (text, place, severity, words) => {
    const found = readConflict(base + wants + text).diagnostics.filter(
      ({ code }) => code !== "actor-without-preferences",
    );
    expect(summary(found)).toContain(place);
    const finding = found.find((each) => `${each.place?.line}:${each.place?.column} ${each.code}` === place);
    expect(finding?.severity).toBe(severity);
    expect(`${finding?.message} ${finding?.remedy}`).toMatch(words);
    // one mistake, one finding, unless one declaration is wrong in two ways
    expect(found.length).toBeLessThanOrEqual(2);
  });

  test.each([
    ["preferences usa { invite weight 2; usa.meet }", "weights-mixed", "2:36", "error"],
    ["preferences usa { invite weight 0 }", "weight-not-positive", "2:26", "error"],
    ["preferences usa { invite weight -2 }", "weight-not-positive", "2:26", "error"],
    [`preferences usa { invite weight 1${"0".repeat(400)} }`, "weight-not-positive", "2:26", "error"],
    ["preferences usa { invite perhaps 60 }", "perhaps-out-of-range", "2:26", "error"],
    ["preferences usa { invite much much }", "doubled-field", "2:31", "error"],
    ["preferences usa { invite\nmuch usa.meet }", "misplaced-much", "3:1", "warning"],
    ["preferences usa { invite or usa.meet }", "option-unused", "1:61", "hint"],
    ["preferences usa { invite or usa.meet }", "actor-without-preferences", "1:47", "warning"],
    ["ranking usa { YYY > NNNN }", "pattern-length", "2:15", "error"],
    ["ranking usa { YYYY > nowhere }", "unknown-name", "2:22", "error"],
  ])("%s: %s", (text, code, place, severity) => {
    const found = readConflict(base + text).diagnostics.find((each) => each.code === code);
    expect(`${found?.place?.line}:${found?.place?.column}`).toBe(place);
    expect(found?.severity).toBe(severity);
    expect(found?.remedy).toBeTruthy();
  });

  test.each([
    ["moves plant { idle -> spil }", "3:23 unknown-name"],
    ["now spil", "3:5 unknown-name"],
    ["now not idle", "3:5 not-an-option"],
    ["moves plant { spill -> spill }", "3:24 move-to-itself"],
    ["moves plant { idle -> spill }", "3:15 doubled-move"],
    ["states { idle }", "3:10 doubled-name"],
    ["states { }", "3:1 empty-block"],
    ["outcome spill when idle", "3:9 doubled-name"],
    ["scenario s { moves other { spill -> idle } }", "3:20 unknown-name"],
    ["claim c { expect Y- stable by nash }", "3:18 pattern-length"],
  ])("graph form: %s", (text, place) => {
    expect(summary(readConflict(graph + text).diagnostics)).toEqual([place]);
  });

  test("options are unused only where no ranking tells states apart", () => {
    const codes = (text: string) => readConflict(base + text).diagnostics.map(({ code }) => code);
    expect(codes("preferences usa { invite }").filter((code) => code === "option-unused")).toHaveLength(3);
    expect(codes("preferences usa { invite }\nranking dprk { YYYY > NNNN }")).not.toContain("option-unused");
    expect(codes("outcome o when usa.meet and dprk.meet and deepen\npreferences usa { invite; o }")).not.toContain(
      "option-unused",
    );
    expect(
      codes("scenario s { preferences usa { invite } preferences dprk { usa.meet or dprk.meet or deepen } }"),
    ).toEqual([]);
  });
  test("an actor that is not to be named with a dot", () => {
    expect(summary(readConflict('actor "U.S." { option x }').diagnostics)).toContain("1:7 dotted-name");
  });
  test("the same name in a scenario replaces, and is no double", () => {
    const text = `${base}${wants}outcome o when invite\nscenario s { actor usa { option invite option meet } outcome o when deepen now none }`;
    expect(readConflict(text).diagnostics).toEqual([]);
  });
  test("no actor at all", () => {
    expect(summary(readConflict('conflict "T"').diagnostics)).toEqual(["1:1 no-actors"]);
  });
});

describe("a file that only begins", () => {
  const evidence = `conflict "X" as of 1975-06-01
source s "S" { published 1975 }
statement early "Said" { by "A" quote "hi" in s on 1975-05-01 }
statement late "Said" { by "A" quote "hi" in s on 2031-05-01 }
statement after "Said" { by "A" on 1975-07 }
`;
  test("is sound with sources and statements; dates that cannot be are told", () => {
    const { diagnostics } = readConflict(evidence);
    expect(diagnostics.map(({ code, severity, place }) => `${severity} ${code}@${place?.line}`)).toEqual([
      "warning no-actors@1",
      "warning dated-after-source@4",
      "warning dated-after-model@5",
    ]);
  });
  test("has nothing to analyse yet, and says so", async () => {
    const { conflict } = readConflict('conflict "X"');
    expect(prepare(conflict!).diagnostics.map(({ code }) => code)).toEqual(["no-actors"]);
    expect(await check(conflict!)).toEqual({ diagnostics: [], claims: [], untested: [] });
  });
});

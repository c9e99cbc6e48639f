import { describe, expect, test } from "vitest";
import { asOf } from "../../src/evidence/ledger/as-of.ts";
import { type Ledger, ledger } from "../../src/evidence/ledger/ledger.ts";
import { restrictEvidence } from "../../src/evidence/ledger/restrict.ts";
import { reliabilityOf } from "../../src/evidence/reliability.ts";
import { printConflict } from "../../src/interop/detente.ts";
import { evidenceText } from "../../src/report/evidence-text.ts";
import { conflictOf } from "../language/samples.ts";

const text = `
source paper "A paper" { file "paper.txt" published 2025-10-02 }
source wire "A wire report" { published 2025-09-22 slant "of the other side" }

actor usa "United States" { option invite "Invite" because offer  option ease "Ease" }
actor dprk "North Korea" { option meet "Meet" }
infeasible meet and not invite because offer assumed "nobody comes unasked"
now none because wire

statement offer "An offer" { by "A president" for usa on 2025-09-20 quote "come and see me" in paper }
statement reply "A reply" { by "A chairman" for dprk on 2025-09-25 reported 2025-10-02 in paper reliability B2 }
statement mood "The mood is better" { in wire }
statement denial "There was no offer" { by "A spokesman" for usa on 2025-10-01 against offer in wire reliability 0.3 }
statement gone "An old quote" { by "A president" for usa quote "words that nobody wrote" in paper }
statement back "Taken back" { by "A chairman" for dprk on 2025-09-21 quote "come and see me" in paper retracted on 2025-10-05 }
statement nowhere "From nowhere" { by "A chairman" for dprk }

preferences usa { meet because offer; invite because reply; ease because gone; not ease because mood assumed }
preferences dprk { meet if ease because reply, mood; ease because back; not invite assumed "pride"; invite; not meet because nowhere }
scenario later "Later" { now invite because reply  preferences usa { ease because mood } }
claim c1 "It holds" because paper { expect now stable by nash }
claim c2 "It does not" { expect now stable by nash }
claim c3 "He comes" because reply { expect some meet stable by nash }
`;
const conflict = conflictOf(text);
const texts = new Map([["paper", "He said: “Come and see\nme”, and again: come and see me."]]);
const whole = ledger(conflict, texts);
const standings = ({ entries }: Ledger) =>
  entries.map(({ item, basis, caveats }) => {
    const name =
      item.kind === "preference" ? `${item.actor} ${item.place}` : "id" in item.item ? item.item.id : item.kind;
    return `${item.scenario ? `${item.scenario}: ` : ""}${name}: ${[basis, ...caveats].join(", ")}`;
  });

describe("the ledger", () => {
  test("gives each part of a model its standing", () => {
    expect(standings(whole)).toEqual([
      "invite: quoted, single-sourced, disputed",
      "ease: uncited",
      "meet: uncited",
      "rule: quoted, assumed, single-sourced, disputed",
      "now: cited, single-sourced",
      "usa 1: quoted, single-sourced, disputed",
      "usa 2: reported, told by others, single-sourced",
      "usa 3: uncited, single-sourced, orphaned",
      "usa 4: asserted, assumed, single-sourced",
      "dprk 1: reported",
      "dprk 2: uncited, single-sourced, retracted",
      "dprk 3: assumed",
      "dprk 4: uncited",
      "dprk 5: reported, no source",
      "later: now: reported, single-sourced",
      "later: usa 1: asserted, single-sourced",
      "c1: cited, single-sourced",
      "c2: uncited",
      "c3: reported, single-sourced",
    ]);
  });
  test("gives each statement its standing, date and reliability", () => {
    expect(
      whole.statements.map(({ statement, voice, caveats, said, reliability, place }) => [
        statement.id,
        voice,
        caveats.join(),
        said,
        reliability,
        place?.status,
      ]),
    ).toEqual([
      ["offer", "quoted", "disputed", "2025-09-20", undefined, "exact"],
      ["reply", "reported", "", "2025-09-25", 0.75, undefined],
      ["mood", "asserted", "", "2025-09-22", undefined, undefined],
      ["denial", "reported", "", "2025-10-01", 0.3, undefined],
      ["gone", "quoted", "orphaned", "2025-10-02", undefined, "absent"],
      ["back", "quoted", "retracted", "2025-09-21", undefined, "exact"],
      ["nowhere", "reported", "no source", undefined, undefined, undefined],
    ]);
  });
  test("a dispute that is itself retracted disputes nothing", () => {
    const { statements } = ledger(conflictOf(text.replace("against offer", "against offer retracted")), texts);
    expect(statements[0].caveats).toEqual([]);
  });
  test("counts what rests on a source, and on it alone", () => {
    const [paper, wire] = whole.sources;
    expect([paper.isHere, paper.carries.length, paper.carriesAlone.length]).toEqual([true, 10, 8]);
    expect([wire.isHere, wire.carries.length, wire.carriesAlone.length]).toEqual([false, 4, 2]);
  });
  test("tells positions in the order of dates, undated last, with what they carry", () => {
    expect(
      whole.positions.map(({ actor, statements }) => [actor, statements.map(({ entry }) => entry.statement.id)]),
    ).toEqual([
      ["usa", ["offer", "denial", "gone"]],
      ["dprk", ["back", "reply", "nowhere"]],
      [undefined, ["mood"]],
    ]);
    expect(whole.positions[0].statements[0].supports.map(({ kind }) => kind)).toEqual(["option", "rule", "preference"]);
  });
  test("a quote that stands twice is told by what stands around it", () => {
    const status = (between: string) =>
      ledger(conflictOf(text.replace('"come and see me" in paper }', `"come and see me" ${between} in paper }`)), texts)
        .statements[0].place;
    expect(status("")).toMatchObject({ status: "exact", start: 10 });
    expect(status('between "and again: " and "."')).toMatchObject({ status: "exact", start: 39 });
    expect(status('between "quite other words " and " stood here"')).toEqual({ status: "absent" });
  });
  test("says the weak places first", () => {
    const told = evidenceText(whole);
    expect(told).toContain("**Quotes that were not found in their source, and carry nothing:** gone.");
    expect(told).toContain("**Retracted, and carrying nothing:** back.");
    expect(told).toContain("**Disputed:** offer, by denial.");
    expect(told).toContain("North Korea 3 `not invite` — pride");
    expect(told).toContain("**Resting on nothing that is named:** United States 3; North Korea 2, 4.");
    expect(told).toContain("United States 2 `invite` — by A chairman (reply)");
    expect(told.indexOf("## What to look at first")).toBeLessThan(told.indexOf("## What was said"));
  });
});

describe("by a date", () => {
  test.each([
    ["2025-09-19", ["offer", "reply", "mood", "denial", "gone", "back"]],
    ["2025-09-20", ["reply", "mood", "denial", "gone", "back"]],
    ["2025-09", ["denial", "gone"]],
    ["2025-09-25", ["denial", "gone"]],
    ["2025-10-01", ["gone"]],
    ["2025", []],
  ])("%s: said later", (date, later) => {
    expect(asOf(conflict, date).later.map(({ id }) => id)).toEqual(later);
  });
  test("what rests only on what was said later falls; options and today stay", () => {
    const past = asOf(conflict, "2025-09-21");
    expect(past.undated.map(({ id }) => id)).toEqual(["nowhere"]);
    expect(past.fallen.map(({ kind, scenario }) => [kind, scenario])).toEqual([
      ["preference", undefined],
      ["preference", undefined],
      ["preference", undefined],
      ["preference", "later"],
      ["claim", undefined],
      ["claim", undefined],
    ]);
    expect(past.unsupported.map(({ kind }) => kind)).toEqual(["now", "now"]);
    const usa = past.conflict.preferences[0];
    expect(usa.kind === "statements" && usa.items.length).toBe(2);
    // what is also assumed stays, as an assumption
    expect(usa.kind === "statements" && usa.items[1]).toMatchObject({ assumed: "" });
    expect(usa.kind === "statements" && usa.items[1]).not.toHaveProperty("because");
    expect(conflictOf(printConflict(past.conflict)).claims.map(({ id }) => id)).toEqual(["c2"]);
  });
  test("a retraction counts from its day on", () => {
    const back = (date: string) => asOf(conflict, date).conflict.statements.find(({ id }) => id === "back")?.retracted;
    expect(back("2025-10-04")).toBeUndefined();
    expect(back("2025-10-05")).toBe("2025-10-05");
  });
});

test("without a source goes what rests on it alone", () => {
  const without = restrictEvidence(conflict, (id) => id !== "paper" && id !== "offer" && id !== "reply");
  expect(without.sources.map(({ id }) => id)).toEqual(["wire"]);
  expect(without.statements.find(({ id }) => id === "denial")).not.toHaveProperty("against");
  expect(without.rules).toHaveLength(1);
  expect(without.claims.map(({ id }) => id)).toEqual(["c2"]);
  expect(without.preferences.map((each) => (each.kind === "statements" ? each.items.length : 0))).toEqual([2, 5]);
});

test.each([
  ["A1", 1],
  ["B2", 0.75],
  ["B6", 0.625],
  ["F6", 0.5],
  ["E5", 0],
  ["0.35", 0.35],
  ["1", 1],
  [undefined, undefined],
])("reliability %s is %s", (reliability, share) => {
  expect(reliabilityOf({ ...(reliability === undefined ? {} : { reliability }) })).toBe(share);
});

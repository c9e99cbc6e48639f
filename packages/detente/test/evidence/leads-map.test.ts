import { describe, expect, test } from "vitest";
import type { Lead } from "../../src/evidence/events/lead.ts";
import { type LeadMap, leadMapJson, readLeadMap } from "../../src/evidence/events/map-file.ts";
import { LeadSearch, type LeadSummary } from "../../src/evidence/events/read-leads.ts";
import { suggestLeadMap } from "../../src/evidence/events/suggest-map.ts";
import { stems } from "../../src/evidence/events/words.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import { readConflict } from "../../src/model/lower.ts";
import { leadsText } from "../../src/report/leads-text.ts";
import * as sample from "./event-samples.ts";

const { gdeltRow, icewsRow, acledRow } = sample;
const { usa, dprk, nobody } = sample.samples;

const conflict = readConflict(`conflict "Overture"
actor usa "United States" { option invite "Offer a leaders' meeting" option ease "Ease sanctions" }
actor dprk "North Korea" { option meet "Sit down for talks" }
actor front "Southland Front" { option fight "Armed clash" }
preferences usa { ease } preferences dprk { meet } preferences front { fight }`).conflict as Conflict;

const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;
const exported = (text: string) => [{ name: "f", chunks: sample.chunksOf(text) }];

async function read(text: string, map: LeadMap, actor?: string): Promise<{ leads: Lead[]; summary: LeadSummary }> {
  const search = new LeadSearch({ map, actor });
  const leads: Lead[] = [];
  for await (const lead of search.leads(exported(text))) leads.push(lead);
  return { leads, summary: search.summary() };
}

const map: LeadMap = {
  format: "detente-leads-map/1",
  actors: [
    { actor: "usa", countries: ["USA"], sectors: ["GOV"], confirmed: true },
    { actor: "dprk", names: ["north kor*"], confirmed: true },
    { actor: "front", names: ["Southland Front"], confirmed: true },
    { actor: "dprk", countries: ["RUS"], confirmed: false },
  ],
  events: [
    { option: "usa.ease", taken: true, codes: ["085*"], toward: ["dprk"], confirmed: true },
    { option: "usa.ease", taken: false, codes: ["163"], confirmed: true },
    { option: "usa.invite", taken: true, roots: ["03"], confirmed: false },
    { option: "dprk.meet", taken: false, words: ["reject*"], confirmed: true },
    { option: "front.fight", taken: true, roots: ["Battles"], confirmed: true },
  ],
};

describe("mapping", () => {
  test("by confirmed rules only, by who acts, towards whom, and what", async () => {
    const elsewhere = { code: "IRN", name: "IRAN", country: "IRN" };
    const { leads, summary } = await read(
      lines(
        gdeltRow({ code: "085" }),
        gdeltRow({ code: "085", target: elsewhere }),
        gdeltRow({ code: "163", target: elsewhere }),
        gdeltRow({ code: "036" }),
        gdeltRow({ code: "085", source: { ...usa, code: "USABUS", sector: "BUS" } }),
        gdeltRow({ code: "125", source: dprk, target: usa }),
        gdeltRow({ code: "036", source: { code: "RUS", name: "RUSSIA", country: "RUS" } }),
        gdeltRow({ code: "085", source: nobody }),
      ),
      map,
    );
    expect(leads.map(({ mapped }) => mapped)).toEqual([
      { actor: "usa", target: "dprk", option: "usa.ease", taken: true },
      { actor: "usa" },
      { actor: "usa", option: "usa.ease", taken: false },
      { actor: "usa", target: "dprk" },
      undefined,
      { actor: "dprk", target: "usa", option: "dprk.meet", taken: false },
      undefined,
      undefined,
    ]);
    expect(summary.unmapped).toBe(3);
    expect(summary.months.map(({ month, option, taken, leads: count }) => [month, option, taken, count])).toEqual([
      ["2025-10", "dprk.meet", false, 1],
      ["2025-10", "usa.ease", true, 1],
      ["2025-10", "usa.ease", false, 1],
      ["2025-10", undefined, undefined, 2],
    ]);
    expect(summary.foremost.every(({ mapped }) => mapped?.option !== undefined)).toBe(true);
  });

  test("in ACLED either of the two may be the one who acts", async () => {
    const { leads } = await read(lines(sample.acledHeader, acledRow()), map);
    expect(leads[0].mapped).toEqual({ actor: "front", option: "front.fight", taken: true });
  });

  test("an actor asked for by its id in the model", async () => {
    const text = lines(gdeltRow(), gdeltRow({ target: nobody }));
    expect((await read(text, map, "dprk")).leads).toHaveLength(1);
    expect((await read(text, map, "usa")).leads).toHaveLength(2);
  });

  test("is told in words, with what is left to do", async () => {
    const { summary } = await read(lines(gdeltRow({ code: "085" }), gdeltRow({ code: "085", id: 2 }), "x"), map);
    const text = leadsText(summary, conflict);
    expect(text).toContain(
      "1 of 1 lead on 2025-10-29 bears on options of “Overture”, most of all on “Ease sanctions” of United States (1 lead).",
    );
    expect(text).toContain("Leads are not evidence.");
    expect(text).toMatch(/\| 2025-10 \| United States \| Ease sanctions \| speaks for it \| +1 \| +2 \|/);
    expect(text).toContain("f:3");
    expect(text).toContain("left out");
  });
});

describe("the map's file", () => {
  const findings = (value: unknown): string[] =>
    readLeadMap(typeof value === "string" ? value : JSON.stringify(value), conflict).diagnostics.map(
      ({ message, place }) => `${place?.line ?? "-"} ${message}`,
    );

  test("is read as it was written", () => {
    expect(readLeadMap(leadMapJson(map), conflict)).toEqual({ map, diagnostics: [] });
  });

  test("names actors and options of the model, and fits something", () => {
    const wrong = {
      ...map,
      actors: [
        { actor: "uk", names: ["UK"], confirmed: true },
        { actor: "usa", sectors: ["GOV"], confirmed: true },
      ],
      events: [
        { option: "usa.leave", taken: true, codes: ["1"], toward: ["iran"], confirmed: true },
        { option: "usa.ease", taken: true, confirmed: true },
      ],
    };
    const found = findings(wrong).join("\n");
    expect(found).toContain('actors[0].actor: the model has no actor "uk"');
    expect(found).toContain("actors[1]: the rule fits nothing");
    expect(found).toContain('events[0].option: the model has no option "usa.leave"');
    expect(found).toContain('events[0].toward[0]: the model has no actor "iran"');
    expect(found).toContain("events[1]: the rule fits nothing");
  });

  test.each<[string, unknown, string]>([
    ["empty", "", "empty"],
    ["no JSON", "{", "ends before"],
    ["a list", [], "expected an object"],
    ["another format", { ...map, format: "x" }, "detente-leads-map/1"],
    ["confirmed as text", { ...map, actors: [{ actor: "usa", names: ["U"], confirmed: "yes" }] }, "true or false"],
    ["a misspelt member", { ...map, actors: [{ actor: "usa", name: ["U"], confirmed: true }] }, "no such member"],
    ["an empty pattern", { ...map, actors: [{ actor: "usa", names: [" "], confirmed: true }] }, "1 to 200 characters"],
    ["__proto__", { ...map, actors: [{ actor: "__proto__", names: ["U"], confirmed: true }] }, "__proto__"],
  ])("%s is refused", (_, value, words) => {
    expect(findings(value).join("\n")).toContain(words);
  });
});

describe("proposals", () => {
  test("come from names, are counted, and confirm nothing", async () => {
    const proposed = await suggestLeadMap(
      exported(
        lines(
          ...[1, 2, 3].map((id) => gdeltRow({ id, date: `2025-10-0${id}` })),
          gdeltRow({ code: "085" }),
          gdeltRow({ code: "163" }),
          gdeltRow({ source: dprk, target: usa, code: "112" }),
          gdeltRow({ source: { code: "KOR", name: "SOUTH KOREA", country: "KOR" } }),
        ),
      ),
      conflict,
    );
    expect(proposed.actors).toEqual([
      { actor: "usa", countries: ["USA"], confirmed: false, note: expect.any(String), seen: 6 },
      { actor: "dprk", countries: ["PRK"], confirmed: false, note: expect.stringContaining("7 of the 7"), seen: 7 },
      { actor: "dprk", names: ["NORTH KOREA"], confirmed: false, note: expect.any(String), seen: 7 },
    ]);
    expect(proposed.events).toEqual([
      {
        option: "usa.invite",
        taken: true,
        codes: ["036"],
        confirmed: false,
        note: expect.stringContaining("Express intent to meet or negotiate"),
        seen: 3,
      },
      { option: "usa.ease", taken: true, codes: ["085"], confirmed: false, note: expect.any(String), seen: 1 },
      { option: "usa.ease", taken: false, codes: ["163"], confirmed: false, note: expect.any(String), seen: 1 },
    ]);
    // a proposal is a map as it stands, and maps nothing
    const { map: again } = readLeadMap(leadMapJson(proposed), conflict);
    expect(again).toEqual(proposed);
    const { leads } = await read(lines(gdeltRow()), again!);
    expect(leads[0].mapped).toBeUndefined();
  });

  test("know a country by its name in ICEWS", async () => {
    const proposed = await suggestLeadMap(exported(lines(sample.icewsHeader, icewsRow())), conflict);
    expect(proposed.actors.map(({ actor, countries }) => [actor, countries])).toEqual([
      ["usa", ["United States"]],
      ["dprk", ["North Korea"]],
    ]);
  });

  test("compare words without their endings", () => {
    expect([...stems("Ease the sanctions")]).toEqual([...stems("Easing of a sanction")]);
    expect(stems("Negotiate").has([...stems("negotiations")][0])).toBe(true);
  });
});

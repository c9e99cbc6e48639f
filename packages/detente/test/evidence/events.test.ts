import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BoundedCounts } from "../../src/evidence/events/bounded-counts.ts";
import { readDate } from "../../src/evidence/events/dates.ts";
import { ExportError } from "../../src/evidence/events/export-reader.ts";
import { fingerprint } from "../../src/evidence/events/fingerprint.ts";
import { cameoWords } from "../../src/evidence/events/formats/cameo.ts";
import { eventFormats } from "../../src/evidence/events/formats/registry.ts";
import { matchesGlob } from "../../src/evidence/events/glob.ts";
import type { Lead } from "../../src/evidence/events/lead.ts";
import { LineSplitter } from "../../src/evidence/events/lines.ts";
import { type LeadOptions, LeadSearch, type LeadSummary } from "../../src/evidence/events/read-leads.ts";
import { RowReader } from "../../src/evidence/events/rows.ts";
import * as sample from "./event-samples.ts";

const { gdeltRow, icewsRow, polecatRow, polecatCells, acledRow } = sample;
const { usa, dprk, nobody } = sample.samples;

interface Found {
  leads: Lead[];
  summary: LeadSummary;
}

async function read(text: string | Uint8Array, options: LeadOptions = {}, size?: number): Promise<Found> {
  const search = new LeadSearch(options);
  const leads: Lead[] = [];
  for await (const lead of search.leads([{ name: "f", chunks: sample.chunksOf(text, size) }])) leads.push(lead);
  return { leads, summary: search.summary() };
}

/** Why a text is no export. */
async function refusal(text: string | Uint8Array, options: LeadOptions = {}): Promise<string> {
  const error = await read(text, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ExportError);
  const { message, remedy } = (error as ExportError).diagnostic;
  return `${message} ${remedy}`;
}

const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;
const faults = ({ summary }: Found): Record<string, [rows: number, lines: number[]]> =>
  Object.fromEntries(summary.faults.map(({ kind, rows, first }) => [kind, [rows, first.map(({ line }) => line)]]));

describe("formats", () => {
  test("have as many columns as their codebooks say", () => {
    expect(eventFormats.map(({ id, columns }) => [id, columns.length, new Set(columns).size])).toEqual([
      ["gdelt", 61, 61],
      ["icews", 20, 20],
      ["polecat", 40, 40],
      ["acled", 31, 31],
    ]);
  });

  test("GDELT: codes, words, quad class, scale, place and address", async () => {
    const { leads } = await read(lines(gdeltRow({ id: 7 })));
    expect(leads).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        format: "gdelt",
        date: "2025-10-29",
        source: { name: "UNITED STATES", country: "USA", codes: ["USAGOV"], sectors: ["GOV"] },
        target: { name: "NORTH KOREA", country: "PRK", codes: ["PRK"], sectors: [] },
        event: { code: "036", root: "03", words: "Express intent to meet or negotiate" },
        quad: "verbal cooperation",
        intensity: 4,
        place: "Seoul, Soul-t'ukpyolsi, South Korea",
        count: 1,
        urls: ["https://news.example/a"],
        reportedBy: [],
        records: ["7"],
        rows: [{ file: "f", line: 1 }],
      },
    ]);
  });

  test("ICEWS: the story and its sentence are what to look up", async () => {
    const { leads } = await read(lines(sample.icewsHeader, icewsRow()));
    expect(leads[0]).toMatchObject({
      format: "icews",
      date: "2018-06-12",
      source: { name: "Government (United States)", country: "United States", sectors: ["Government"] },
      target: { name: "Kim Jong Un", country: "North Korea", sectors: ["Executive", "Government"] },
      event: { code: "046", root: "04", words: "Engage in negotiation" },
      intensity: 7,
      place: "Singapore",
      reportedBy: ["Example Wire"],
      records: ["story 40001, sentence 3"],
      rows: [{ file: "f", line: 2 }],
    });
  });

  test("ICEWS: leading zeros that a spreadsheet dropped come back", async () => {
    const codes = ["46", "841", "190", "0841", "204"];
    const { leads } = await read(lines(sample.icewsHeader, ...codes.map((code) => icewsRow({ code }))));
    // 841 and 0841 are one
    expect(leads.map(({ event }) => event.code)).toEqual(["046", "0841", "190", "204"]);
    expect(leads[1].event.root).toBe("08");
  });

  test.each(["\t", ","])("POLECAT between %j; the raw name stands in where there is no other", async (delimiter) => {
    const { leads } = await read(lines(sample.polecatHeader(delimiter), polecatCells().join(delimiter)));
    expect(leads).toMatchObject([
      {
        format: "polecat",
        date: "2023-03-01",
        event: { code: "CONSULT-visit", root: "CONSULT", words: "consult: visit" },
        source: { name: "Russia", country: "RUS" },
        target: { name: "Pyongyang officials", country: "PRK" },
        quad: "verbal cooperation",
        place: "Pyongyang, North Korea",
        reportedBy: ["Example Agency"],
        records: ["POL1"],
      },
    ]);
    expect(leads[0].source?.sectors).toEqual(["GOV", "EXE"]);
  });

  test("ACLED: notes with commas, quotation marks and line breaks are passed; places are different events", async () => {
    const found = await read(
      lines(
        sample.acledHeader,
        acledRow({ notes: 'one, ""two""\nthree\n\nfour' }),
        acledRow({ place: "Elsewhere", date: "1 May 2024" }),
        acledRow({ id: 2 }),
      ),
    );
    expect(found.summary.faults).toEqual([]);
    expect(found.leads).toMatchObject([
      { place: "Riverton, Upper, Northland", count: 2, records: ["NOR1", "NOR2"], date: "2024-05-01" },
      { place: "Elsewhere, Upper, Northland", count: 1, date: "2024-05-01" },
    ]);
    expect(found.leads[1].rows).toEqual([{ file: "f", line: 6 }]);
  });

  test("columns may be fewer, in another order, or named as R names them", async () => {
    const acled = await read(lines("ACTOR1;SUB_EVENT_TYPE;EVENT_TYPE;EVENT_DATE", "A;Attack;Battles;29-Oct-25"));
    expect(acled.leads).toMatchObject([{ date: "2025-10-29", source: { name: "A" }, event: { code: "Attack" } }]);
    const icews = await read(lines(sample.icewsHeader.replaceAll(" ", "."), icewsRow()));
    expect(icews.leads).toHaveLength(1);
  });

  test("a file without a header is told by its columns", async () => {
    for (const [format, row] of Object.entries({ icews: icewsRow(), polecat: polecatRow(), gdelt: gdeltRow() }))
      expect((await read(lines("damaged", row))).leads.map((lead) => lead.format)).toEqual([format]);
  });

  test("CAMEO codes are told by their base, then their root", () => {
    expect([cameoWords("0841"), cameoWords("204"), cameoWords("0999"), cameoWords("99")]).toEqual([
      "Return, release",
      "Use weapons of mass destruction",
      "Investigate",
      "CAMEO 99",
    ]);
  });
});

describe("malformed rows", () => {
  test("are counted by what is wrong, with their lines, and none is lost in silence", async () => {
    const found = await read(
      lines(
        gdeltRow(),
        "two\tcolumns",
        gdeltRow({ date: "2025-02-30" }),
        gdeltRow({ code: "---" }),
        gdeltRow({ source: nobody, target: nobody }),
        "two\tcolumns",
        `${gdeltRow({ id: 9 })}\t\t`,
      ),
    );
    expect(faults(found)).toEqual({ columns: [2, [2, 6]], date: [1, [3]], event: [1, [4]], actors: [1, [5]] });
    expect(found.summary).toMatchObject({ rows: 7, leftOut: 5, merged: 2, leads: 1 });
    expect(found.leads[0].rows.map(({ line }) => line)).toEqual([1, 7]);
  });

  test("only the first few lines of many are kept", async () => {
    const found = await read(lines(gdeltRow(), ...Array.from({ length: 5000 }, () => "x")));
    expect(faults(found)).toEqual({ columns: [5000, [2, 3, 4, 5, 6]] });
  });

  test("POLECAT: names too many in the header, empty columns at the end, the header again", async () => {
    const header = `${sample.polecatHeader()}\tHeadline\tStory ID`;
    const found = await read(
      lines(header, polecatRow(), `${polecatRow({ id: 2 })}\t\t\t`, header, polecatRow({ id: 3 })),
    );
    expect(found.leads).toMatchObject([{ count: 3, records: ["POL1", "POL2", "POL3"] }]);
    expect(faults(found)).toEqual({ header: [1, [4]] });
    expect(found.summary).toMatchObject({ rows: 3, leftOut: 0 });
    const tabs = await read(lines(`${sample.polecatHeader()}\t\t`, polecatRow()));
    expect(tabs.leads).toHaveLength(1);
  });

  test("a quotation mark that is never closed costs one row at most", async () => {
    const broken = polecatRow({ id: 2 }).replace("Example Agency", '"Example Agency');
    const tab = await read(lines(sample.polecatHeader(), polecatRow(), broken, polecatRow({ id: 3 })));
    expect([tab.leads[0].count, tab.summary.faults]).toEqual([3, []]);
    const cells = polecatCells({ id: 2 });
    cells[22] = '"a title, "never" closed';
    const comma = await read(
      lines(sample.polecatHeader(","), cells.join(","), ...[3, 4].map((id) => polecatCells({ id }).join(","))),
    );
    expect(faults(comma)).toEqual({ quotes: [1, [2]] });
    expect(comma.leads[0].count).toBe(2);
  });

  test("bytes that are no UTF-8, and NUL, are shown as damage and the row is kept", async () => {
    const bytes = Buffer.from(lines(gdeltRow(), gdeltRow({ place: "S_o Paulo" }), gdeltRow({ place: "a_b" })));
    bytes[bytes.indexOf("S_o") + 1] = 0xe3;
    bytes[bytes.indexOf("a_b") + 1] = 0;
    // the first look at a file takes a NUL for a sign that it is no text
    const found = await read(Buffer.concat([Buffer.from(lines(...Array(20).fill(gdeltRow({ id: 3 })))), bytes]));
    expect(faults(found)).toEqual({ bytes: [2, [22, 23]] });
    expect(found.summary).toMatchObject({ rows: 23, leftOut: 0, merged: 23 });
  });

  test("a line longer than a row can be is passed over", async () => {
    const found = await read(lines(gdeltRow(), "x".repeat(3 * 2 ** 20), gdeltRow({ id: 2 })));
    expect(faults(found)).toEqual({ length: [1, [2]] });
    expect(found.leads[0].rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  test("control characters do not reach the leads", async () => {
    const { leads } = await read(lines(gdeltRow({ place: "a\u001b[31mb\u0007" })));
    expect(leads[0].place).toBe("a [31mb");
  });
});

describe("files that are no exports", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["empty", "", /The file is empty/],
    ["blank", "\n\n  \n", /The file is empty/],
    ["prose", "Dear reader,\nthis is a letter.\n", /no event export that Détente knows/],
    ["GDELT 1.0", lines(Array(58).fill("1").join("\t")), /GDELT 1\.0/],
    ["GDELT's mentions", lines(Array(16).fill("1").join("\t")), /mentions/],
    ["binary", Uint8Array.from({ length: 9000 }, (_, index) => (index * 37) % 256), /not a text file: byte 0 is NUL/],
    ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0), /compressed/],
    ["zip", Uint8Array.of(0x50, 0x4b, 3, 4), /archive/],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 65, 0), /UTF-16/],
    ["a header only", lines(sample.icewsHeader), /a header and not one event \(ICEWS/],
    [
      "a wrong number of columns everywhere",
      lines(sample.icewsHeader, "a\tb", "c\td"),
      /None of the file's 2 rows.*2 columns/,
    ],
    ["one endless line", "x".repeat(2 ** 21), /first line does not end/],
  ])("%s", async (_, text, message) => {
    expect(await refusal(text)).toMatch(message);
  });

  test("an endless line is refused at once, not read to its end", async () => {
    let asked = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked++;
        yield new Uint8Array(2 ** 18).fill(120);
      }
    };
    const reading = new LeadSearch().leads([{ name: "f", chunks: endless() }]).next();
    await expect(reading).rejects.toThrow("does not end");
    expect(asked).toBeLessThan(10);
  });

  test("a format that the file is said to have, and has not", async () => {
    expect(await refusal(lines(gdeltRow()), { format: "acled" })).toContain("ACLED export");
    expect(await refusal(lines(sample.icewsHeader, icewsRow()), { format: "gdelt" })).toContain("61 columns");
  });
});

describe("merging", () => {
  test("rows of one day, the same actors and the same event are one lead", async () => {
    const { leads, summary } = await read(
      lines(
        gdeltRow({ url: "https://a.example" }),
        gdeltRow({ url: "https://b.example", place: "Busan", source: { ...usa, name: "WASHINGTON" } }),
        gdeltRow({ url: "https://a.example" }),
        gdeltRow({ code: "037" }),
        gdeltRow({ date: "2025-10-30" }),
        gdeltRow({ source: dprk, target: usa }),
      ),
    );
    expect(leads.map(({ count }) => count)).toEqual([3, 1, 1, 1]);
    expect(leads[0].urls).toEqual(["https://a.example", "https://b.example"]);
    expect(new Set(leads.map(({ id }) => id)).size).toBe(4);
    expect(summary).toMatchObject({ leads: 4, merged: 6, exact: true });
  });

  test("the id of a lead does not depend on the run, the file or what else is in it", async () => {
    const [a, b] = [
      await read(lines(gdeltRow({ id: 1 }))),
      await read(lines(gdeltRow({ date: "2020-01-01" }), gdeltRow())),
    ];
    expect(b.leads[1].id).toBe(a.leads[0].id);
  });

  test("every row is in one lead, and merging is as from the definition, wherever chunks are cut", async () => {
    const day = fc.constantFrom("2025-01-01", "2025-01-02", "2024-12-31");
    const actor = fc.constantFrom(usa, dprk, nobody, { name: "NAME ONLY" });
    const event = fc.record({ date: day, source: actor, target: actor, code: fc.constantFrom("036", "046") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 400 }),
        async (events, size) => {
          const named = events.filter(({ source, target }) => source !== nobody || target !== nobody);
          fc.pre(named.length > 0);
          const { leads } = await read(lines(...events.map(gdeltRow)), {}, size);
          const expected = new Map<string, number>();
          for (const { date, source, target, code } of named) {
            const key = [date, source.name, target.name, code].join();
            expected.set(key, (expected.get(key) ?? 0) + 1);
          }
          const found = leads.map((lead) => [
            [lead.date, lead.source?.name ?? "", lead.target?.name ?? "", lead.event.code].join(),
            lead.count,
          ]);
          expect(new Map(found as [string, number][])).toEqual(expected);
          expect(found).toHaveLength(expected.size);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("beyond the bound, what is told twice has one id, and that is said", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => gdeltRow({ source: { code: `C${index}`, name: "X" } }));
    const { leads, summary } = await read(lines(...rows, rows[0]), { open: 16 });
    expect(summary).toMatchObject({ leads: 41, merged: 41, exact: false, open: 16 });
    expect(leads.at(-1)!.id).toBe(leads[0].id);
    const ordered = await read(
      lines(...rows.map((row, day) => row.replaceAll("20251029", `202510${10 + (day >> 2)}`))),
      { open: 16 },
    );
    expect(ordered.summary.exact).toBe(true);
  });

  test("days asked for", async () => {
    const rows = ["2025-10-01", "2025-10-02", "2025-10-03"].map((date) => gdeltRow({ date }));
    const { leads, summary } = await read(lines(...rows), { since: "2025-10-02", until: "2025-10-02" });
    expect(leads.map(({ date }) => date)).toEqual(["2025-10-02"]);
    expect(summary).toMatchObject({ outside: 2, days: { first: "2025-10-02", last: "2025-10-02" } });
  });

  test("an actor asked for, by name, country or code", async () => {
    const text = lines(gdeltRow(), gdeltRow({ target: { code: "KOR", name: "SOUTH KOREA", country: "KOR" } }));
    for (const [actor, count] of [
      ["north*", 1],
      ["KOR", 1],
      ["usagov", 2],
      ["*korea", 2],
      ["kore", 0],
    ] as const)
      expect((await read(text, { actor })).leads).toHaveLength(count);
  });

  test("stops when asked to", async () => {
    const signal = { aborted: true, reason: new Error("enough") };
    await expect(read(lines(gdeltRow()), { signal })).rejects.toThrow("enough");
  });
});

describe("parts", () => {
  test("lines are the same wherever chunks are cut", () => {
    const text = "\uFEFFone\r\ntwo é 會談\n\nlast";
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sizes) => {
        const bytes = Buffer.from(text);
        const splitter = new LineSplitter();
        const found: string[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length];
          for (const part of splitter.push(bytes.subarray(at, at + size))) found.push(...part.map((line) => line.text));
          at += size;
        }
        found.push(...splitter.end().map((line) => line.text));
        expect(found).toEqual(["one", "two é 會談", "", "last"]);
      }),
    );
  });

  test("what is written by the rules of quoting is read back, in pieces of any size", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " "), maxLength: 8 });
    const row = fc.tuple(cell, cell, cell).map(([a, b, c]) => [`x${a}`, b, c]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (rows, size) => {
        const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(",")).join("\n");
        const all = text
          .split("\n")
          .map((each, index) => ({ text: each, number: index + 1, damaged: false, overlong: false }));
        const reader = new RowReader({ delimiter: ",", quoted: true, fits: ({ length }) => length === 3 });
        const found = [];
        for (let at = 0; at < all.length; at += size)
          found.push(...reader.push(all.slice(at, at + size), at + size >= all.length));
        expect(found.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  test("patterns", () => {
    const cases: [string, string, boolean][] = [
      ["usa*", "USAGOV", true],
      ["*korea*", "Government (North Korea)", true],
      ["north korea", "North Korea", true],
      ["korea", "North Korea", false],
      ["a*b*c", "a-b-b-c", true],
      ["a*b*c", "acb", false],
      ["ab*ba", "aba", false],
      ["a.c", "abc", false],
      ["*", "", true],
    ];
    for (const [pattern, text, fits] of cases)
      expect([pattern, text, matchesGlob(pattern, text)]).toEqual([pattern, text, fits]);
    expect(matchesGlob(`${"a*".repeat(90)}b`, "a".repeat(100_000))).toBe(false);
  });

  test("dates", () => {
    expect(["20251029", "2025-10-29T00:00:00", "29 October 2025", "29-Oct-97", "1/5/2024"].map(readDate)).toEqual([
      "2025-10-29",
      "2025-10-29",
      "2025-10-29",
      "1997-10-29",
      "2024-05-01",
    ]);
    for (const wrong of ["", "2025-13-01", "2025-02-29", "00000000", "soon", "31 Smarch 2020"])
      expect([wrong, readDate(wrong)]).toEqual([wrong, undefined]);
  });

  test("the fingerprint is FNV-1a, by its published values", () => {
    expect(["", "a", "foobar"].map(fingerprint)).toEqual(["cbf29ce484222325", "af63dc4c8601ec8c", "85944171f73967e8"]);
  });

  test("bounded counts: frequent things stay, and no count is short by more than is said", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }), (items) => {
        const counts = new BoundedCounts(8);
        const exact = new Map<string, number>();
        for (const item of [...items, ...Array(50).fill("often")]) {
          counts.add(String(item));
          exact.set(String(item), (exact.get(String(item)) ?? 0) + 1);
        }
        expect(counts.top().length).toBeLessThanOrEqual(8);
        for (const [key, count] of exact) {
          expect(counts.get(key)).toBeLessThanOrEqual(count);
          expect(counts.get(key) + counts.shortBy).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});

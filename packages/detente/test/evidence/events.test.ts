import { describe, expect, test } from "vitest";
import { ExportError } from "../../src/evidence/events/export-reader.ts";
import { cameoWords } from "../../src/evidence/events/formats/cameo.ts";
import { eventFormats } from "../../src/evidence/events/formats/registry.ts";
import { type LeadOptions, LeadSearch } from "../../src/evidence/events/read-leads.ts";
import * as sample from "./event-samples.ts";
import { type Found, lines, readText as read } from "./read-export.ts";

const { gdeltRow, icewsRow, polecatRow, polecatCells, acledRow } = sample;
const { nobody } = sample.samples;

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

  test("blank lines before and between rows are passed, and lines are counted with them", async () => {
    const { leads, summary } = await read(`${"\n".repeat(100)}${gdeltRow()}\n\n${gdeltRow()}`);
    expect(leads[0].rows.map(({ line }) => line)).toEqual([101, 103]);
    expect(summary).toMatchObject({ rows: 2, leftOut: 0 });
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
    ["blank", "\n\n  \n".repeat(100), /The file is empty/],
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

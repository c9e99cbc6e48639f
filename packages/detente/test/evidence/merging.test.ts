import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gdeltRow, samples } from "./event-samples.ts";
import { lines, readText as read } from "./read-export.ts";

const { usa, dprk, nobody } = samples;

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

  test("long texts are bounded too", async () => {
    const url = "u".repeat(700_000);
    const rows = Array.from({ length: 40 }, (_, id) => gdeltRow({ source: { code: `C${id}`, name: "X" }, url }));
    const { leads, summary } = await read(lines(...rows, rows[0]));
    expect(summary).toMatchObject({ leads: 41, merged: 41, exact: false });
    expect(leads.at(-1)!.id).toBe(leads[0].id);
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

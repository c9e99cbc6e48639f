import * as fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { equilibria, stableStates } from "../../src/analysis/stability.ts";
import { concepts } from "../../src/engine/concepts.ts";
import { writeCsv } from "../../src/interop/csv.ts";
import { modelHash } from "../../src/model/canonical.ts";
import { solved } from "../analysis/solved.ts";
import { model, ranking, statements, taken } from "../engine/models.ts";
import { randomModel } from "../engine/random-models.ts";
import { awkward } from "./awkward.ts";

function read(analysis: Analysis): { comment: string; header: readonly string[]; rows: Record<string, string>[] } {
  const text = [...writeCsv(analysis).pieces!].join("");
  const end = text.indexOf("\n");
  const parsed = papaparse.parse(text.slice(end + 1).replace(/\n$/, ""), {
    delimiter: ",",
    newline: "\n",
    quoteChar: '"',
  });
  expect(parsed.errors).toEqual([]);
  const [header, ...rows] = parsed.data;
  return {
    comment: text.slice(0, end),
    header,
    rows: rows.map((row) => {
      expect(row).toHaveLength(header.length);
      return Object.fromEntries(row.map((cell, column) => [header[column], cell]));
    }),
  };
}

describe("a CSV table", () => {
  test("holds every state with its options, ranks and verdicts", async () => {
    const analysis = await analyze(
      model({
        actors: { a: ["x"], b: ["y"] },
        preferences: [ranking("a", "3>4~1>2"), ranking("b", "2>4>1>3")],
        outcomes: [
          { id: "both", name: "Both", when: { op: "and", of: [taken("a.x"), taken("b.y")] } },
          { id: "some", name: "Some", when: taken("a.x") },
        ],
        statusQuo: { kind: "options", taken: ["a.x"], notTaken: [] },
      }),
      { concepts: ["nash"] },
    );
    const { comment, header, rows } = read(analysis);
    expect(comment).toMatch(/^# test; Détente \d/);
    expect(comment).toContain(modelHash(analysis.model));
    expect(header).toEqual([
      "id",
      "pattern",
      "a.x",
      "b.y",
      "outcomes",
      "now",
      "rank.a",
      "rank.b",
      "nash.a",
      "nash.b",
      "nash",
    ]);
    expect(rows.map((row) => row["rank.a"])).toEqual(["2", "3", "1", "2"]);
    expect(rows.map(({ outcomes }) => outcomes)).toEqual(["", "some", "", "both; some"]);
    expect(rows.map(({ now }) => now)).toEqual(["FALSE", "TRUE", "FALSE", "FALSE"]);
    expect(rows[1]).toMatchObject({ id: "2", pattern: "YN", "a.x": "Y", "b.y": "N" });
  });

  test("says of any model what its analysis says", async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (random) => {
        const analysis = await solved(random);
        fc.pre(analysis !== undefined);
        const { rows } = read(analysis);
        expect(rows.map(({ id, pattern }) => [id, pattern])).toEqual(
          rows.map((_, state) => [`${state + 1}`, analysis.space.pattern(state)]),
        );
        expect(rows).toHaveLength(analysis.space.count);
        const where = (column: string) => rows.flatMap((row, state) => (row[column] === "TRUE" ? [state] : []));
        for (const concept of analysis.concepts) {
          expect(where(concept)).toEqual(equilibria(analysis, concept));
          for (const [actor, { id }] of random.actors.entries())
            expect(where(`${concept}.${id}`)).toEqual(stableStates(analysis, concept, actor));
        }
        for (const [actor, { id }] of random.actors.entries()) {
          const ranks = analysis.ranks[actor];
          const better = rows.map((_, state) => new Set(ranks.filter((rank) => rank > ranks[state])).size);
          expect(rows.map((row) => Number(row[`rank.${id}`]))).toEqual(better.map((levels) => levels + 1));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("lets no name become a formula, and keeps the comment on one line", async () => {
    const analysis = await analyze(
      model({ actors: { "=1+1": ["x"], b: ['y, "z"'] }, preferences: [statements("=1+1"), statements("b")] }),
    );
    const { header } = read(analysis);
    expect(header.slice(2, 4)).toEqual(["'=1+1.x", 'b.y, "z"']);
    expect(read(await awkward()).comment).toContain("제재\ufffd next; Détente");
  });

  test("lets no title become a formula, whichever way a spreadsheet parts the comment", async () => {
    const plain = model({ actors: { a: ["x"], b: ["y;=2"] }, preferences: [statements("a"), statements("b")] });
    const analysis = await analyze({ ...plain, title: 'Talks, =HYPERLINK("x") ;+1 -2; @3, ",-4' });
    const { comment, header } = read(analysis);
    expect(comment).toContain(`# Talks, '=HYPERLINK("x") ;'+1 -2; '@3, ",'-4; Détente`);
    expect(header[3]).toBe("b.y;=2");
    expect([...writeCsv(analysis).pieces!][0]).toContain(',"b.y;=2",');
    for (const line of [...writeCsv(analysis).pieces!].join("").split("\n"))
      for (const cell of line.replaceAll(/"(?:[^"]|"")*"/g, "").split(/[,;]/))
        expect(cell.trim()).not.toMatch(/^[=+@]/);
  });

  test("leaves the pattern of a merged state as it is", async () => {
    const analysis = await analyze(
      model({
        actors: { a: ["x"], b: ["y"] },
        merges: [{ when: taken("b.y") }],
        preferences: [statements("a"), statements("b")],
      }),
    );
    expect(read(analysis).rows.map((row) => [row.pattern, row["a.x"]])).toEqual([
      ["NN", "N"],
      ["YN", "Y"],
      ["-Y", "-"],
    ]);
  });

  test("comes in pieces, and misses nothing", async () => {
    const options = Array.from({ length: 13 }, (_, index) => `o${index}`);
    const analysis = await analyze(model({ actors: { a: options }, preferences: [statements("a", taken("a.o12"))] }), {
      concepts: [concepts[0].id],
    });
    expect([...writeCsv(analysis).pieces!]).toHaveLength(3);
    expect(read(analysis).rows.filter(({ nash }) => nash === "TRUE")).toHaveLength(2 ** 12);
  });
});

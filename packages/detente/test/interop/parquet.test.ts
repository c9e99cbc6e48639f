import * as fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import papaparse from "papaparse";
import { expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { equilibria, stableStates } from "../../src/analysis/stability.ts";
import { writeCsv } from "../../src/interop/csv.ts";
import { parquetTable } from "../../src/interop/parquet.ts";
import { modelHash } from "../../src/model/canonical.ts";
import { version } from "../../src/version.ts";
import { solved } from "../analysis/solved.ts";
import { model, ranking, statements, taken } from "../engine/models.ts";
import { randomModel } from "../engine/random-models.ts";
import { awkward } from "./awkward.ts";

async function readBack(analysis: Analysis) {
  const pieces: Uint8Array[] = [];
  for await (const piece of parquetTable(analysis)) pieces.push(piece);
  const { buffer } = await new Blob(pieces as Uint8Array<ArrayBuffer>[]).bytes();
  const { key_value_metadata = [] } = parquetMetadata(buffer);
  return {
    pieces: pieces.length,
    rows: (await parquetReadObjects({ file: buffer })) as Record<string, unknown>[],
    about: Object.fromEntries(key_value_metadata.map(({ key, value }) => [key, value])),
  };
}

/** The rows of the CSV table, each cell as it would stand in a table of types. */
function rowsOfCsv(analysis: Analysis): Record<string, unknown>[] {
  const text = [...writeCsv(analysis).pieces!].join("");
  const { data } = papaparse.parse(text.slice(text.indexOf("\n") + 1).replace(/\n$/, ""), { delimiter: "," });
  const [head, ...rows] = data;
  const value = (name: string, cell: string): unknown =>
    name === "id" || name.startsWith("rank.")
      ? Number(cell)
      : cell === "TRUE" || cell === "FALSE"
        ? cell === "TRUE"
        : cell;
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index], value(head[index], cell)])));
}

test("a table holds every state with its options, ranks and verdicts, the best ranked 1", async () => {
  const analysis = await analyze(
    model({
      actors: { a: ["x"], b: ["y"] },
      preferences: [ranking("a", "3>4~1>2"), ranking("b", "2>4>1>3")],
      statusQuo: { kind: "options", taken: ["a.x"], notTaken: [] },
      outcomes: [{ id: "done", name: "Done", when: taken("a.x") }],
    }),
  );
  const { rows, about } = await readBack(analysis);
  expect(rows.map((row) => [row.id, row.pattern, row["a.x"], row["b.y"], row.outcomes, row.now])).toEqual([
    [1, "NN", "N", "N", "", false],
    [2, "YN", "Y", "N", "done", true],
    [3, "NY", "N", "Y", "", false],
    [4, "YY", "Y", "Y", "done", false],
  ]);
  expect(rows.map((row) => row["rank.a"])).toEqual([2, 3, 1, 2]);
  expect(rows.map(({ nash }) => nash)).toEqual([true, false, false, false]);
  expect(rows.map((row) => row["nash.a"])).toEqual([true, false, true, false]);
  expect(about).toEqual({
    title: "test",
    hash: modelHash(analysis.model),
    program: `Détente ${version}`,
    rules: "sanction-sequences=legal ties-sanction=yes",
    rank: "1 is most preferred, equal is a tie",
  });
});

test("any model gives the same cells in Parquet as in CSV", async () => {
  await fc.assert(
    fc.asyncProperty(randomModel, async (random) => {
      const analysis = await solved(random);
      fc.pre(analysis !== undefined);
      expect((await readBack(analysis)).rows).toEqual(rowsOfCsv(analysis));
    }),
    { numRuns: 25 },
  );
});

test("names that mean something to other formats stand in it as they are, on one line", async () => {
  const { about } = await readBack(await awkward());
  expect(about.title).toContain('50% & <b>"#1_x"</b>');
  expect(about.title).toContain("제재\ufffd next");
});

test("a large table comes in pieces and misses nothing", async () => {
  const options = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);
  const analysis = await analyze(
    model({
      actors: { a: options(9), b: options(8) },
      preferences: [statements("a", taken("b.o0"), taken("a.o1")), statements("b", taken("a.o0"), taken("b.o2"))],
    }),
  );
  expect(analysis.engine).toBe("tensor");
  const { rows, pieces } = await readBack(analysis);
  expect(pieces).toBe(3);
  expect(rows).toHaveLength(2 ** 17);
  const where = (column: string): number[] => rows.flatMap((row, state) => (row[column] === true ? [state] : []));
  expect(where("seq")).toEqual(equilibria(analysis, "seq"));
  expect(where("nash.b")).toEqual(stableStates(analysis, "nash", 1));
});

import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { equilibria, stableStates } from "../../src/analysis/stability.ts";
import { parquetTable } from "../../src/interop/parquet.ts";
import { model, ranking, statements, taken } from "../engine/models.ts";

async function rowsOf(table: AsyncIterable<Uint8Array>): Promise<{ rows: Record<string, unknown>[]; pieces: number }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of table) pieces.push(piece);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { rows: await parquetReadObjects({ file: bytes.buffer }), pieces: pieces.length };
}

test("a table holds every state with its ranks and verdicts", async () => {
  const analysis = await analyze(
    model({ actors: { a: ["x"], b: ["y"] }, preferences: [ranking("a", "3>4>1>2"), ranking("b", "2>4>1>3")] }),
  );
  const { rows } = await rowsOf(parquetTable(analysis));
  expect(rows.map(({ id, pattern }) => [id, pattern])).toEqual([
    [1, "NN"],
    [2, "YN"],
    [3, "NY"],
    [4, "YY"],
  ]);
  expect(rows.map((row) => row["rank.a"])).toEqual([1, 0, 3, 2]);
  expect(rows.map(({ nash }) => nash)).toEqual([true, false, false, false]);
  expect(rows.map(({ gmr }) => gmr)).toEqual([true, false, false, true]);
  expect(rows.map((row) => row["nash.a"])).toEqual([true, false, true, false]);
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
  const { rows, pieces } = await rowsOf(parquetTable(analysis));
  expect(pieces).toBe(3);
  expect(rows).toHaveLength(2 ** 17);
  const where = (column: string): number[] => rows.flatMap((row, state) => (row[column] === true ? [state] : []));
  expect(where("seq")).toEqual(equilibria(analysis, "seq"));
  expect(where("nash.b")).toEqual(stableStates(analysis, "nash", 1));
});

import type { Analysis } from "../analysis/analyze.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { oneLine } from "../language/harmless.ts";
import { aboutOf } from "./exported.ts";
import { type Fact, stateFacts } from "./state-facts.ts";

/** States of a row group: so many are turned into rows at a time. */
const GROUP = 2 ** 16;

/**
 * An analysis as a Parquet table, in pieces as they are made, so that a large one is never all in memory: a row a state
 * with the columns of the CSV table (`writeCsv`) and the same cells in them, `rank.<actor>` from 1, the most preferred. The
 * title, the scenario, the model's hash, the rules and the version stand in the file's own key-value metadata.
 *
 * @example
 * ```ts
 * let bytes = 0;
 * for await (const piece of parquetTable(analysis)) bytes += piece.length;
 * bytes > 100; // => true
 * ```
 */
export async function* parquetTable(analysis: Analysis<AskedConcept>): AsyncGenerator<Uint8Array, void> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer/src/index.js");
  const facts = stateFacts(analysis).map((fact) => ({ ...fact, name: oneLine(fact.name) }));
  const output = new ByteWriter();
  const table = new ParquetWriter({
    writer: output,
    schema: [
      { name: "states", num_children: facts.length },
      ...facts.map(({ name, type }) => ({ name, repetition_type: "REQUIRED" as const, ...types[type] })),
    ],
    kvMetadata: Object.entries(aboutOf(analysis)).map(([key, value]) => ({ key, value })),
    createdBy: "detente",
  });
  const piece = (): Uint8Array => {
    const bytes = output.getBytes().slice();
    output.index = 0;
    return bytes;
  };
  const { count } = analysis.space;
  for (let from = 0; from < count; from += GROUP) {
    await table.write({
      columnData: columnsOf(facts, from, Math.min(count, from + GROUP)),
      rowGroupSize: GROUP,
    });
    yield piece();
  }
  await table.finish();
  yield piece();
}

/** Row by row, as facts of one state share what they ask for. */
function columnsOf(facts: readonly Fact[], from: number, to: number) {
  const columns = facts.map(({ name }) => ({ name, data: new Array<ReturnType<Fact["value"]>>(to - from) }));
  for (let state = from; state < to; state++)
    for (const [index, { value }] of facts.entries()) columns[index]!.data[state - from] = value(state);
  return columns;
}

const types = {
  integer: { type: "INT32" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  truth: { type: "BOOLEAN" },
} as const satisfies Record<Fact["type"], object>;

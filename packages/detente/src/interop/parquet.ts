import type { Analysis } from "../analysis/analyze.ts";
import type { AskedConcept } from "../engine/concepts.ts";

/** States of a row group: so many are turned into rows at a time. */
const GROUP = 2 ** 16;

/**
 * An analysis as a Parquet table, in pieces as they are made, so that a large one is never all in memory: a row a state
 * with its `id` and `pattern`, `rank.<actor>` (higher is better; only the order counts), `<concept>.<actor>` for whether it
 * is stable for the actor, and `<concept>` for whether it is an equilibrium.
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
  const columns = columnsOf(analysis);
  const output = new ByteWriter();
  const table = new ParquetWriter({
    writer: output,
    schema: [
      { name: "states", num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: "REQUIRED" as const, ...type })),
    ],
    createdBy: "detente",
  });
  const piece = (): Uint8Array => {
    const bytes = output.getBytes().slice();
    output.index = 0;
    return bytes;
  };
  const { count } = analysis.space;
  for (let from = 0; from < count; from += GROUP) {
    const to = Math.min(count, from + GROUP);
    await table.write({
      columnData: columns.map(({ name, values }) => ({ name, data: values(from, to) })),
      rowGroupSize: GROUP,
    });
    yield piece();
  }
  await table.finish();
  yield piece();
}

interface Column {
  readonly name: string;
  readonly type: (typeof types)[keyof typeof types];
  values(from: number, to: number): (number | string | boolean)[];
}

const types = {
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  truth: { type: "BOOLEAN" },
} as const;

function columnsOf({ model, space, ranks, verdicts }: Analysis<AskedConcept>): Column[] {
  const each = <T>(from: number, to: number, value: (state: number) => T): T[] =>
    Array.from({ length: to - from }, (_, at) => value(from + at));
  const everybody = (state: number): number => verdicts.bits.reduce((all, bits) => all & bits[state]!, 0xff);
  return [
    { name: "id", type: types.integer, values: (from, to) => each(from, to, (state) => state + 1) },
    { name: "pattern", type: types.text, values: (from, to) => each(from, to, (state) => space.pattern(state)) },
    ...model.actors.map(
      ({ id }, actor): Column => ({
        name: `rank.${id}`,
        // ranks of 32 bits are not all integers of Parquet's kind
        type: ranks[actor]!.BYTES_PER_ELEMENT === 2 ? types.integer : types.number,
        values: (from, to) => each(from, to, (state) => ranks[actor]![state]!),
      }),
    ),
    ...verdicts.concepts.flatMap((concept, bit): Column[] => [
      ...model.actors.map(
        ({ id }, actor): Column => ({
          name: `${concept}.${id}`,
          type: types.truth,
          values: (from, to) => each(from, to, (state) => ((verdicts.bits[actor]![state]! >> bit) & 1) === 1),
        }),
      ),
      {
        name: concept,
        type: types.truth,
        values: (from, to) => each(from, to, (state) => ((everybody(state) >> bit) & 1) === 1),
      },
    ]),
  ];
}

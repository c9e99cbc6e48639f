import type { LeadRow } from "./lead.ts";

/** What can be wrong with a row. */
export type RowFaultKind = "columns" | "quotes" | "date" | "event" | "actors" | "length" | "header" | "bytes";

/** One kind of fault over all rows of all files. */
export interface RowFault {
  readonly kind: RowFaultKind;
  /** How many rows have it. */
  readonly rows: number;
  /** Whether these rows were read all the same. */
  readonly kept: boolean;
  /** What is wrong, in words; for the first row that has it. */
  readonly message: string;
  /** The first few rows that have it. */
  readonly first: readonly LeadRow[];
}

const FIRST = 5;

/** Rows that are not as they should be: counted by kind, the first few of each kept. */
export class FaultTally {
  readonly #faults = new Map<RowFaultKind, { rows: number; message: string; first: LeadRow[] }>();

  /** Counts a row; the message is asked for only when it is the first of its kind. */
  add(kind: RowFaultKind, file: string, line: number, message: () => string): void {
    const fault = this.#faults.get(kind);
    if (!fault) this.#faults.set(kind, { rows: 1, message: message(), first: [{ file, line }] });
    else {
      fault.rows++;
      if (fault.first.length < FIRST) fault.first.push({ file, line });
    }
  }

  /** How many rows were left out. */
  get leftOut(): number {
    return this.list().reduce((total, { rows, kept, kind }) => total + (kept || kind === "header" ? 0 : rows), 0);
  }

  /** The most frequent first. */
  list(): RowFault[] {
    return [...this.#faults]
      .map(([kind, fault]) => ({ kind, ...fault, kept: kind === "bytes" }))
      .sort((a, b) => b.rows - a.rows);
  }
}

import type { Diagnostic } from "../../language/diagnostic.ts";
import { type Detected, detect, endlessLine, SAMPLE } from "./detect.ts";
import type { FaultTally } from "./faults.ts";
import { columnKey, type RecordFault } from "./formats/format.ts";
import type { EventRecord, LeadFormat } from "./lead.ts";
import { type Line, LineSplitter } from "./lines.ts";
import { type Row, RowReader } from "./rows.ts";

/** An event export, as bytes that come in chunks of any size. */
export interface EventExport {
  /** As the user named it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What a file turned out to be. */
export interface ReadExport {
  readonly file: string;
  readonly format: LeadFormat;
  /** Rows of data, bad ones included; repeated headers are none. */
  readonly rows: number;
  /** Rows read as events. */
  readonly events: number;
}

/** Where reading notes what it came upon. */
export interface ReadLog {
  readonly faults: FaultTally;
  /** The files read to their end. */
  readonly files: ReadExport[];
}

/**
 * A file cannot be read as an event export; `diagnostic` says why.
 *
 * @example
 * ```ts
 * const search = new LeadSearch();
 * const bytes = (async function* () { yield new TextEncoder().encode("no export"); })();
 * try {
 *   for await (const lead of search.leads([{ name: "notes.txt", chunks: bytes }])) console.log(lead.id);
 * } catch (error) {
 *   error instanceof ExportError; // => true
 *   (error as ExportError).file; // => "notes.txt"
 * }
 * ```
 */
export class ExportError extends Error {
  override readonly name = "ExportError";
  readonly file: string;
  readonly diagnostic: Diagnostic;

  constructor(file: string, diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.file = file;
    this.diagnostic = diagnostic;
  }
}

/** An event and the line that it begins in. */
export interface ReadRecord {
  readonly record: EventRecord;
  readonly line: number;
}

/**
 * Reads one export, a batch of events at a time. Bad rows go to `log`, and the file when it is read. Memory does not grow with the file.
 * @throws ExportError when the file is no export, or none of its rows is an event
 */
export async function* readExport(
  file: EventExport,
  wanted: LeadFormat | undefined,
  log: ReadLog,
): AsyncGenerator<{ detected: Detected; records: ReadRecord[] }> {
  const splitter = new LineSplitter();
  let sample: Line[] = [];
  let table: Table | undefined;
  let begun = false;
  const take = (lines: readonly Line[], last: boolean): ReadRecord[] => {
    if (table) return table.read(lines, last);
    // one by one: pieces can hold many lines
    for (const line of lines) if (sample.length > 0 || line.text.trim() !== "") sample.push(line);
    if (sample.length < SAMPLE && !last) return [];
    const detected = detect(sample.slice(0, SAMPLE), wanted);
    if ("severity" in detected) throw new ExportError(file.name, detected);
    table = new Table(file.name, detected, log.faults);
    const first = sample;
    sample = [];
    return table.read(first, last);
  };
  for await (const chunk of file.chunks) {
    if (!begun && chunk.length > 0) {
      begun = true;
      const refused = foreign(chunk);
      if (refused) throw new ExportError(file.name, refused);
    }
    for (const lines of splitter.push(chunk)) {
      const records = take(lines, false);
      if (table) yield { detected: table.detected, records };
    }
    if (!table && sample.length === 0 && splitter.skipping) throw new ExportError(file.name, endlessLine);
  }
  const records = take(splitter.end(), true);
  const { detected, rows, events, lastFault } = table!;
  if (records.length > 0) yield { detected, records };
  if (rows === 0) throw new ExportError(file.name, headerOnly(detected));
  if (events === 0) throw new ExportError(file.name, noEvent(detected, rows, lastFault));
  log.files.push({ file: file.name, format: detected.format.id, rows, events });
}

/** The rows of one file, once its format is known. */
class Table {
  readonly detected: Detected;
  rows = 0;
  events = 0;
  /** What was wrong with the row read last, if anything. */
  lastFault = "";
  readonly #file: string;
  readonly #faults: FaultTally;
  readonly #rows: RowReader;
  /** Readers by number of cells: a damaged header is no rule for rows that follow the documentation. */
  readonly #readers = new Map<number, (cells: readonly string[]) => EventRecord | RecordFault>();
  /** The first two column names. */
  readonly #names: readonly string[];
  #headerSeen = false;

  constructor(file: string, detected: Detected, faults: FaultTally) {
    this.#file = file;
    this.detected = detected;
    this.#faults = faults;
    const { format, header, delimiter } = detected;
    this.#names = header ?? format.columns.slice(0, 2).map(columnKey);
    const { columns, quoted, fixed } = format;
    // where the first line has names too many, the rows are as documented
    if (!header || (fixed && header.length > columns.length))
      this.#readers.set(columns.length, reader(format, columns.map(columnKey)));
    if (header) this.#readers.set(header.length, reader(format, header));
    this.#rows = new RowReader({ delimiter, quoted, fits: (cells) => this.#width(cells) !== undefined });
  }

  read(lines: readonly Line[], last: boolean): ReadRecord[] {
    const records: ReadRecord[] = [];
    for (const row of this.#rows.push(lines, last)) {
      const record = this.#record(row);
      if (record) records.push({ record, line: row.line });
    }
    return records;
  }

  #record(row: Row): EventRecord | undefined {
    if (this.#isHeader(row.cells)) {
      if (this.#headerSeen || !this.detected.header)
        this.#faults.add(
          "header",
          this.#file,
          row.line,
          () => "The line with the names of the columns is there again.",
        );
      this.#headerSeen = true;
      return undefined;
    }
    this.rows++;
    if (row.fault) return this.#refuse(row.fault, row.line, faultWords[row.fault]);
    const width = this.#width(row.cells);
    if (width === undefined) return this.#refuse("columns", row.line, this.#columnsMessage(row.cells.length));
    const read = this.#readers.get(width)!(row.cells);
    if ("fault" in read) return this.#refuse(read.fault, row.line, recordFaultWords(read));
    if (row.damaged) this.#faults.add("bytes", this.#file, row.line, () => DAMAGED);
    this.events++;
    return read;
  }

  #refuse(kind: Parameters<FaultTally["add"]>[0], line: number, message: string): undefined {
    this.lastFault = message;
    this.#faults.add(kind, this.#file, line, () => message);
    return undefined;
  }

  /** How many cells of the row count: empty ones at the end that no column is there for do not. */
  #width(cells: readonly string[]): number | undefined {
    if (this.#readers.has(cells.length)) return cells.length;
    for (const width of this.#readers.keys())
      if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === "")) return width;
    return undefined;
  }

  #isHeader(cells: readonly string[]): boolean {
    if (cells.length < 2) return false;
    // most rows are told by a glance: their second cell is a date
    const second = cells[1].charCodeAt(0);
    if (second >= 0x30 && second <= 0x39) return false;
    return columnKey(cells[0]) === this.#names[0] && columnKey(cells[1]) === this.#names[1];
  }

  #columnsMessage(found: number): string {
    const { format, header } = this.detected;
    const expected = header && !format.fixed ? header.length : format.columns.length;
    return `The row has ${found} columns in place of ${expected}.`;
  }
}

function reader(format: Detected["format"], names: readonly string[]) {
  return format.reader((column) => names.indexOf(columnKey(column)));
}

const DAMAGED = "Some bytes are no UTF-8 text; � stands in their place.";

const faultWords = {
  quotes: "A quotation mark is opened that is not closed.",
  length: "The line is longer than 1 MiB.",
} as const;

function recordFaultWords({ fault, found }: RecordFault): string {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  switch (fault) {
    case "date":
      return `"${shown}" is no date.`;
    case "event":
      return shown === "" ? "The row has no event code." : `"${shown}" is no event code.`;
    case "actors":
      return "The row names no actor.";
  }
}

/** What begins with these bytes is no text that could be read as rows. */
function foreign(chunk: Uint8Array): Diagnostic | undefined {
  const wrong = (message: string, remedy: string): Diagnostic => ({
    code: "not-an-export",
    severity: "error",
    message,
    remedy,
  });
  if (chunk[0] === 0x1f && chunk[1] === 0x8b) return wrong("The file is compressed (gzip).", "Give its text.");
  if (chunk[0] === 0x50 && chunk[1] === 0x4b && chunk[2] === 0x03)
    return wrong("The file is an archive (zip).", "Unpack it, and give the file within.");
  if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))
    return wrong("The file is UTF-16 text.", "Save it as UTF-8.");
  const nul = chunk.subarray(0, 4096).indexOf(0);
  if (nul >= 0)
    return wrong(`This is not a text file: byte ${nul} is NUL.`, "Give the export as it was fetched, as text.");
  return undefined;
}

const headerOnly = ({ format }: Detected): Diagnostic => ({
  code: "no-events",
  severity: "error",
  message: `The file has a header and not one event (${format.name}).`,
  remedy: "Fetch the export again: it may have been cut off.",
});

const noEvent = ({ format }: Detected, rows: number, fault: string): Diagnostic => ({
  code: "no-events",
  severity: "error",
  message: `None of the file's ${rows.toLocaleString("en")} rows can be read (${format.name}). Of the last: ${fault}`,
  remedy: "Fetch the export again, or check that it is the file you meant.",
});

import type { EventRecord, LeadFormat } from "../lead.ts";

/** Why a row, its columns being right, is no event. */
export interface RecordFault {
  readonly fault: "date" | "event" | "actors";
  readonly found: string;
}

/** What is known of an export format, and how a row of it is read. */
export interface EventFormat {
  readonly id: LeadFormat;
  readonly name: string;
  /** The document that defines the columns. */
  readonly codebook: string;
  /** Every column in the documented order. */
  readonly columns: readonly string[];
  /** Columns without which a file is not of this format. */
  readonly required: readonly string[];
  /** Whether every file has all of the columns in this order. */
  readonly fixed: boolean;
  /** Whether files have their column names in the first line. */
  readonly header: boolean;
  readonly delimiters: readonly string[];
  /** Whether a cell may stand in quotation marks. */
  readonly quoted: boolean;
  /** Whether the first actor acts upon the second, rather than both merely taking part. */
  readonly directed: boolean;
  /** Whether different places make different events. */
  readonly byPlace: boolean;
  /** A reader of rows, for columns at these positions (-1: not there). */
  reader(position: (column: string) => number): (cells: readonly string[]) => EventRecord | RecordFault;
}

/** Column names as they are compared: exports by way of R or a database write `Event.ID` or `event_id` for `Event ID`. */
export function columnKey(name: string): string {
  const key = name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  // the codebook and the files differ in this one
  return key === "eventintensity" ? "intensity" : key;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

/**
 * The cell's text without blanks around it; "" for what data sets write where they have nothing. Line breaks and other
 * control characters become blanks: a file must not steer the terminal.
 */
export function cellText(cells: readonly string[], position: number): string {
  const text = (cells[position] ?? "").replace(controls, " ").trim();
  return text.length <= 4 && /^(?:none|null|n\/a|na|nan)$/i.test(text) ? "" : text;
}

/** A number, or undefined when the cell holds none. */
export function cellNumber(cells: readonly string[], position: number): number | undefined {
  const text = cellText(cells, position);
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : undefined;
}

/** The parts of a cell that lists several things. */
export const cellList = (text: string): string[] =>
  text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The different parts, joined: "Seoul, South Korea". */
export const placeName = (...parts: readonly string[]): string =>
  [...new Set(parts.filter((part) => part !== ""))].join(", ");

import papaparse from "papaparse";
import type { Line } from "./lines.ts";

/** How the rows of a file are written. */
export interface RowLayout {
  readonly delimiter: string;
  /** Whether cells may stand in quotation marks. */
  readonly quoted: boolean;
  /** Whether a row may have so many cells. */
  readonly fits: (cells: readonly string[]) => boolean;
}

/** A row, cut into cells, or the reason why it could not be. */
export interface Row {
  /** Line that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly damaged: boolean;
  readonly fault?: "quotes" | "length";
}

/** How far a quoted cell may run on: enough for notes of several paragraphs. */
const MOST_LINES = 64;
const MOST_CHARACTERS = 2 ** 16;

/**
 * Cuts lines into rows. A quoted cell may hold line breaks (RFC 4180). A quotation mark that is never closed costs one row at
 * most: it is taken literally where the row has the right number of cells that way, and otherwise reading goes on with the
 * next line.
 */
export class RowReader {
  readonly #layout: RowLayout;
  #pending: readonly Line[] = [];

  constructor(layout: RowLayout) {
    this.#layout = layout;
  }

  /** The rows that these lines complete; with `last`, all that is left. */
  push(lines: readonly Line[], last = false): Row[] {
    const all = this.#pending.length === 0 ? lines : [...this.#pending, ...lines];
    const rows: Row[] = [];
    let at = 0;
    while (at < all.length) {
      const read = this.#read(all, at, last);
      if (read === undefined) break;
      if (read.row) rows.push(read.row);
      at = read.next;
    }
    this.#pending = all.slice(at);
    return rows;
  }

  /** The row that begins in a line; no row for a blank line; undefined when its end has not come yet. */
  #read(lines: readonly Line[], at: number, last: boolean): { row?: Row; next: number } | undefined {
    const { text, number, damaged, overlong } = lines[at];
    const next = at + 1;
    if (overlong) return { row: { line: number, cells: [], damaged, fault: "length" }, next };
    if (text === "" || (text.length < 64 && text.trim() === "")) return { next };
    const plain = text.split(this.#layout.delimiter);
    if (!this.#layout.quoted || !text.includes('"')) return { row: { line: number, cells: plain, damaged }, next };
    // a tab is not found within a cell: so many cells are the cells, whatever the quotation marks are about
    if (this.#layout.delimiter === "\t" && this.#layout.fits(plain))
      return { row: { line: number, cells: plain.map(unquote), damaged }, next };
    const alone = parse(text, this.#layout.delimiter);
    if (alone.sound) return { row: { line: number, cells: alone.cells, damaged }, next };
    const literal: Row = this.#layout.fits(plain)
      ? { line: number, cells: plain.map(unquote), damaged }
      : { line: number, cells: plain, damaged, fault: "quotes" };
    let joined = text;
    for (let end = next; end - at < MOST_LINES && joined.length < MOST_CHARACTERS; end++) {
      if (end >= lines.length) return last ? { row: literal, next } : undefined;
      joined += `\n${lines[end].text}`;
      if (!hasOddQuotes(lines[end].text)) continue;
      const { sound, cells } = parse(joined, this.#layout.delimiter);
      if (!sound || !this.#layout.fits(cells)) break;
      const anyDamaged = lines.slice(at, end + 1).some((line) => line.damaged);
      return { row: { line: number, cells, damaged: anyDamaged }, next: end + 1 };
    }
    return { row: literal, next };
  }
}

/** One row of a text in which quotation marks count; unsound when they do not match. */
export function parse(text: string, delimiter: string): { sound: boolean; cells: readonly string[] } {
  const { data, errors } = papaparse.parse(text, { delimiter, newline: "\n", quoteChar: '"' });
  const sound = data.length === 1 && !errors.some(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes");
  return { sound, cells: data[0] ?? [] };
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function unquote(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

import { type Diagnostic, finding, type Place } from "../../language/diagnostic.ts";
import { placer } from "../../model/json-text.ts";

/** A cell of a table: its text without quotation marks and white space around it, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** A table cut into cells. */
export interface CutTable {
  /** Rows that hold something; comment lines are none of them. */
  readonly rows: readonly (readonly Cell[])[];
  /** Lines that begin with "#", without it. */
  readonly comments: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const delimiters = ["\t", ";", ","] as const;

/**
 * Cuts a table into cells: comma-separated (RFC 4180), or with semicolons or tabs between the cells as spreadsheets write
 * and paste them. Cells may stand in quotation marks and then hold line breaks. A byte order mark is skipped, and so is the
 * apostrophe by which a spreadsheet keeps text from being a formula.
 */
export function cutTable(text: string): CutTable {
  const placeAt = placer(text);
  const rows: Cell[][] = [];
  const comments: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  let delimiter: string | undefined;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (/^\s*#/.test(text.slice(at, end))) {
      comments.push(text.slice(at, end).trim().slice(1).trim());
      at = afterBreak(text, end);
      continue;
    }
    if (text.slice(at, end).trim() === "") {
      at = afterBreak(text, end);
      continue;
    }
    delimiter ??= delimiterOf(text.slice(at, end));
    const row: Cell[] = [];
    for (;;) {
      const cut = cutCell(text, at, delimiter);
      if (cut.open)
        diagnostics.push(
          finding({
            code: "open-quotation-mark",
            severity: "error",
            message: "The quotation mark that opens this cell is not closed.",
            remedy: 'Close it with another "; within a cell, write "" for one.',
            place: placeAt(at, at + 1),
          }),
        );
      row.push({ text: plain(cut.text), place: placeAt(cut.start, Math.max(cut.start, cut.end)) });
      at = cut.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    at = afterBreak(text, at);
    if (row.some((cell) => cell.text !== "")) rows.push(row);
  }
  return { rows, comments, diagnostics };
}

/** The delimiter that stands most often in a line, outside of quotation marks; a comma when none does. */
function delimiterOf(line: string): string {
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, "");
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best), ",");
}

interface Cut {
  readonly text: string;
  readonly start: number;
  /** Where the delimiter, the line break or the text's end stands. */
  readonly end: number;
  readonly open: boolean;
}

function cutCell(text: string, at: number, delimiter: string): Cut {
  let start = at;
  while (text[start] === " ") start++;
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && !isBreak(text[end]!)) end++;
    return { text: text.slice(start, end), start, end, open: false };
  }
  let content = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      // the rest of the line is taken for the cell, so that the other lines are still read
      const end = lineEnd(text, start);
      return { text: text.slice(start + 1, end), start, end, open: true };
    }
    content += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    content += '"';
    from++;
  }
  let end = from;
  while (end < text.length && text[end] !== delimiter && !isBreak(text[end]!)) end++;
  return { text: content + text.slice(from, end), start, end, open: false };
}

const isBreak = (character: string): boolean => character === "\n" || character === "\r";

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text[end]!)) end++;
  return end;
}

const afterBreak = (text: string, at: number): number => (text.startsWith("\r\n", at) ? at + 2 : at + 1);

/** What a person means by the cell. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+@-])/, "");

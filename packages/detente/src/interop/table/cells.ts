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

const delimiters = ["\t", ";", ",", "|"] as const;
/** Those of Chinese, Japanese and Korean input methods, where the first row has none of the others. */
const wideDelimiters = ["；", "，"] as const;

/**
 * Cuts a table into cells: comma-separated (RFC 4180), or with semicolons, tabs or bars between the cells as spreadsheets write
 * and paste them; a first line `sep=;`, which some spreadsheets write, says which. Cells may stand in quotation marks and then
 * hold line breaks. A byte order mark is skipped, and so is the apostrophe by which a spreadsheet keeps text from being a
 * formula.
 */
export function cutTable(text: string): CutTable {
  const placeAt = placer(text);
  const rows: Cell[][] = [];
  const comments: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const named = /^\ufeff?"?sep=(.)"?[^\S\r\n]*(?=[\r\n]|$)/i.exec(text);
  let at = named ? afterBreak(text, named[0].length) : text.startsWith("\ufeff") ? 1 : 0;
  let delimiter = named?.[1];
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    // before the first row it is not known yet what parts the cells
    if (/^[\s,;|，；]*$/.test(line)) {
      at = afterBreak(text, end);
      continue;
    }
    const isComment = /^\s*"?\s*#/.test(line);
    if (!isComment) delimiter ??= delimiterOf(text, at);
    const row: Cell[] = [];
    for (;;) {
      const cut = cutCell(text, at, delimiter ?? delimiterOf(text, at));
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
      // a comment that is not quoted goes on to the line's end, whatever stands in it
      if (text[at] !== delimiter || (isComment && row.length === 1 && !/^\s*"/.test(line))) break;
      at++;
    }
    if (isComment) {
      const quoted = /^\s*"/.test(line);
      // a spreadsheet fills the line up with empty cells
      if (rows.length === 0)
        comments.push((quoted ? row[0]!.text : line.trim().replace(/[,;|\t]+$/, "")).slice(1).trim());
      at = afterBreak(text, quoted ? at : end);
      continue;
    }
    at = afterBreak(text, at);
    if (row.some((cell) => cell.text !== "")) rows.push(row);
  }
  return { rows, comments, diagnostics };
}

/** The delimiter that stands most often in the row that begins here, outside of quotation marks; a comma when none does. */
function delimiterOf(text: string, from: number): string {
  const count = new Map<string, number>();
  let quoted = false;
  for (let at = from; at < text.length && (quoted || !isBreak(text[at]!)); at++) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted) count.set(character, (count.get(character) ?? 0) + 1);
  }
  const most = (candidates: readonly string[]): string =>
    candidates.reduce((best, each) => ((count.get(each) ?? 0) > (count.get(best) ?? 0) ? each : best), ",");
  const found = most(delimiters);
  return count.has(found) ? found : most(wideDelimiters);
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
  while (start < text.length && text[start] !== delimiter && blank.test(text[start]!)) start++;
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

/** White space within a line, non-breaking and wide spaces included, and what has no width. */
const blank = /[^\S\r\n]|[\u200b\u200e\u200f\u2060]/;

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
    .replaceAll(/[\u200b\u200e\u200f\u2060]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+@＝＋＠－-])/, "");

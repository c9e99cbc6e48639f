import { oneLine } from "../language/harmless.ts";

/**
 * What a file for a spreadsheet begins with. Without it Excel takes the file for text in the encoding of the country where
 * the computer was bought, and shows Chinese and Korean as other characters. Text that goes on to another program has none.
 *
 * @example
 * ```ts
 * new TextEncoder().encode(byteOrderMark).join(" "); // => "239 187 191"
 * ```
 */
export const byteOrderMark = "\ufeff";

/**
 * What a spreadsheet would run as a formula, wide forms of the characters included, gets an apostrophe before it, as
 * spreadsheets write it themselves. The pattern of a merged state may begin with "-" and is none.
 */
const formula = /^(?:[=+@＝＋＠－]|-(?![YN-]*$))/;

/**
 * A text as a cell of a file for a spreadsheet: on one line, no formula, and with commas between the cells (`csv`) in
 * quotation marks where it must be.
 *
 * @example
 * ```ts
 * spreadsheetCell('=1, "a"', "csv"); // => "\"'=1, \"\"a\"\"\""
 * ```
 */
export function spreadsheetCell(text: string, form: "csv" | "tsv"): string {
  const plain = oneLine(text).replace(formula, "'$&");
  // a spreadsheet parts cells by semicolons where the comma is the decimal mark
  return form === "csv" && /[",;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

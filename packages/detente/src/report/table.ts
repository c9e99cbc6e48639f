import { markdownTable } from "markdown-table";
import stringWidth from "string-width";

/** A Markdown table that also lines up in a terminal, wide characters included. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly ("l" | "r" | "c")[] = [],
): string {
  const clean = (cell: string): string => cell.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
  return markdownTable([header.map(clean), ...rows.map((row) => row.map(clean))], {
    align: header.map((_, column) => align[column] ?? "l"),
    stringLength: stringWidth,
  });
}

import type { Diagnostic } from "../../language/diagnostic.ts";
import { readDate } from "./dates.ts";
import { columnKey, type EventFormat } from "./formats/format.ts";
import { eventFormat, eventFormats } from "./formats/registry.ts";
import type { LeadFormat } from "./lead.ts";
import type { Line } from "./lines.ts";
import { parse } from "./rows.ts";

/** A file's format, how its cells are kept apart, and the names in its first line, where it has them. */
export interface Detected {
  readonly format: EventFormat;
  readonly delimiter: string;
  /** Undefined: the columns stand in the documented order. */
  readonly header?: readonly string[];
}

/** How many lines are looked at: a file may begin with damaged ones. */
export const SAMPLE = 40;

/**
 * Tells an export's format by the names in its first line, or by the number of its columns and the date among them.
 * @param lines the first `SAMPLE` lines, or all when there are fewer
 * @param wanted the format that the file is said to have
 */
export function detect(lines: readonly Line[], wanted?: LeadFormat): Detected | Diagnostic {
  const sample = lines.filter(({ text, overlong }) => !overlong && text.trim() !== "");
  if (sample.length === 0) return lines.some(({ overlong }) => overlong) ? endlessLine : empty;
  const candidates = wanted ? [eventFormat(wanted)] : eventFormats;
  for (const format of candidates) {
    const detected = byHeader(format, sample[0].text) ?? byColumns(format, sample);
    if (detected) return detected;
  }
  return unknown(sample, wanted);
}

function byHeader(format: EventFormat, text: string): Detected | undefined {
  for (const delimiter of format.delimiters) {
    const names = cellsOf(text, delimiter).map(columnKey);
    if (format.required.every((column) => names.includes(columnKey(column)))) {
      const end = names.findLastIndex((name) => name !== "") + 1;
      return { format, delimiter, header: names.slice(0, end) };
    }
  }
  return undefined;
}

/** Without a header: the documented number of columns, with a day where the day stands. */
function byColumns(format: EventFormat, sample: readonly Line[]): Detected | undefined {
  if (!format.fixed) return undefined;
  for (const delimiter of format.delimiters)
    for (const { text } of sample) {
      const cells = cellsOf(text, delimiter);
      if (cells.length === format.columns.length && readDate(cells[1]) !== undefined) return { format, delimiter };
    }
  return undefined;
}

const cellsOf = (text: string, delimiter: string): readonly string[] =>
  text.includes('"') ? parse(text, delimiter).cells : text.split(delimiter);

/** Said of a file whose first line is longer than any row. */
export const endlessLine: Diagnostic = {
  code: "not-an-export",
  severity: "error",
  message: "This is no event export: its first line does not end within 1 MiB.",
  remedy: "An export has one event a line; check that it is the file you meant.",
};

const empty: Diagnostic = {
  code: "empty-file",
  severity: "error",
  message: "The file is empty.",
  remedy: "Fetch the export again, or check that it is the file you meant.",
};

function unknown(sample: readonly Line[], wanted: LeadFormat | undefined): Diagnostic {
  const tabs = mostFrequent(sample.map(({ text }) => text.split("\t").length));
  const found =
    tabs === 1
      ? "Its lines have no tabs, and its first line names no columns of an event export"
      : `Its lines mostly have ${tabs} columns between tabs`;
  if (wanted) {
    const { name, columns, header, required } = eventFormat(wanted);
    return {
      code: "not-an-export",
      severity: "error",
      message: `This is no ${name}, which has ${header ? `columns named ${required.join(", ")}, …` : `${columns.length} columns between tabs`}. ${found}.`,
      remedy: hint(tabs) ?? "Leave --format out to have the format told by the columns.",
    };
  }
  return {
    code: "not-an-export",
    severity: "error",
    message: `This is no event export that Détente knows. ${found}.`,
    remedy:
      hint(tabs) ??
      "Give a GDELT 2.0 event file (61 columns), an ICEWS file (20), a POLECAT week (40) or an ACLED export, as it was fetched.",
  };
}

/** Files of the same providers that are often taken for event exports. */
function hint(columns: number): string | undefined {
  if (columns === 57 || columns === 58) return "So many has a GDELT 1.0 file; fetch the events of GDELT 2.0 instead.";
  if (columns === 16) return "So many has GDELT's table of mentions; fetch its table of events (.export.CSV) instead.";
  if (columns === 27) return "So many has GDELT's knowledge graph; fetch its table of events (.export.CSV) instead.";
  return undefined;
}

function mostFrequent(numbers: readonly number[]): number {
  const uses = new Map<number, number>();
  for (const number of numbers) uses.set(number, (uses.get(number) ?? 0) + 1);
  return [...uses].reduce((best, use) => (use[1] > best[1] ? use : best))[0];
}

import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { Reading } from "./reading.ts";

/** Blocks, and comments of several lines, that an editor can fold away. */
export function folds(reading: Reading): FoldingRange[] {
  const { read } = reading.syntax;
  if (!read) return [];
  return [...blocks(reading), ...comments(reading)].filter(({ startLine, endLine }) => endLine > startLine);
}

function blocks(reading: Reading): FoldingRange[] {
  const { tokens, places } = reading.syntax.read!;
  const open: number[] = [];
  const found: FoldingRange[] = [];
  for (const { type, start, end } of tokens) {
    if (type === "{") open.push(start);
    else if (type === "}") {
      const from = open.pop();
      // the line with the closing brace stays in sight
      if (from !== undefined && end > start)
        found.push({ startLine: places.line(from) - 1, endLine: places.line(start) - 2 });
    }
  }
  return found;
}

/** A comment block, or `//` lines that follow one another. */
function comments(reading: Reading): FoldingRange[] {
  const { comments: all, places } = reading.syntax.read!;
  const found: FoldingRange[] = [];
  for (const { start, end } of all) {
    const [startLine, endLine] = [places.line(start) - 1, places.line(end) - 1];
    const last = found.at(-1);
    if (last && last.endLine === startLine - 1 && isAlone(reading.text, start)) last.endLine = endLine;
    else found.push({ startLine, endLine, kind: FoldingRangeKind.Comment });
  }
  return found;
}

/** True when nothing stands before it on its line. */
const isAlone = (text: string, start: number): boolean =>
  text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";

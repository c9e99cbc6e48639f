import type { OpenedText, Range } from "./opened.ts";
import type { TextEdit } from "./text-edit.ts";

/** Two spaces a level, as the formatter has it. */
export const unit = "  ";

export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}

/** The space that the line of an offset begins with. */
export const indentAt = (text: string, at: number): string => /^[^\S\n]*/.exec(text.slice(lineStart(text, at), at))![0];

/** True when nothing stands before the offset on its line. */
export const isFirstOnLine = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === "";

/** True when nothing stands behind the offset on its line. */
export const isLastOnLine = (text: string, at: number): boolean => text.slice(at, lineEnd(text, at)).trim() === "";

/** Moves every line but the first in by `indent`. */
export const indented = (text: string, indent: string): string =>
  text
    .split("\n")
    .map((line, i) => (i === 0 || line === "" ? line : indent + line))
    .join("\n");

/** A stretch with the separator behind it and the comment that ends its line, both of which belong to it. */
export function withLineEnd({ text, read }: OpenedText, { from, to }: Range): Range {
  const separator = /^[^\S\n]*[;,]/.exec(text.slice(to))?.[0].length ?? 0;
  const after = to + separator;
  const comment = read.comments.find(({ start }) => start >= after);
  const follows =
    comment !== undefined &&
    text.slice(after, comment.start).trim() === "" &&
    !text.slice(to, comment.end).includes("\n");
  return follows && isLastOnLine(text, comment.end) ? { from, to: comment.end } : { from, to };
}

/** A stretch from the comments that stand directly above it, each on a line of its own. */
export function withCommentsAbove({ text, read }: OpenedText, { from, to }: Range): Range {
  if (!isFirstOnLine(text, from)) return { from, to };
  let start = from;
  for (const comment of read.comments.toReversed()) {
    if (comment.start >= start) continue;
    const between = text.slice(comment.end, start);
    if (between.trim() !== "" || /\n[^\S\n]*\n/.test(between) || !isFirstOnLine(text, comment.start)) break;
    start = comment.start;
  }
  return { from: start, to };
}

/**
 * Takes a stretch out, with the comment at its line's end. Where it had lines of its own they go, and of the empty lines
 * around them one stays.
 */
export function removal(opened: OpenedText, range: Range): TextEdit {
  const { text } = opened;
  const { from, to } = withLineEnd(opened, range);
  const separator = /^[^\S\n]*[;,]/.exec(text.slice(to))?.[0].length ?? 0;
  if (isFirstOnLine(text, from) && isLastOnLine(text, to + separator)) {
    let start = lineStart(text, from);
    let end = Math.min(lineEnd(text, to + separator) + 1, text.length);
    if (/(^|\n)[^\S\n]*\n$/.test(text.slice(0, start))) {
      const blank = /^[^\S\n]*(\n|$)/.exec(text.slice(end));
      if (blank && end < text.length) end += blank[0].length;
      else if (end === text.length) start = lineStart(text, start - 1);
    }
    return { from: start, to: end, insert: "" };
  }
  // within a line: what is left keeps one space between its parts
  const end = to + separator;
  const before = /[^\S\n]*$/.exec(text.slice(0, from))![0].length;
  if (isLastOnLine(text, end)) return { from: from - before, to: end, insert: "" };
  const after = /^[^\S\n]*/.exec(text.slice(end))![0].length;
  const needless = text[end + after] === "}" ? /[^\S\n]*;[^\S\n]*$/.exec(text.slice(0, from)) : null;
  return needless
    ? { from: from - needless[0].length, to: end, insert: after > 0 ? "" : " " }
    : { from, to: end + after, insert: "" };
}

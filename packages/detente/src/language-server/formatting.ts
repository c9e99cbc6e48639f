import type { TextEdit } from "vscode-languageserver";
import { formatConflict } from "../language/format.ts";
import type { Reading } from "./reading.ts";

/** Lays the file out in the standard way; nothing where it has errors of form. The edit spans only what changes. */
export function format(reading: Reading): TextEdit[] {
  const { text: laidOut } = formatConflict(reading.text);
  return laidOut === reading.text ? [] : [smallestEdit(reading, laidOut)];
}

/** The one edit between the first and the last difference, so that the cursor stays where nothing changes. */
function smallestEdit(reading: Reading, wanted: string): TextEdit {
  const { text } = reading;
  const shorter = Math.min(text.length, wanted.length);
  let start = 0;
  while (start < shorter && text[start] === wanted[start]) start++;
  let same = 0;
  while (same < shorter - start && text[text.length - 1 - same] === wanted[wanted.length - 1 - same]) same++;
  // whole lines: an edit must not cut a character of two units or a line's end in two
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = same === 0 ? -1 : text.indexOf("\n", text.length - same);
  const end = next < 0 ? text.length : next + 1;
  return {
    range: reading.range({ start: from, end }),
    newText: wanted.slice(from, wanted.length - (text.length - end)),
  };
}

import stringWidth from "string-width";
import type { Diagnostic, Place, Severity } from "../language/diagnostic.ts";
import { harmless, oneLine } from "../language/harmless.ts";
import { say } from "../sentences/sentence.ts";
import { inLanguage, inWords } from "./in-language.ts";
import type { Language } from "./phrases/phrases.ts";

/** More findings than this are counted, not shown. */
const SHOWN = 20;
/** The source line is shown up to this many columns around the place. */
const WIDTH = 100;
/** How much of a longer line stands before the place. */
const BEFORE = 30;

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Findings about one file for people to read: `file:line:column: error: message`, the line of the file with the place
 * underlined, and how to put it right. The first 20 are shown, errors before others where there are more, and the rest counted.
 *
 * Control characters of the file are shown as `�`, so that a file cannot steer the terminal.
 *
 * @param file the name to show
 * @param text the file's text; "" when it could not be read: then no line is shown
 * @param language of the messages and remedies; `error`, `warning` and `hint` stay, which editors and scripts look for
 * @returns lines that end with a line break; "" when there is nothing to say
 *
 * @example
 * ```ts
 * const wrong = "actor a { option x }\nnow y\n";
 * formatDiagnostics("a.detente", wrong, readConflict(wrong).diagnostics).split("\n")[0]; // => "a.detente:1:7: warning: Nothing says what `a` prefers: all states are equally good for it."
 * ```
 */
export function formatDiagnostics(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  language: Language = "en",
): string {
  const ordered =
    diagnostics.length > SHOWN ? diagnostics.toSorted((a, b) => weight[a.severity] - weight[b.severity]) : diagnostics;
  const lines = ordered.slice(0, SHOWN).flatMap((diagnostic) => linesOf(file, text, inLanguage(diagnostic, language)));
  if (ordered.length > SHOWN)
    lines.push(inWords(say("… and {count} more.", { count: ordered.length - SHOWN }), language));
  return lines.map((line) => `${line}\n`).join("");
}

function linesOf(file: string, text: string, { place, severity, message, remedy }: Diagnostic): string[] {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return [
    `${oneLine(where)}: ${severity}: ${oneLine(message)}`,
    ...(place ? excerpt(text, place) : []),
    ...(remedy ? [`  = ${oneLine(remedy)}`] : []),
  ];
}

/** The line on which the place begins, clipped around it, and the underline. */
function excerpt(text: string, place: Place): string[] {
  if (place.start > text.length || text === "") return [];
  const lineStart = text.lastIndexOf("\n", place.start - 1) + 1;
  const newline = text.indexOf("\n", place.start);
  const lineEnd = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
  const fits = lineEnd - lineStart <= WIDTH && stringWidth(shown(text.slice(lineStart, lineEnd))) <= WIDTH;
  const from = fits ? lineStart : wholeCharacter(text, Math.max(lineStart, place.start - BEFORE));
  const before = (from > lineStart ? "…" : "") + shown(text.slice(from, place.start));
  const room = WIDTH - stringWidth(before);
  const after = clipped(shown(text.slice(place.start, Math.min(lineEnd, place.start + WIDTH))), room);
  const whole = place.start + WIDTH >= lineEnd && after.complete;
  const marked = shown(text.slice(place.start, Math.min(place.end, lineEnd, place.start + WIDTH)));
  const carets = Math.max(1, Math.min(stringWidth(marked), stringWidth(after.text)));
  return [`  ${before}${after.text}${whole ? "" : "…"}`, `  ${" ".repeat(stringWidth(before))}${"^".repeat(carets)}`];
}

/** As much of the text as has room. */
function clipped(text: string, room: number): { readonly text: string; readonly complete: boolean } {
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += stringWidth(character);
    if (width > room) return { text: kept, complete: false };
    kept += character;
  }
  return { text: kept, complete: true };
}

/** Moves an offset that falls inside a surrogate pair past it. */
const wholeCharacter = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text[offset] ?? "") ? offset + 1 : offset;

const shown = (text: string): string => harmless(text.replaceAll("\t", "    "));

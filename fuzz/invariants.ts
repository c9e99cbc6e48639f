import type { Diagnostic } from "../packages/detente/src/language/diagnostic.ts";

/** What must hold of every input does not hold of this one. */
export class Violation extends Error {
  override readonly name = "Violation";
}

export function must(holds: boolean, what: string, detail?: unknown): asserts holds {
  if (!holds) throw new Violation(detail === undefined ? what : `${what}: ${JSON.stringify(detail)}`);
}

/** A finding has words, a code, and a place that lies in the text and says of itself where it is. */
export function soundDiagnostics(text: string, diagnostics: readonly Diagnostic[]): void {
  must(diagnostics.length <= 1000, "a reader is told no more than can be read", diagnostics.length);
  for (const diagnostic of diagnostics) {
    const { code, message, place } = diagnostic;
    must(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code), "a finding has a code", code);
    must(message.trim() !== "", "a finding says what is wrong", code);
    if (!place) continue;
    const { start, end, line, column, endLine, endColumn } = place;
    must(0 <= start && start <= end && end <= text.length, "a place lies in the text", {
      code,
      place,
      of: text.length,
    });
    must(line === lineAt(text, start) && endLine === lineAt(text, end), "a place has its line", { code, place });
    must(column === columnAt(text, start) && endColumn === columnAt(text, end), "a place has its column", {
      code,
      place,
    });
  }
}

/** A part of a text is not empty and lies in it. */
export function soundSpan(text: string, span: { readonly start: number; readonly end: number }, what: string): void {
  must(0 <= span.start && span.start < span.end && span.end <= text.length, `${what} lies in the text`, span);
}

const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
};
const columnAt = (text: string, offset: number): number =>
  offset === 0 ? 1 : offset - text.lastIndexOf("\n", offset - 1);

import type { ParseResult } from "langium";
import type { Diagnostic } from "./diagnostic.ts";
import type { ReadTokens } from "./lexer.ts";
import type { Segments } from "./segments.ts";

type ParserError = ParseResult["parserErrors"][number];

/** Parser errors in plain words, one for each broken stretch of the text. */
export function syntaxDiagnostics(errors: readonly ParserError[], read: ReadTokens, segments: Segments): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const error of errors) {
    const at = Number.isNaN(error.token.startOffset) ? (read.tokens.at(-1)?.end ?? 0) : error.token.startOffset;
    if (!segments.break(at)) continue;
    found.push({
      code: "syntax",
      severity: "error",
      message: `${error.token.image} cannot stand here.`,
      place: read.places.place(at, at + error.token.image.length),
    });
  }
  return found;
}

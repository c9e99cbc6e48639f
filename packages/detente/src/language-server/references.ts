import type { DocumentHighlight, Location } from "vscode-languageserver";
import { DocumentHighlightKind } from "vscode-languageserver";
import { type Occurrence, sameSymbol } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** The name that the cursor is on or right behind. */
export const occurrenceAt = (reading: Reading, offset: number): Occurrence | undefined =>
  reading.occurrences.findLast(({ start, end }) => start <= offset && offset <= end);

/** Every place where the thing is named. */
export const occurrencesOf = (reading: Reading, symbol: Occurrence): readonly Occurrence[] =>
  reading.occurrences.filter((each) => sameSymbol(each, symbol));

/** Where the thing under the cursor is declared: in the file itself before its scenarios. */
export const findDefinition = (reading: Reading, offset: number): Location[] =>
  located(reading, offset, ({ declares }) => declares);

/** Where the thing under the cursor is named. */
export const findReferences = (reading: Reading, offset: number, withDeclaration: boolean): Location[] =>
  located(reading, offset, ({ declares }) => withDeclaration || !declares);

function located(reading: Reading, offset: number, wanted: (each: Occurrence) => boolean): Location[] {
  const symbol = occurrenceAt(reading, offset);
  if (!symbol) return [];
  const { uri } = reading.document;
  return occurrencesOf(reading, symbol)
    .filter(wanted)
    .map((each) => ({ uri, range: reading.range(each) }));
}

/** The same places for marking them in the open file. */
export function findHighlights(reading: Reading, offset: number): DocumentHighlight[] {
  const symbol = occurrenceAt(reading, offset);
  if (!symbol) return [];
  return occurrencesOf(reading, symbol).map((each) => ({
    range: reading.range(each),
    kind: each.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

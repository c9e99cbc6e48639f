import { TextDocument } from "langium";
import type { Range, TextEdit } from "vscode-languageserver";
import { printDeclaredName, printText } from "../interop/detente-expression.ts";
import { hasErrors } from "../language/diagnostic.ts";
import { type Sentence, say, word } from "../sentences/sentence.ts";
import type { Occurrence } from "./occurrences.ts";
import { Reading } from "./reading.ts";
import { occurrenceAt, occurrencesOf } from "./references.ts";

/** The edits that give a thing another name, or why it cannot have it. */
export type Renamed = { readonly edits: readonly TextEdit[] } | { readonly refusal: Sentence };

/** What would be renamed at the cursor; undefined where there is nothing that has a name of its own. */
export function renameable(
  reading: Reading,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const symbol = occurrenceAt(reading, offset);
  return symbol && symbol.kind !== "concept" ? { range: reading.range(symbol), placeholder: symbol.id } : undefined;
}

/**
 * Renames what the cursor is on, everywhere in the file, with quotes where the new name needs them. The outcome is read
 * again: a name that would change what anything else in the file means is refused.
 */
export function rename(reading: Reading, offset: number, wanted: string): Renamed {
  const symbol = occurrenceAt(reading, offset);
  if (!symbol || symbol.kind === "concept") return { refusal: "There is no name here that could be changed." };
  const id = wanted.normalize("NFC");
  if (id.trim() === "") return { refusal: "A name cannot be empty." };
  if (/[\r\n\0]/.test(id)) return { refusal: "A name stands on one line." };
  const places = occurrencesOf(reading, symbol);
  for (const written of new Set([printDeclaredName(id), printText(id)])) {
    if (keepsMeaning(reading, symbol, id, places, written))
      return { edits: places.map((place) => ({ range: reading.range(place), newText: written })) };
  }
  return {
    refusal: say(
      "Calling this {kind} `{id}` would change what the file says: something else has that name, or it cannot stand everywhere. Choose another name.",
      { kind: word(symbol.kind), id },
    ),
  };
}

/** True when after the change every name stands for what it stood for, and nothing is newly wrong. */
function keepsMeaning(
  reading: Reading,
  symbol: Occurrence,
  id: string,
  places: readonly Occurrence[],
  written: string,
): boolean {
  const { document } = reading;
  const text = replaced(reading.text, places, written);
  const after = new Reading(TextDocument.create(document.uri, document.languageId, document.version, text));
  if (!hasErrors(reading.conflict.diagnostics) && hasErrors(after.conflict.diagnostics)) return false;
  const expected = reading.occurrences.map((each) => {
    if (places.includes(each)) return { ...each, id };
    // an option's owner may be what changes its name
    const follows = symbol.kind === "actor" && each.kind === "option" && each.owner === symbol.id;
    return follows ? { ...each, owner: id } : each;
  });
  return (
    after.occurrences.length === expected.length &&
    after.occurrences.every((each, i) => {
      const { kind, id: same, owner, declares } = expected[i];
      return each.kind === kind && each.id === same && each.owner === owner && each.declares === declares;
    })
  );
}

function replaced(text: string, places: readonly Occurrence[], written: string): string {
  let result = "";
  let at = 0;
  for (const { start, end } of places) {
    result += text.slice(at, start) + written;
    at = end;
  }
  return result + text.slice(at);
}

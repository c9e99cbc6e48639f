import type { Diagnostic } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";
import { prepareText } from "./anchors/prepared.ts";
import { locateQuote } from "./locate-quote.ts";

/**
 * Whether each quote stands in the source that it is said to come from.
 * @param texts the sources that are at hand, by id; quotes of others are not checked, and that is said
 *
 * @example
 * ```ts
 * const { conflict } = readConflict('source s "Minutes"  statement a { quote "never again" in s }  actor x { option y }');
 * checkQuotes(conflict!, new Map([["s", "They said: never again."]])); // => []
 * checkQuotes(conflict!, new Map([["s", "They said nothing."]]))[0].code; // => "quote-absent"
 * ```
 */
export function checkQuotes(conflict: Conflict, texts: ReadonlyMap<string, string>): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const quotes = Map.groupBy(
    conflict.statements.filter(({ quote }) => quote !== undefined),
    ({ source }) => source,
  );
  for (const source of conflict.sources) {
    const quoting = quotes.get(source.id) ?? [];
    if (quoting.length === 0) continue;
    const text = texts.get(source.id);
    if (text === undefined) {
      findings.push({
        code: "source-not-here",
        severity: "hint",
        message: `The source "${source.id}" is not on this disk, so that ${quoting.length} of its quotes could not be checked.`,
        remedy: source.file === undefined ? "Give its `file`." : `Put it at "${source.file}", beside the model.`,
        ...(source.at ? { place: source.at } : {}),
      });
      continue;
    }
    const prepared = prepareText(text);
    for (const statement of quoting) {
      const found = locateQuote(prepared, statement);
      const at = statement.quoteAt ?? statement.at;
      const place = at ? { place: at } : {};
      if (found.status === "absent")
        findings.push({
          code: "quote-absent",
          severity: "error",
          message: `This quote does not stand in the source "${source.id}".`,
          remedy: "Quote its exact words, or name the source that has them.",
          ...place,
        });
      else if (found.status === "ambiguous")
        findings.push({
          code: "quote-ambiguous",
          severity: "error",
          message: `This quote stands in the source "${source.id}" more than once, and what is said to stand before and after it fits no one place.`,
          remedy: 'Give more of the words around it: `between "…" and "…"`.',
          ...place,
        });
      else if (found.status === "differs")
        findings.push({
          code: "quote-differs",
          severity: "warning",
          message: `The source "${source.id}" has other words: “${text.slice(found.start, found.end).replaceAll(/\s+/g, " ")}”.`,
          remedy: "Quote its exact words.",
          ...place,
        });
    }
  }
  return findings;
}

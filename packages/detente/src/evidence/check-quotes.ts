import type { Diagnostic } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";
import { findQuote } from "./anchors/find-quote.ts";
import { prepareText } from "./anchors/prepared.ts";

/**
 * Whether each quote stands in the source that it is said to come from.
 * @param texts the sources that are at hand, by id; quotes of others are not checked, and that is said
 */
export function checkQuotes(conflict: Conflict, texts: ReadonlyMap<string, string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const source of conflict.sources) {
    const quoting = conflict.statements.filter(
      (statement) => statement.source === source.id && statement.quote !== undefined,
    );
    if (quoting.length === 0) continue;
    const text = texts.get(source.id);
    if (text === undefined) {
      found.push({
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
      const match = findQuote(prepared, statement.quote!);
      const at = statement.quoteAt ?? statement.at;
      const place = at ? { place: at } : {};
      if (!match)
        found.push({
          code: "quote-absent",
          severity: "error",
          message: `This quote does not stand in the source "${source.id}".`,
          remedy: "Quote its exact words, or name the source that has them.",
          ...place,
        });
      else if (!match.exact)
        found.push({
          code: "quote-differs",
          severity: "warning",
          message: `The source "${source.id}" has other words: “${text.slice(match.start, match.end).replaceAll(/\s+/g, " ")}”.`,
          remedy: "Quote its exact words.",
          ...place,
        });
    }
  }
  return found;
}

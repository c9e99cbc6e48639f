import { type Diagnostic, finding, type Severity } from "../language/diagnostic.ts";
import type { Conflict } from "../model/conflict.ts";
import { type Sentence, say } from "../sentences/sentence.ts";
import { prepareText } from "./anchors/prepared.ts";
import { locateQuote } from "./locate-quote.ts";

/**
 * Whether each quote stands in the source that it is said to come from.
 * @param texts the sources that are at hand, by id; quotes of others are not checked, and that is said
 * @param told ids of sources of which has been said already why they are not at hand
 *
 * @example
 * ```ts
 * const { conflict } = readConflict('source s "Minutes"  statement a { quote "never again" in s }  actor x { option y }');
 * checkQuotes(conflict!, new Map([["s", "They said: never again."]])); // => []
 * checkQuotes(conflict!, new Map([["s", "They said nothing."]]))[0].code; // => "quote-absent"
 * ```
 */
export function checkQuotes(
  conflict: Conflict,
  texts: ReadonlyMap<string, string>,
  told: ReadonlySet<string> = new Set(),
): Diagnostic[] {
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
      if (told.has(source.id)) continue;
      findings.push(
        finding({
          code: "source-not-here",
          severity: "hint",
          message: say(
            'The source "{source}" is not on this disk, so that {count} of its quotes could not be checked.',
            { source: source.id, count: quoting.length },
          ),
          remedy:
            source.file === undefined
              ? "Give its `file`."
              : say('Put it at "{file}", beside the model.', { file: source.file }),
          place: source.at,
        }),
      );
      continue;
    }
    const prepared = prepareText(text);
    for (const statement of quoting) {
      const found = locateQuote(prepared, statement);
      const at = statement.quoteAt ?? statement.at;
      const report = (code: string, severity: Severity, message: Sentence, remedy: Sentence) =>
        findings.push(finding({ code, severity, message, remedy, place: at }));
      if (found.status === "absent")
        report(
          "quote-absent",
          "error",
          say('This quote does not stand in the source "{source}".', { source: source.id }),
          "Quote its exact words, or name the source that has them.",
        );
      else if (found.status === "ambiguous")
        report(
          "quote-ambiguous",
          "error",
          say(
            'This quote stands in the source "{source}" more than once, and what is said to stand before and after it fits no one place.',
            { source: source.id },
          ),
          'Give more of the words around it: `between "…" and "…"`.',
        );
      else if (found.status === "differs")
        report(
          "quote-differs",
          "warning",
          say('The source "{source}" has other words: “{words}”.', {
            source: source.id,
            words: text.slice(found.start, found.end).replaceAll(/\s+/g, " "),
          }),
          "Quote its exact words.",
        );
    }
  }
  return findings;
}

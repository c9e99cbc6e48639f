import type { Statement } from "../model/conflict.ts";
import { findAnchor } from "./anchors/find-anchor.ts";
import { findQuote } from "./anchors/find-quote.ts";
import type { PreparedText } from "./anchors/prepared.ts";

/**
 * Whether a quote stands in a text, and where (UTF-16 offsets). `exact`: its words, whatever the line breaks, quotation
 * marks and dashes; `differs`: the text has similar words there; `ambiguous`: the words before and after it do not tell
 * which of several places is meant; `absent`: an orphan.
 */
export type QuotePlace =
  | { readonly status: "exact" | "differs"; readonly start: number; readonly end: number; readonly confidence: number }
  | { readonly status: "absent" | "ambiguous" };

/** Looks for a statement's quote; by what stands before and after it where the statement says that. */
export function locateQuote(text: PreparedText, statement: Pick<Statement, "quote" | "between">): QuotePlace {
  const { quote = "", between } = statement;
  if (!/[\p{L}\p{N}]/u.test(quote)) return { status: "absent" };
  // parts that an ellipsis joins have no one place that something stands right before and after
  if (!between || /…|\.{3}|\[/.test(quote)) {
    const plain = findQuote(text, quote);
    if (!plain) return { status: "absent" };
    const { start, end, confidence } = plain;
    return { status: plain.exact ? "exact" : "differs", start, end, confidence };
  }
  const nowhere = text.text.length;
  const found = findAnchor(text, {
    quote: { type: "TextQuoteSelector", exact: quote, prefix: between.before, suffix: between.after },
    position: { type: "TextPositionSelector", start: nowhere, end: nowhere },
    sha256: "",
  });
  if (found.status === "orphan") return { status: found.reason };
  const { start, end, confidence } = found;
  return { status: found.status === "fuzzy" ? "differs" : "exact", start, end, confidence };
}

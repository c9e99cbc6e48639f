export { type Anchor, anchor, type TextPositionSelector, type TextQuoteSelector } from "./anchors/anchor.ts";
export type { Caution } from "./anchors/cautions.ts";
export {
  type AnchorCandidate,
  type AnchorMatch,
  type FoundAnchor,
  findAnchor,
  type OrphanAnchor,
} from "./anchors/find-anchor.ts";
export { findQuote, type QuoteMatch } from "./anchors/find-quote.ts";
export type { FoldedText } from "./anchors/fold.ts";
export { type PreparedText, prepareText } from "./anchors/prepared.ts";
export {
  type Document,
  type DocumentFormat,
  IngestError,
  type IngestErrorCode,
  type IngestHints,
} from "./ingest/document.ts";
export { ingest } from "./ingest/ingest.ts";
export type { PdfThread, ThreadEnd } from "./ingest/pdf-thread.ts";
export { type Proposal, proposeStatements } from "./propose.ts";
export { type SuggestedDocument, withSuggestions } from "./read-document.ts";
export { type SourceTrouble, sourceFinding } from "./source-findings.ts";
export { suggestionRules } from "./suggestions/registry.ts";
export { readSuggestions, type SuggestionsRead, suggest } from "./suggestions/suggest.ts";
export type { Span, Suggestion, SuggestionKind, SuggestionRule } from "./suggestions/suggestion.ts";

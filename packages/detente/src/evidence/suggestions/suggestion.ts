/** What a passage of a document may be evidence of. */
export type SuggestionKind =
  | "quotation"
  | "reported"
  | "condition"
  | "offer"
  | "demand"
  | "threat"
  | "promise"
  | "position"
  | "uncited"
  | "loaded";

/** A stretch of the source, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A candidate statement for a person to accept, edit or reject; nothing enters a model by itself.
 * `text` is always `source.slice(start, end)`.
 */
export interface Suggestion extends Span {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** Who says it, under the fullest name that the document gives; null when nobody could be made out. */
  readonly speaker: string | null;
  /** Whose account of the speaker's words it is, when that is somebody other than the author. */
  readonly via?: string;
  /** Id of the rule that made the suggestion, in `suggestionRules`. */
  readonly rule: string;
  /** 0 to 1: how far the rule is to be trusted here. A rank, not a probability. */
  readonly confidence: number;
  /** Why a passage was marked as uncited or loaded. */
  readonly reason?: string;
  readonly sentence: Span;
}

/** What one rule looks for. The registry of rules feeds help, documentation and tests. */
export interface SuggestionRule {
  /** `kind.name`, stable. */
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly definition: string;
  readonly example: string;
}

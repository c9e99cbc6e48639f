import type { Analysis, ConceptId, Conflict, Diagnostic, Rules } from "detente";
import type { Language } from "../texts/languages.ts";

/** The situation that a question is about: a scenario, judged by concepts under rules. */
export interface Situation {
  readonly scenario: string | undefined;
  readonly concepts: readonly ConceptId[];
  readonly rules: Partial<Rules>;
}

/** What a question is asked of, in the worker. */
export interface Asked {
  readonly text: string;
  readonly situation: Situation;
  readonly language: Language;
  /** The document as read; absent when it cannot be read as a conflict at all. */
  readonly conflict: Conflict | undefined;
  /** Every finding about the document, those of the situation included. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same for another scenario; undefined: the model as it stands. */
  findings(scenario: string | undefined): readonly Diagnostic[];
  readonly signal: AbortSignal;
  /**
   * The situation solved, the same for all questions about one text.
   * @throws Unanswerable when the document has errors
   */
  analysis(situation?: Situation): Promise<Analysis>;
  /** Tells the page how far a long answer has come. */
  progress(done: number, total: number): void;
}

/**
 * What is asked cannot be answered as the document stands. The message is a sentence for people, or a word for what the
 * page says in the reader's language: `errors` (the model has errors), `gone` (what is asked about is no longer in it).
 */
export class Unanswerable extends Error {
  override readonly name = "Unanswerable";
}

import { english, type Sentence } from "../sentences/sentence.ts";

/**
 * Errors as data. Every finding about a file — from the parser, the linker, a check of meaning or an importer — is a
 * `Diagnostic`; printers live elsewhere (report/diagnostics.ts).
 */

/** A place in a text: offsets in UTF-16 units; lines and columns counted from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Severity = "error" | "warning" | "hint";

export interface Diagnostic {
  /** Stable, kebab-case: `unknown-name`, `no-feasible-state`, … */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence, in the reader's terms. */
  readonly message: string;
  /** How to put it right; absent only where the message already says it. */
  readonly remedy?: string;
  /** Where; absent only when the finding is about the whole file. */
  readonly place?: Place;
  /** What the message and the remedy are made of, so that `inLanguage` can say them in another language. */
  readonly sentences?: { readonly message: Sentence; readonly remedy?: Sentence };
}

/** A finding in the words of the catalogue. */
export function finding({
  code,
  severity,
  message,
  remedy,
  place,
}: Pick<Diagnostic, "code" | "severity"> & {
  readonly message: Sentence;
  readonly remedy?: Sentence | undefined;
  readonly place?: Place | undefined;
}): Diagnostic {
  return {
    code,
    severity,
    message: english(message),
    ...(remedy === undefined ? {} : { remedy: english(remedy) }),
    ...(place === undefined ? {} : { place }),
    sentences: { message, ...(remedy === undefined ? {} : { remedy }) },
  };
}

/**
 * True when at least one finding is an error: such a file is not analysed.
 *
 * @example
 * ```ts
 * hasErrors(readConflict("actor a { option x }").diagnostics); // => false
 * hasErrors(readConflict("actor a { option x }  now y").diagnostics); // => true
 * ```
 */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === "error");

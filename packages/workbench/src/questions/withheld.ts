import { hasErrors, printConflict, redact, withoutEvidence } from "detente";
import { type Asked, Unanswerable } from "./question.ts";

/** The model as text without anybody's words: no quotes, no sources, no comments; assumed stays assumed, without the reason. */
export function answer({ conflict, diagnostics }: Asked, _: null): { readonly text: string } {
  if (!conflict || hasErrors(diagnostics)) throw new Unanswerable("errors");
  return { text: printConflict(withoutEvidence(redact(conflict))) };
}

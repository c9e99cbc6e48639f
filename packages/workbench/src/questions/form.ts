import { type Diagnostic, inLanguage } from "detente";
import { type ConflictForm, readForm } from "detente/editing";
import type { Language } from "../texts/languages.ts";
import type { Asked } from "./question.ts";

/** What the text says wrongly, and where. */
export interface TextFault {
  readonly message: string;
  readonly remedy?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly at?: { readonly from: number; readonly to: number };
}
export interface FormAnswer {
  /** The file itself; absent when the text has errors. */
  readonly form?: ConflictForm;
  /** The scenario looked at, with what it says itself. */
  readonly layer?: ConflictForm;
  readonly scenario?: string;
  readonly faults: readonly TextFault[];
}

/** The errors among findings, or what is less than an error, in the reader's language. */
export const faultsOf = (
  findings: readonly Diagnostic[],
  language: Language,
  wanted: Diagnostic["severity"] = "error",
): TextFault[] =>
  findings
    .filter(({ severity }) => severity === wanted)
    .map((finding) => inLanguage(finding, language))
    .map(({ message, remedy, place }) => ({
      message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(place ? { line: place.line, at: { from: place.start, to: place.end } } : {}),
    }));

/** What the forms show, and what keeps the text from being read. */
export function answer({ text, situation, language, diagnostics }: Asked, _: null): FormAnswer {
  const faults = faultsOf(diagnostics, language);
  const form = readForm(text);
  if (!form) return { faults };
  const { scenario } = situation;
  const layer = scenario === undefined ? undefined : readForm(text, scenario);
  return { form, ...(layer && scenario !== undefined ? { layer, scenario } : {}), faults };
}

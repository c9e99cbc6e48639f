import { DiagnosticSeverity, type Diagnostic as Shown } from "vscode-languageserver";
import type { Diagnostic, Severity } from "../language/diagnostic.ts";
import { inLanguage } from "../report/in-language.ts";
import type { Language } from "../report/phrases/phrases.ts";
import type { Reading } from "./reading.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** A finding as an editor shows it: what is wrong and how to put it right, at its place or else at the file's beginning. */
export function showFinding(reading: Reading, finding: Diagnostic, language: Language): Shown {
  const { code, severity, message, remedy, place } = inLanguage(finding, language);
  return {
    range: reading.range(place ?? { start: 0, end: 0 }),
    severity: severities[severity],
    code,
    source: "detente",
    message: remedy === undefined ? message : `${message}\n${remedy}`,
  };
}

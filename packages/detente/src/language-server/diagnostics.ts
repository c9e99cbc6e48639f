import { DiagnosticSeverity, type Diagnostic as Shown } from "vscode-languageserver";
import type { Diagnostic, Severity } from "../language/diagnostic.ts";
import type { Reading } from "./reading.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** A finding as an editor shows it: what is wrong and how to put it right, at its place or else at the file's beginning. */
export const showFinding = (reading: Reading, { code, severity, message, remedy, place }: Diagnostic): Shown => ({
  range: reading.range(place ?? { start: 0, end: 0 }),
  severity: severities[severity],
  code,
  source: "detente",
  message: remedy === undefined ? message : `${message}\n${remedy}`,
});

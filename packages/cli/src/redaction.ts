import { type Diagnostic, redact } from "detente";
import { host } from "./io/host.ts";
import { UserError } from "./io/user-error.ts";
import type { Loaded } from "./load.ts";

/** Commands whose whole output is what redaction leaves out. */
const unredacted: Readonly<Record<string, string>> = {
  fmt: "fmt keeps every word of a file; `detente convert IN OUT --redact` leaves the evidence out.",
  ingest: "ingest prints what a document says; nothing would be left of it.",
  leads: "leads print what exports report and where; nothing would be left of them.",
  open: "the workbench shows a file and its documents to whoever opens it.",
  lsp: "the language server shows a file to whoever writes it.",
};

/** Whether a command prints anything else than what redaction leaves out. */
export const canRedact = (command: string): boolean => !(command in unredacted);

/**
 * From now on nothing that is read leaves with anybody's words in it.
 *
 * @throws UserError for a command that prints nothing else
 */
export function startRedacting(command: string): void {
  if (!canRedact(command)) throw new UserError(`--redact cannot be used here: ${unredacted[command]}`);
  host().redacting = true;
}

export const isRedacting = (): boolean => host().redacting;

/**
 * A model as read, without quotes, sources and speakers; the text of the file too, from which findings show lines. Every
 * command reads its models through one door, so that none can forget.
 */
export function redacted(loaded: Loaded): Loaded {
  return {
    ...loaded,
    text: "",
    ...(loaded.conflict ? { conflict: redact(loaded.conflict) } : {}),
    diagnostics: loaded.diagnostics.map(withoutWords),
    sourceTexts: new Map(),
  };
}

/** A finding about a text may repeat parts of it: its code and place are told, not its words. */
const withoutWords = ({ code, severity, place }: Diagnostic): Diagnostic => ({
  code,
  severity,
  message: `${code} (words withheld).`,
  remedy: "Without --redact the whole finding is shown.",
  ...(place ? { place } : {}),
});

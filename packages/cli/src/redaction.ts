import { type Diagnostic, redact } from "detente";
import type { Loaded } from "./load.ts";

let isOn = false;

/** From now on nothing that is read leaves with anybody's words in it. */
export const startRedacting = (): void => {
  isOn = true;
};

export const isRedacting = (): boolean => isOn;

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

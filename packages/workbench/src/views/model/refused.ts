import { use } from "react";
import type { Refused } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { CalledContext, withShortNames } from "./called.ts";
import { modelTexts } from "./texts.ts";

/** Says why an edit was not made: in the reader's words, with what the text's reader found wrong in what was `written`. */
export function useRefusalWords(): (refused: Refused, written?: string) => string {
  const words = useTexts(modelTexts);
  const things = use(CalledContext);
  return ({ code, message, findings }, written = "") => {
    const meant = findings && withShortNames(written, things);
    if (code && meant !== undefined) return `${words.refused[code]} ${words.shortNames(meant)}`;
    const finding = findings?.[0];
    const detail = finding ? ` ${finding.message}${finding.remedy ? ` ${finding.remedy}` : ""}` : "";
    return `${code ? words.refused[code] : `${words.cannot} ${message}`}${detail}`;
  };
}

import type { Refused } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { modelTexts } from "./texts.ts";

/** Says why an edit was not made: in the reader's words, with what the text's reader found wrong. */
export function useRefusalWords(): (refused: Refused) => string {
  const words = useTexts(modelTexts);
  return ({ code, message, findings }) => {
    const finding = findings?.[0];
    const detail = finding ? ` ${finding.message}${finding.remedy ? ` ${finding.remedy}` : ""}` : "";
    return `${code ? words.refused[code] : `${words.cannot} ${message}`}${detail}`;
  };
}

import { hasErrors, readConflict } from "detente";
import type { EditRefusal, TextEdit } from "detente/editing";

/** Edits of the text, or why there are none. */
export type Edits =
  | { readonly edits: readonly TextEdit[] }
  | { readonly refusal: Pick<EditRefusal, "code" | "message" | "findings"> };

/** The one edit that makes one text into another; refused where the other would have errors. */
export function editTo(text: string, wanted: string): Edits {
  const { diagnostics } = readConflict(wanted);
  if (hasErrors(diagnostics))
    return {
      refusal: {
        code: "would-break",
        message: "The text would have errors after this.",
        findings: diagnostics.filter(({ severity }) => severity === "error"),
      },
    };
  const shorter = Math.min(text.length, wanted.length);
  let from = 0;
  while (from < shorter && text[from] === wanted[from]) from++;
  let same = 0;
  while (same < shorter - from && text.at(-1 - same) === wanted.at(-1 - same)) same++;
  const edit = { from, to: text.length - same, insert: wanted.slice(from, wanted.length - same) };
  return { edits: edit.from === edit.to && edit.insert === "" ? [] : [edit] };
}

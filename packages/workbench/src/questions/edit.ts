import { inLanguage, messageInLanguage } from "detente";
import { type EditAction, type Edited, editConflict } from "detente/editing";
import type { Asked } from "./question.ts";

/** What a form asks to be changed, as edits of the text; or why not. Actions are done one after the other. */
export function answer({ text, language }: Asked, action: EditAction): Edited {
  const edited = editConflict(text, action);
  if (!("refusal" in edited)) return edited;
  const { refusal } = edited;
  const findings = refusal.findings?.map((finding) => inLanguage(finding, language));
  return {
    refusal: { ...refusal, message: messageInLanguage(refusal, language), ...(findings ? { findings } : {}) },
  };
}

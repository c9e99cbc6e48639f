import { type EditAction, type Edited, editConflict } from "detente/editing";
import type { Asked } from "./question.ts";

/** What a form asks to be changed, as edits of the text; or why not. Actions are done one after the other. */
export function answer({ text }: Asked, action: EditAction): Edited {
  return editConflict(text, action);
}

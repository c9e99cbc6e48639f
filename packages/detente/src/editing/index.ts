/** What `detente/editing` offers: changing a conflict's text by small edits, and what forms show of it. */
export { type DisputeDraft, type DraftExclusion, type DraftWish, draftText } from "./draft.ts";
export { type EditAction, editConflict } from "./edit-conflict.ts";
export type { Edited, EditRefusal, RefusalCode } from "./edited.ts";
export type { EvidenceField } from "./evidence.ts";
export {
  type ConflictForm,
  type FormActor,
  type FormOutcome,
  type FormPreference,
  type FormPreferences,
  type FormRule,
  type FormText,
  readForm,
} from "./form.ts";
export type { Grounded } from "./grounds.ts";
export { applyEdits, type TextEdit } from "./text-edit.ts";
export type { Thing } from "./thing.ts";

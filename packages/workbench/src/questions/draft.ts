import { type DisputeDraft, draftText } from "detente/editing";
import type { Asked } from "./question.ts";

/** The text of a dispute that was described by plain answers. */
export const answer = (_: Asked, draft: DisputeDraft): string => draftText(draft);

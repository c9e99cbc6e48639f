import { isolateHistory } from "@codemirror/commands";
import type { EditAction, EditRefusal } from "detente/editing";
import { askOnce } from "../answers/ask-once.ts";
import { change, useDocument } from "./document.ts";

/** Why an edit was not made; without a code where the question itself failed. */
export type Refused = Pick<EditRefusal, "message" | "findings"> & { readonly code?: EditRefusal["code"] };

/** How often an edit is worked out again because the text has changed meanwhile. */
const tries = 3;

/**
 * Does what a form asks by the smallest edits of the text, as one step that undo takes back.
 * @returns why it was not done; undefined when it was
 */
export async function edit(action: EditAction): Promise<Refused | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { version } = useDocument.getState();
    const reply = await askOnce("edit", action);
    if (reply.kind !== "answer") return { message: reply.message };
    if ("refusal" in reply.answer) return reply.answer.refusal;
    // worked out on another text: its places may be wrong
    if (useDocument.getState().version !== version) continue;
    change({ changes: [...reply.answer.edits], userEvent: "input.form", annotations: isolateHistory.of("full") });
    return undefined;
  }
  return { message: "The text changes faster than it can be edited." };
}

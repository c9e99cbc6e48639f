import { isolateHistory } from "@codemirror/commands";
import type { EditAction, EditRefusal } from "detente/editing";
import { quickAnalyst } from "../answers/analyst.ts";
import { useSettings } from "../app/settings.ts";
import { useLookedAt } from "../app/situation.ts";
import { change, useDocument } from "./document.ts";

/** How often an edit is worked out again because the text has changed meanwhile. */
const tries = 3;

/**
 * Does what a form asks by the smallest edits of the text, as one step that undo takes back.
 * @returns why it was not done; undefined when it was
 */
export async function edit(action: EditAction): Promise<Pick<EditRefusal, "message" | "findings"> | undefined> {
  const { scenario, concepts, rules } = useLookedAt.getState();
  for (let attempt = 0; attempt < tries; attempt++) {
    const { editor, version } = useDocument.getState();
    const reply = await quickAnalyst.ask(
      {
        question: "edit",
        parameters: action,
        text: editor.doc.toString(),
        situation: { scenario, concepts, rules },
        language: useSettings.getState().language,
      },
      new AbortController().signal,
    );
    if (reply.kind !== "answer") return { message: reply.message };
    if ("refusal" in reply.answer) return reply.answer.refusal;
    // worked out on another text: its places may be wrong
    if (useDocument.getState().version !== version) continue;
    change({ changes: [...reply.answer.edits], userEvent: "input.form", annotations: isolateHistory.of("full") });
    return undefined;
  }
  return { message: "The text changes faster than it can be edited." };
}

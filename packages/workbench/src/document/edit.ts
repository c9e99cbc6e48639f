import { isolateHistory } from "@codemirror/commands";
import type { EditAction, EditRefusal } from "detente/editing";
import { askOnce } from "../answers/ask-once.ts";
import type { Edits } from "../questions/edit-to.ts";
import type { ParametersOf } from "../questions/registry.ts";
import { defineTexts, textsNow } from "../texts/define-texts.ts";
import { change, useDocument } from "./document.ts";

const texts = defineTexts({
  en: { tooFast: "The text changes faster than it can be edited." },
  zh: { tooFast: "文本变化太快，来不及修改。" },
  ko: { tooFast: "텍스트가 너무 빨리 바뀌어 고칠 수 없습니다." },
});

/** Why an edit was not made; without a code where the question itself failed. */
export type Refused = Pick<EditRefusal, "message" | "findings"> & { readonly code?: EditRefusal["code"] };

/** How often an edit is worked out again because the text has changed meanwhile. */
const tries = 3;

/** Questions whose answers are edits of the text, or why there are none. */
type EditQuestion = "edit" | "add-view" | "leave-open" | "settle";

/**
 * Does what a form asks by the smallest edits of the text, as one step that undo takes back.
 * @returns why it was not done; undefined when it was
 */
export const edit = (action: EditAction): Promise<Refused | undefined> => editBy("edit", action);

/** The same by what another question finds to be edited. `patient`: it is asked of the worker that has worked it out. */
export function editBy<Q extends EditQuestion>(
  question: Q,
  parameters: ParametersOf<Q>,
  { patient = false }: { readonly patient?: boolean } = {},
): Promise<Refused | undefined> {
  const made = make(question, parameters, patient).finally(() => underWay.delete(made));
  underWay.add(made);
  return made;
}

const underWay = new Set<Promise<unknown>>();
/** Resolved once all that was asked for stands in the text, or was refused. */
export const editsMade = (): Promise<unknown> => Promise.allSettled(underWay);

async function make<Q extends EditQuestion>(
  question: Q,
  parameters: ParametersOf<Q>,
  patient: boolean,
): Promise<Refused | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { version } = useDocument.getState();
    const reply = await askOnce(question, parameters, { patient });
    if (reply.kind !== "answer") return { message: reply.message };
    const { answer }: { readonly answer: Edits } = reply;
    if ("refusal" in answer) return answer.refusal;
    // worked out on another text: its places may be wrong
    if (useDocument.getState().version !== version) continue;
    change({ changes: [...answer.edits], userEvent: "input.form", annotations: isolateHistory.of("full") });
    return undefined;
  }
  return { message: textsNow(texts).tooFast };
}

import { type Edits, editTo } from "./edit-to.ts";
import { firstTwo } from "./next-question.ts";
import type { Asked } from "./question.ts";

export interface LeaveOpenWanted {
  /** Position of the actor. */
  readonly actor: number;
}

/** Leaves open which of an actor's two most important statements comes first: puts them into an `unordered` block. */
export async function answer(asked: Asked, { actor }: LeaveOpenWanted): Promise<Edits> {
  const { text } = asked;
  const both = firstTwo(await asked.analysis(), actor);
  const [first, second] = both ?? [];
  if (!first?.at || !second?.at)
    return { refusal: { code: "not-there", message: "There are no two such statements." } };
  const { start } = first.at;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const indent = /^\s*/.exec(line)![0];
  // a comment behind the second one is about it
  const comment = /^[ \t]*\/\/.*/.exec(text.slice(second.at.end))?.[0] ?? "";
  const end = second.at.end + comment.length;
  const inner = text.slice(start, end).replaceAll("\n", "\n  ");
  const block = `unordered {\n${indent}  ${inner}\n${indent}}`;
  return editTo(text, text.slice(0, start) + block + text.slice(end));
}

import { type ConceptId, explain, explanationText } from "detente";
import type { Asked } from "./question.ts";
import { Unanswerable } from "./question.ts";

export interface WhyWanted {
  readonly pattern: string;
  readonly actor: string;
  readonly concept: ConceptId;
}

/** A verdict as a proof in words (Markdown). */
export async function answer(asked: Asked, { pattern, actor, concept }: WhyWanted): Promise<{ readonly text: string }> {
  const analysis = await asked.analysis();
  const { space, model } = analysis;
  const position = model.actors.findIndex(({ id }) => id === actor);
  let state = 0;
  while (state < space.count && space.pattern(state) !== pattern) state++;
  if (position < 0 || state === space.count) throw new Unanswerable("The state or the actor is no longer there.");
  return { text: explanationText(analysis, explain(analysis, state, position, concept)) };
}

import { type ConceptId, writeAnswer } from "detente";
import { type Edits, editTo } from "./edit-to.ts";
import { alternativeWords, elicited } from "./next-question.ts";
import type { Asked } from "./question.ts";

export interface Settled {
  readonly concept: ConceptId;
  /** Position of the question, and its alternatives as they were shown: the text may have changed since. */
  readonly question: number;
  readonly alternatives: readonly string[];
  /** Position of the one that is the answer. */
  readonly chosen: number;
  /** Of the answer, ISO. */
  readonly date: string;
}

/** Writes the answer to a question into the text, and changes nothing else. */
export async function answer(asked: Asked, wanted: Settled): Promise<Edits> {
  const { text, language } = asked;
  const analysis = await asked.analysis();
  const { questions } = await elicited(asked, analysis, wanted.concept);
  const question = questions[wanted.question];
  const isSame =
    question && alternativeWords(question, analysis, language).join("\n") === wanted.alternatives.join("\n");
  if (!isSame) return { refusal: { code: "not-there", message: "This question is no longer open." } };
  return editTo(text, writeAnswer(text, analysis.model, question, wanted.chosen, wanted.date));
}

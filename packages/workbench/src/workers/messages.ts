import type { Situation } from "../questions/question.ts";
import type { AnswerTo, ParametersOf, QuestionId } from "../questions/registry.ts";
import type { Language } from "../texts/languages.ts";

/** From the page to the worker that answers. */
export type ToAnalyst =
  | {
      readonly kind: "ask";
      readonly id: number;
      /** The text, where it is not the one asked about before. */
      readonly text?: string;
      readonly question: QuestionId;
      readonly parameters: ParametersOf<QuestionId>;
      readonly situation: Situation;
      readonly language: Language;
      /** The number of an earlier question, where its answer is the one still shown. */
      readonly shown?: number;
    }
  | { readonly kind: "cancel"; readonly id: number };

/** From the worker to the page. */
export type FromAnalyst =
  | { readonly kind: "answer"; readonly id: number; readonly answer: AnswerTo<QuestionId> }
  /** The answer is the one that is shown. */
  | { readonly kind: "same"; readonly id: number }
  | { readonly kind: "unanswerable"; readonly id: number; readonly message: string }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number };

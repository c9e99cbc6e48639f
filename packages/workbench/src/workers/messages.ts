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
    }
  | { readonly kind: "cancel"; readonly id: number };

/** From the worker to the page. */
export type FromAnalyst =
  | { readonly kind: "answer"; readonly id: number; readonly answer: AnswerTo<QuestionId> }
  | { readonly kind: "unanswerable"; readonly id: number; readonly message: string }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number };

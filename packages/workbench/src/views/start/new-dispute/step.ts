import type { Answers } from "./answers.ts";

/** What a question is given: all answers so far, and the way to change them. */
export interface StepProps {
  readonly answers: Answers;
  readonly change: (changed: Partial<Answers>) => void;
}

import { useEffect, useRef, useState } from "react";
import { useSettings } from "../app/settings.ts";
import { useLookedAt } from "../app/situation.ts";
import { currentText, useDocument } from "../document/document.ts";
import type { AnswerTo, ParametersOf, QuestionId } from "../questions/registry.ts";
import { patientAnalyst, quickAnalyst } from "./analyst.ts";

/** What is known of an answer. The last one stays, marked as stale, until the next is there. */
export interface Answered<A> {
  readonly answer: A | undefined;
  /** The answer is about an earlier text, situation or question. */
  readonly stale: boolean;
  /** It has been waited for longer than 200 ms: time to show that something is going on. */
  readonly slow: boolean;
  readonly progress?: { readonly done: number; readonly total: number };
  /** Why there is no newer answer: the model has errors, or the question no longer fits it. */
  readonly unanswerable?: string;
  /** A defect: shown, never hidden. */
  readonly failed?: string;
}

export interface AskOptions {
  /** May take long: asked of a worker of its own, with progress. */
  readonly patient?: boolean;
  /** A scenario other than the one looked at; null: the model as it stands. */
  readonly scenario?: string | null;
  /** Not asked while this is false; what was answered before stays. */
  readonly when?: boolean;
}

const SLOW = 200;

/** Asks a question of the document as it is now, and again whenever the document, the situation or the question changes. */
export function useAnswer<Q extends QuestionId>(
  question: Q,
  parameters: ParametersOf<Q>,
  { patient = false, scenario, when = true }: AskOptions = {},
): Answered<AnswerTo<Q>> {
  const version = useDocument((document) => document.version);
  const lookedAt = useLookedAt();
  const language = useSettings((settings) => settings.language);
  const situation = {
    scenario: scenario === undefined ? lookedAt.scenario : (scenario ?? undefined),
    concepts: lookedAt.concepts,
    rules: lookedAt.rules,
  };
  const key = JSON.stringify([question, parameters, situation, language, version]);
  const [answered, setAnswered] = useState<Answered<AnswerTo<Q>>>({ answer: undefined, stale: true, slow: false });
  const inquiry = useRef({ parameters, situation });
  inquiry.current = { parameters, situation };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything that the answer depends on
  useEffect(() => {
    if (!when) return;
    const controller = new AbortController();
    setAnswered(({ answer }) => ({ answer, stale: true, slow: false }));
    const timer = setTimeout(() => setAnswered((before) => ({ ...before, slow: true })), SLOW);
    const text = currentText();
    (patient ? patientAnalyst : quickAnalyst)
      .ask({ question, ...inquiry.current, text, language }, controller.signal, (done, total) =>
        setAnswered((before) => ({ ...before, progress: { done, total } })),
      )
      .then(
        (reply) => {
          if (controller.signal.aborted) return;
          if (reply.kind === "answer") setAnswered({ answer: reply.answer, stale: false, slow: false });
          else
            setAnswered(({ answer }) => ({
              answer,
              stale: true,
              slow: false,
              ...(reply.kind === "failed" ? { failed: reply.message } : { unanswerable: reply.message }),
            }));
        },
        () => undefined,
      )
      .finally(() => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, when, patient]);
  return answered;
}

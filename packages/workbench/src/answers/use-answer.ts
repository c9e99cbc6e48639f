import { useEffect, useMemo, useRef, useState } from "react";
import { useSettings } from "../app/settings.ts";
import { useLookedAt } from "../app/situation.ts";
import { currentText, useDocument } from "../document/document.ts";
import type { AnswerTo, ParametersOf, QuestionId } from "../questions/registry.ts";
import { type GivenAnswer, patientAnalyst, quickAnalyst, type Reply } from "./analyst.ts";

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
  /** Asks once more. */
  again(): void;
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

/**
 * Asks a question of the document as it is now, and again whenever the document, the situation or the question changes.
 * What asks is drawn again only when the answer says something else, or is slow: not with every change of the text.
 */
export function useAnswer<Q extends QuestionId>(
  question: Q,
  parameters: ParametersOf<Q>,
  { patient = false, scenario, when = true }: AskOptions = {},
): Answered<AnswerTo<Q>> {
  const lookedAt = useLookedAt();
  const language = useSettings((settings) => settings.language);
  const situation = {
    scenario: scenario === undefined ? lookedAt.scenario : (scenario ?? undefined),
    concepts: lookedAt.concepts,
    rules: lookedAt.rules,
  };
  const key = JSON.stringify([question, parameters, situation, language]);
  const [answered, setAnswered] = useState<Omit<Answered<AnswerTo<Q>>, "stale" | "again">>({
    answer: undefined,
    slow: false,
  });
  const [attempt, setAttempt] = useState(0);
  const inquiry = useRef({ parameters, situation });
  inquiry.current = { parameters, situation };
  /** The answer that is shown, and what it is about. */
  const shown = useRef<{ readonly given: GivenAnswer<Q>; readonly about: string }>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything that the answer depends on
  useEffect(() => {
    if (!when) return;
    const analyst = patient ? patientAnalyst : quickAnalyst;
    let controller = new AbortController();
    let slow: ReturnType<typeof setTimeout> | undefined;
    const take = (about: string, reply: Reply<Q>): void => {
      clearTimeout(slow);
      slow = undefined;
      if (reply.kind === "answer") shown.current = { given: reply, about };
      setAnswered((before) => {
        if (reply.kind === "failed") return { answer: before.answer, slow: false, failed: reply.message };
        if (reply.kind === "unanswerable") return { answer: before.answer, slow: false, unanswerable: reply.message };
        const { answer } = reply;
        const isAlone = Object.keys(before).length === 2;
        return before.answer === answer && !before.slow && isAlone ? before : { answer, slow: false };
      });
    };
    const ask = (): void => {
      controller.abort();
      controller = new AbortController();
      const { signal } = controller;
      slow ??= setTimeout(() => setAnswered((before) => ({ ...before, slow: true })), SLOW);
      const about = aboutNow(key);
      analyst
        .ask(
          { question, ...inquiry.current, text: currentText(), language, shown: shown.current?.given },
          signal,
          (done, total) => setAnswered((before) => ({ ...before, progress: { done, total } })),
        )
        .then(
          (reply) => signal.aborted || take(about, reply),
          () => undefined,
        );
    };
    ask();
    // what was typed is shown first
    let next: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = useDocument.subscribe((now, before) => {
      if (now.version === before.version) return;
      clearTimeout(next);
      next = setTimeout(ask);
    });
    return () => {
      unsubscribe();
      clearTimeout(next);
      clearTimeout(slow);
      controller.abort();
    };
  }, [key, when, patient, attempt]);
  const isStale = shown.current?.about !== aboutNow(key);
  return useMemo(
    () => ({ ...answered, stale: isStale, again: () => setAttempt((before) => before + 1) }),
    [answered, isStale],
  );
}

const aboutNow = (key: string): string => `${useDocument.getState().version} ${key}`;

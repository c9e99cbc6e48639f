import type { Situation } from "../questions/question.ts";
import type { AnswerTo, ParametersOf, QuestionId } from "../questions/registry.ts";
import { defineTexts, textsNow } from "../texts/define-texts.ts";
import { failureWords, isUnfetched } from "../texts/failures.ts";
import type { Language } from "../texts/languages.ts";
import type { FromAnalyst, ToAnalyst } from "../workers/messages.ts";

const texts = defineTexts({
  en: { notStarted: "The part of the page that computes could not be started." },
  zh: { notStarted: "页面中负责计算的部分无法启动。" },
  ko: { notStarted: "이 페이지의 계산 부분을 시작할 수 없습니다." },
});

/** A question with everything that its answer depends on. */
export interface Inquiry<Q extends QuestionId = QuestionId> {
  readonly question: Q;
  readonly parameters: ParametersOf<Q>;
  readonly text: string;
  readonly situation: Situation;
  readonly language: Language;
  /** What this analyst answered before, where that is still shown: the same answer is then the same object. */
  readonly shown?: GivenAnswer<Q> | undefined;
}

export interface GivenAnswer<Q extends QuestionId = QuestionId> {
  readonly kind: "answer";
  /** The number of the question. */
  readonly id: number;
  readonly answer: AnswerTo<Q>;
}

export type Reply<Q extends QuestionId = QuestionId> =
  | GivenAnswer<Q>
  /** The document cannot be analysed as it stands, or the question no longer fits it. */
  | { readonly kind: "unanswerable"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

interface Waiting {
  readonly id: number;
  readonly inquiry: Inquiry;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/**
 * One worker and the questions that wait for it. One question is under way at a time; while it is, those that are
 * withdrawn cost nothing, so that fast typing asks about the latest text only.
 */
export class Analyst {
  #worker: Worker | undefined;
  #sentText: string | undefined;
  #waiting: Waiting[] = [];
  #current: Waiting | undefined;
  #next = 0;
  readonly #grace: number;

  /** @param grace how long a withdrawn question may go on before the worker is ended and started anew, in milliseconds */
  constructor(grace: number) {
    this.#grace = grace;
  }

  /** @param signal withdraws the question: the promise rejects with its reason */
  ask<Q extends QuestionId>(
    inquiry: Inquiry<Q>,
    signal: AbortSignal,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Reply<Q>> {
    return new Promise<Reply<Q>>((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const waiting: Waiting = {
        id: this.#next++,
        inquiry: inquiry as Inquiry,
        resolve: resolve as (reply: Reply) => void,
        reject,
        onProgress,
      };
      this.#waiting.push(waiting);
      signal.addEventListener("abort", () => this.#withdraw(waiting, signal.reason), { once: true });
      this.#proceed();
    });
  }

  #proceed(): void {
    if (this.#current) return;
    const current = this.#waiting.shift();
    if (!current) return;
    this.#current = current;
    let worker: Worker;
    try {
      worker = this.#started();
    } catch {
      // a browser without workers, or one that is not allowed to start any
      this.#restart({ kind: "failed", message: textsNow(texts).notStarted });
      return;
    }
    const { text, shown, ...rest } = current.inquiry;
    const message: ToAnalyst = {
      kind: "ask",
      id: current.id,
      ...rest,
      ...(text === this.#sentText ? {} : { text }),
      ...(shown && { shown: shown.id }),
    };
    this.#sentText = text;
    worker.postMessage(message);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("../workers/analyst.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FromAnalyst>) => this.#hear(data);
    worker.onerror = ({ message }) =>
      this.#restart({ kind: "failed", message: message ? failureWords(message) : textsNow(texts).notStarted });
    this.#worker = worker;
    return worker;
  }

  #hear(message: FromAnalyst): void {
    const current = this.#current;
    if (!current || current.id !== message.id) return;
    if (message.kind === "progress") {
      current.onProgress?.(message.done, message.total);
      return;
    }
    this.#current = undefined;
    if (message.kind === "same") current.resolve({ ...current.inquiry.shown!, id: message.id });
    else if (message.kind === "failed") {
      current.resolve({ ...message, message: failureWords(message.message) });
      // for a worker, what could not be fetched once is missing for ever
      if (isUnfetched(message.message)) this.#end();
    } else if (message.kind !== "cancelled") current.resolve(message);
    this.#proceed();
  }

  #withdraw(waiting: Waiting, reason: unknown): void {
    waiting.reject(reason);
    if (this.#current !== waiting) {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
      return;
    }
    this.#worker?.postMessage({ kind: "cancel", id: waiting.id } satisfies ToAnalyst);
    setTimeout(() => {
      if (this.#current === waiting) this.#restart({ kind: "failed", message: "cancelled" });
    }, this.#grace);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sentText = undefined;
  }

  /** Ends a worker that does not listen. */
  #restart(reply: Reply): void {
    this.#end();
    this.#current?.resolve(reply);
    this.#current = undefined;
    this.#proceed();
  }
}

/** Answers what changes with every keystroke: what it has read and solved is worth waiting for. */
export const quickAnalyst = new Analyst(5_000);
/** Answers what may take long, so that the rest stays live. */
export const patientAnalyst = new Analyst(100);

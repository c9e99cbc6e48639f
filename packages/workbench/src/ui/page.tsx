import type { ReactNode } from "react";
import type { Answered } from "../answers/use-answer.ts";
import { useView } from "../app/navigation.ts";
import type { Notice } from "../questions/notices.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { failureTexts } from "../texts/failures.ts";
import { FurtherNotices, Notices } from "./notices.tsx";
import styles from "./page.module.css";
import { UnusualRules } from "./unusual-rules.tsx";

/** A view: one plain sentence that says the answer, then what it rests on. */
export function Page({
  sentence,
  more,
  judges = false,
  children,
}: {
  readonly sentence: string;
  readonly more?: ReactNode;
  /** It shows verdicts, so that the reader must know when the rules are not the usual ones. */
  readonly judges?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <h1 className={styles.sentence}>{sentence}</h1>
      {judges && <UnusualRules />}
      {useView() !== "start" && <Notices />}
      {more && <div className={styles.more}>{more}</div>}
      {children}
    </div>
  );
}

const hasNotices = (answer: unknown): answer is { readonly notices: readonly Notice[] } =>
  typeof answer === "object" && answer !== null && Array.isArray((answer as { notices?: unknown }).notices);

const texts = defineTexts({
  en: {
    working: "Working it out…",
    done: (done: number, total: number) => `${done} of ${total}`,
    earlier: "This is the answer for the text as it was before: the text has errors now.",
    errors: "The model has errors: put them right in the text first.",
    gone: "What was asked about is no longer in the model.",
  },
  zh: {
    working: "正在计算……",
    done: (done: number, total: number) => `${done} / ${total}`,
    earlier: "这是文本修改之前的答案：现在的文本有错误。",
    errors: "模型有错误：请先在文本中改正。",
    gone: "所问的内容已不在模型中。",
  },
  ko: {
    working: "계산하는 중…",
    done: (done: number, total: number) => `${done} / ${total}`,
    earlier: "이것은 이전 텍스트에 대한 답입니다. 지금 텍스트에는 오류가 있습니다.",
    errors: "모형에 오류가 있습니다. 먼저 텍스트에서 고치세요.",
    gone: "물어본 것이 더 이상 모형에 없습니다.",
  },
});

/** Shows an answer: in its place while it is worked out again, dimmed; what is wrong is said beside it. */
export function Answer<A>({ of, children }: { readonly of: Answered<A>; readonly children: (answer: A) => ReactNode }) {
  const words = useTexts(texts);
  const failureWords = useTexts(failureTexts);
  const { answer, stale, slow, progress, unanswerable, failed, again } = of;
  const why =
    unanswerable === "errors"
      ? answer === undefined
        ? words.errors
        : words.earlier
      : unanswerable === "gone"
        ? words.gone
        : unanswerable;
  return (
    <>
      {slow && stale && (
        <p className={styles.working} role="status" data-working="">
          {words.working} {progress && words.done(progress.done, progress.total)}
        </p>
      )}
      {failed !== undefined && (
        <p role="alert">
          {failed}{" "}
          <button type="button" className="button" onClick={again}>
            {failureWords.again}
          </button>
        </p>
      )}
      {unanswerable !== undefined && <p role="status">{why}</p>}
      {answer !== undefined && (
        <div className={stale && (slow || unanswerable !== undefined) ? "stale" : undefined}>
          {hasNotices(answer) && <FurtherNotices notices={answer.notices} />}
          {children(answer)}
        </div>
      )}
    </>
  );
}

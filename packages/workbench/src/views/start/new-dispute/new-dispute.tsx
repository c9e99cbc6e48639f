import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../../texts/define-texts.ts";
import { Page } from "../../../ui/page.tsx";
import { ask, show } from "../open-file.ts";
import styles from "../start.module.css";
import { type Answers, draftOf, forgetAnswers, keepAnswers, keptAnswers } from "./answers.ts";
import { disputeTexts } from "./texts.ts";
import { TodayStep } from "./today-step.tsx";
import { TogetherStep } from "./together-step.tsx";
import { WantsStep } from "./wants-step.tsx";
import { ActionsStep, WhoStep } from "./who-steps.tsx";

const steps = {
  who: WhoStep,
  actions: ActionsStep,
  together: TogetherStep,
  today: TodayStep,
  wants: WantsStep,
} as const;
const stepIds = Object.keys(steps) as (keyof typeof steps)[];

/** A dispute built by plain questions, one at a time, back and forth. */
export function NewDispute({ leave }: { readonly leave: () => void }) {
  const words = useTexts(disputeTexts);
  const [{ answers, step }, setState] = useState(keptAnswers);
  const [missing, setMissing] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => keepAnswers(answers, step), [answers, step]);
  const change = (changed: Partial<Answers>): void =>
    setState((state) => ({ ...state, answers: { ...state.answers, ...changed } }));
  const go = (to: number): void => {
    setMissing(undefined);
    setState((state) => ({ ...state, step: to }));
    top.current?.scrollIntoView();
  };
  const finish = async (): Promise<void> => {
    const text = await ask("draft", draftOf(answers));
    const name = answers.title
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 40)
      .replace(/^-|-$/g, "");
    forgetAnswers();
    show(text, { kind: "new", name: `${name || "untitled"}.detente` }, "");
  };
  const next = (): void => {
    const lack = lacking(answers, step, words);
    if (lack !== undefined) setMissing(lack);
    else if (step < stepIds.length - 1) go(step + 1);
    else void finish();
  };
  const id = stepIds[step]!;
  const Step = steps[id];
  return (
    <Page sentence={words.questions[id]} more={words.hints[id]}>
      <div ref={top} className={styles.progress}>
        <p className="soft">{words.step(step + 1, stepIds.length)}</p>
        <div className={styles.bar} aria-hidden="true">
          {stepIds.map((each, index) => (
            <span key={each} data-done={index <= step} />
          ))}
        </div>
      </div>
      <form
        className={styles.step}
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <Step answers={answers} change={change} />
        {missing !== undefined && (
          <p role="alert" className={styles.missing}>
            {missing}
          </p>
        )}
        <p className={styles.buttons}>
          {step > 0 && (
            <button type="button" className="button" onClick={() => go(step - 1)}>
              {words.back}
            </button>
          )}
          <button type="submit" className="button primary">
            {step < stepIds.length - 1 ? words.next : words.finish}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              forgetAnswers();
              leave();
            }}
          >
            {words.cancel}
          </button>
        </p>
      </form>
    </Page>
  );
}

/** What an answer still needs before the next question makes sense. */
function lacking({ title, actors }: Answers, step: number, words: (typeof disputeTexts)["en"]): string | undefined {
  const named = actors.filter(({ name }) => name.trim() !== "");
  if (step === 0 && title.trim() === "") return words.lacksTitle;
  if (step === 0 && named.length === 0) return words.lacksActor;
  const idle = named.find(({ options }) => options.every(({ name }) => name.trim() === ""));
  return step === 1 && idle ? words.lacksOption(idle.name) : undefined;
}

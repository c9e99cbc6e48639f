import { useEffect, useRef, useState } from "react";
import { say } from "../../../app/announce.ts";
import { goTo } from "../../../app/navigation.ts";
import { changeSettings } from "../../../app/settings.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { Page } from "../../../ui/page.tsx";
import { ask, show } from "../open-file.ts";
import styles from "../start.module.css";
import { type Answers, draftOf, forgetAnswers, keepAnswers, keptAnswers } from "./answers.ts";
import { lacking } from "./lacking.ts";
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

/** A dispute built by plain questions, one at a time, back and forth. `leave` and `come`: ends the questions, and goes on. */
export function NewDispute({ leave, come }: { readonly leave: () => void; readonly come: () => void }) {
  const words = useTexts(disputeTexts);
  const [{ answers, step }, setState] = useState(keptAnswers);
  // what is missing is said once somebody wants to go on, and until it is there
  const [isAsked, setAsked] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => keepAnswers(answers, step), [answers, step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins with its first field
  useEffect(() => {
    top.current?.scrollIntoView();
    form.current?.querySelector<HTMLElement>("input, select, button")?.focus({ preventScroll: true });
  }, [step]);
  const change = (changed: Partial<Answers>): void =>
    setState((state) => ({ ...state, answers: { ...state.answers, ...changed } }));
  const go = (to: number): void => {
    setAsked(false);
    setState((state) => ({ ...state, step: to }));
  };
  const finish = async (): Promise<void> => {
    const text = await ask("draft", draftOf(answers));
    const name = answers.title
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 40)
      .replace(/^-|-$/g, "");
    forgetAnswers();
    // whoever answers questions has no need to see the language
    changeSettings({ showText: false });
    show(text, { kind: "new", name: `${name || "untitled"}.detente` }, "");
  };
  const next = (): void => {
    const isLast = step === stepIds.length - 1;
    // an earlier answer may have been changed since
    const lack = stepIds.findIndex((each, index) => (isLast || index === step) && lacking[each](answers, words));
    if (lack >= 0) {
      if (lack !== step) go(lack);
      setAsked(true);
    } else if (isLast) void finish();
    else go(step + 1);
  };
  const giveUp = (): void => {
    forgetAnswers();
    leave();
    say(words.givenUp, {
      label: words.takeBack,
      run: () => {
        keepAnswers(answers, step);
        goTo("start");
        come();
      },
    });
  };
  const id = stepIds[step]!;
  const Step = steps[id];
  const missing = isAsked ? lacking[id](answers, words) : undefined;
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
        ref={form}
        className={styles.step}
        aria-label={words.questions[id]}
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
          <button type="button" className="quiet" onClick={giveUp}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Page>
  );
}

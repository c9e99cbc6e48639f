import { type ReactNode, useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { RoleCard } from "../../questions/role-cards.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import { Holding } from "./holding.tsx";
import { workshopTexts } from "./texts.ts";
import styles from "./workshop.module.css";

interface Step {
  readonly question: string;
  readonly actor?: number;
  readonly hint?: string;
  /** Shown when the group has answered. */
  readonly answer?: ReactNode;
}

/** One question after another, the answer hidden until the group has given its own. */
export function Questions({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(workshopTexts);
  const cards = useAnswer("role-cards", null);
  const [at, setAt] = useState(0);
  const [isRevealed, setRevealed] = useState(false);
  const go = (step: number): void => {
    setAt(step);
    setRevealed(false);
  };
  return (
    <Answer of={cards}>
      {(cards) => {
        const steps = stepsOf(overview, cards, words);
        const index = Math.min(at, steps.length - 1);
        const { question, hint, answer, actor } = steps[index]!;
        return (
          <section className={styles.step} aria-label={words.of(index + 1, steps.length)}>
            <p className="soft">{words.of(index + 1, steps.length)}</p>
            <h1 className={styles.question}>
              {actor !== undefined && <ActorMark actor={actor} />} {question}
            </h1>
            {hint && <p>{hint}</p>}
            <div className={styles.answer} aria-live="polite">
              {answer && isRevealed && answer}
              {answer && !isRevealed && (
                <button type="button" className="button primary" onClick={() => setRevealed(true)}>
                  {words.reveal}
                </button>
              )}
            </div>
            <div className={styles.choices}>
              <button type="button" className="button" disabled={index === 0} onClick={() => go(index - 1)}>
                {words.back}
              </button>
              <button
                type="button"
                className="button"
                disabled={index === steps.length - 1}
                onClick={() => go(index + 1)}
              >
                {words.next}
              </button>
            </div>
          </section>
        );
      }}
    </Answer>
  );
}

function stepsOf(
  overview: SolvedOverview,
  cards: readonly RoleCard[],
  words: (typeof workshopTexts)["en"],
): readonly Step[] {
  const today = cards.flatMap(({ options }) => options);
  return [
    {
      question: words.who,
      answer: (
        <ul className={styles.large}>
          {overview.actors.map(({ id, name }, actor) => (
            <li key={id}>
              <ActorMark actor={actor} /> {name}
            </li>
          ))}
        </ul>
      ),
    },
    ...cards.flatMap(({ name, options }, actor): Step[] =>
      options.length === 0
        ? []
        : [{ question: words.can(name), actor, answer: <List of={options.map((option) => option.name)} /> }],
    ),
    {
      question: words.now,
      answer:
        overview.solved.statusQuo === undefined ? (
          <p>{words.noNow}</p>
        ) : (
          <ul className={styles.large}>
            {today.map(({ name, takenToday }) => (
              <li key={name} data-taken={takenToday}>
                {name} <span className="soft">{takenToday ? words.taken : words.notTaken}</span>
              </li>
            ))}
          </ul>
        ),
    },
    ...cards.flatMap(({ name, wishes }, actor): Step[] =>
      wishes.length === 0 ? [] : [{ question: words.wants(name), actor, answer: <List of={wishes} isOrdered /> }],
    ),
    { question: words.guess, hint: words.guessHint },
    { question: words.holds, answer: <Holding overview={overview} /> },
    { question: words.why, hint: words.whyHint },
  ];
}

function List({ of, isOrdered = false }: { readonly of: readonly string[]; readonly isOrdered?: boolean }) {
  const items = of.map((each) => <li key={each}>{each}</li>);
  return isOrdered ? <ol className={styles.large}>{items}</ol> : <ul className={styles.large}>{items}</ul>;
}

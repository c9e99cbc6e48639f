import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import styles from "../start.module.css";
import { type ActorAnswer, type Answers, newKey, optionsOf, type WishAnswer } from "./answers.ts";
import { OptionChoice } from "./option-choice.tsx";
import type { StepProps } from "./step.ts";
import { disputeTexts } from "./texts.ts";

/** What does each want, most important first? */
export function WantsStep({ answers, change }: StepProps) {
  const words = useTexts(disputeTexts);
  const options = optionsOf(answers);
  const { actors } = answers;
  const set = (key: number, wishes: ActorAnswer["wishes"]): void =>
    change({ actors: actors.map((actor) => (actor.key === key ? { ...actor, wishes } : actor)) });
  return actors.map(({ key, name, wishes }, index) => {
    if (!options.some(({ actor }) => actor === index) || name.trim() === "") return null;
    const move = (from: number, to: number): void => {
      const moved = [...wishes];
      moved.splice(to, 0, ...moved.splice(from, 1));
      set(key, moved);
    };
    return (
      <section key={key} aria-label={name}>
        <h2 className={styles.party}>
          <ActorMark actor={index} /> {words.wants(name)}
        </h2>
        <ol className={styles.wishes}>
          {wishes.map((wish, at) => (
            <li key={wish.key}>
              <Wish
                answers={answers}
                wish={wish}
                onChange={(changed) =>
                  set(
                    key,
                    wishes.map((each) => (each.key === wish.key ? { ...each, ...changed } : each)),
                  )
                }
              />
              <span className={styles.moves}>
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.up(at + 1)}
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.down(at + 1)}
                  disabled={at === wishes.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.remove(words.wish(at + 1))}
                  onClick={() =>
                    set(
                      key,
                      wishes.filter((each) => each.key !== wish.key),
                    )
                  }
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </span>
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="button"
          aria-label={words.addWishOf(name)}
          onClick={() => {
            const unused = options.find((option) => !wishes.some((wish) => wish.option === option.key));
            set(key, [...wishes, { key: newKey(), option: (unused ?? options[0]!).key, taken: true }]);
          }}
        >
          {words.addWish}
        </button>
      </section>
    );
  });
}

function Wish({
  answers,
  wish,
  onChange,
}: {
  readonly answers: Answers;
  readonly wish: WishAnswer;
  readonly onChange: (changed: Partial<WishAnswer>) => void;
}) {
  const words = useTexts(disputeTexts);
  const { option, taken, condition } = wish;
  const when = condition === undefined ? "always" : condition.taken ? "if" : "unless";
  const other = optionsOf(answers).find(({ key }) => key !== option)?.key;
  return (
    <span className={styles.sentence}>
      <OptionChoice
        answers={answers}
        label={words.wished}
        value={option}
        onChange={(chosen) => onChange({ option: chosen })}
      />
      <select
        className={styles.select}
        aria-label={words.happens}
        value={String(taken)}
        onChange={({ target }) => onChange({ taken: target.value === "true" })}
      >
        <option value="true">{words.shall}</option>
        <option value="false">{words.shallNot}</option>
      </select>
      {other !== undefined && (
        <select
          className={styles.select}
          aria-label={words.condition}
          value={when}
          onChange={({ target }) =>
            onChange({
              condition:
                target.value === "always"
                  ? undefined
                  : { option: condition?.option ?? other, taken: target.value === "if" },
            })
          }
        >
          <option value="always">{words.always}</option>
          <option value="if">{words.onlyIf}</option>
          <option value="unless">{words.onlyIfNot}</option>
        </select>
      )}
      {condition && (
        <OptionChoice
          answers={answers}
          label={words.conditionOption}
          value={condition.option}
          onChange={(chosen) => onChange({ condition: { ...condition, option: chosen } })}
        />
      )}
    </span>
  );
}

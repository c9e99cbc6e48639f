import { useRef } from "react";
import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import { type Choosables, OptionChoice } from "../../../ui/pick/option-choice.tsx";
import pick from "../../../ui/pick/pick.module.css";
import styles from "../start.module.css";
import { type ActorAnswer, newKey, partiesOf, type WishAnswer } from "./answers.ts";
import type { StepProps } from "./step.ts";
import { disputeTexts } from "./texts.ts";
import { useFocusAdded } from "./use-focus-added.ts";

/** What does each want, most important first? */
export function WantsStep({ answers, change }: StepProps) {
  const { actors } = answers;
  const groups = partiesOf(answers);
  return actors.map(
    (actor, index) =>
      groups.some(({ key }) => key === actor.key) && (
        <Wants
          key={actor.key}
          actor={actor}
          index={index}
          groups={groups}
          set={(wishes) =>
            change({ actors: actors.map((each) => (each.key === actor.key ? { ...each, wishes } : each)) })
          }
        />
      ),
  );
}

function Wants({
  actor: { name, wishes },
  index,
  groups,
  set,
}: {
  readonly actor: ActorAnswer;
  readonly index: number;
  readonly groups: readonly Choosables<number>[];
  readonly set: (wishes: ActorAnswer["wishes"]) => void;
}) {
  const words = useTexts(disputeTexts);
  const list = useRef<HTMLElement>(null);
  useFocusAdded(list, "li", wishes.length);
  const move = (from: number, to: number): void => {
    const moved = [...wishes];
    moved.splice(to, 0, ...moved.splice(from, 1));
    set(moved);
  };
  return (
    <section ref={list} aria-label={name}>
      <h2 className={styles.party}>
        <ActorMark actor={index} /> {words.wants(name)}
      </h2>
      <ol className={styles.wishes}>
        {wishes.map((wish, at) => (
          <li key={wish.key}>
            <Wish
              groups={groups}
              wish={wish}
              onChange={(changed) =>
                set(wishes.map((each) => (each.key === wish.key ? { ...each, ...changed } : each)))
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
                onClick={() => set(wishes.filter((each) => each.key !== wish.key))}
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
        aria-label={wishes.length === 0 ? words.firstWishOf(name) : words.addWishOf(name)}
        onClick={() => set([...wishes, { key: newKey(), taken: true }])}
      >
        {wishes.length === 0 ? words.firstWish : words.addWish}
      </button>
    </section>
  );
}

function Wish({
  groups,
  wish,
  onChange,
}: {
  readonly groups: readonly Choosables<number>[];
  readonly wish: WishAnswer;
  readonly onChange: (changed: Partial<WishAnswer>) => void;
}) {
  const words = useTexts(disputeTexts);
  const { option, taken, condition } = wish;
  const when = condition === undefined ? "always" : condition.taken ? "if" : "unless";
  return (
    <span className={styles.sentence}>
      <OptionChoice
        groups={groups}
        label={words.wished}
        none={words.choose}
        value={option}
        except={condition?.option}
        onChange={(chosen) => onChange({ option: chosen })}
      />
      <select
        className={pick.select}
        aria-label={words.happens}
        value={String(taken)}
        onChange={({ target }) => onChange({ taken: target.value === "true" })}
      >
        <option value="true">{words.shall}</option>
        <option value="false">{words.shallNot}</option>
      </select>
      <select
        className={pick.select}
        aria-label={words.condition}
        value={when}
        onChange={({ target }) =>
          onChange({
            condition: target.value === "always" ? undefined : { ...condition, taken: target.value === "if" },
          })
        }
      >
        <option value="always">{words.always}</option>
        <option value="if">{words.onlyIf}</option>
        <option value="unless">{words.onlyIfNot}</option>
      </select>
      {condition && (
        <OptionChoice
          groups={groups}
          label={words.conditionOption}
          none={words.choose}
          value={condition.option}
          except={option}
          onChange={(chosen) => onChange({ condition: { ...condition, option: chosen } })}
        />
      )}
    </span>
  );
}

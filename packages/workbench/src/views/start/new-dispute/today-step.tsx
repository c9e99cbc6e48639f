import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import styles from "../start.module.css";
import type { StepProps } from "./step.ts";
import { disputeTexts } from "./texts.ts";

/** Where are we now? */
export function TodayStep({ answers, change }: StepProps) {
  const words = useTexts(disputeTexts);
  const { today } = answers;
  return answers.actors.map(({ key, name, options }, index) => {
    const named = options.filter((option) => option.name.trim() !== "");
    if (name.trim() === "" || named.length === 0) return null;
    return (
      <fieldset key={key} className={styles.clauseGroup}>
        <legend>
          <ActorMark actor={index} /> {words.doesToday(name)}
        </legend>
        {named.map((option) => (
          <label key={option.key} className={styles.tick}>
            <input
              type="checkbox"
              checked={today.includes(option.key)}
              onChange={({ target }) =>
                change({
                  today: target.checked ? [...today, option.key] : today.filter((each) => each !== option.key),
                })
              }
            />{" "}
            {option.name}
          </label>
        ))}
      </fieldset>
    );
  });
}

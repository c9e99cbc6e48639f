import { useTexts } from "../../../texts/define-texts.ts";
import styles from "../start.module.css";
import { type ExclusionAnswer, newKey, optionsOf } from "./answers.ts";
import { OptionChoice } from "./option-choice.tsx";
import type { StepProps } from "./step.ts";
import { disputeTexts } from "./texts.ts";

/** What cannot go together? */
export function TogetherStep({ answers, change }: StepProps) {
  const words = useTexts(disputeTexts);
  const { exclusions } = answers;
  const options = optionsOf(answers);
  const set = (key: number, changed: Partial<ExclusionAnswer>): void =>
    change({ exclusions: exclusions.map((each) => (each.key === key ? { ...each, ...changed } : each)) });
  return (
    <>
      {exclusions.length === 0 && <p className="soft">{words.nothingExcluded}</p>}
      {exclusions.map(({ key, kind, first, second }, index) => (
        <fieldset key={key} className={styles.clause} aria-label={words.exclusion(index + 1)}>
          <OptionChoice
            answers={answers}
            label={words.firstOption}
            value={first}
            onChange={(option) => set(key, { first: option })}
          />
          <select
            className={styles.select}
            aria-label={words.relation}
            value={kind}
            onChange={({ target }) => set(key, { kind: target.value as ExclusionAnswer["kind"] })}
          >
            <option value="together">{words.notWith}</option>
            <option value="needs">{words.onlyWith}</option>
          </select>
          <OptionChoice
            answers={answers}
            label={words.secondOption}
            value={second}
            onChange={(option) => set(key, { second: option })}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.remove(words.exclusion(index + 1))}
            onClick={() => change({ exclusions: exclusions.filter((each) => each.key !== key) })}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </fieldset>
      ))}
      {options.length > 1 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            change({
              exclusions: [
                ...exclusions,
                { key: newKey(), kind: "together", first: options[0]!.key, second: options[1]!.key },
              ],
            })
          }
        >
          {words.addExclusion}
        </button>
      )}
    </>
  );
}

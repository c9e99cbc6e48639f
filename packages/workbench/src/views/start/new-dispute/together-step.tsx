import { useRef } from "react";
import { useTexts } from "../../../texts/define-texts.ts";
import { OptionChoice } from "../../../ui/pick/option-choice.tsx";
import pick from "../../../ui/pick/pick.module.css";
import styles from "../start.module.css";
import { type ExclusionAnswer, newKey, partiesOf } from "./answers.ts";
import type { StepProps } from "./step.ts";
import { disputeTexts } from "./texts.ts";
import { useFocusAdded } from "./use-focus-added.ts";

/** What cannot go together? */
export function TogetherStep({ answers, change }: StepProps) {
  const words = useTexts(disputeTexts);
  const { exclusions } = answers;
  const groups = partiesOf(answers);
  const list = useRef<HTMLDivElement>(null);
  useFocusAdded(list, "fieldset", exclusions.length);
  const set = (key: number, changed: Partial<ExclusionAnswer>): void =>
    change({ exclusions: exclusions.map((each) => (each.key === key ? { ...each, ...changed } : each)) });
  return (
    <div ref={list}>
      {exclusions.length === 0 && <p className="soft">{words.nothingExcluded}</p>}
      {exclusions.map(({ key, kind, first, second }, index) => (
        <fieldset key={key} className={styles.clause} aria-label={words.exclusion(index + 1)}>
          <OptionChoice
            groups={groups}
            label={words.firstOption}
            none={words.choose}
            value={first}
            except={second}
            onChange={(option) => set(key, { first: option })}
          />
          <select
            className={pick.select}
            aria-label={words.relation}
            value={kind}
            onChange={({ target }) => set(key, { kind: target.value as ExclusionAnswer["kind"] })}
          >
            <option value="together">{words.notWith}</option>
            <option value="needs">{words.onlyWith}</option>
          </select>
          <OptionChoice
            groups={groups}
            label={words.secondOption}
            none={words.choose}
            value={second}
            except={first}
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
      <button
        type="button"
        className="button"
        onClick={() => change({ exclusions: [...exclusions, { key: newKey(), kind: "together" }] })}
      >
        {exclusions.length === 0 ? words.firstExclusion : words.addExclusion}
      </button>
    </div>
  );
}

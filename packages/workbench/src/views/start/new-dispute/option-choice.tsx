import styles from "../start.module.css";
import { type Answers, optionsOf } from "./answers.ts";

/** One of all options, grouped by who can take it. */
export function OptionChoice({
  answers,
  label,
  value,
  onChange,
}: {
  readonly answers: Answers;
  readonly label: string;
  readonly value: number;
  readonly onChange: (option: number) => void;
}) {
  const options = optionsOf(answers);
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {answers.actors.map(({ key, name }, actor) => (
        <optgroup key={key} label={name}>
          {options
            .filter((option) => option.actor === actor)
            .map((option) => (
              <option key={option.key} value={option.key}>
                {option.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

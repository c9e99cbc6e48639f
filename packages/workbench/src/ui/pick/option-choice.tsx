import styles from "./pick.module.css";

/** An option by what stands for it, and what people call it. */
export interface Choosable<K extends string | number> {
  readonly key: K;
  readonly name: string;
}
/** The options of one actor, or whatever else is offered together. */
export interface Choosables<K extends string | number> {
  readonly key: string | number;
  readonly name: string;
  readonly options: readonly Choosable<K>[];
}

/** One of all options, grouped by who can take it; none until somebody chooses. */
export function OptionChoice<K extends string | number>({
  groups,
  label,
  none,
  value,
  except,
  onChange,
}: {
  readonly groups: readonly Choosables<K>[];
  readonly label: string;
  /** What stands there until one is chosen. */
  readonly none: string;
  readonly value: K | undefined;
  /** One that cannot be chosen here. */
  readonly except?: K | undefined;
  readonly onChange: (option: K) => void;
}) {
  const all = groups.flatMap(({ options }) => options);
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => {
        const chosen = all.find(({ key }) => String(key) === target.value);
        if (chosen) onChange(chosen.key);
      }}
    >
      {value === undefined && <option value="">{none}</option>}
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ key, name, options }) => (
          <optgroup key={key} label={name}>
            {options.map((option) => (
              <option key={option.key} value={option.key} disabled={option.key === except}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  );
}

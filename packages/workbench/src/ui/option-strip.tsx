import type { OverviewOption } from "../questions/overview.ts";
import { actorColour } from "./actor-mark.tsx";
import styles from "./option-strip.module.css";

/** A state's options, always in declared order: filled when taken, in the colour of the actor that controls it. */
export function OptionStrip({
  options,
  pattern,
}: {
  readonly options: readonly OverviewOption[];
  readonly pattern: string;
}) {
  if (options.length === 0) return <span className="code">{pattern}</span>;
  const taken = options.filter((_, index) => pattern[index] === "Y").map(({ name }) => name);
  return (
    <span className={styles.strip} role="img" aria-label={taken.join(", ") || "–"}>
      {options.map(({ key, id, name, actor }, index) => (
        <span
          key={key}
          className={styles.square}
          data-taken={pattern[index]}
          title={name}
          style={{ "--actor": actorColour(actor) } as React.CSSProperties}
        >
          {letterOf(id)}
        </span>
      ))}
    </span>
  );
}

const letterOf = (id: string): string => (Array.from(id)[0] ?? "").toLocaleUpperCase();

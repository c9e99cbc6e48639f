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
      {options.map((option, index) => (
        <OptionSquare key={option.key} option={option} letter={pattern[index]} />
      ))}
    </span>
  );
}

/** An option: filled when it is taken ('Y'), dashed where states of both kinds are meant ('-'). */
export function OptionSquare({
  option: { id, name, actor },
  letter,
}: {
  readonly option: OverviewOption;
  readonly letter: string | undefined;
}) {
  return (
    <span
      className={styles.square}
      data-taken={letter}
      title={name}
      style={{ "--actor": actorColour(actor) } as React.CSSProperties}
    >
      {letterOf(id)}
    </span>
  );
}

const letterOf = (id: string): string => (Array.from(id)[0] ?? "").toLocaleUpperCase();

import { type FormEvent, Fragment, type ReactNode, useId, useRef, useState } from "react";
import type { Refused } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import styles from "./model.module.css";
import { useRefusalWords } from "./refused.ts";
import { modelTexts } from "./texts.ts";

/** A line in which something new is written; emptied once it is in the text. */
export function Adder({
  fields,
  add,
  children,
}: {
  readonly fields: readonly {
    readonly label: string;
    readonly code?: boolean;
    readonly placeholder?: string;
    /** Picks instead of writing: what is picked is written into the field. */
    readonly pick?: (write: (text: string) => void) => ReactNode;
  }[];
  readonly add: (values: readonly string[], form: FormData) => Promise<Refused | undefined>;
  /** Further controls. */
  readonly children?: ReactNode;
}) {
  const id = useId();
  const words = useTexts(modelTexts);
  const inWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<{ readonly why: Refused; readonly written: string }>();
  // what was picked goes with what was written
  const [round, setRound] = useState(0);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(form.current!);
    const values = fields.map((_, index) => String(data.get(`value${index}`) ?? ""));
    const reason = await add(values, data);
    setRefused(reason && { why: reason, written: values.filter((_, index) => fields[index]?.code).join(" ") });
    if (!reason) {
      form.current?.reset();
      setRound(round + 1);
      form.current?.querySelector("input")?.focus();
    }
  };
  return (
    <form ref={form} className={styles.adder} onSubmit={(event) => void submit(event)}>
      {children}
      {fields.map(({ label, code, placeholder, pick }, index) => (
        <Fragment key={label}>
          {pick && (
            <div key={round} className={styles.pick}>
              <span className={styles.label} aria-hidden="true">
                {words.picked}
              </span>
              {pick((text) => {
                const field = form.current?.elements.namedItem(`value${index}`);
                if (field instanceof HTMLInputElement) field.value = text;
              })}
            </div>
          )}
          <label className={styles.field}>
            <span className={styles.label}>{label}</span>
            <input
              name={`value${index}`}
              className={code ? styles.code : styles.plain}
              autoComplete="off"
              dir="auto"
              spellCheck={!code}
              required
              placeholder={placeholder}
              aria-describedby={refused ? `${id}-refused` : undefined}
            />
          </label>
        </Fragment>
      ))}
      <button type="submit" className="button">
        {words.add}
      </button>
      {refused && (
        <p id={`${id}-refused`} className={styles.refused} role="alert">
          {inWords(refused.why, refused.written)}
        </p>
      )}
    </form>
  );
}

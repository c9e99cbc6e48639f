import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
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
  readonly fields: readonly { readonly label: string; readonly code?: boolean; readonly placeholder?: string }[];
  readonly add: (values: readonly string[], form: FormData) => Promise<Refused | undefined>;
  /** Further controls. */
  readonly children?: ReactNode;
}) {
  const id = useId();
  const words = useTexts(modelTexts);
  const inWords = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(form.current!);
    const values = fields.map((_, index) => String(data.get(`value${index}`) ?? ""));
    const reason = await add(values, data);
    setRefused(reason);
    if (!reason) {
      form.current?.reset();
      form.current?.querySelector("input")?.focus();
    }
  };
  return (
    <form ref={form} className={styles.adder} onSubmit={(event) => void submit(event)}>
      {children}
      {fields.map(({ label, code, placeholder }, index) => (
        <label key={label} className={styles.field}>
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
      ))}
      <button type="submit" className="button">
        {words.add}
      </button>
      {refused && (
        <p id={`${id}-refused`} className={styles.refused} role="alert">
          {inWords(refused)}
        </p>
      )}
    </form>
  );
}

import { useEffect, useId, useRef, useState } from "react";
import { useDocument } from "../../document/document.ts";
import type { Refused } from "../../document/edit.ts";
import styles from "./model.module.css";
import { useRefusalWords } from "./refused.ts";

/**
 * A text that is changed in its place: Enter or leaving the field makes the change, Escape takes it back. Why a change
 * was refused stands under the field, and what was written stays there to be put right.
 */
export function TextField({
  label,
  value,
  commit,
  code = false,
  showLabel = false,
  placeholder,
  behind = "",
}: {
  readonly label: string;
  readonly value: string;
  readonly commit: (value: string) => Promise<Refused | undefined>;
  /** Written in the language of the model. */
  readonly code?: boolean;
  readonly showLabel?: boolean;
  readonly placeholder?: string;
  /** What may be written behind the value and is shown elsewhere: once it is in the text the field shows the value alone. */
  readonly behind?: string;
}) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [refused, setRefused] = useState<Refused>();
  const sent = useRef(value);
  /** What the text had when it was last read. */
  const known = useRef(value);
  const input = useRef<HTMLInputElement>(null);
  const inWords = useRefusalWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written behind the value has gone where it belongs
  useEffect(() => {
    setDraft(value);
    setRefused(undefined);
    sent.current = value;
    known.current = value;
  }, [value, behind]);
  const send = async (): Promise<void> => {
    if (draft === sent.current) return;
    sent.current = draft;
    const reason = await commit(draft);
    setRefused(reason);
    if (reason) return;
    afterNextChange(() => {
      if (input.current?.value !== draft) return;
      setDraft(known.current);
      sent.current = known.current;
    });
  };
  const takeBack = (): void => {
    setDraft(value);
    setRefused(undefined);
    sent.current = value;
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={showLabel ? styles.label : "hidden"}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className={code ? styles.code : styles.plain}
        value={draft}
        title={draft}
        dir="auto"
        spellCheck={!code}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${id}-refused` : undefined}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => void send()}
        onKeyDown={(event) => {
          // moving among the rows of a list is for the list only where nothing is being written
          event.stopPropagation();
          if (event.key === "Enter") void send();
          if (event.key === "Escape") takeBack();
        }}
      />
      {refused && (
        <p id={`${id}-refused`} className={styles.refused} role="alert">
          {inWords(refused, code ? draft : "")}
        </p>
      )}
    </div>
  );
}

/** The text may be changed again, by taking back, before it was ever read with what was sent. */
function afterNextChange(run: () => void): void {
  const stop = useDocument.subscribe((now, before) => {
    if (now.version === before.version) return;
    stop();
    run();
  });
}

import { type ReactNode, useRef } from "react";
import styles from "../start.module.css";
import { useFocusAdded } from "./use-focus-added.ts";

interface Line {
  readonly key: number;
  readonly name: string;
}

/** Lines that are written one under the other; Enter begins the next, and one left empty says nothing. */
export function LineList({
  lines,
  label,
  add,
  remove,
  mark,
  onChange,
  onAdd,
  onRemove,
}: {
  readonly lines: readonly Line[];
  readonly label: (number: number) => string;
  readonly add: string;
  readonly remove: (name: string) => string;
  readonly mark?: (index: number) => ReactNode;
  readonly onChange: (key: number, name: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useFocusAdded(list, `.${styles.line}`, lines.length);
  return (
    <div ref={list} className={styles.lines}>
      {lines.map(({ key, name }, index) => (
        <div key={key} className={styles.line}>
          {mark?.(index)}
          <input
            aria-label={label(index + 1)}
            value={name}
            dir="auto"
            autoComplete="off"
            onChange={({ target }) => onChange(key, target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || name.trim() === "") return;
              event.preventDefault();
              if (index === lines.length - 1) onAdd();
              else list.current?.querySelectorAll("input")[index + 1]?.focus();
            }}
          />
          <button
            type="button"
            className="quiet"
            aria-label={remove(name)}
            disabled={lines.length === 1}
            onClick={() => onRemove(key)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={onAdd}>
        {add}
      </button>
    </div>
  );
}

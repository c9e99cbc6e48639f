import { useId, useState } from "react";
import { useTexts } from "../../texts/define-texts.ts";
import { Coded } from "../../ui/coded.tsx";
import { type Faults, openConverted } from "./open-file.ts";
import styles from "./start.module.css";
import { startTexts } from "./texts.ts";

/** A table from a spreadsheet or a paper, pasted. */
export function PasteTable() {
  const id = useId();
  const words = useTexts(startTexts);
  const [table, setTable] = useState("");
  const [faults, setFaults] = useState<Faults>([]);
  const open = async (): Promise<void> => setFaults(await openConverted("table", table));
  return (
    <details className={styles.paste}>
      <summary>{words.pasteTable}</summary>
      <p className="soft">{words.tableHint}</p>
      <pre className={styles.example}>{words.tableExample}</pre>
      <label htmlFor={id} className="hidden">
        {words.table}
      </label>
      <textarea
        id={id}
        rows={6}
        spellCheck={false}
        value={table}
        placeholder={words.table}
        aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
        aria-invalid={faults.length > 0 ? true : undefined}
        onChange={({ target }) => setTable(target.value)}
      />
      <FaultList id={`${id}-faults`} faults={faults} />
      <button type="button" className="button" disabled={table.trim() === ""} onClick={() => void open()}>
        {words.openTable}
      </button>
    </details>
  );
}

/** How many faults are told at once. */
const mostFaults = 6;

/** What is wrong with something that was to be opened. */
export function FaultList({ id, faults }: { readonly id?: string; readonly faults: Faults }) {
  const words = useTexts(startTexts);
  if (faults.length === 0) return null;
  return (
    <ul id={id} role="alert" className={styles.faults}>
      {faults.slice(0, mostFaults).map(({ message, line }) => (
        <li key={`${line} ${message}`}>
          {line !== undefined && <b>{words.line(line)}</b>} <Coded text={message} />
        </li>
      ))}
      {faults.length > mostFaults && <li>{words.more(faults.length - mostFaults)}</li>}
    </ul>
  );
}

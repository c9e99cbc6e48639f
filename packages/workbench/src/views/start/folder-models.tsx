import { useEffect, useState } from "react";
import { whyNot } from "../../files/save.ts";
import { servedFolder } from "../../files/served-folder.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { accepted, type Faults, openFromFolder } from "./open-file.ts";
import { FaultList } from "./paste-table.tsx";
import styles from "./start.module.css";
import { startTexts } from "./texts.ts";

/** The models of the folder that `detente open` serves. */
export function FolderModels() {
  const words = useTexts(startTexts);
  const [names, setNames] = useState<readonly string[]>([]);
  const [more, setMore] = useState(0);
  const [faults, setFaults] = useState<Faults>([]);
  useEffect(() => {
    servedFolder().then(
      ({ files, more = 0 }) => {
        setMore(more);
        setNames(
          files
            .map(({ name }) => name)
            .filter((name) => accepted.some((ending) => name.toLowerCase().endsWith(ending))),
        );
      },
      (error: unknown) => setFaults([{ message: whyNot(error) }]),
    );
  }, []);
  if (names.length === 0 && more === 0 && faults.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{words.folder}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" className="quiet" onClick={() => void openFromFolder(name).then(setFaults)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.moreFiles(more)}</p>}
      <FaultList faults={faults} />
    </>
  );
}

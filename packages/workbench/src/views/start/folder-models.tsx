import { useEffect, useState } from "react";
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
  const [faults, setFaults] = useState<Faults>([]);
  useEffect(() => {
    void servedFolder().then(({ files }) =>
      setNames(
        files.map(({ name }) => name).filter((name) => accepted.some((ending) => name.toLowerCase().endsWith(ending))),
      ),
    );
  }, []);
  if (names.length === 0) return null;
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
      <FaultList faults={faults} />
    </>
  );
}

import { useEffect, useState } from "react";
import { say } from "../../app/announce.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { accepted, type Faults, openFile } from "./open-file.ts";
import styles from "./start.module.css";
import { startTexts } from "./texts.ts";

/** Opens a model that is dropped anywhere on the page. */
export function Dropping() {
  const words = useTexts(startTexts);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (hasFiles(event) && ++depth === 1) setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (hasFiles(event) && --depth <= 0) end();
    };
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const end = (): void => {
      depth = 0;
      setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      end();
      if (!file || !hasFiles(event)) return;
      event.preventDefault();
      // documents are taken by the view that reads them
      if (!accepted.some((ending) => file.name.toLowerCase().endsWith(ending))) return;
      // the text editor would write the file into the text
      event.stopPropagation();
      void openDropped(event, file).then((faults) => faults.length > 0 && say(words.unreadable(file.name, faults)));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      addEventListener(name, listener as EventListener, { capture: true });
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        removeEventListener(name, listener as EventListener, { capture: true });
    };
  }, [words]);
  return isOver ? <div className={styles.drop}>{words.dropHere}</div> : null;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer !== null && (dataTransfer.types.includes("Files") || dataTransfer.files.length > 0);

/** With the file's place on the disk where the browser gives it, so that saving writes the same file. */
async function openDropped({ dataTransfer }: DragEvent, file: File): Promise<Faults> {
  const item = dataTransfer?.items[0] as (DataTransferItem & Handing) | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => undefined);
  return await openFile(file, handle?.kind === "file" ? (handle as FileSystemFileHandle) : undefined);
}
interface Handing {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

import { useRef, useState } from "react";
import { goTo } from "../../app/navigation.ts";
import { openDocument } from "../../document/document.ts";
import { bundledCases } from "../../files/bundled-cases.ts";
import { isServed } from "../../files/served-folder.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Guarded } from "../../ui/guarded.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Page } from "../../ui/page.tsx";
import { Cases } from "./cases.tsx";
import { Drafts } from "./drafts.tsx";
import { FolderModels } from "./folder-models.tsx";
import { hasAnswers } from "./new-dispute/answers.ts";
import { accepted, type Faults, openFile } from "./open-file.ts";
import { FaultList, PasteTable } from "./paste-table.tsx";
import styles from "./start.module.css";
import { startTexts } from "./texts.ts";

const NewDispute = lazyPart(() => import("./new-dispute/new-dispute.tsx").then(({ NewDispute }) => NewDispute));

const own = bundledCases.filter(({ isPublished }) => !isPublished);
const published = bundledCases.filter(({ isPublished }) => isPublished);

/** Where a visit begins. */
export function StartView() {
  const words = useTexts(startTexts);
  const [isBuilding, setBuilding] = useState(hasAnswers);
  if (isBuilding)
    return (
      <Guarded>
        <NewDispute leave={() => setBuilding(false)} come={() => setBuilding(true)} />
      </Guarded>
    );
  return (
    <Page sentence={words.sentence} more={words.promise}>
      <Drafts />
      <div className={styles.ways}>
        <section className={`card ${styles.way}`} aria-label={words.build}>
          <h2>{words.build}</h2>
          <p>{words.buildHint}</p>
          <p>
            <button type="button" className="button primary" onClick={() => setBuilding(true)}>
              {words.begin}
            </button>{" "}
            <button type="button" className="button" onClick={writeText}>
              {words.writeText}
            </button>
          </p>
        </section>
        <section className={`card ${styles.way}`} aria-label={words.open}>
          <h2>{words.open}</h2>
          <p>{words.openHint}</p>
          <OpenButton />
          <PasteTable />
        </section>
      </div>
      {isServed() && <FolderModels />}
      <h2 className={styles.heading}>{words.firstCase}</h2>
      <Cases cases={own} label={words.firstCase} />
      <h2 className={styles.heading}>{words.published}</h2>
      <Cases cases={published} label={words.published} />
    </Page>
  );
}

function OpenButton() {
  const words = useTexts(startTexts);
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<Faults>([]);
  const pick = async (): Promise<void> => {
    // with the picker the file can be saved in its place afterwards
    if (!("showOpenFilePicker" in window)) {
      input.current?.click();
      return;
    }
    try {
      const [handle] = await (window as unknown as Picker).showOpenFilePicker({
        types: [{ description: "Détente", accept: { "text/plain": [...accepted] } }],
      });
      if (handle) setFaults(await openFile(await handle.getFile(), handle));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void pick()}>
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted.join(",")}
        aria-label={words.choose}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void openFile(file).then(setFaults);
          target.value = "";
        }}
      />
      <FaultList faults={faults} />
    </>
  );
}

interface Picker {
  showOpenFilePicker(options: unknown): Promise<FileSystemFileHandle[]>;
}

function writeText(): void {
  openDocument("", { kind: "new", name: "untitled.detente" });
  goTo("model");
}

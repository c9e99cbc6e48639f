import { quickAnalyst } from "../../answers/analyst.ts";
import { say } from "../../app/announce.ts";
import { useSettings } from "../../app/settings.ts";
import { useLookedAt } from "../../app/situation.ts";
import { currentText, useDocument } from "../../document/document.ts";
import { download } from "../../files/save.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useArrangement } from "./arrangement.ts";
import { verdictsTexts } from "./texts.ts";

/** The table as it is shown, for a spreadsheet: to the clipboard, or as a file. */
export function TableOut() {
  const words = useTexts(verdictsTexts);
  const copy = async (): Promise<void> => {
    try {
      // the clipboard wants the promise at once, while the reader's press still counts
      const table = askForTable("tsv");
      await navigator.clipboard.write([
        new ClipboardItem({ "text/plain": table.then(({ text }) => new Blob([text], { type: "text/plain" })) }),
      ]);
      const { rows, left } = await table;
      say(words.copied(rows, left));
    } catch {
      say(words.notCopied);
    }
  };
  const save = async (): Promise<void> => {
    const { text, rows, left } = await askForTable("csv");
    const name = useDocument.getState().home.name.replace(/\.[^.]*$/, "");
    download(`${name}.csv`, new Blob([text], { type: "text/csv" }));
    say(words.written(rows, left));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <button type="button" className="button" onClick={() => void save()}>
        {words.csv}
      </button>
    </>
  );
}

async function askForTable(form: "csv" | "tsv"): Promise<{ text: string; rows: number; left: number }> {
  const { filter, order, asked } = useArrangement.getState();
  const { scenario, concepts, rules } = useLookedAt.getState();
  const reply = await quickAnalyst.ask(
    {
      question: "table",
      parameters: { filter, order, asked, form, file: useDocument.getState().home.name },
      situation: { scenario, concepts, rules },
      text: currentText(),
      language: useSettings.getState().language,
    },
    new AbortController().signal,
  );
  if (reply.kind !== "answer") throw new Error(reply.message);
  return reply.answer;
}

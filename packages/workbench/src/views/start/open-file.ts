import { quickAnalyst } from "../../answers/analyst.ts";
import { say } from "../../app/announce.ts";
import { goTo } from "../../app/navigation.ts";
import { useSettings } from "../../app/settings.ts";
import { useLookedAt } from "../../app/situation.ts";
import { currentText, openDocument } from "../../document/document.ts";
import { type Draft, recoverDraft } from "../../files/drafts.ts";
import type { FileHome } from "../../files/file-home.ts";
import { whyNot } from "../../files/save.ts";
import { saveTexts } from "../../files/save-texts.ts";
import { readServed } from "../../files/served-folder.ts";
import { decoded, plainText } from "../../files/text-form.ts";
import type { Converted } from "../../questions/convert.ts";
import type { ParametersOf, QuestionId } from "../../questions/registry.ts";
import { textsNow } from "../../texts/define-texts.ts";

/** Why a file was not opened, in sentences. */
export type Faults = Extract<Converted, { readonly faults: unknown }>["faults"];

/** Larger files are not read: no model is so large. In bytes. */
const LARGEST = 16 * 2 ** 20;

/** Files that are opened here; others are documents for the Evidence view. */
export const accepted = [".detente", ".gmcr", ".json", ".csv", ".tsv"] as const;

/**
 * Opens a file: `.detente` as it is, where the browser lets us together with its place on the disk, so that saving writes
 * it; other formats as a new text.
 */
export async function openFile(file: File, handle?: FileSystemFileHandle): Promise<Faults> {
  if (file.size > LARGEST) return [{ message: `${file.name}: > ${LARGEST / 2 ** 20} MiB` }];
  return await openBytes(file.name, await file.arrayBuffer(), handle && { kind: "handle", name: file.name, handle });
}

/** Opens a model of the folder that `detente open` serves; another format as a new text. */
export async function openFromFolder(name: string): Promise<Faults> {
  try {
    const { bytes, version } = await readServed(name);
    return await openBytes(name, bytes, { kind: "served", name, version });
  } catch (error) {
    return [{ message: whyNot(error) }];
  }
}

/** `home`: where saving puts it again; absent where the browser cannot. */
async function openBytes(name: string, bytes: ArrayBuffer, home: FileHome | undefined): Promise<Faults> {
  const found = decoded(bytes);
  if (!found) return [{ message: `${name}: ${textsNow(saveTexts).noText}` }];
  const { text, isUtf8 } = found;
  if (/\.(gmcr|json|csv|tsv)$/i.test(name)) return await openConverted(name, plainText(text));
  show(text, isUtf8 && home ? home : { kind: "new", name });
  if (!isUtf8) say(textsNow(saveTexts).wide);
  return [];
}

/** Opens what is of another format: a file of that name, or without an ending a table that was pasted. */
export async function openConverted(name: string, content: string): Promise<Faults> {
  const converted = await ask("convert", { name, content });
  if ("faults" in converted) return converted.faults;
  show(converted.text, { kind: "new", name: `${name.replace(/\.\w+$/, "")}.detente` }, "");
  return [];
}

/** Shows another document: what can hold in it first, or where it cannot be read its text. */
export function show(text: string, home: FileHome, savedText = text): void {
  openDocument(text, home, savedText);
  goTo("verdicts");
}

/** Goes on with what was not saved. */
export async function goOnWith(draft: Draft): Promise<void> {
  await recoverDraft(draft);
  goTo("verdicts");
}

/** Asks the worker something that does not depend on the open document. */
export async function ask<Q extends QuestionId>(question: Q, parameters: ParametersOf<Q>) {
  const { concepts, rules } = useLookedAt.getState();
  const reply = await quickAnalyst.ask<Q>(
    {
      question,
      parameters,
      text: currentText(),
      situation: { scenario: undefined, concepts, rules },
      language: useSettings.getState().language,
    },
    new AbortController().signal,
  );
  if (reply.kind !== "answer") throw new Error(reply.message);
  return reply.answer;
}

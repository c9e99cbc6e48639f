import { create } from "zustand";
import { say } from "../app/announce.ts";
import { currentText, markSaved, replaceText, takeForm, textForFile, useDocument } from "../document/document.ts";
import { editsMade } from "../document/edit.ts";
import { textsNow } from "../texts/define-texts.ts";
import { isUnfetched } from "../texts/failures.ts";
import type { FileHome } from "./file-home.ts";
import { saveTexts } from "./save-texts.ts";
import { isServed, readServed, ServedError, watchServed, writeServed } from "./served-folder.ts";
import { decoded, formOf, plainText, type TextForm } from "./text-form.ts";

/** What the page has to ask or tell about the file. */
export interface FileNotice {
  /** The file was changed elsewhere while it was changed here: neither is lost until somebody decides. */
  readonly conflict?: { readonly theirs: string; readonly form: TextForm; readonly version?: string };
  /** The file is no longer where it was. */
  readonly gone?: true;
  /** A name is needed to save into the served folder. */
  readonly naming?: string;
  /** Why saving failed. */
  readonly failure?: string;
}
export const useFileNotice = create<FileNotice>()(() => ({}));
const notify = (notice: FileNotice): void => useFileNotice.setState(notice, true);
export const dismissNotice = (): void => notify({});

/** Puts the text where it lives, unless that has changed meanwhile; asks for a place where it has none. */
export function save(): Promise<void> {
  // what is being saved is the text as of before: the next save must have seen what that one wrote
  saving = saving.then(saveNow);
  return saving;
}
let saving: Promise<void> = Promise.resolve();

async function saveNow(): Promise<void> {
  await editsMade();
  const { home, savedText } = useDocument.getState();
  const text = currentText();
  const slow = setTimeout(() => say(textsNow(saveTexts).slow), SLOW);
  try {
    switch (home.kind) {
      case "served": {
        const version = await writeServed(home.name, textForFile(), home.version);
        if (version === undefined) await meetOutsideChange(home);
        else markSaved(text, { ...home, version });
        return;
      }
      case "handle": {
        const there = await readHandle(home.handle);
        if (plainText(there) !== savedText) notify({ conflict: conflictWith(there) });
        else await writeHandle(home.handle);
        return;
      }
      default:
        await saveAs();
    }
  } catch (error) {
    fail(error);
  } finally {
    clearTimeout(slow);
  }
}

/** How long saving may take before that is said, in milliseconds. */
const SLOW = 3_000;

/** After the file was removed: it is there again, with the text as it is here. */
export async function writeAgain(): Promise<void> {
  dismissNotice();
  const { home } = useDocument.getState();
  try {
    if (home.kind === "served") {
      // it came back meanwhile: with what it has now there is a choice to make
      if (!(await saveServedAs(home.name))) await save();
    } else if (home.kind === "handle") await writeHandle(home.handle);
  } catch {
    // a browser that cannot bring the file back can still ask for a place
    await saveAs();
  }
}

/** Asks where to put the text: in the served folder, in a file that the browser may write, or among the downloads. */
export async function saveAs(): Promise<void> {
  await editsMade();
  const { home } = useDocument.getState();
  const name = home.name.replace(/(\.\w+)?$/, ".detente");
  if (isServed()) {
    notify({ naming: name });
    return;
  }
  if (!("showSaveFilePicker" in window)) {
    download(name, textForFile());
    markSaved(currentText(), { kind: "new", name });
    return;
  }
  try {
    const handle = await (window as unknown as FilePickers).showSaveFilePicker({
      suggestedName: name,
      types: [{ description: "Détente", accept: { "text/plain": [".detente"] } }],
    });
    await writeHandle(handle);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) fail(error);
  }
}

/** The parts of the File System Access interface that not every browser has. */
interface FilePickers {
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}

/** Saves into the served folder under a name that is not taken there. @returns false when it is taken */
export async function saveServedAs(name: string): Promise<boolean> {
  const text = currentText();
  try {
    const version = await writeServed(name, textForFile(), undefined);
    if (version === undefined) return false;
    markSaved(text, { kind: "served", name, version });
    dismissNotice();
  } catch (error) {
    fail(error);
  }
  return true;
}

/** Gives the text to the browser's downloads. */
export function download(name: string, content: string | Blob, type = "text/plain;charset=utf-8"): void {
  const address = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** After a conflict: what the file has now becomes the document; what was here can be had back by undo. */
export function takeTheirs(): void {
  const { conflict } = useFileNotice.getState();
  if (!conflict) return;
  replaceText(conflict.theirs, "input.outside");
  takeForm(conflict.form);
  settle(conflict);
  dismissNotice();
}

/** After a conflict: what is here replaces what the file has now. */
export async function keepMine(): Promise<void> {
  const { conflict } = useFileNotice.getState();
  if (!conflict) return;
  settle(conflict);
  dismissNotice();
  await save();
}

/** After a conflict: the file stays as it is, and what is here goes on under another name. */
export async function keepBoth(): Promise<void> {
  const { home } = useDocument.getState();
  dismissNotice();
  markSaved("", { kind: "new", name: home.name.replace(/(\.\w+)?$/, " (2)$1") });
  await saveAs();
}

function settle({ theirs, version }: NonNullable<FileNotice["conflict"]>): void {
  const { home } = useDocument.getState();
  markSaved(theirs, home.kind === "served" && version !== undefined ? { ...home, version } : home);
}

/** Keeps an eye on the file: an outside change is taken in, or, when both sides changed, asked about. */
export function watchHome(): () => void {
  const look = (): void => {
    const { home } = useDocument.getState();
    if (document.visibilityState === "visible" && home.kind === "handle")
      void lookAtHandle(home).catch(() => undefined);
  };
  // a window that was loaded again has it as it was
  const { home } = useDocument.getState();
  if (home.kind === "served") void meetOutsideChange(home).catch(() => undefined);
  const timer = setInterval(look, 3000);
  addEventListener("focus", look);
  const stop = isServed()
    ? watchServed((name) => {
        const { home } = useDocument.getState();
        if (home.kind === "served" && home.name === name) void meetOutsideChange(home).catch(() => undefined);
      })
    : () => undefined;
  return () => {
    clearInterval(timer);
    removeEventListener("focus", look);
    stop();
  };
}

async function meetOutsideChange(home: Extract<FileHome, { kind: "served" }>): Promise<void> {
  const { bytes, version } = await readServed(home.name);
  const now = useDocument.getState().home;
  if (now.kind === "served" && now.name === home.name && now.version !== version) takeIn(textIn(bytes), version);
}

async function lookAtHandle({ handle }: Extract<FileHome, { kind: "handle" }>): Promise<void> {
  const there = await readHandle(handle);
  if (plainText(there) !== useDocument.getState().savedText) takeIn(there);
}

const conflictWith = (there: string, version?: string): NonNullable<FileNotice["conflict"]> => ({
  theirs: plainText(there),
  form: formOf(there),
  ...(version === undefined ? {} : { version }),
});

function takeIn(there: string, version?: string): void {
  const { savedText } = useDocument.getState();
  const conflict = conflictWith(there, version);
  const mine = currentText();
  if (mine === conflict.theirs || mine === savedText) takeForm(conflict.form);
  if (mine === conflict.theirs) settle(conflict);
  else if (mine === savedText) {
    replaceText(conflict.theirs, "input.outside");
    settle(conflict);
  } else notify({ conflict });
}

async function readHandle(handle: FileSystemFileHandle): Promise<string> {
  return textIn(await (await handle.getFile()).arrayBuffer());
}

async function writeHandle(handle: FileSystemFileHandle): Promise<void> {
  const text = currentText();
  // written beside the file and put in its place when it is whole
  const stream = await handle.createWritable();
  await stream.write(textForFile());
  await stream.close();
  markSaved(text, { kind: "handle", name: handle.name, handle });
}

function fail(error: unknown): void {
  const isGone =
    error instanceof ServedError
      ? error.status === 404
      : error instanceof DOMException && error.name === "NotFoundError";
  if (isGone) notify({ gone: true });
  else notify({ failure: whyNot(error) });
}

/** Why a file was not read or written, in the reader's language as far as the page knows it. */
export function whyNot(error: unknown): string {
  const words = textsNow(saveTexts);
  const message = error instanceof Error ? error.message : String(error);
  if (isUnfetched(error)) return words.unreachable;
  if (error instanceof ServedError && error.status === 403) return `${words.notLetIn} ${message}`;
  if (error instanceof DOMException && error.name === "NotAllowedError") return words.notAllowed;
  if (error instanceof DOMException && error.name === "QuotaExceededError") return words.noRoom;
  return message;
}

/** @throws TypeError when the file is no longer a text */
function textIn(bytes: ArrayBuffer): string {
  const found = decoded(bytes);
  if (!found) throw new TypeError(textsNow(saveTexts).noText);
  return found.text;
}

import { create } from "zustand";
import { change, currentText, markSaved, useDocument } from "../document/document.ts";
import { editsMade } from "../document/edit.ts";
import type { FileHome } from "./file-home.ts";
import { isServed, readServed, watchServed, writeServed } from "./served-folder.ts";

/** What the page has to ask or tell about the file. */
export interface FileNotice {
  /** The file was changed elsewhere while it was changed here: neither is lost until somebody decides. */
  readonly conflict?: { readonly theirs: string; readonly version?: string };
  /** A name is needed to save into the served folder. */
  readonly naming?: string;
  /** Why saving failed. */
  readonly failure?: string;
}
export const useFileNotice = create<FileNotice>()(() => ({}));
const notify = (notice: FileNotice): void => useFileNotice.setState(notice, true);
export const dismissNotice = (): void => notify({});

/** Puts the text where it lives, unless that has changed meanwhile; asks for a place where it has none. */
export async function save(): Promise<void> {
  await editsMade();
  const { home, savedText } = useDocument.getState();
  const text = currentText();
  try {
    switch (home.kind) {
      case "served": {
        const version = await writeServed(home.name, text, home.version);
        if (version === undefined) await meetOutsideChange(home);
        else markSaved(text, { ...home, version });
        return;
      }
      case "handle": {
        const theirs = plain(await (await home.handle.getFile()).text());
        if (theirs !== savedText) notify({ conflict: { theirs } });
        else await writeHandle(home.handle, text);
        return;
      }
      default:
        await saveAs();
    }
  } catch (error) {
    fail(error);
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
    download(name, currentText());
    markSaved(currentText(), { kind: "new", name });
    return;
  }
  try {
    const handle = await (window as unknown as FilePickers).showSaveFilePicker({
      suggestedName: name,
      types: [{ description: "Détente", accept: { "text/plain": [".detente"] } }],
    });
    await writeHandle(handle, currentText());
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
    const version = await writeServed(name, text, undefined);
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
  replaceText(conflict.theirs);
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
  if (now.kind === "served" && now.name === home.name && now.version !== version) takeIn(decode(bytes), version);
}

async function lookAtHandle({ handle }: Extract<FileHome, { kind: "handle" }>): Promise<void> {
  const theirs = plain(await (await handle.getFile()).text());
  if (theirs !== useDocument.getState().savedText) takeIn(theirs);
}

function takeIn(theirs: string, version?: string): void {
  const { savedText } = useDocument.getState();
  const conflict = { theirs: plain(theirs), ...(version === undefined ? {} : { version }) };
  const mine = currentText();
  if (mine === conflict.theirs) settle(conflict);
  else if (mine === savedText) {
    replaceText(conflict.theirs);
    settle(conflict);
  } else notify({ conflict });
}

/** Puts another text in place of this one as one change of what differs, so that the cursor and the history stay. */
function replaceText(text: string): void {
  const before = currentText();
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  change({
    changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) },
    userEvent: "input.outside",
  });
}

async function writeHandle(handle: FileSystemFileHandle, text: string): Promise<void> {
  // written beside the file and put in its place when it is whole
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  markSaved(text, { kind: "handle", name: handle.name, handle });
}

function fail(error: unknown): void {
  notify({ failure: error instanceof Error ? error.message : String(error) });
}

const plain = (text: string): string => text.replaceAll("\r\n", "\n");
const decode = (bytes: ArrayBuffer): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

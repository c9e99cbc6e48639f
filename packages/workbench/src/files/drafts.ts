import { createStore, del, entries, get, set } from "idb-keyval";
import { currentText, isUnsaved, openDocument, useDocument } from "../document/document.ts";
import type { FileHome } from "./file-home.ts";

/** What is not saved yet, kept in this browser so that a crash loses nothing. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly savedText: string;
  readonly home: FileHome;
  /** When it was last changed, in milliseconds since 1970. */
  readonly time: number;
}

/** How long after a change it is kept, in milliseconds. */
const DELAY = 250;
const store = createStore("detente", "drafts");
const sessionKey = "detente.draft";
let own = "";
/** Keeps the document as it is now; resolved once this window's drafts are kept. */
const keeping = Promise.withResolvers<() => Promise<void>>();

/**
 * Begins to keep this window's changes. A window that is loaded again takes up what it had.
 * @returns whether a draft was taken up
 */
export async function keepDrafts(): Promise<boolean> {
  own = await ownId();
  sessionStorage.setItem(sessionKey, own);
  const draft = await get<Draft>(own, store);
  if (draft) openDocument(draft.text, draft.home, draft.savedText);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: unknown;
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    const now = useDocument.getState();
    if (kept === now) return;
    kept = now;
    await (isUnsaved(now)
      ? set(
          own,
          { id: own, text: currentText(), savedText: now.savedText, home: now.home, time: Date.now() } satisfies Draft,
          store,
        )
      : del(own, store));
  };
  useDocument.subscribe((now, before) => {
    if (now.version === before.version && now.savedText === before.savedText) return;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), DELAY);
  });
  addEventListener("pagehide", () => void keep());
  addEventListener("visibilitychange", () => void keep());
  keeping.resolve(keep);
  return draft !== undefined;
}

/** Drafts of windows that are no longer there, newest first. */
export async function lostDrafts(): Promise<Draft[]> {
  await keeping.promise;
  const alive = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  return (await entries<string, Draft>(store))
    .map(([, draft]) => draft)
    .filter(({ id }) => id !== own && !alive.has(lockName(id)))
    .sort((a, b) => b.time - a.time);
}

/** Goes on with a draft in this window. */
export async function recoverDraft(draft: Draft): Promise<void> {
  openDocument(draft.text, draft.home, draft.savedText);
  // this window has it before the other's is given up
  await (await keeping.promise)();
  await del(draft.id, store);
}

export const discardDraft = (draft: Draft): Promise<void> => del(draft.id, store);

/** This window's id: the one it had before it was loaded again, unless a copy of the window has it. */
async function ownId(): Promise<string> {
  const before = sessionStorage.getItem(sessionKey);
  if (before && (await hold(before))) return before;
  const fresh = crypto.randomUUID();
  await hold(fresh);
  return fresh;
}

/** Shows that the window with this id is there, for as long as it is. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

const lockName = (id: string): string => `detente.draft.${id}`;

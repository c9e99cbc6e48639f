import { createStore, del, delMany, entries, get, set, type UseStore } from "idb-keyval";
import { create } from "zustand";
import { isUnsaved, type OpenDocument, openDocument, useDocument } from "../document/document.ts";
import type { FileHome } from "./file-home.ts";
import { forgetLastWords, keepLastWords, lastWords } from "./last-words.ts";
import { inForm } from "./text-form.ts";

/** A document as a window had it, kept in this browser so that a crash, or opening another one, loses nothing. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly savedText: string;
  readonly home: FileHome;
  /** When it was last changed, in milliseconds since 1970. */
  readonly time: number;
  /** Another window has it open. */
  readonly isOpen?: boolean;
}

/** What was not saved when another document took its place in this window. */
export interface PutAside {
  readonly draft: Draft;
  /** The oldest drafts, given up for it. */
  readonly dropped: readonly Draft[];
}
export const useDrafts = create<{
  /** Whether this browser keeps drafts; undefined until that is known. */
  readonly keeps: boolean | undefined;
  readonly putAside: PutAside | undefined;
  /** Goes up by one whenever others are kept than before. */
  readonly changes: number;
}>()(() => ({ keeps: undefined, putAside: undefined, changes: 0 }));

/** How many drafts are kept beside what windows have open. */
const mostDrafts = 10;
/** How long after a change it is kept, in milliseconds. */
const DELAY = 250;
/** A window that is being loaded again takes its document back long before this, in milliseconds. */
const GIVEN_UP = 24 * 60 * 60 * 1000;

let made: UseStore | undefined;
/** Opened when it is first used: a browser that forbids it fails then, and not the whole page. */
const store: UseStore = async (mode, run) => {
  made ??= createStore("detente", "drafts");
  return await made(mode, run);
};
const sessionKey = "detente.draft";
let own = "";
/** Keeps the document as it is now; resolved once it is known whether this browser keeps drafts. */
const keeping = Promise.withResolvers<() => Promise<void>>();

/**
 * Begins to keep this window's document. A window that is loaded again takes up what it had.
 * @returns whether there was something to take up
 */
export async function keepDrafts(): Promise<boolean> {
  own = await ownId();
  await takeLastWords().catch(() => undefined);
  const before = await get<Draft>(own, store).catch(() => undefined);
  if (before) openDocument(before.text, before.home, before.savedText);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: unknown;
  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    const now = useDocument.getState();
    if (kept === now) return;
    try {
      await (now.opened === 0 && !isUnsaved(now) ? del(own, store) : set(own, draftOf(own, now), store));
      kept = now;
      forgetLastWords(own);
      useDrafts.setState({ keeps: true });
    } catch {
      // no store, or a full one
      useDrafts.setState({ keeps: false });
    }
  };
  // a browser that does not keep the text asks before the page is left
  addEventListener("beforeunload", (event) => {
    if (useDrafts.getState().keeps === false && isUnsaved(useDocument.getState())) event.preventDefault();
  });
  useDocument.subscribe((now, before) => {
    if (now.version === before.version && now.savedText === before.savedText) return;
    if (now.opened !== before.opened && isUnsaved(before)) void putAside(draftOf(newId(), before));
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), DELAY);
  });
  const leave = (): void => {
    const now = useDocument.getState();
    if (kept !== now && isUnsaved(now)) keepLastWords(draftOf(own, now));
    void keep();
  };
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", leave);
  await keep();
  keeping.resolve(keep);
  tidy().catch(() => undefined);
  return before !== undefined;
}

/** Keeps the document as it is now. @returns whether it is kept, or needs not be */
export async function isKept(): Promise<boolean> {
  await (await keeping.promise)();
  return useDrafts.getState().keeps !== false || !isUnsaved(useDocument.getState());
}

/** Drafts of other windows, newest first: of those that are gone, of those that are still there, and what was put aside. */
export async function otherDrafts(): Promise<Draft[]> {
  return unsaved(await others());
}

/** Goes on with a draft in this window. */
export async function recoverDraft(draft: Draft): Promise<void> {
  openDocument(draft.text, draft.home, draft.savedText);
  // this window has it before the other's is given up; one that is still there keeps its own
  await (await keeping.promise)();
  if (!draft.isOpen) await discardDraft(draft);
}

export const discardDraft = (draft: Draft): Promise<void> => del(draft.id, store).then(changed);
/** Takes back that a draft was thrown away. */
export const restoreDraft = (draft: Draft): Promise<void> => set(draft.id, draft, store).then(changed);

const changed = (): void => useDrafts.setState(({ changes }) => ({ changes: changes + 1 }));

/** Keeps what was not saved; where that makes too many, the oldest are given up, and it is said which. */
async function putAside(draft: Draft): Promise<void> {
  try {
    const others = unsaved(await leftBehind());
    await set(draft.id, draft, store);
    const isSame = ({ text, home }: Draft): boolean => text === draft.text && home.name === draft.home.name;
    const dropped = others.filter((other) => !isSame(other)).slice(mostDrafts - 1);
    await giveUp([...others.filter(isSame), ...dropped]);
    useDrafts.setState({ putAside: { draft, dropped } });
  } catch {
    // without a store in this browser the page itself holds it for as long as it can be gone back to
    useDrafts.setState({ putAside: { draft, dropped: [] } });
  }
  changed();
}

/** Puts what windows had last where drafts are kept. A place on the disk is known only there. */
async function takeLastWords(): Promise<void> {
  for (const last of lastWords()) {
    const before = await get<Draft>(last.id, store);
    const { name } = last.home;
    const home =
      before?.home.name === name
        ? before.home
        : last.home.kind === "handle"
          ? { kind: "new" as const, name }
          : last.home;
    await set(last.id, { ...last, home }, store);
    forgetLastWords(last.id);
  }
}

/** Forgets what windows long gone had open, without a change in it. */
async function tidy(): Promise<void> {
  const isOver = ({ text, savedText, time }: Draft): boolean => text === savedText && time < Date.now() - GIVEN_UP;
  await giveUp((await leftBehind()).filter(isOver));
}

const giveUp = (drafts: readonly Draft[]): Promise<void> =>
  delMany(
    drafts.map(({ id }) => id),
    store,
  );

const unsaved = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(({ text, savedText }) => text !== savedText).sort((a, b) => b.time - a.time);

/** What windows that are no longer there had, and what was put aside. */
const leftBehind = async (): Promise<Draft[]> => (await others()).filter(({ isOpen }) => !isOpen);

/** What other windows have or had, and what was put aside. */
async function others(): Promise<Draft[]> {
  await keeping.promise;
  const alive = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  return (await entries<string, Draft>(store))
    .filter(([id]) => id !== own)
    .map(([id, draft]) => ({ ...draft, isOpen: alive.has(lockName(id)) }));
}

const draftOf = (id: string, { editor, savedText, home, form }: OpenDocument): Draft => ({
  id,
  text: inForm(editor.doc.toString(), form),
  savedText: inForm(savedText, form),
  home,
  time: Date.now(),
});

/** This window's id: the one it had before it was loaded again, unless a copy of the window has it. */
async function ownId(): Promise<string> {
  const before = inSession()?.getItem(sessionKey);
  if (before && (await hold(before))) return before;
  const fresh = newId();
  await hold(fresh);
  inSession()?.setItem(sessionKey, fresh);
  return fresh;
}

/** What this window keeps; nothing where the browser forbids it. */
function inSession(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Random; not every address has `randomUUID`. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");

/** Shows that the window with this id is there, for as long as it is. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const held = navigator.locks?.request(lockName(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
    // an address or a browser without locks: one window is as good as it gets
    if (held) held.catch(() => resolve(true));
    else resolve(true);
  });
}

const lockName = (id: string): string => `detente.draft.${id}`;

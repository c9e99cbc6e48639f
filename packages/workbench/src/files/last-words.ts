import type { Draft } from "./drafts.ts";

/**
 * What a window had that is closed or loaded again right after a change: only what is written at once is sure to be kept
 * then. The next window takes it from here to where drafts are kept.
 */
const keyOf = (id: string): string => `detente.last.${id}`;

export function keepLastWords(draft: Draft): void {
  try {
    localStorage.setItem(keyOf(draft.id), JSON.stringify(draft));
  } catch {
    // no store, or too long for it: what was kept before is there
  }
}

export function forgetLastWords(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // no store
  }
}

/** Everything that was kept so. */
export function lastWords(): Draft[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(keyOf("")))
      .map((key) => JSON.parse(localStorage.getItem(key)!) as Draft);
  } catch {
    return [];
  }
}

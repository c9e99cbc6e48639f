import { useSyncExternalStore } from "react";

/** The views, in the order in which they are offered. Each has a folder of its own under views/. */
export const viewIds = [
  "start",
  "model",
  "verdicts",
  "movement",
  "whatif",
  "evidence",
  "claims",
  "workshop",
  "report",
] as const;
export type ViewId = (typeof viewIds)[number];

/** The view that the address names: `#/verdicts`. */
export function useView(): ViewId {
  return useSyncExternalStore(subscribe, currentView);
}

export function goTo(view: ViewId): void {
  if (currentView() !== view) location.hash = `/${view}`;
}

function currentView(): ViewId {
  const named = location.hash.match(/^#\/(\w+)/)?.[1];
  return viewIds.find((id) => id === named) ?? "start";
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

import { create } from "zustand";
import { isKept } from "../files/drafts.ts";

/** Another build than this page's: there to be used, or already used by another window. */
export const useNewVersion = create<{ readonly state: "none" | "ready" | "used" }>()(() => ({ state: "none" }));

/** From then on the page works without a network; a new build is fetched beside the old one and offered. */
export async function keepCopy(): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers?.register("./sw.js").catch(() => undefined);
  if (!registration) return;
  const look = (): void => {
    // the first build that a browser keeps is this page's own
    if (registration.waiting && workers.controller) useNewVersion.setState({ state: "ready" });
  };
  const follow = (): void => registration.installing?.addEventListener("statechange", look);
  look();
  follow();
  registration.addEventListener("updatefound", follow);
  const controlled = workers.controller;
  workers.addEventListener("controllerchange", () => {
    if (controlled) useNewVersion.setState({ state: "used" });
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
}

/** Goes on with the new build in this window; what is not saved is kept first. @returns false where it cannot be kept */
export async function useNow(): Promise<boolean> {
  if (!(await isKept())) return false;
  const workers = navigator.serviceWorker;
  const waiting = (await workers.getRegistration())?.waiting;
  if (!waiting) location.reload();
  else {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ type: "SKIP_WAITING" });
  }
  return true;
}

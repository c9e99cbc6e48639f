import { create } from "zustand";
import { persist } from "zustand/middleware";
import { type Language, preferredLanguage } from "../texts/languages.ts";

/** What the reader has chosen for all documents; kept in this browser. */
export interface Settings {
  readonly language: Language;
  readonly theme: "system" | "light" | "dark";
  /** Whether the text of the model stands beside the other views. */
  readonly showText: boolean;
}

export const useSettings = create<Settings>()(
  persist((): Settings => ({ language: preferredLanguage(navigator.languages), theme: "system", showText: true }), {
    name: "detente.settings",
  }),
);

export const changeSettings = (change: Partial<Settings>): void => void useSettings.setState(change);

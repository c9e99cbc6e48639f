import { useSettings } from "../app/settings.ts";
import { isolating } from "./isolated.ts";
import type { Language } from "./languages.ts";

/** One text: words, or a function that puts names and numbers into them. */
type Text = string | ((...values: never[]) => string);
interface TextTree {
  readonly [key: string]: Text | TextTree;
}

/** The words of a part of the page in every language. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** Holds the words of a part of the page: a text that one language lacks fails the build. */
export const defineTexts = <T extends TextTree>(texts: {
  readonly en: T;
  readonly zh: NoInfer<T>;
  readonly ko: NoInfer<T>;
}): Texts<T> => ({ en: isolating(texts.en), zh: isolating(texts.zh), ko: isolating(texts.ko) });

/** The words in the reader's language. */
export const useTexts = <T>(texts: Texts<T>): T => texts[useSettings(({ language }) => language)];

/** The same outside of what is drawn. */
export const textsNow = <T>(texts: Texts<T>): T => texts[useSettings.getState().language];

import { useSettings } from "../app/settings.ts";
import type { Language } from "./languages.ts";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN", ko: "ko-KR" };

// made once: making one takes longer than drawing a row
const formats = {
  en: new Intl.NumberFormat(locales.en),
  zh: new Intl.NumberFormat(locales.zh),
  ko: new Intl.NumberFormat(locales.ko),
};

/** The tag of the reader's language, for `Intl`: the page's language counts, not the browser's. */
export const useLocale = (): string => locales[useSettings(({ language }) => language)];

/** Writes numbers as the reader's language does. */
export const useNumbers = (): Intl.NumberFormat => formats[useSettings(({ language }) => language)];

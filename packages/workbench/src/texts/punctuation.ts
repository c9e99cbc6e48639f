import { defineTexts } from "./define-texts.ts";

/** What stands between and around names, as each language writes it. */
export const punctuation = defineTexts({
  en: {
    list: (parts: readonly string[]) => parts.join(", "),
    bracketed: (text: string, note: string) => `${text} (${note})`,
    note: (text: string) => `(${text})`,
    colon: ": ",
    percent: (number: string) => `${number} %`,
  },
  zh: {
    list: (parts: readonly string[]) => parts.join("、"),
    bracketed: (text: string, note: string) => `${text}（${note}）`,
    note: (text: string) => `（${text}）`,
    colon: "：",
    percent: (number: string) => `${number}%`,
  },
  ko: {
    list: (parts: readonly string[]) => parts.join(", "),
    bracketed: (text: string, note: string) => `${text} (${note})`,
    note: (text: string) => `(${text})`,
    colon: ": ",
    percent: (number: string) => `${number}%`,
  },
});

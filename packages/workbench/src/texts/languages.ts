/** The languages of the page, by the name that each gives itself. */
export const languages = { en: "English", zh: "简体中文", ko: "한국어" } as const;

export type Language = keyof typeof languages;

/** The reader's language as the browser has it; English where it is none of ours. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0]!;
    if (primary in languages) return primary as Language;
  }
  return "en";
}

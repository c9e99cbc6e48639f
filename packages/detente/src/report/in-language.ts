import type { Diagnostic } from "../language/diagnostic.ts";
import { compose, inEnglish, type Sentence, type Tongue } from "../sentences/sentence.ts";
import { translations } from "../sentences/translations.ts";
import { withParticles } from "./phrases/korean/grammar.ts";
import type { Language } from "./phrases/phrases.ts";

const chinese: Tongue = {
  wording: (english) => translations[english][0],
  list: (parts, by) =>
    by === "comma" || parts.length < 2 ? parts.join("、") : `${parts.slice(0, -1).join("、")} 或 ${parts.at(-1)}`,
  midway: (sentence) => sentence,
  finish: (text) => text,
};
const korean: Tongue = {
  wording: (english) => translations[english][1],
  list: (parts, by) =>
    by === "comma" || parts.length < 2 ? parts.join(", ") : `${parts.slice(0, -1).join(", ")} 또는 ${parts.at(-1)}`,
  midway: (sentence) => sentence,
  finish: withParticles,
};

const tongues: Readonly<Record<Language, Tongue>> = { en: inEnglish, zh: chinese, ko: korean };

/**
 * A sentence of the library in one of its languages.
 *
 * @example
 * ```ts
 * inWords("The file is empty.", "ko"); // => "파일이 비어 있습니다."
 * ```
 */
export const inWords = (sentence: Sentence, language: Language): string => compose(sentence, tongues[language]);

/**
 * A finding in another language: its message and its remedy; names, numbers and what is quoted of the file stay as they
 * are written. A finding that was not made by this library stays in its own words.
 *
 * @example
 * ```ts
 * const [finding] = readConflict("actor a { option x }").diagnostics;
 * finding.message; // => "Nothing says what `a` prefers: all states are equally good for it."
 * inLanguage(finding, "zh").message; // => "没有说明 `a` 偏好什么：所有状态对它都同样好。"
 * ```
 */
export function inLanguage(diagnostic: Diagnostic, language: Language): Diagnostic {
  const { sentences } = diagnostic;
  if (language === "en" || !sentences) return diagnostic;
  return {
    ...diagnostic,
    message: inWords(sentences.message, language),
    ...(sentences.remedy === undefined ? {} : { remedy: inWords(sentences.remedy, language) }),
  };
}

/**
 * The message of an error or a refusal in another language; of an error that is not meant for people its own.
 *
 * @example
 * ```ts
 * const refused = new GroupError("A coalition has two members or more.");
 * messageInLanguage(refused, "zh"); // => "联盟有两个或更多成员。"
 * ```
 */
export function messageInLanguage(
  { message, sentence }: { readonly message: string; readonly sentence?: Sentence },
  language: Language,
): string {
  return sentence === undefined ? message : inWords(sentence, language);
}

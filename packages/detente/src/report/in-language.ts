import { compose, type Sentence, type Tongue } from "../findings/sentence.ts";
import { translations } from "../findings/translations.ts";
import type { Diagnostic } from "../language/diagnostic.ts";
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
  const tongue = language === "zh" ? chinese : korean;
  return {
    ...diagnostic,
    message: compose(sentences.message, tongue),
    ...(sentences.remedy === undefined ? {} : { remedy: compose(sentences.remedy, tongue) }),
  };
}

/**
 * The message of an error in another language, where the error is one that says what a model or a question cannot be.
 *
 * @example
 * ```ts
 * const refused = new GroupError("A coalition has two members or more.");
 * messageInLanguage(refused, "zh"); // => "联盟有两个或更多成员。"
 * ```
 */
export function messageInLanguage(
  { message, sentence }: Error & { readonly sentence?: Sentence },
  language: Language,
): string {
  if (language === "en" || sentence === undefined) return message;
  return compose(sentence, language === "zh" ? chinese : korean);
}

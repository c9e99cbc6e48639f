import { chinese } from "./chinese.ts";
import type { change } from "./english/change.ts";
import type { compare } from "./english/compare.ts";
import type { concepts } from "./english/concepts.ts";
import type { evidence } from "./english/evidence.ts";
import type { figures } from "./english/figures.ts";
import type { foresight } from "./english/foresight.ts";
import type { general } from "./english/general.ts";
import type { levers } from "./english/levers.ts";
import type { page } from "./english/page.ts";
import type { readings } from "./english/readings.ts";
import type { verdicts } from "./english/verdicts.ts";
import { english } from "./english.ts";
import { korean } from "./korean.ts";

/**
 * The languages that texts for people can be had in: English, 简体中文 and 한국어.
 *
 * @example
 * ```ts
 * languages; // => ["en", "zh", "ko"]
 * ```
 */
export const languages = ["en", "zh", "ko"] as const;

/** A language of `languages`. */
export type Language = (typeof languages)[number];

/** The language of a tag such as `zh-CN`, as editors and browsers give it; English where it is none of `languages`. */
export const languageOf = (tag = ""): Language =>
  languages.find((language) => language === tag.toLowerCase().split(/[-_]/)[0]) ?? "en";

/**
 * Everything that texts and figures say, in one language. A member is a text, or a function that puts names and numbers
 * into one; each language has every member of the English catalog with the same parameters, or the build fails.
 */
export interface Phrases {
  readonly language: Language;
  /** Numbers, lists, states, moves, what a preference rests on. */
  readonly general: typeof general;
  /** Names, definitions and citations of concepts and rules. */
  readonly concepts: typeof concepts;
  /** What holds, proofs, ways, coalitions. */
  readonly verdicts: typeof verdicts;
  /** What would have to change; margins, shares, what falls without a source. */
  readonly change: typeof change;
  /** What each option decides, what each actor can secure. */
  readonly levers: typeof levers;
  /** How far several readings agree. */
  readonly readings: typeof readings;
  /** What differs between two models, and what follows from it. */
  readonly compare: typeof compare;
  /** What can hold for actors who look far ahead. */
  readonly foresight: typeof foresight;
  /** The ledger, claims, assumptions. */
  readonly evidence: typeof evidence;
  /** Titles, methods, captions of a report. */
  readonly page: typeof page;
  /** Figures and the tables behind them. */
  readonly figures: typeof figures;
}

/**
 * The catalog of a language.
 *
 * @example
 * ```ts
 * analysisText(analysis, {}, phrasesOf("ko")) === analysisText(analysis); // => false
 * ```
 */
export function phrasesOf(language: Language): Phrases {
  switch (language) {
    case "en":
      return english;
    case "zh":
      return chinese;
    case "ko":
      return korean;
  }
}

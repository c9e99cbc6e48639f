import type { Rules } from "../engine/concepts.ts";
import type { Diagnostic } from "../language/diagnostic.ts";
import { oneLine } from "../language/harmless.ts";
import { modelHash } from "../model/canonical.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { version } from "../version.ts";
import { diagnosticDocument } from "./documents.ts";
import { inLanguage } from "./in-language.ts";
import { english } from "./phrases/english.ts";
import type { Phrases } from "./phrases/phrases.ts";

/** What stands around an answer wherever it is read: how the model was read, and which model, program and rules gave it. */
export interface Around {
  readonly model: ConflictModel;
  readonly rules?: Rules;
  /** Findings about the model that whoever reads the answer must know; errors are none, since there is no answer then. */
  readonly notices: readonly Diagnostic[];
}

/**
 * A notice in one line: where, what, and what to do about it.
 *
 * @example
 * ```ts
 * const [notice] = readConflict("actor a { option x }").diagnostics;
 * noticeLine(notice, phrasesOf("en")).slice(0, 39); // => "Line 1: Nothing says what `a` prefers: "
 * ```
 */
export function noticeLine(notice: Diagnostic, { language, general }: Phrases): string {
  const { place, message, remedy } = inLanguage(notice, language);
  const said = [message, ...(remedy ? [remedy] : [])].map(oneLine).join(general.space);
  return place ? general.onLine(place.line, said) : said;
}

/**
 * The notices as a quoted list of Markdown, to stand before the answer; "" where there are none.
 *
 * @example
 * ```ts
 * noticesText(readConflict("actor a { option x }").diagnostics).split("\n")[0]; // => "> **Before you rely on this:**"
 * ```
 */
export function noticesText(notices: readonly Diagnostic[], phrases: Phrases = english): string {
  if (notices.length === 0) return "";
  const lines = notices.map((notice) => `> - ${noticeLine(notice, phrases)}`);
  return [`> **${phrases.general.beforeYouRely}**`, ">", ...lines].join("\n");
}

/**
 * An answer for people with all that belongs around it: the notices under its title, and at its end which model, program and
 * rules it comes from.
 *
 * @example
 * ```ts
 * around(analysisText(analysis), { model, rules: defaultRules, notices: [] }).includes(modelHash(model)); // => true
 * ```
 */
export const around = (text: string, { model, rules, notices }: Around, phrases: Phrases = english): string =>
  `${underNotices(text, notices, phrases).trimEnd()}\n\n${originText(model, rules, phrases)}\n`;

/**
 * An answer for people with the notices under its title, or before it where it has none.
 *
 * @example
 * ```ts
 * underNotices("# Water\n\nIt holds.\n", []); // => "# Water\n\nIt holds.\n"
 * ```
 */
export function underNotices(text: string, notices: readonly Diagnostic[], phrases: Phrases = english): string {
  const said = noticesText(notices, phrases);
  if (said === "") return text;
  const [, title = "", body = ""] = /^(# .*\n\n)?([\s\S]*)$/.exec(text) ?? [];
  return `${title}${said}\n\n${body}`;
}

/**
 * Which model, program and rules an answer comes from: one line.
 *
 * @example
 * ```ts
 * originText(model, defaultRules).endsWith("sanction-sequences=legal, ties-sanction=yes"); // => true
 * ```
 */
export function originText(model: ConflictModel, rules: Rules | undefined, { general }: Phrases = english): string {
  const used = Object.entries(rules ?? {}).map(([id, value]) => `${id}=${value}`);
  return general.origin(version, modelHash(model), used.join(", "));
}

/**
 * An answer for programs with all that belongs around it: `rules` where verdicts rest on them, and `notices`.
 *
 * @example
 * ```ts
 * withNotices({ a: 1 }, { model, notices: [] }); // => { a: 1, notices: [] }
 * ```
 */
export const withNotices = <T extends object>(document: T, { rules, notices }: Around) => ({
  ...document,
  ...(rules ? { rules } : {}),
  notices: notices.map(diagnosticDocument),
});

import { type CodeAction, CodeActionKind, type Diagnostic as Shown } from "vscode-languageserver";
import { printDeclaredName } from "../interop/detente-expression.ts";
import type { Diagnostic } from "../language/diagnostic.ts";
import { inWords } from "../report/in-language.ts";
import type { Language } from "../report/phrases/phrases.ts";
import { type Sentence, say } from "../sentences/sentence.ts";
import type { Reading } from "./reading.ts";

/** Corrections of the findings at a place, those whose remedy leaves nothing to decide but which of two is meant. */
export const corrections = (reading: Reading, shown: readonly Shown[], language: Language): CodeAction[] =>
  shown.flatMap((diagnostic) => {
    const start = reading.offset(diagnostic.range.start);
    const finding = reading.conflict.diagnostics.find(
      ({ code, place }) => code === diagnostic.code && place !== undefined && place.start === start,
    );
    return finding ? fixesOf(reading, finding, diagnostic, language) : [];
  });

function fixesOf(reading: Reading, finding: Diagnostic, diagnostic: Shown, language: Language): CodeAction[] {
  if (finding.code === "missing-brace") return closeBlock(reading, finding, diagnostic, language);
  const place = finding.place!;
  const written = reading.text.slice(place.start, place.end);
  const edits = replacements(reading, finding, written);
  return edits.map(({ title, text, withOwner }) => {
    const range = reading.range({ start: withOwner ? ownerStart(reading, place.start) : place.start, end: place.end });
    return {
      title: inWords(title, language),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: edits.length === 1,
      edit: { changes: { [reading.document.uri]: [{ range, newText: text }] } },
    };
  });
}

/** Puts the missing brace where the reading went on without it. */
function closeBlock(reading: Reading, { place }: Diagnostic, diagnostic: Shown, language: Language): CodeAction[] {
  const tokens = reading.tokens?.tokens ?? [];
  let depth = 0;
  for (const { type, start, end } of tokens.slice(tokens.findIndex((token) => token.start === place!.start))) {
    if (type === "{") depth++;
    else if (type === "}" && --depth === 0) {
      if (end > start) return [];
      const before = reading.text.slice(reading.text.lastIndexOf("\n", place!.start - 1) + 1, place!.start);
      const newText = `\n${/^\s*/.exec(before)![0]}}`;
      const changes = { [reading.document.uri]: [{ range: reading.range({ start, end }), newText }] };
      const line = reading.document.positionAt(start).line + 2;
      const title = inWords(say("Close the block on line {line}", { line }), language);
      return [
        { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, edit: { changes } },
      ];
    }
  }
  return [];
}

interface Replacement {
  readonly title: Sentence;
  readonly text: string;
  /** It takes the place of the whole `actor.option` of which the option is wrong. */
  readonly withOwner?: boolean;
}

/** Where `actor.option` begins, from where the option does. */
function ownerStart(reading: Reading, option: number): number {
  const tokens = reading.syntax.read?.tokens ?? [];
  const at = tokens.findIndex(({ start }) => start === option);
  return tokens[at - 1]?.type === "." ? tokens[at - 2].start : option;
}

/** What may stand in place of what is wrong. The remedies are the library's own sentences; each of these has one form. */
function replacements(reading: Reading, { code, remedy = "" }: Diagnostic, written: string): readonly Replacement[] {
  switch (code) {
    case "misspelt-word":
      return named(remedy, /^Did you mean /).map((word) => ({ title: write(word), text: word }));
    case "unknown-name":
      return named(remedy, /^Did you mean /).map((name) => ({ title: write(name), ...asName(reading, name) }));
    case "ambiguous-name":
      return named(remedy, /^Write /).map((name) => ({ title: write(name), text: asOption(name, written) }));
    case "foreign-sign":
      return named(remedy, /^Write (?:the word )?(?=`[^`]+`[:.])/)
        .slice(0, 1)
        .map((word) => ({ title: write(word), text: word }));
    case "quotation-marks":
      return [{ title: "Use straight quotes", text: straight(written) }];
    case "unterminated-text":
      return [{ title: "Close the text", text: `${written.replace(/\\+$/, "")}"` }];
    case "stray-brace":
      return [{ title: "Take the brace out", text: "" }];
    case "unknown-escape":
      return [{ title: "Double the backslash", text: `\\${written}` }];
    default:
      return [];
  }
}

const write = (what: string): Sentence => say("Write {what}", { what });

/** The words in backticks of a remedy that begins so. */
const named = (remedy: string, beginning: RegExp): string[] =>
  beginning.test(remedy) ? [...remedy.matchAll(/`([^`]+)`/g)].map(([, word]) => word) : [];

/** A name that the file has, or the option of another actor. */
function asName(reading: Reading, name: string): Omit<Replacement, "title"> {
  if (reading.occurrences.some(({ id }) => id === name)) return { text: printDeclaredName(name) };
  const dot = name.indexOf(".");
  return dot < 0
    ? { text: printDeclaredName(name) }
    : { text: `${printDeclaredName(name.slice(0, dot))}.${printDeclaredName(name.slice(dot + 1))}`, withOwner: true };
}

/** `actor.option`, where the option's own name may hold dots. */
function asOption(name: string, written: string): string {
  const own = (written.startsWith('"') ? written.slice(1, -1) : written).normalize("NFC");
  return `${printDeclaredName(name.slice(0, -own.length - 1))}.${printDeclaredName(own)}`;
}

/** Text in curly or other quotation marks, between straight ones. */
const straight = (written: string): string =>
  `"${written
    .slice(1)
    .replace(/[“”„«»‘’'"]$/u, "")
    .replace(/"/g, '\\"')}"`;

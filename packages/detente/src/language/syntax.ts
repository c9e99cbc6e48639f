import { say } from "../sentences/sentence.ts";
import { type Diagnostic, finding, hasErrors } from "./diagnostic.ts";
import { type ExpectationMessages, HopelessText } from "./expected.ts";
import type { Model } from "./generated/ast.ts";
import type { DetenteLexer, ReadTokens } from "./lexer.ts";
import { readTokens } from "./lexer.ts";
import { Segments } from "./segments.ts";
import { discardServices, languageServices } from "./services.ts";
import { syntaxDiagnostics } from "./syntax-errors.ts";

/** A text read as far as the grammar goes. */
export interface Syntax {
  /** Absent when the text is not worth parsing: empty, binary, too large or nested too deeply. */
  readonly model?: Model;
  readonly read?: ReadTokens;
  readonly segments?: Segments;
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer texts are refused unread; a conflict that people wrote stays far below it. In UTF-16 units. */
export const longestText = 4 * 1024 * 1024;

/** Reads a text into a syntax tree, with the errors of spelling and form. */
export function readSyntax(text: string): Syntax {
  const refusal = refuse(text);
  if (refusal) return { diagnostics: [refusal] };
  const once = readTokens(text);
  const tree = readTree(text, once);
  // only in a text that is broken are words at the beginning of lines given the benefit of the doubt
  return hasErrors(tree.diagnostics) && once.problems.length === 0 && once.tokens.length > 0
    ? readTree(text, readTokens(text, true))
    : tree;
}

function readTree(text: string, read: ReadTokens): Syntax {
  if (read.tooDeep) return { read, diagnostics: read.problems };
  // semicolons part what stands in a file, and are nothing by themselves
  if (read.tokens.every(({ text }) => text === ";") && read.problems.length === 0)
    return { read, diagnostics: [nothingInIt] };
  const segments = new Segments(read);
  const { value, parserErrors, given } = parse(text, read);
  return {
    model: value,
    read,
    segments,
    diagnostics: [...read.problems, ...syntaxDiagnostics(parserErrors, given, segments)],
  };
}

/** Parses a text, or of one that is broken all over the beginning. */
function parse(text: string, read: ReadTokens) {
  const attempt = (given: ReadTokens, endless: boolean) => {
    const { Lexer, LangiumParser, ParserErrorMessageProvider } = languageServices().parser;
    (Lexer as DetenteLexer).prepared = given;
    (ParserErrorMessageProvider as ExpectationMessages).reset(endless);
    return { ...LangiumParser.parse<Model>(text), given };
  };
  try {
    return attempt(read, false);
  } catch (error) {
    if (!(error instanceof HopelessText)) throw error;
    discardServices();
    // where it gave up there is as little to say as after it
    return attempt({ ...read, tokens: read.tokens.filter(({ end }) => end < error.offset), comments: [] }, true);
  }
}

const nothingInIt = finding({
  code: "empty-file",
  severity: "error",
  message: "There is no conflict in this file.",
  remedy: 'Begin with `conflict "Title"`, then declare each `actor` with its options.',
});

function refuse(text: string): Diagnostic | undefined {
  if (text.length > longestText)
    return finding({
      code: "file-too-large",
      severity: "error",
      message: say("This file holds {length} characters; at most {most} are read.", {
        length: text.length.toLocaleString("en"),
        most: longestText.toLocaleString("en"),
      }),
      remedy: "A conflict file holds actors, options and preferences; keep long sources in files of their own.",
    });
  const nul = text.indexOf("\0");
  if (nul >= 0)
    return finding({
      code: "not-text",
      severity: "error",
      message: say("This file is not text: character {number} is a zero byte.", {
        number: (nul + 1).toLocaleString("en"),
      }),
      remedy: "Save the conflict as plain text in UTF-8.",
    });
  return undefined;
}

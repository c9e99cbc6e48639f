import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from "vscode-languageserver";
import type { SymbolKind } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

const types = [
  "keyword",
  "class",
  "property",
  "enum",
  "enumMember",
  "namespace",
  "variable",
  "event",
  "function",
  "string",
  "number",
  "operator",
  "comment",
] as const;
type TokenType = (typeof types)[number];

/** What the numbers in the answer mean. */
export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: ["declaration"] };

const typeOfSymbol: Readonly<Record<SymbolKind, TokenType>> = {
  actor: "class",
  option: "property",
  outcome: "enum",
  state: "enumMember",
  source: "namespace",
  statement: "variable",
  scenario: "namespace",
  claim: "event",
  concept: "function",
};

/** What every piece of the file is: which words are of the language and which are names, and of what. */
export function semanticTokens(reading: Reading): SemanticTokens {
  const { read } = reading.syntax;
  const builder = new SemanticTokensBuilder();
  if (!read) return { data: [] };
  const names = new Map(reading.occurrences.map((each) => [each.start, each]));
  const pieces = [
    ...read.comments.map(({ start, end }) => ({ start, end, type: "comment" as TokenType, declares: false })),
    ...read.tokens.flatMap(({ type, start, end }) => {
      const name = names.get(start);
      const kind = name ? typeOfSymbol[name.kind] : typeOfToken(type);
      return kind && end > start ? [{ start, end, type: kind, declares: name?.declares ?? false }] : [];
    }),
  ].sort((a, b) => a.start - b.start);
  for (const { start, end, type, declares } of pieces)
    for (const [from, to] of linesOf(reading.text, start, end)) {
      const { line, character } = reading.document.positionAt(from);
      builder.push(line, character, to - from, types.indexOf(type), declares ? 1 : 0);
    }
  return { data: builder.build().data };
}

function typeOfToken(type: string): TokenType | undefined {
  switch (type) {
    case "STRING":
      return "string";
    case "NUMBER":
    case "DATE":
    case "PATTERN":
      return "number";
    case "HORIZON":
      return "function";
    case "ID":
      return undefined;
    default:
      return /^\p{L}/u.test(type) ? "keyword" : /^[>~-]/.test(type) ? "operator" : undefined;
  }
}

/** The parts of a stretch that stand on one line each. */
function* linesOf(text: string, start: number, end: number): Generator<[number, number]> {
  for (let from = start; from < end; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline >= end ? end : newline;
    const length = text.slice(from, to).trimEnd().length;
    if (length > 0) yield [from, from + length];
    from = to + 1;
  }
}

import {
  AstUtils,
  createCompletionParser,
  GrammarAST,
  type LangiumCompletionParser,
  type LangiumCoreServices,
} from "langium";
import { findNextFeatures } from "langium/lsp";
import type { Token } from "../language/classify.ts";
import type { ExpectationMessages } from "../language/expected.ts";
import { type DetenteLexer, readTokens } from "../language/lexer.ts";
import { languageServices } from "../language/services.ts";
import type { BlockKind } from "../language/words.ts";

/** What the grammar lets stand at a place. */
export interface ExpectedHere {
  readonly keywords: ReadonlySet<string>;
  /** Properties of the tree that a name at this place would fill: `actor`, `refs`, `head`, `concepts`, … */
  readonly properties: ReadonlySet<string>;
  /** The tokens of the declaration before the place. */
  readonly before: readonly Token[];
  /** The block that the place lies in. */
  readonly block: BlockKind;
}

/**
 * What can stand at `offset`, found by giving the grammar what comes before. Whether a word there is a keyword can depend on
 * what follows, so each of the ways to go on is tried.
 *
 * @param from where the declaration that the place lies in begins; what comes before has no say
 */
export function expectedHere(text: string, from: number, offset: number): ExpectedHere {
  const keywords = new Set<string>();
  const properties = new Set<string>();
  const slice = text.slice(from, offset);
  let before: readonly Token[] = [];
  for (const next of waysOn) {
    const read = readTokens(`${slice} ${next}`);
    if (read.tooDeep) continue;
    // what was put in where it was missing is not there yet
    const tokens = read.tokens.filter(({ start, end }) => end > start && end <= slice.length);
    if (next === "x") before = tokens;
    for (const feature of nextFeatures(slice, { ...read, tokens, comments: [] })) {
      if (GrammarAST.isKeyword(feature)) keywords.add(feature.value);
      else {
        const property = propertyOf(feature);
        if (property !== undefined) properties.add(property);
      }
    }
    // where a name can stand it is a name that most probably follows
    if (properties.size > 0) break;
  }
  return { keywords, properties, before, block: blockAfter(before) };
}

/** What may follow a word whose part is not decided yet: a name, nothing, and the words that make the word before a keyword. */
const waysOn = ["x", "", "by", "for"];

function nextFeatures(slice: string, read: ReturnType<typeof readTokens>): GrammarAST.AbstractElement[] {
  const services = languageServices();
  const { Lexer, ParserErrorMessageProvider } = services.parser;
  (Lexer as DetenteLexer).prepared = read;
  (ParserErrorMessageProvider as ExpectationMessages).reset(true);
  const { tokens, elementStack, tokenIndex } = completionParser(services).parse(slice);
  const stack = tokenIndex === 0 ? [beginning(services.Grammar)] : elementStack.map((feature) => ({ feature }));
  return findNextFeatures([stack], tokens.slice(tokenIndex)).map(({ feature }) => feature);
}

const parsers = new WeakMap<LangiumCoreServices, LangiumCompletionParser>();

function completionParser(services: LangiumCoreServices): LangiumCompletionParser {
  let parser = parsers.get(services);
  if (!parser) {
    parser = createCompletionParser(services);
    parsers.set(services, parser);
  }
  return parser;
}

/** An empty element that the entry rule follows, in the shape that the search for what follows takes. */
function beginning(grammar: GrammarAST.Grammar): { feature: GrammarAST.AbstractElement } {
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry)!;
  const start = { $type: "Group", elements: [] };
  const call = { $type: "RuleCall", rule: { ref: entry, $refText: entry.name }, arguments: [] };
  const group = { $type: "Group", elements: [start, call] };
  Object.assign(start, { $container: group });
  Object.assign(call, { $container: group });
  return { feature: start as unknown as GrammarAST.AbstractElement };
}

/** The property that an element of the grammar fills; a concept is written by a rule of its own. */
function propertyOf(feature: GrammarAST.AbstractElement): string | undefined {
  const assignment = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment);
  if (assignment) return assignment.feature;
  return AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name === "Concept" ? "concepts" : undefined;
}

/** The block that is open after the last token. */
function blockAfter(tokens: readonly Token[]): BlockKind {
  const open: BlockKind[] = [];
  for (const { type, block } of tokens) {
    if (type === "{") open.push(block);
    else if (type === "}") open.pop();
  }
  return open.at(-1) ?? "file";
}

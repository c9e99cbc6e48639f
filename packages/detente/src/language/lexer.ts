import type { LangiumCoreServices, Lexer, LexerResult } from "langium";
import { classify, type Token } from "./classify.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { Places } from "./places.ts";
import { tokenize } from "./tokenize.ts";

type ParserToken = LexerResult["tokens"][number];

/** What reading a text as tokens gave, beyond what the parser needs. */
export interface ReadTokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly problems: readonly Diagnostic[];
  readonly tooDeep: boolean;
  readonly places: Places;
}

/**
 * Cuts a text into tokens and decides for each word whether it is a keyword or a name.
 *
 * @param isBroken the parser has found the text to be broken; what is wrong with single tokens is noticed here
 */
export function readTokens(text: string, isBroken = false): ReadTokens {
  const places = new Places(text);
  const { tokens: raw, comments, problems } = tokenize(text, places);
  let classified = classify(raw, places, isBroken || problems.length > 0);
  if (!isBroken && classified.problems.length > 0) classified = classify(raw, places, true);
  return {
    tokens: classified.tokens,
    comments,
    problems: [...problems, ...classified.problems],
    tooDeep: classified.tooDeep,
    places,
  };
}

/**
 * Langium's lexer service on top of `readTokens`. The token types still come from the grammar; Chevrotain's own lexer,
 * which knows neither context nor Unicode classes, is not built.
 */
export class DetenteLexer implements Lexer {
  readonly definition: Lexer["definition"];
  /** Tokens that were already read of the text that is parsed next. */
  prepared: ReadTokens | undefined;

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar, { caseInsensitive: false });
    this.definition = Object.fromEntries((types as ParserToken["tokenType"][]).map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult {
    const read = this.prepared ?? readTokens(text);
    this.prepared = undefined;
    return this.#convert(read);
  }

  /** The tokens in the shape that the parser takes. */
  #convert({ tokens, comments, problems, tooDeep, places }: ReadTokens): LexerResult {
    const convert = (type: string, token: { text: string; start: number; end: number }): ParserToken => {
      const tokenType = this.definition[type];
      return {
        image: token.text,
        startOffset: token.start,
        endOffset: token.end - 1,
        startLine: places.line(token.start),
        startColumn: places.column(token.start),
        endLine: places.line(token.end),
        endColumn: places.column(token.end) - 1,
        tokenType,
        tokenTypeIdx: tokenType.tokenTypeIdx!,
      };
    };
    return {
      tokens: tooDeep ? [] : tokens.map((token) => convert(token.type, token)),
      hidden: comments.map((comment) => convert("COMMENT", comment)),
      errors: problems.map(({ message, remedy, place }) => ({
        message: remedy ? `${message} ${remedy}` : message,
        offset: place!.start,
        length: place!.end - place!.start,
        line: place!.line,
        column: place!.column,
      })),
    };
  }
}

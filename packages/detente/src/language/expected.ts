import type { LangiumCoreServices } from "langium";

type MessageProvider = LangiumCoreServices["parser"]["ParserErrorMessageProvider"];

/** Thrown out of the parser at one error too many; its recovery goes deeper with each. */
export class HopelessText extends Error {
  override readonly name = "HopelessText";
  /** Where the parser was. */
  readonly offset: number;
  constructor(offset: number) {
    super("too many errors of form");
    this.offset = offset;
  }
}

const mostErrors = 200;

/**
 * The parser's own messages are only lists of the tokens that it could have gone on with; syntax-errors.ts puts them into
 * words, knowing the place.
 */
export class ExpectationMessages implements MessageProvider {
  #count = 0;

  #most = mostErrors;

  /** To be called before each text; `endless` for the beginning of one that was given up. */
  reset(endless: boolean): void {
    this.#count = 0;
    this.#most = endless ? Number.POSITIVE_INFINITY : mostErrors;
  }

  #next(at: { readonly startOffset: number }, message: string): string {
    if (++this.#count > this.#most) throw new HopelessText(at.startOffset);
    return message;
  }

  buildMismatchTokenMessage: MessageProvider["buildMismatchTokenMessage"] = ({ expected, actual }) =>
    this.#next(actual, expected.name);
  buildNotAllInputParsedMessage: MessageProvider["buildNotAllInputParsedMessage"] = ({ firstRedundant }) =>
    this.#next(firstRedundant, "EOF");
  buildNoViableAltMessage: MessageProvider["buildNoViableAltMessage"] = ({ expectedPathsPerAlt, actual }) =>
    this.#next(actual[0], firstTokens(expectedPathsPerAlt.flat()));
  buildEarlyExitMessage: MessageProvider["buildEarlyExitMessage"] = ({ expectedIterationPaths, actual }) =>
    this.#next(actual[0], firstTokens(expectedIterationPaths));
}

const firstTokens = (paths: readonly (readonly { readonly name: string }[])[]): string =>
  [...new Set(paths.flatMap(([first]) => (first ? [first.name] : [])))].join(" ");

/** The tokens in a message of the parser. */
export const expectedTokens = (message: string): readonly string[] => message.split(" ").filter((name) => name !== "");

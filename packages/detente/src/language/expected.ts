import type { LangiumCoreServices } from "langium";

type MessageProvider = LangiumCoreServices["parser"]["ParserErrorMessageProvider"];

/**
 * The parser's own messages are only lists of the tokens that it could have gone on with; syntax-errors.ts puts them into
 * words, knowing the place.
 */
export const expectationMessages: MessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => "EOF",
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => firstTokens(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => firstTokens(expectedIterationPaths),
};

const firstTokens = (paths: readonly (readonly { readonly name: string }[])[]): string =>
  [...new Set(paths.flatMap(([first]) => (first ? [first.name] : [])))].join(" ");

/** The tokens in a message of the parser. */
export const expectedTokens = (message: string): readonly string[] => message.split(" ").filter((name) => name !== "");

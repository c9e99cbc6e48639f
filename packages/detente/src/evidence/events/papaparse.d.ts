/** The part of papaparse that is used; its published types bring those of Node and of the browser along. */
declare module "papaparse" {
  interface ParseError {
    readonly code: "MissingQuotes" | "InvalidQuotes" | "UndetectableDelimiter" | "TooFewFields" | "TooManyFields";
  }
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }
  const papaparse: {
    parse(text: string, config: { delimiter: string; newline: "\n"; quoteChar: string }): ParseResult;
  };
  export default papaparse;
}

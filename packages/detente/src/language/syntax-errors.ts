import type { ParseResult } from "langium";
import type { Token } from "./classify.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { expectedTokens } from "./expected.ts";
import { blockForms, forms } from "./forms.ts";
import type { ReadTokens } from "./lexer.ts";
import type { Segments } from "./segments.ts";
import { allWords, type BlockKind, blockWords, reservedWords } from "./words.ts";

type ParserError = ParseResult["parserErrors"][number];

/** Parser errors in plain words, one for each broken stretch of the text. */
export function syntaxDiagnostics(errors: readonly ParserError[], read: ReadTokens, segments: Segments): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const indexOf = new Map(read.tokens.map((token, i) => [token.start + (token.end === token.start ? 0.5 : 0), i]));
  for (const error of errors) {
    const { startOffset, image } = error.token;
    const isEnd = Number.isNaN(startOffset) || image === "";
    const found = isEnd ? read.tokens.length : indexOf.get(startOffset)!;
    const place = new ErrorPlace(read.tokens, found);
    const blamed = place.isMissing ? (place.before ?? place.found) : place.found;
    if (!blamed || !segments.break(blamed.start)) continue;
    const { message, remedy } = describe(place, expectedTokens(error.message));
    diagnostics.push({
      code: "syntax",
      severity: "error",
      message,
      remedy,
      place: read.places.place(blamed.start, blamed.end),
    });
  }
  return diagnostics;
}

const complete: ReadonlySet<string> = new Set(["}", ";", "{"]);

/** Where the parser came to a halt. */
class ErrorPlace {
  readonly found: Token | undefined;
  readonly before: Token | undefined;
  readonly second: Token | undefined;
  /** What the broken stretch begins with. */
  readonly head: Token | undefined;
  /** Something is missing after `before`, rather than `found` being wrong. */
  readonly isMissing: boolean;

  constructor(tokens: readonly Token[], at: number) {
    this.found = tokens[at];
    this.before = tokens[at - 1];
    this.second = tokens[at - 2];
    this.isMissing =
      this.found === undefined ||
      this.found.type === "}" ||
      this.found.end === this.found.start ||
      (this.found.begins && this.before !== undefined && !complete.has(this.before.type));
    this.head = tokens[headBefore(tokens, this.isMissing ? at - 1 : at)];
  }

  /** The construct by its first word; nothing for a statement within a block. */
  get construct(): string | undefined {
    if (this.before !== undefined && complete.has(this.before.type) && this.found?.block !== "ranking")
      return undefined;
    const type = this.head?.type;
    return type !== undefined && type in forms ? type : undefined;
  }
}

/** Back to where the construct around a position begins, past the blocks that are closed before it. */
function headBefore(tokens: readonly Token[], at: number): number {
  let closed = 0;
  for (let i = at; i > 0; i--) {
    if (tokens[i].type === "}" && i < at) closed++;
    else if (tokens[i].type === "{" && closed > 0) closed--;
    else if (closed === 0 && tokens[i].begins) return i;
  }
  return 0;
}

/** Mistakes that have a plainer answer than what the grammar expects. */
function describeSpecial({
  found,
  before,
  construct,
  head,
}: ErrorPlace): { message: string; remedy: string } | undefined {
  if (!found || !before) return undefined;
  const owner = Object.entries(blockWords).find(
    ([kind, words]) => blockForms[kind as BlockKind] && words.has(found.type),
  )?.[0];
  if (found.begins && owner && owner !== found.block && before.type === "}")
    return {
      message: `\`${found.text}\` belongs inside the block of a \`${owner}\`.`,
      remedy: `Write it like this: \`${forms[owner]}\`.`,
    };
  if (modifiers.has(found.type) && (before.type === "{" || before.type === ";"))
    return {
      message: `\`${found.text}\` comes after the statement that it is about.`,
      remedy: `Write it like this: \`meet if accept ${modifierForms[found.type] ?? found.text}\`.`,
    };
  if (found.block === "preferences" && found.type === ",")
    return {
      message: "Statements are not separated by commas.",
      remedy: "Put each on a line of its own, or `;` between them.",
    };
  if (found.block === "preferences" && (found.type === ">" || found.type === ">>" || found.type === "~"))
    return {
      message: `Statements stand in order, the most important first, without \`${found.text}\`.`,
      remedy: "Put each on a line of its own; to put states in order write `ranking usa { YNY > YNN ~ NNN }`.",
    };
  if (found.block === "ranking" && isOperand(found) && isOperand(before))
    return {
      message: `Nothing says which of ${name(before)} and ${name(found)} is preferred.`,
      remedy: "Write `>` (preferred), `>>` (greatly preferred) or `~` (as good as) between them.",
    };
  if (found.type === ")" && isOperand(before))
    return { message: "This `)` closes nothing.", remedy: "Take it out, or put in the `(` that it belongs to." };
  if (construct === "now" && operators.has(found.type))
    return {
      message: "`now` lists options; it is no expression.",
      remedy: "Put commas between them, and `not` before those that are not taken: `now invite, not meet`.",
    };
  if (construct === "conflict" && found.type !== "STRING" && before === head)
    return {
      message: "The title of a conflict is a text in quotes.",
      remedy: `Write \`conflict "${shorten(found.text)}"\`.`,
    };
  return undefined;
}

function describe(place: ErrorPlace, expected: readonly string[]): { message: string; remedy: string } {
  const { found, before, second, construct } = place;
  const form = construct ? forms[construct] : blockForms[found?.block ?? "file"];
  const remedy = form ? `Write it like this: \`${form}\`.` : `Begin with a word such as ${someWords}.`;
  const where = construct && before !== place.head ? ` in this \`${construct}\`` : "";

  const special = describeSpecial(place);
  if (special) return special;

  if (found && before && operators.has(found.type) && (operators.has(before.type) || expectsOperand(before)))
    return {
      message: `An option or an expression is missing between \`${before.text}\` and \`${found.text}\`.`,
      remedy: operators.has(before.type) ? `Take one of the two out, or put what is meant between them.` : remedy,
    };
  if (before && place.isMissing) {
    const what = wanted(expected);
    return { message: `${what ?? "Something"} is missing after ${name(before)}${where}.`, remedy };
  }
  if (!found || !before) return { message: `${name(found)} cannot stand at the beginning.`, remedy };
  if (before.type === "ID" && second === place.head && before.end !== before.start && isTakenForName(before, place))
    return {
      message: `\`${before.text}\` is taken for a name after \`${second?.text}\`, and ${name(found)} cannot follow it.`,
      remedy: `Leave out \`${before.text}\`: ${remedy[0].toLowerCase()}${remedy.slice(1)}`,
    };
  if (construct === "now" && isOperand(before) && isOperand(found))
    return {
      message: `${name(found)} follows ${name(before)} without a comma.`,
      remedy: `Write \`now ${before.text}, ${found.text}\`.`,
    };
  const single = expected.length === 1 ? expected[0] : undefined;
  if (single !== undefined && /^[a-z]+$/.test(single) && single !== "one")
    return { message: `The word \`${single}\` is missing before ${name(found)}${where}.`, remedy };
  if (single === "{" || single === "->" || single === ")")
    return { message: `\`${single}\` is missing before ${name(found)}${where}.`, remedy };
  if (isOperand(before) && isOperand(found) && expressionHolders.has(construct ?? ""))
    return {
      message: `${name(found)} follows a complete expression${where}.`,
      remedy: `Join the two with \`and\`, \`or\`, \`if\`, \`implies\` or \`iff\`, or begin a new declaration.`,
    };
  const what = wanted(expected);
  return {
    message: `${name(found)} cannot stand here${where}${what ? `: ${lowerFirst(what)} is expected` : ""}.`,
    remedy,
  };
}

const someWords = ["actor", "infeasible", "now", "outcome", "preferences", "claim"]
  .map((word) => `\`${word}\``)
  .join(", ");
const operators: ReadonlySet<string> = new Set(["and", "or", "if", "implies", "iff"]);
const expressionHolders: ReadonlySet<string> = new Set(
  "infeasible require at exactly merge forbid unseen outcome given expect".split(" "),
);

const modifiers: ReadonlySet<string> = new Set(["much", "because", "assumed", "weight", "perhaps"]);
const modifierForms: Readonly<Record<string, string>> = {
  because: "because terms",
  weight: "weight 2",
  perhaps: "perhaps 0.6",
};

const isOperand = (token: Token): boolean =>
  ["ID", "STRING", "NUMBER", "PATTERN", ")", "not", "("].includes(token.type);
const expectsOperand = (token: Token): boolean =>
  ["not", "(", ",", "infeasible", "require", "when", "of", "given"].includes(token.type);

/** A word of the language that stood where a name could, right after the construct's own. */
const isTakenForName = (token: Token, place: ErrorPlace): boolean =>
  allWords.has(token.text) && !reservedWords.has(token.text) && expressionHolders.has(place.construct ?? "");

const name = (token: Token | undefined): string =>
  token === undefined
    ? "The end of the file"
    : token.type === "STRING"
      ? `the text ${shorten(token.text)}`
      : `\`${shorten(token.text)}\``;
const shorten = (text: string): string => (text.length > 40 ? `${[...text].slice(0, 38).join("")}…` : text);
const lowerFirst = (text: string): string => text[0].toLowerCase() + text.slice(1);

/** What could have stood there, in words; undefined where that is too much to say. */
function wanted(expected: readonly string[]): string | undefined {
  const has = (type: string) => expected.includes(type);
  if (has("(") && has("ID")) return "An expression";
  if (has("ID")) return "A name";
  if (has("DATE")) return "A date such as 2025-10-29";
  if (has("NUMBER")) return "A number";
  if (has("STRING") && expected.length === 1) return "A text in quotes";
  if (expected.length === 0 || expected.length > 8 || has("EOF")) return undefined;
  const types = expected.map((type) => `\`${type}\``);
  return types.length < 3 ? types.join(" or ") : `${types.slice(0, -1).join(", ")} or ${types.at(-1)}`;
}

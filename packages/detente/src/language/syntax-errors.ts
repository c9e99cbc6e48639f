import type { ParseResult } from "langium";
import { codes, type Filled, midway, type Sentence, say, type Value, word } from "../sentences/sentence.ts";
import type { Token } from "./classify.ts";
import { type Diagnostic, finding } from "./diagnostic.ts";
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
    const at = read.places.place(blamed.start, blamed.end);
    diagnostics.push(finding({ code: "syntax", severity: "error", message, remedy, place: at }));
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

interface Described {
  readonly message: Sentence;
  readonly remedy: Sentence;
}

const likeThis = (form: string): Sentence => say("Write it like this: `{form}`.", { form });

/** Mistakes that have a plainer answer than what the grammar expects. */
function describeSpecial({ found, before, construct, head }: ErrorPlace): Described | undefined {
  if (!found || !before) return undefined;
  const owner = Object.entries(blockWords).find(
    ([kind, words]) => blockForms[kind as BlockKind] && words.has(found.type),
  )?.[0];
  if (found.begins && owner && owner !== found.block && before.type === "}")
    return {
      message: say("`{word}` belongs inside the block of a `{owner}`.", { word: found.text, owner }),
      remedy: likeThis(forms[owner]),
    };
  if (modifiers.has(found.type) && (before.type === "{" || before.type === ";"))
    return {
      message: say("`{word}` comes after the statement that it is about.", { word: found.text }),
      remedy: likeThis(`meet if accept ${modifierForms[found.type] ?? found.text}`),
    };
  if (found.block === "preferences" && found.type === ",")
    return {
      message: "Statements are not separated by commas.",
      remedy: "Put each on a line of its own, or `;` between them.",
    };
  if (found.block === "preferences" && (found.type === ">" || found.type === ">>" || found.type === "~"))
    return {
      message: say("Statements stand in order, the most important first, without `{sign}`.", { sign: found.text }),
      remedy: "Put each on a line of its own; to put states in order write `ranking usa { YNY > YNN ~ NNN }`.",
    };
  if (found.block === "ranking" && isOperand(found) && isOperand(before))
    return {
      message: say("Nothing says which of {first} and {second} is preferred.", {
        first: name(before),
        second: name(found),
      }),
      remedy: "Write `>` (preferred), `>>` (greatly preferred) or `~` (as good as) between them.",
    };
  if (definers.has(before.type) && (reservedWords.has(found.type) || found.type === "NUMBER"))
    return {
      message: say("`{word}` cannot be a name.", { word: found.text }),
      remedy: say("A name begins with a letter and is no word of the language: write `{name}`, for instance.", {
        name: `${before.text}_${found.text.replace(/\W/g, "_")}`,
      }),
    };
  if (found.type === "reliability" && head?.type !== "statement")
    return {
      message: "How far something is to be relied on is said of a statement, not of its source.",
      remedy: likeThis('statement offer "An offer" { quote "We would meet." in article reliability B2 }'),
    };
  if (found.type === "," && (found.block === "file" || found.block === "actor"))
    return {
      message: "Declarations are not separated by commas.",
      remedy: "Leave it out: each begins with its own word.",
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
      remedy: say("Write `{code}`.", { code: `conflict "${shorten(found.text)}"` }),
    };
  return undefined;
}

function describe(place: ErrorPlace, expected: readonly string[]): Described {
  const { found, before, second, construct } = place;
  const form = construct ? forms[construct] : blockForms[found?.block ?? "file"];
  const remedy = form ? likeThis(form) : say("Begin with a word such as {words}.", { words: codes(someWords) });
  const where = construct && before !== place.head ? say(" in this `{construct}`", { construct }) : "";

  const special = describeSpecial(place);
  if (special) return special;

  if (found && before && operators.has(found.type) && (operators.has(before.type) || expectsOperand(before)))
    return {
      message: say("An option or an expression is missing between `{before}` and `{after}`.", {
        before: before.text,
        after: found.text,
      }),
      remedy: operators.has(before.type) ? "Take one of the two out, or put what is meant between them." : remedy,
    };
  if (before && place.isMissing) {
    const what = wanted(expected) ?? word("Something");
    return { message: say("{what} is missing after {before}{where}.", { what, before: name(before), where }), remedy };
  }
  if (!found || !before)
    return { message: say("{what} cannot stand at the beginning.", { what: name(found) }), remedy };
  if (before.type === "ID" && second === place.head && before.end !== before.start && isTakenForName(before, place))
    return {
      message: say("`{name}` is taken for a name after `{before}`, and {after} cannot follow it.", {
        name: before.text,
        before: second?.text ?? "",
        after: name(found),
      }),
      remedy: say("Leave out `{word}`: {remedy}", { word: before.text, remedy: midway(remedy) }),
    };
  if (construct === "now" && isOperand(before) && isOperand(found))
    return {
      message: say("{second} follows {first} without a comma.", { first: name(before), second: name(found) }),
      remedy: say("Write `{code}`.", { code: `now ${before.text}, ${found.text}` }),
    };
  const single = expected.length === 1 ? expected[0] : undefined;
  if (single !== undefined && /^[a-z]+$/.test(single) && single !== "one")
    return {
      message: say("The word `{word}` is missing before {after}{where}.", { word: single, after: name(found), where }),
      remedy,
    };
  if (single === "{" || single === "->" || single === ")")
    return {
      message: say("`{sign}` is missing before {after}{where}.", { sign: single, after: name(found), where }),
      remedy,
    };
  if (isOperand(before) && isOperand(found) && expressionHolders.has(construct ?? ""))
    return {
      message: say("{what} follows a complete expression{where}.", { what: name(found), where }),
      remedy: "Join the two with `and`, `or`, `if`, `implies` or `iff`, or begin a new declaration.",
    };
  const expectation = wanted(expected);
  const what = name(found);
  return {
    message: expectation
      ? say("{what} cannot stand here{where}: {wanted} is expected.", { what, where, wanted: midway(expectation) })
      : say("{what} cannot stand here{where}.", { what, where }),
    remedy,
  };
}

const definers: ReadonlySet<string> = new Set([
  "actor",
  "option",
  "outcome",
  "source",
  "statement",
  "scenario",
  "claim",
]);
const someWords = ["actor", "infeasible", "now", "outcome", "preferences", "claim"];
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

const name = (token: Token | undefined): Value =>
  token === undefined
    ? word("The end of the file")
    : token.type === "STRING"
      ? say("the text {text}", { text: shorten(token.text) })
      : `\`${shorten(token.text)}\``;
const shorten = (text: string): string => (text.length > 40 ? `${[...text].slice(0, 38).join("")}…` : text);

/** What could have stood there, in words; undefined where that is too much to say. */
function wanted(expected: readonly string[]): Filled | undefined {
  const has = (type: string) => expected.includes(type);
  if (has("(") && has("ID")) return word("An expression");
  if (has("ID")) return word("A name");
  if (has("DATE")) return word("A date such as 2025-10-29");
  if (has("NUMBER")) return word("A number");
  if (has("STRING") && expected.length === 1) return word("A text in quotes");
  if (expected.length === 0 || expected.length > 8 || has("EOF")) return undefined;
  return say("{words}", { words: codes(expected, "comma-or") });
}

import { type Sentence, say } from "../sentences/sentence.ts";
import { continuesExpression, isNameInClaim, verdicts } from "./claim-words.ts";
import { Depth, deepest } from "./depth.ts";
import { type Diagnostic, finding } from "./diagnostic.ts";
import { nearest } from "./near.ts";
import type { Places } from "./places.ts";
import type { RawToken } from "./tokenize.ts";
import {
  allWords,
  type BlockKind,
  blockOpeners,
  blockWords,
  declarationWords,
  definingWords,
  nameBlocks,
  otherWords,
  reservedWords,
  takesName,
  takesNameMarks,
} from "./words.ts";

/** A token as the parser sees it: `type` is the keyword itself or the terminal's name (`ID`, `STRING`, …). */
export interface Token {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  /** Exclusive; equal to `start` for a token that was put in where it was missing. */
  readonly end: number;
  /** A new declaration, field or statement begins here. */
  readonly begins: boolean;
  /** The kind of block that the token stands in, or that it opens or closes. */
  readonly block: BlockKind;
}

export interface Classified {
  readonly tokens: Token[];
  readonly problems: Diagnostic[];
  /** Set when the text nests so deeply that it is not to be parsed at all. */
  readonly tooDeep: boolean;
}

/** A text with more strange words than this is not one of misspelt words. */
const mostLookups = 1000;

const joiners: ReadonlySet<string> = new Set(["if", "iff", "implies"]);
const notInScenario: ReadonlySet<string> = new Set(["conflict", "source", "statement", "scenario", "claim"]);

const countWords: ReadonlySet<string> = new Set(["most", "least", "exactly"]);
const numberWords: Readonly<Record<string, string>> = { two: "2", three: "3", four: "4", five: "5", six: "6" };

const terminals: Readonly<Record<string, string>> = {
  string: "STRING",
  date: "DATE",
  number: "NUMBER",
  pattern: "PATTERN",
  horizon: "HORIZON",
};

/**
 * Decides for every word whether it is a keyword or a name, by its place, and puts right what is plainly misspelt or unclosed.
 *
 * @param isBroken the text is known to be broken: a declaration's word that begins a line is then taken for one even where
 *   a name is expected, so that what is missing before it hides nothing
 */
export const classify = (raw: readonly RawToken[], places: Places, isBroken: boolean): Classified =>
  new Classifier(raw, places, isBroken).run();

interface OpenBlock {
  readonly kind: BlockKind;
  readonly open: RawToken;
  readonly opener: string;
}

class Classifier {
  readonly #raw: readonly RawToken[];
  readonly #places: Places;
  readonly #isBroken: boolean;
  readonly #tokens: Token[] = [];
  readonly #problems: Diagnostic[] = [];
  readonly #blocks: OpenBlock[] = [];
  /** Names that the file declares, so that they are not taken for the words that they look like. */
  readonly #declared: Set<string>;
  /** Opening braces that have no closing one. */
  #unclosed: number;
  #at = 0;
  /** A name or an expression comes next, rather than a keyword. */
  #expectsName = false;
  /** The latest keyword that may open a block, and what follows it, for messages. */
  #opener = "";
  /** The latest word that says whether names or expressions are listed. */
  #clause = "";
  #verdict = "";
  /** Words looked up that are none of the language's. */
  #lookups = 0;
  readonly #depth = new Depth();
  #tooDeep = false;

  constructor(raw: readonly RawToken[], places: Places, isBroken: boolean) {
    this.#isBroken = isBroken;
    this.#raw = raw;
    this.#places = places;
    this.#declared = new Set();
    this.#unclosed = 0;
    raw.forEach((token, i) => {
      if (token.text === "{" && token.kind === "mark") this.#unclosed++;
      else if (token.text === "}" && token.kind === "mark") this.#unclosed--;
      else if (token.kind === "word" && i > 0 && /^(?:option|outcome|actor)$/.test(raw[i - 1].text))
        this.#declared.add(token.text);
    });
  }

  run(): Classified {
    for (; this.#at < this.#raw.length && !this.#tooDeep; this.#at++) this.#take(this.#raw[this.#at]);
    while (!this.#tooDeep && this.#blocks.length > 0) this.#closeMissing(undefined);
    return { tokens: this.#tokens, problems: this.#problems, tooDeep: this.#tooDeep };
  }

  get #block(): BlockKind {
    return this.#blocks.at(-1)?.kind ?? "file";
  }

  get #next(): RawToken | undefined {
    return this.#raw[this.#at + 1];
  }

  #push(token: RawToken, type: string, begins = false): void {
    this.#tokens.push({ type, text: token.text, start: token.start, end: token.end, begins, block: this.#block });
  }

  #take(token: RawToken): void {
    if (token.kind === "word") {
      if (countWords.has(this.#tokens.at(-1)?.type ?? "") && token.text in numberWords)
        this.#push({ ...token, text: numberWords[token.text] }, "NUMBER");
      else this.#takeWord(token);
      return;
    }
    if (token.kind !== "mark") {
      const isName = token.kind === "string" && this.#isQuotedName();
      this.#push(token, isName ? "ID" : terminals[token.kind], this.#beginsStatement(token));
      this.#expectsName = false;
      return;
    }
    switch (token.text) {
      case "{":
        this.#blocks.push({ kind: blockOpeners[this.#opener] ?? "other", open: token, opener: this.#opener });
        this.#push(token, "{");
        this.#opener = "";
        this.#expectsName = nameBlocks.has(this.#block);
        this.#clause = this.#block === "preferences" ? "when" : "";
        this.#limitDepth(token, this.#blocks.length);
        return;
      case "}":
        if (this.#blocks.length === 0) {
          this.#report(
            "stray-brace",
            token,
            "This `}` closes nothing.",
            "Take it out, or put in the `{` that it belongs to.",
          );
          return;
        }
        this.#push(token, "}");
        this.#close();
        return;
      case ";":
        this.#push(token, ";");
        this.#expectsName = nameBlocks.has(this.#block);
        this.#depth.reset();
        return;
      case "(":
        this.#push(token, "(", this.#beginsStatement(token));
        this.#depth.open();
        this.#limitDepth(token, this.#depth.value);
        this.#expectsName = true;
        return;
      case ",":
        this.#push(token, ",");
        this.#depth.separate();
        this.#expectsName = true;
        return;
      case ")":
        this.#push(token, ")");
        this.#depth.close();
        this.#expectsName = false;
        return;
      default:
        this.#push(token, token.text);
        this.#expectsName = takesNameMarks.has(token.text);
    }
  }

  /** True where a text in quotes is a name that is no single word, rather than a title, a quote or a reason. */
  #isQuotedName(): boolean {
    const before = this.#tokens.at(-1)?.type;
    switch (this.#block) {
      case "statement":
        return this.#expectsName && before !== "by" && before !== "and";
      case "states":
        return before !== "ID";
      case "preferences":
      case "ranking":
      case "moves":
      case "set":
        return before !== "assumed";
      default:
        return this.#expectsName;
    }
  }

  #takeWord(token: RawToken): void {
    const word = this.#decide(token);
    if (word !== "not") this.#depth.settle();
    if (word === undefined) {
      this.#push(token, "ID", this.#beginsStatement(token));
      this.#expectsName = false;
      return;
    }
    // `now` and `moves` are also words of an expectation, `at` and `exactly` of a count in parentheses
    const isDeclaration = declarationWords.has(word) && !(this.#expectsName && !this.#looksLikeDeclaration(token));
    const within =
      (this.#block === "claim" && this.#expectsName && (word === "now" || word === "moves")) ||
      (this.#tokens.at(-1)?.type === "(" && (word === "at" || word === "exactly"));
    if (isDeclaration && !within) this.#closeBefore(word, token);
    const begins =
      (!this.#expectsName && !this.#isDateOfRetraction(word) && (blockWords[this.#block]?.has(word) ?? false)) ||
      (!this.#expectsName && !nameBlocks.has(this.#block) && this.#tokens.at(-1)?.type === "}") ||
      (isDeclaration && !within && this.#firstOnLine(token)) ||
      this.#beginsStatement(token);
    const afterOperand = !this.#expectsName;
    if (begins) this.#depth.reset();
    this.#push({ ...token, text: word }, word, begins);
    if (word === "not") this.#depth.negate();
    else if (joiners.has(word)) this.#depth.join();
    this.#limitDepth(token, this.#depth.value);
    if (word in blockOpeners || declarationWords.has(word)) this.#opener = word in blockOpeners ? word : "";
    if (verdicts.has(word)) this.#verdict = word;
    if (begins) this.#verdict = "";
    if (takesName.has(word) && !joiners.has(word) && !reservedOperators.has(word)) this.#clause = word;
    this.#expectsName = takesName.has(word);
    if (this.#block === "claim") {
      // `now` as a subject, a `not` or `in` of the verdict, and `every` of `for every coalition` are followed by a keyword
      if (word === "now" || word === "in" || (word === "not" && afterOperand)) this.#expectsName = false;
      if (word === "every" && this.#tokens.at(-2)?.type === "for") this.#expectsName = false;
      if ((word === "moves" || word === "improvements") && this.#verdict === "reachable") this.#expectsName = false;
    }
  }

  /** The `on` of `retracted on 2025-11-02` is no field of its own. */
  #isDateOfRetraction(word: string): boolean {
    return this.#block === "statement" && word === "on" && this.#tokens.at(-1)?.type === "retracted";
  }

  /** The keyword that a word is here, put right where it is misspelt; undefined when it is a name. */
  #decide(token: RawToken): string | undefined {
    const word = token.text;
    if (this.#tokens.at(-1)?.type === ".") return undefined;
    if (reservedWords.has(word)) return word;
    if (this.#expectsName) return this.#decideName(token) ? undefined : word;
    if (nameBlocks.has(this.#block)) return this.#decideInNameBlock(token) ? undefined : word;
    return allWords.has(word) ? word : this.#misspelt(token);
  }

  /** Where a name is expected, true when the word is one. */
  #decideName(token: RawToken): boolean {
    const word = token.text;
    const before = this.#tokens.at(-1)?.type ?? "";
    const next = this.#next;
    if (next?.text === ".") return true;
    if ((word === "true" || word === "false") && this.#inExpression(before)) return false;
    if (before === "(" && word === "at" && (next?.text === "most" || next?.text === "least")) return false;
    if (before === "(" && word === "exactly" && (next?.text === "one" || next?.kind === "number")) return false;
    if (this.#block === "claim") {
      const place = { raw: this.#raw, at: this.#at, before, second: this.#tokens.at(-2)?.type ?? "" };
      const isName = isNameInClaim({ ...place, verdict: this.#verdict });
      if (isName !== undefined) return isName;
    }
    if (this.#block === "preferences" && word === "unordered" && next?.text === "{") return false;
    return !this.#looksLikeDeclaration(token);
  }

  /** After a complete statement in a block of names, true when the word is a name. */
  #decideInNameBlock(token: RawToken): boolean {
    const word = token.text;
    if (this.#block === "preferences") {
      if (this.#countGoesOn(word)) return false;
      if (word === "weight" || word === "perhaps") return this.#next?.kind !== "number";
      if (word === "unordered") return this.#next?.text !== "{";
      if (word === "true" || word === "false") return false;
    }
    return !this.#looksLikeDeclaration(token);
  }

  /** Inside `(at most 2 of …)`. */
  #countGoesOn(word: string): boolean {
    const before = this.#tokens.at(-1)?.type ?? "";
    if (before === "at") return word === "most" || word === "least";
    if (countWords.has(before)) return word === "one";
    return (
      word === "of" && (before === "one" || (before === "NUMBER" && countWords.has(this.#tokens.at(-2)?.type ?? "")))
    );
  }

  /** A declaration's word that begins a line and is followed by what a name is not: the declaration before it is broken. */
  #looksLikeDeclaration(token: RawToken): boolean {
    if (!this.#isBroken) return false;
    const word = token.text;
    const words = nameBlocks.has(this.#block) ? declarationWords : (blockWords[this.#block] ?? declarationWords);
    if (!(words.has(word) || declarationWords.has(word)) || this.#declared.has(word)) return false;
    const next = this.#next;
    if (!this.#firstOnLine(token) || next === undefined) return false;
    if (nameBlocks.has(this.#block) && this.#unclosed <= 0) return false;
    if (this.#places.line(next.start) !== this.#places.line(token.start)) return false;
    return next.kind === "string" || next.text === "{" || (next.kind === "word" && !continuesExpression(next));
  }

  #inExpression(before: string): boolean {
    if (definingWords.has(before)) return false;
    if (before === ",") return !definingWords.has(this.#clause);
    return !["ranking", "states", "moves", "set"].includes(this.#block) && before !== ".";
  }

  #firstOnLine(token: RawToken): boolean {
    const before = this.#raw[this.#at - 1];
    return before === undefined || this.#places.line(before.end) < this.#places.line(token.start);
  }

  /** In a block of statements one begins wherever the one before is complete. */
  #beginsStatement(token: RawToken): boolean {
    if (this.#block !== "preferences" || this.#depth.inParentheses) return false;
    const before = this.#tokens.at(-1)?.type;
    const begins =
      before === "{" ||
      before === "}" ||
      before === ";" ||
      (!this.#expectsName && token.kind !== "number" && this.#isOperandStart(token));
    if (begins) this.#depth.reset();
    return begins;
  }

  #isOperandStart(token: RawToken): boolean {
    if (token.kind === "string") return this.#tokens.at(-1)?.type !== "assumed";
    return (
      token.text === "(" ||
      token.text === "not" ||
      (token.kind === "word" && !reservedWords.has(token.text) && this.#next?.kind !== "number")
    );
  }

  /** A word that is not of the language where only such a word can stand: the one that was meant, reported; or undefined. */
  #misspelt(token: RawToken): string | undefined {
    if (this.#lookups++ > mostLookups) return undefined;
    const before = this.#tokens.at(-1)?.type;
    const begins =
      before === undefined || before === "{" || before === "}" || before === ";" || this.#firstOnLine(token);
    const here = [...(blockWords[this.#block] ?? [])];
    const meant = begins
      ? (nearest(token.text, [...here, ...declarationWords]) ??
        here.find((word) => word === otherWords[token.text.toLowerCase()]))
      : nearest(token.text, allWords);
    if (meant === undefined) return undefined;
    this.#report(
      "misspelt-word",
      token,
      say("`{word}` is no word of the language here.", { word: token.text }),
      say("Did you mean `{meant}`?", { meant }),
    );
    return meant;
  }

  /** Closes the blocks that a declaration cannot stand in, where a closing brace is missing. */
  #closeBefore(word: string, token: RawToken): void {
    while (this.#unclosed > 0 && this.#blocks.length > 0) {
      if (this.#block === "scenario" && !notInScenario.has(word)) return;
      this.#closeMissing(token);
      this.#expectsName = false;
    }
  }

  #closeMissing(before: RawToken | undefined): void {
    const { open, opener } = this.#blocks.at(-1)!;
    const where = before
      ? say(" before `{word}` on line {line}", { word: before.text, line: this.#places.line(before.start) })
      : "";
    const what = opener ? say(" of this `{opener}`", { opener }) : "";
    this.#report(
      "missing-brace",
      open,
      say("The `{`{what} is not closed{where}.", { what, where }),
      "Put a `}` where the block ends.",
    );
    const at = this.#raw[this.#at - 1]?.end ?? 0;
    this.#push({ kind: "mark", text: "}", start: at, end: at }, "}");
    this.#unclosed--;
    this.#close();
  }

  #close(): void {
    this.#blocks.pop();
    this.#expectsName = false;
    this.#clause = this.#block === "preferences" ? "when" : "";
    this.#opener = "";
    this.#depth.reset();
  }

  #limitDepth(token: RawToken, depth: number): void {
    if (depth <= deepest) return;
    this.#tooDeep = true;
    this.#report(
      "too-deep",
      token,
      say("More than {deepest} things are nested within one another here.", { deepest }),
      "Name parts of it as outcomes and use their names.",
    );
  }

  #report(code: string, token: RawToken, message: Sentence, remedy: Sentence): void {
    const place = this.#places.place(token.start, token.end);
    this.#problems.push(finding({ code, severity: "error", message, remedy, place }));
  }
}

const reservedOperators: ReadonlySet<string> = new Set(["and", "or", "not", "if", "iff", "implies"]);

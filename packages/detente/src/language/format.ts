import type { Token } from "./classify.ts";
import { type Diagnostic, hasErrors } from "./diagnostic.ts";
import { type Line, layOut } from "./format-lines.ts";
import type { ReadTokens } from "./lexer.ts";
import { readSyntax } from "./syntax.ts";

/** What formatting a conflict file gave. */
export interface FormattedConflict {
  /** Unchanged where there are errors. */
  readonly text: string;
  /** The errors of form that kept the text from being formatted, or warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer lines are not kept on one line. In characters. */
const widest = 120;
const unit = "  ";

/**
 * Lays out `.detente` text: two spaces a level, a declaration or statement a line, titles and modifiers in columns. Every
 * comment stays, blank lines too (at most one in a row), and so do the line breaks inside a long statement. A block
 * that stands on one line stays there while it fits. Formatting twice changes nothing more.
 *
 * @example
 * ```ts
 * formatConflict("actor a{option x}").text; // => "actor a { option x }\n"
 * ```
 */
export function formatConflict(text: string): FormattedConflict {
  const { read, diagnostics } = readSyntax(text);
  if (!read || hasErrors(diagnostics)) return { text, diagnostics };
  return { text: new Formatter(text, read).run(), diagnostics };
}

class Formatter {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #comments: ReadTokens["comments"];
  readonly #read: ReadTokens;
  readonly #lines: Line[] = [];
  /** For each `{` the position of its `}`. */
  readonly #closing = new Map<number, number>();
  readonly #inline: boolean[] = [];
  #line: { indent: number; text: string; alignAt?: number; column: string; blank: boolean } | undefined;
  /** Position of the first token on the current line. */
  #lineStart = 0;
  #nextComment = 0;
  /** Offset up to which the text has been dealt with. */
  #done = 0;

  constructor(text: string, read: ReadTokens) {
    this.#text = text;
    this.#read = read;
    // a separator before another one, before a closing brace or at the end says nothing
    this.#tokens = read.tokens.filter(({ type }, i) => {
      const next = read.tokens[i + 1]?.type ?? "}";
      return type !== ";" || (next !== "}" && next !== ";");
    });
    this.#comments = read.comments;
    const open: number[] = [];
    this.#tokens.forEach((token, i) => {
      if (token.type === "{") open.push(i);
      else if (token.type === "}") this.#closing.set(open.pop()!, i);
    });
  }

  run(): string {
    this.#tokens.forEach((token, i) => {
      if (token.type === ";" && this.#isNeedless(i)) {
        this.#takeComments(token.start, false);
        this.#done = token.end;
        return;
      }
      this.#emit(token, i);
    });
    this.#takeComments(this.#text.length, true);
    this.#endLine();
    return layOut(this.#lines, unit);
  }

  /** A separator says nothing at a line's end, unless a text follows that would be taken for a title or a reason. */
  #isNeedless(i: number): boolean {
    if (this.#inline.at(-1)) return false;
    const next = this.#tokens[i + 1];
    return next.type !== "STRING" && !this.#text.startsWith('"', next.start);
  }

  #emit(token: Token, i: number): void {
    const before = this.#tokens[i - 1];
    if (token.type === "}") {
      const empty = before.type === "{" && !this.#hasCommentBefore(token.start);
      if (!empty) this.#takeComments(token.start, !this.#inline.at(-1));
      const inline = this.#inline.pop() ?? false;
      if (!inline && !empty) this.#startLine(i, false);
      this.#append(empty ? "}" : this.#spaced(i, inline));
      this.#done = token.end;
      return;
    }
    const begins = before === undefined || this.#breaksBefore(i);
    this.#takeComments(token.start, begins);
    if (begins) this.#startLine(i, this.#blankBefore(token.start));
    else if (this.#line === undefined || this.#keepsBreak(i)) this.#continueLine(token);
    this.#markColumn(token, i);
    this.#append(this.#spaced(i, this.#inline.at(-1) ?? false));
    this.#done = token.end;
    if (token.type === "{") this.#inline.push(this.#fitsInline(i));
  }

  /** True when a line begins with the token by the rules of layout. */
  #breaksBefore(i: number): boolean {
    const before = this.#tokens[i - 1];
    if (this.#inline.at(-1)) return false;
    if (before.type === "{" || before.type === ";") return true;
    const { block } = this.#tokens[i];
    return this.#beginsEntry(i) && ((block !== "statement" && block !== "source") || this.#breakInSource(i));
  }

  /** True when a declaration, a statement, a named state or a chain of moves begins with the token. */
  #beginsEntry(i: number): boolean {
    const token = this.#tokens[i];
    const before = this.#tokens[i - 1];
    switch (token.block) {
      case "states":
        return token.type === "ID";
      case "moves":
        return token.type === "ID" && before.type !== "->";
      default:
        return token.begins;
    }
  }

  #breakInSource(i: number): boolean {
    return this.#read.places.line(this.#tokens[i - 1].end) < this.#read.places.line(this.#tokens[i].start);
  }

  /** A line break that the writer put inside a statement stays where it helps to read. */
  #keepsBreak(i: number): boolean {
    if (this.#inline.at(-1) || !this.#breakInSource(i)) return false;
    const [before, token] = [this.#tokens[i - 1].type, this.#tokens[i].type];
    return joints.has(before) || (joints.has(token) && token !== ",") || breakable.has(token);
  }

  #fitsInline(open: number): boolean {
    if (this.#inline.at(-1)) return true;
    const close = this.#closing.get(open)!;
    const { places } = this.#read;
    if (places.line(this.#tokens[open].start) !== places.line(this.#tokens[close].start)) return false;
    let width = this.#inline.length * unit.length;
    for (let i = this.#lineStart; i <= close; i++) {
      width += this.#spaced(i, i > open).length;
    }
    return width <= widest;
  }

  /** A token's text with the space before it, as it stands within a line. */
  #spaced(i: number, inline: boolean): string {
    const token = this.#tokens[i];
    const text = this.#text.slice(token.start, token.end);
    const before = this.#tokens[i - 1];
    if (i === this.#lineStart || tightAfter.has(before.type) || tightBefore.has(token.type)) return text;
    if (before.type === "{" && token.type === "}") return text;
    const apart = inline && before.type !== "{" && before.type !== ";" && before.type !== "," && this.#beginsEntry(i);
    return apart ? `  ${text}` : ` ${text}`;
  }

  /** Titles of options and outcomes, and what follows a preference, stand in columns. */
  #markColumn(token: Token, i: number): void {
    const line = this.#line!;
    if (line.alignAt !== undefined || this.#inline.at(-1)) return;
    const first = this.#tokens[this.#lineStart];
    const isTitle = titledWords.has(first.type) && token.type === "STRING" && i === this.#lineStart + 2;
    const isModifier = first.block === "preferences" && modifierWords.has(token.type) && i > this.#lineStart;
    if (!isTitle && !isModifier) return;
    line.alignAt = line.text.length + 1;
  }

  #startLine(i: number, blank: boolean): void {
    this.#endLine();
    this.#lineStart = i;
    const { type, block } = this.#tokens[i];
    const column = block === "preferences" ? block : titledWords.has(type) ? type : "";
    this.#line = { indent: this.#inline.length, text: "", column, blank };
  }

  #continueLine(token: Token): void {
    this.#endLine();
    const level = token.type === "as" ? 0 : 1;
    this.#line = { indent: this.#inline.length + level, text: "", column: "", blank: false };
  }

  #append(text: string): void {
    this.#line!.text += this.#line!.text === "" ? text.trimStart() : text;
  }

  #endLine(comment?: string): void {
    if (this.#line) this.#lines.push({ ...this.#line, comment });
    this.#line = undefined;
  }

  #hasCommentBefore(offset: number): boolean {
    return this.#nextComment < this.#comments.length && this.#comments[this.#nextComment].start < offset;
  }

  #blankBefore(offset: number): boolean {
    if (this.#lines.length === 0 && this.#line === undefined) return false;
    return /\n[^\S\n]*\n/.test(this.#text.slice(this.#done, offset)) && !this.#afterOpening();
  }

  #afterOpening(): boolean {
    const last = this.#line ?? this.#lines.at(-1);
    return last?.text.endsWith("{") ?? true;
  }

  /** Puts the comments before an offset where they belong; `lineEnds`: a new line follows anyway. */
  #takeComments(offset: number, lineEnds: boolean): void {
    while (this.#hasCommentBefore(offset)) {
      const comment = this.#comments[this.#nextComment++];
      const text = comment.text.replace(/\r/g, "");
      const ownLine = this.#text.slice(this.#done, comment.start).includes("\n") || this.#done === 0;
      const next = this.#hasCommentBefore(offset) ? this.#comments[this.#nextComment].start : offset;
      const breakAfter =
        text.startsWith("//") || text.includes("\n") || this.#text.slice(comment.end, next).includes("\n");
      if (!ownLine && this.#line !== undefined && (breakAfter || (lineEnds && next === offset))) this.#endLine(text);
      else if (!ownLine && this.#line !== undefined) this.#append(` ${text}`);
      else {
        const blank = this.#blankBefore(comment.start);
        this.#endLine();
        this.#lines.push({ indent: this.#inline.length, text, column: "comment", blank });
      }
      this.#done = comment.end;
    }
  }
}

const tightAfter: ReadonlySet<string> = new Set(["(", "."]);
const tightBefore: ReadonlySet<string> = new Set([")", ".", ",", ";"]);
const joints: ReadonlySet<string> = new Set([",", "and", "or", "if", "iff", "implies", ">", ">>", "~", "->"]);
const breakable: ReadonlySet<string> = new Set(["because", "assumed", "as", "when", "to", "from", "by"]);
const titledWords: ReadonlySet<string> = new Set(["option", "outcome"]);
const modifierWords: ReadonlySet<string> = new Set(["because", "assumed", "weight", "much", "perhaps"]);

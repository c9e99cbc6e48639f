import { harmless, oneLine } from "../language/harmless.ts";
import { standsFor } from "../model/stands-for.ts";

/**
 * Texts of a model that are shown and never mean anything to what shows them. `by` is the speaker of a statement; where
 * it is an actor's id it has no `id` beside it.
 */
const shownKeys = new Set([
  "name",
  "title",
  "quote",
  "by",
  "assumed",
  "slant",
  "author",
  "publisher",
  "file",
  "url",
  "before",
  "after",
]);

/** Characters that mean something in the Markdown of the texts; for each stands a character that no text may hold. */
const meaningful = "`*|\\#>+-=~:.)_";
const placeholder = (character: string): string => String.fromCharCode(0xfdd0 + meaningful.indexOf(character));
const isPlaceholder = /[\ufdd0-\ufdef]/g;

/** Between letters a low line is no emphasis, and ids are full of them. */
const outerLine = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** A name on one line in which nothing is markup, for the texts of a report: `asWritten` gives its characters back. */
export const asData = (text: string): string =>
  oneLine(text.replaceAll(isPlaceholder, "\ufffd"))
    .replaceAll(/[`*|\\]/g, placeholder)
    .replaceAll(outerLine, placeholder)
    .replace(/^[#>+\-=~:]/, placeholder)
    .replace(/^(\d{1,9})([.)])/, (_, digits: string, mark: string) => digits + placeholder(mark));

/** The characters of names again, each as `write` gives it. */
export const asWritten = (text: string, write: (character: string) => string = (character) => character): string =>
  text.replaceAll(isPlaceholder, (held) => write(meaningful[held.charCodeAt(0) - 0xfdd0] ?? "\ufffd"));

/**
 * Copies things of a model with every name in them changed; a thing in which nothing changes is itself. What was one thing is one
 * copy, and a copy is known to stand for the thing (`original`).
 */
function copier(change: (text: string) => string): <T>(value: T) => T {
  const done = new WeakMap<object, unknown>();
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (done.has(value)) return done.get(value);
    const copy = copied(value);
    done.set(value, copy);
    if (copy !== value) standsFor(copy as object, value);
    return copy;
  };
  const copied = (value: object): unknown => {
    if (Array.isArray(value)) {
      const copy = value.map(copyOf);
      return copy.some((each, index) => each !== value[index]) ? copy : value;
    }
    if (value instanceof Map) {
      const copy = [...value].map(([key, each]) => [copyOf(key), copyOf(each)] as const);
      return [...value].some(([key, each], at) => key !== copy[at]![0] || each !== copy[at]![1])
        ? new Map(copy)
        : value;
    }
    if (value instanceof Set) {
      const copy = [...value].map(copyOf);
      return [...value].some((each, at) => each !== copy[at]) ? new Set(copy) : value;
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    const own = value as Record<string, unknown>;
    // of states and moves only the model has names; the rest is large, and made when it is asked for
    const keys = "structure" in own && "truth" in own ? ["model"] : Object.keys(own);
    let changed = false;
    const copy: Record<string, unknown> = {};
    for (const key of keys) {
      const each = own[key];
      const isShown = typeof each === "string" && shownKeys.has(key) && (key !== "by" || "id" in own);
      copy[key] = isShown ? change(each) : copyOf(each);
      changed ||= copy[key] !== each;
    }
    return changed ? { ...own, ...copy } : value;
  };
  return <T>(value: T): T => copyOf(value) as T;
}

/** For the things of one report, whose texts are Markdown: names are no markup in them. */
export const namesAsData = (): (<T>(value: T) => T) => copier(asData);

/**
 * For the texts of answers: a name in which a line breaks would be a line of its own there. What is copied keeps its hash.
 *
 * @example
 * ```ts
 * namesInLine()({ name: "Up\nDown: stable" }); // => { name: "Up Down: stable" }
 * ```
 */
export const namesInLine = (): (<T>(value: T) => T) =>
  copier((text) => (/[\p{Cc}\u2028\u2029]/u.test(text) ? oneLine(text) : text));

/** What of a Markdown text is markup: headings, items, tables, code, bold. All else is words, whatever stands in it. */
export function markdownText(text: string): string {
  return harmless(text)
    .split("\n")
    .map((line) => {
      if (/^\|(?: *:?-+:? *\|)+$/.test(line) || line === "---") return line;
      const [begin = ""] = /^(?:#{1,6} | *(?:- |\d+\. ))/.exec(line) ?? [];
      return begin + inline(line.slice(begin.length), line.startsWith("|"));
    })
    .join("\n");
}

interface InlinePart {
  readonly kind: "code" | "bold" | "words";
  readonly text: string;
}

/** The parts of a line of the texts: code, bold, and words. */
export function inlineParts(text: string): InlinePart[] {
  return text.split(/(`[^`]+`)/).flatMap((part): InlinePart[] => {
    if (part.length > 2 && part.startsWith("`") && part.endsWith("`"))
      return [{ kind: "code", text: part.slice(1, -1) }];
    return part
      .split(/(\*\*(?=\S)[^*]+(?<=\S)\*\*)/)
      .map((piece, at) => (at % 2 === 1 ? { kind: "bold", text: piece.slice(2, -2) } : { kind: "words", text: piece }));
  });
}

function inline(line: string, isRow: boolean): string {
  return inlineParts(line)
    .map(({ kind, text }) => {
      if (kind === "code") return code(text, isRow);
      return kind === "bold" ? `**${words(text, isRow)}**` : words(text, isRow);
    })
    .join("");
}

/** A text of a file as words in Markdown: whatever it holds, it is shown and never markup. */
export const plain = (text: string): string => words(asData(text), false);

/** An id or an expression as code. */
export const codeOf = (text: string): string => code(oneLine(text), false);

/** In a table a bar that is no border is written with a backslash already. */
const words = (text: string, isRow: boolean): string =>
  asWritten(
    text
      .replaceAll(/\\(?!\|)|\\(?=\|)/g, (backslash, at: number) => (isRow && text[at + 1] === "|" ? backslash : "\\\\"))
      .replaceAll(/[`*[\]~]|!(?=\[)|(?<=\])\(|&(?=#?\w+;)/g, "\\$&")
      .replaceAll(outerLine, "\\$&")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // programs make addresses links by themselves
      .replaceAll(/:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, "\\$&")
      // at the beginning of a line
      .replace(/^( *)([+=#])/, "$1\\$2"),
    (character) => `\\${character}`,
  );

/** Within code nothing is escaped, but a name can hold the mark that ends it. */
function code(text: string, isRow: boolean): string {
  const plain = asWritten(text, (character) => (isRow && character === "|" ? "\\|" : character));
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${plain}\`` : `${fence} ${plain} ${fence}`;
}

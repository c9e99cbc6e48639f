import { type Sentence, say } from "../sentences/sentence.ts";
import { type Diagnostic, finding } from "./diagnostic.ts";
import type { Places } from "./places.ts";

/** What a stretch of text is, before it is decided which words are keywords. */
export type RawKind = "string" | "date" | "number" | "pattern" | "horizon" | "word" | "mark" | "comment";

/** A stretch of text; `end` is exclusive. `text` is what the parser shall read, which a repair may have put right. */
export interface RawToken {
  readonly kind: RawKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface RawTokens {
  /** Without comments. */
  readonly tokens: RawToken[];
  readonly comments: RawToken[];
  readonly problems: Diagnostic[];
}

const lexeme = new RegExp(
  [
    String.raw`(?<space>[\s\u200e\u200f\ufeff]+)`,
    String.raw`(?<comment>\/\/[^\n]*|\/\*[^]*?\*\/)`,
    String.raw`(?<string>"(?:[^"\\\r\n]|\\[^\r\n])*")`,
    String.raw`(?<date>\d+[-/.]\d+[-/.]\d+(?![\p{L}\p{N}_])|\d{4}-\d+(?![\p{L}\p{N}_-]))`,
    String.raw`(?<number>-?\d+(?:\.\d+)?)`,
    String.raw`(?<pattern>[YN]*-[YN-]*(?![\p{L}\p{N}\p{M}_>]))`,
    String.raw`(?<horizon>lh:\d+(?![\p{L}\p{N}\p{M}_]))`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}\p{M}_\u200c\u200d]*)`,
    String.raw`(?<mark>->|>>(?!=)|[{}(),;~]|\.(?!\.)|>(?!=))`,
  ].join("|"),
  "uy",
);

/** Signs of other notations, what the parser reads in their place (nothing when undefined) and what to write. */
const writeWord = (word: string, example: string): Sentence =>
  say("Write the word `{word}`: `{example}`.", { word, example });
const lists: Sentence = "Lists stand in braces, `{ … }`, or simply separated by commas.";
const sameAs: Sentence = "Write the word `iff` in an expression, or `~` for a tie in a ranking.";
/** Wide signs, as a keyboard for Chinese, Japanese or Korean gives them. */
const wide: readonly (readonly [written: string, meant: string])[] = [
  ["｛", "{"],
  ["｝", "}"],
  ["（", "("],
  ["）", ")"],
  ["，", ","],
  ["、", ","],
  ["；", ";"],
  ["＞", ">"],
  ["～", "~"],
  ["．", "."],
];
const foreignSigns: readonly [sign: string, reading: string | undefined, remedy: Sentence][] = [
  ["<=>", "iff", writeWord("iff", "a iff b")],
  ["<->", "iff", writeWord("iff", "a iff b")],
  ["==>", "implies", writeWord("implies", "a implies b")],
  ["=>", "implies", writeWord("implies", "a implies b")],
  ["→", "->", "Write `->` for a move, or the word `implies`."],
  ["&&", "and", writeWord("and", "a and b")],
  ["&", "and", writeWord("and", "a and b")],
  ["∧", "and", writeWord("and", "a and b")],
  ["||", "or", writeWord("or", "a or b")],
  ["|", "or", writeWord("or", "a or b")],
  ["∨", "or", writeWord("or", "a or b")],
  ["!=", undefined, "Write `not (a iff b)` for “different”."],
  ["!", "not", writeWord("not", "not a")],
  ["¬", "not", writeWord("not", "not a")],
  ["===", "iff", sameAs],
  ["==", "iff", sameAs],
  ["=", "iff", sameAs],
  [">=", ">", "Write `>` for preferred, `>>` for greatly preferred or `~` for a tie, between neighbours."],
  ["≻", ">", say("Write `{code}`.", { code: ">" })],
  ["∼", "~", say("Write `{code}`.", { code: "~" })],
  ["<", undefined, "A ranking begins with the most preferred state: turn it round and write `>`."],
  [
    ":",
    undefined,
    "Leave it out: what belongs to a declaration stands in braces, `{ … }`, or directly after its name.",
  ],
  ...wide.map(([written, meant]): [string, string, Sentence] => [
    written,
    meant,
    say("Write the plain sign `{sign}`.", { sign: meant }),
  ]),
  [
    "：",
    undefined,
    "Leave it out: what belongs to a declaration stands in braces, `{ … }`, or directly after its name.",
  ],
  ["[", undefined, lists],
  ["]", undefined, lists],
];

/** After so many unreadable pieces a text is given up: more of the same would teach nothing. */
const mostProblems = 100;

/** Cuts a text into tokens. What belongs to no token is a problem with its place, and put right where its sense is plain. */
export function tokenize(text: string, places: Places): RawTokens {
  const tokens: RawToken[] = [];
  const comments: RawToken[] = [];
  const problems: Diagnostic[] = [];
  let at = 0;
  const report = (code: string, start: number, end: number, message: Sentence, remedy: Sentence) =>
    problems.push(finding({ code, severity: "error", message, remedy, place: places.place(start, end) }));
  const push = (kind: RawKind, reading: string, end: number) => {
    tokens.push({ kind, text: reading, start: at, end });
    at = end;
  };

  while (at < text.length) {
    if (problems.length === mostProblems) {
      report(
        "too-many-errors",
        at,
        at + 1,
        "Reading stops here: too much of this is no part of the language.",
        "Is this file a conflict?",
      );
      break;
    }
    lexeme.lastIndex = at;
    const match = lexeme.exec(text);
    if (match) {
      const groups = match.groups as Record<string, string | undefined>;
      const end = lexeme.lastIndex;
      if (groups.space !== undefined) at = end;
      else if (groups.comment !== undefined) {
        comments.push({ kind: "comment", text: match[0].replace(/\r$/, ""), start: at, end });
        at = end;
      } else {
        const wrong = groups.string === undefined ? -1 : unknownEscape(match[0]);
        if (wrong >= 0)
          report(
            "unknown-escape",
            at + wrong,
            at + wrong + 2,
            'In a text `\\` is followed by n, r, 0, " or another `\\`.',
            "Write `\\\\` for a backslash itself.",
          );
        push(kindOf(groups), match[0], end);
      }
      continue;
    }
    const sign = foreignSigns.find(([candidate]) => text.startsWith(candidate, at));
    if (sign) {
      const [written, reading, remedy] = sign;
      const end = at + written.length;
      report("foreign-sign", at, end, say("`{sign}` is no sign of this language.", { sign: written }), remedy);
      if (reading === undefined) at = end;
      else push(/\w/.test(reading) ? "word" : "mark", reading, end);
    } else at = readBroken(text, at, report, push);
  }
  return { tokens, comments, problems };
}

/** Where a backslash in a quoted text protects nothing; -1 where none does. */
function unknownEscape(quoted: string): number {
  for (let at = quoted.indexOf("\\"); at >= 0; at = quoted.indexOf("\\", at + 2))
    if (!'nr0"\\'.includes(quoted[at + 1])) return at;
  return -1;
}

const kindOf = (groups: Record<string, string | undefined>): RawKind =>
  groups.word !== undefined
    ? "word"
    : groups.mark !== undefined
      ? "mark"
      : groups.string !== undefined
        ? "string"
        : groups.number !== undefined
          ? "number"
          : groups.pattern !== undefined
            ? "pattern"
            : groups.horizon !== undefined
              ? "horizon"
              : "date";

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end > at && text[end - 1] === "\r" ? end - 1 : end;
};

/** Reads what no token begins with, reports it, and returns where to go on. */
function readBroken(
  text: string,
  at: number,
  report: (code: string, start: number, end: number, message: Sentence, remedy: Sentence) => void,
  push: (kind: RawKind, reading: string, end: number) => void,
): number {
  const rest = text.slice(at, lineEnd(text, at));
  const joined = /^['’-][\p{L}_][\p{L}\p{N}\p{M}_'’-]*/u.exec(rest)?.[0];
  const begun = /[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.exec(text.slice(Math.max(0, at - 100), at))?.[0];
  if (joined !== undefined && begun !== undefined) {
    const name = begun + joined;
    report(
      "name-unquoted",
      at - begun.length,
      at + joined.length,
      say("`{name}` is no name as it stands: it holds more than letters, digits and _.", { name }),
      say("Write `{plain}`, or put it in quotes where it is meant to be a name.", {
        plain: name.replace(/[^\p{L}\p{N}\p{M}_]+/gu, "_"),
      }),
    );
    return at + joined.length;
  }
  const quoted = /^(?:[“”„«»][^“”„«»"]*[“”«»"]?|[‘’'][^'‘’"]*['‘’"])/u.exec(rest);
  if (quoted) {
    const end = at + quoted[0].length;
    const content = quoted[0].slice(1, /[“”«»‘’'"]$/u.test(quoted[0].slice(1)) ? -1 : undefined);
    report(
      "quotation-marks",
      at,
      end,
      say("Text is marked by straight double quotes, not by {mark}.", { mark: quoted[0][0] }),
      say('Write "{content}".', { content }),
    );
    push("string", JSON.stringify(content), end);
    return end;
  }
  if (rest.startsWith('"')) {
    // a block that opens or closes after the text is still meant
    const content = rest.slice(1).replace(/\s+[{}].*$/u, "");
    const end = at + 1 + content.length;
    report(
      "unterminated-text",
      at,
      end,
      "This text has no closing quote on its line.",
      'Close it with " on the same line; write \\n for a line break and \\" for a quote inside it.',
    );
    push("string", JSON.stringify(content.replace(/\\+$/, "")), end);
    return end;
  }
  if (rest.startsWith("/*")) {
    report("unterminated-comment", at, at + 2, "This comment is never closed.", "Close it with `*/`.");
    return text.length;
  }
  if (rest.startsWith("#")) {
    report("foreign-sign", at, at + 1, "`#` begins no comment here.", "A comment begins with `//`.");
    return at + rest.length;
  }
  const strange =
    /^[^\s"“”„«»‘’'{}(),;~>.\-#\p{L}\p{N}_]+/u.exec(rest)?.[0] ?? String.fromCodePoint(text.codePointAt(at)!);
  report(
    "strange-character",
    at,
    at + strange.length,
    say("{what} cannot stand here.", { what: JSON.stringify(strange) }),
    "A name that holds anything but letters, digits and _ is written in quotes.",
  );
  return at + strange.length;
}

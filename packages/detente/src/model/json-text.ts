import type { Place } from "../language/diagnostic.ts";
import { type Sentence, say, type Value, word } from "../sentences/sentence.ts";

/** Where a value stands in a JSON document: member names and indices (from 0) from the outside in. */
export type JsonPath = readonly (string | number)[];

/** A path as people write it: `decisionMakers[0].options[2]`; empty for the whole document. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step) ? step : JSON.stringify(step);
    return text === "" ? name : `${text}.${name}`;
  }, "");
}

/** Why a text is not JSON, and where. */
export interface JsonSyntaxProblem {
  readonly offset: number;
  readonly message: Sentence;
  readonly remedy: Sentence;
}

/** The first reason why the text is not JSON; undefined when it is. A byte order mark at the start is accepted. */
export function findJsonProblem(text: string): JsonSyntaxProblem | undefined {
  return scan(text, undefined);
}

/** Far more than people or their programs need; what walks a value may use the call stack within it. */
export const DEEPEST = 500;

/** Where brackets are open more than `DEEPEST` deep for the first time; -1 when they never are. */
export function findDeepNesting(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      const end = endOfString(text, at);
      if (!end.ok) return -1;
      at = end.at - 1;
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return at;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return -1;
}

/**
 * The places of values in a JSON text, one for each path, in one pass; undefined where there is no such value. Where
 * a member is written twice, the last one counts, as it does for `JSON.parse`.
 */
export function placesOf(text: string, paths: readonly JsonPath[]): readonly (Place | undefined)[] {
  const root: Wanted = { children: new Map() };
  const wanted = paths.map((path) =>
    path.reduce<Wanted>((node, step) => {
      const key = String(step);
      const child = node.children.get(key) ?? { children: new Map() };
      node.children.set(key, child);
      return child;
    }, root),
  );
  scan(text, root);
  const place = placer(text);
  return wanted.map(({ start, end }) => (start === undefined || end === undefined ? undefined : place(start, end)));
}

/** Turns offsets of one text into places. A place that spans lines is cut at the end of its first line. */
export function placer(text: string): (start: number, end: number) => Place {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return (start, end) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle] <= start) low = middle;
      else high = middle - 1;
    }
    const lineEnd = low + 1 < lineStarts.length ? lineStarts[low + 1] - 1 : text.length;
    const last = Math.max(start, Math.min(end, lineEnd));
    const column = start - lineStarts[low] + 1;
    return { start, end: last, line: low + 1, column, endLine: low + 1, endColumn: column + last - start };
  };
}

/** A tree of the paths that are looked for; `start` and `end` are filled in when the value is passed. */
interface Wanted {
  readonly children: Map<string, Wanted>;
  start?: number;
  end?: number;
}

interface Frame {
  readonly close: "}" | "]";
  readonly start: number;
  readonly node: Wanted | undefined;
  /** Position in an array; for an object the name of the member being read. */
  key: string | number;
}

const numberOrWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** Walks the text once with a stack of its own, so that nesting costs no call stack. */
function scan(text: string, wanted: Wanted | undefined): JsonSyntaxProblem | undefined {
  const stack: Frame[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const skipSpace = (): void => {
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; ) {
      code = text.charCodeAt(++at);
    }
  };
  const problem = (message: Sentence, remedy: Sentence): JsonSyntaxProblem => ({ offset: at, message, remedy });
  const commaTooMany = (bracket: string): JsonSyntaxProblem =>
    problem(say('There is a comma too many before this "{bracket}".', { bracket }), "Delete the comma.");
  const endOfText = (): JsonSyntaxProblem => {
    const open = stack.at(-1);
    if (open === undefined) return problem("The file holds no JSON value.", "Check that it is the file you meant.");
    const line = text.slice(0, open.start).split("\n").length;
    return problem(
      say('The file ends before the "{bracket}" of line {line} is closed.', { bracket: text[open.start], line }),
      say('Add the missing "{bracket}", or fetch the file again: it may be cut off.', { bracket: open.close }),
    );
  };
  const readString = (): JsonSyntaxProblem | undefined => {
    const end = endOfString(text, at);
    if (end.ok) {
      at = end.at;
      return undefined;
    }
    at = end.at;
    return problem(end.message, end.remedy);
  };
  /** Reads `"name" :` into the frame. */
  const readName = (frame: Frame): JsonSyntaxProblem | undefined => {
    skipSpace();
    if (at >= text.length) return endOfText();
    if (text[at] === "}") return commaTooMany("}");
    if (text[at] !== '"') {
      const message = say("Expected a name in double quotes, found {found}.", { found: found(text, at) });
      return problem(message, 'Write "name": value.');
    }
    const start = at;
    const bad = readString();
    if (bad) return bad;
    if (frame.node) frame.key = JSON.parse(text.slice(start, at)) as string;
    skipSpace();
    if (at >= text.length) return endOfText();
    if (text[at] !== ":") {
      const message = say('Expected ":" after the name, found {found}.', { found: found(text, at) });
      return problem(message, 'Write "name": value.');
    }
    at++;
    return undefined;
  };
  const record = (node: Wanted | undefined, start: number): void => {
    if (!node) return;
    node.start = start;
    node.end = at;
  };

  for (;;) {
    // a value begins here
    skipSpace();
    if (at >= text.length) return endOfText();
    const parent = stack.at(-1);
    const node = parent ? childOf(parent) : wanted;
    const start = at;
    const letter = text[at];
    if (letter === "{" || letter === "[") {
      const frame: Frame = { close: letter === "{" ? "}" : "]", start, node, key: 0 };
      at++;
      skipSpace();
      if (text[at] !== frame.close) {
        stack.push(frame);
        const bad = letter === "{" ? readName(frame) : undefined;
        if (bad) return bad;
        continue;
      }
      at++;
    } else if (letter === '"') {
      const bad = readString();
      if (bad) return bad;
    } else {
      numberOrWord.lastIndex = at;
      if (!numberOrWord.test(text)) {
        if (letter === "]" && parent?.close === "]") {
          return commaTooMany("]");
        }
        return problem(
          say("Expected a value, found {found}.", { found: found(text, at) }),
          "Write text in double quotes, or a plain number.",
        );
      }
      at = numberOrWord.lastIndex;
    }
    record(node, start);
    // what follows closes brackets, up to a comma
    for (;;) {
      const frame = stack.at(-1);
      skipSpace();
      if (frame === undefined) {
        if (at >= text.length) return undefined;
        const message = say("There is more text after the end of the JSON: {found}.", { found: found(text, at) });
        return problem(message, "Delete what follows.");
      }
      if (at >= text.length) return endOfText();
      if (text[at] === ",") {
        at++;
        if (frame.close === "}") {
          const bad = readName(frame);
          if (bad) return bad;
        } else frame.key = (frame.key as number) + 1;
        break;
      }
      if (text[at] !== frame.close) {
        return problem(
          say('Expected "," or "{bracket}", found {found}.', { bracket: frame.close, found: found(text, at) }),
          "Put a comma between two values, and close every bracket.",
        );
      }
      at++;
      stack.pop();
      record(frame.node, frame.start);
    }
  }
}

/** What is looked for in the value that comes next; most values are not on any path, and cost no lookup. */
const childOf = ({ node, key }: Frame): Wanted | undefined =>
  node === undefined || node.children.size === 0 ? undefined : node.children.get(String(key));

type StringEnd = { ok: true; at: number } | { ok: false; at: number; message: Sentence; remedy: Sentence };

function endOfString(text: string, start: number): StringEnd {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { ok: true, at: at + 1 };
    if (code < 0x20) {
      if (code === 0x0a || code === 0x0d)
        return {
          ok: false,
          at: start,
          message: "The text in double quotes does not end on its line.",
          remedy: "Close it with a double quote; write a line break inside text as \\n.",
        };
      return { ok: false, at, message: "A control character stands inside text.", remedy: "Delete it." };
    }
    if (code !== 0x5c) continue;
    const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6));
    if (!escaped) {
      const message = say('"{escape}" means nothing inside text.', { escape: text.slice(at, at + 2) });
      return { ok: false, at, message, remedy: "Write a backslash as \\\\." };
    }
    at += escaped[0].length - 1;
  }
  return {
    ok: false,
    at: start,
    message: "The text in double quotes that begins here does not end.",
    remedy: "Close it with a double quote.",
  };
}

/** The next character or word, short and quoted, for a message. */
function found(text: string, at: number): Value {
  const next = /^(?:[\w.+-]{1,20}|[\s\S])/u.exec(text.slice(at, at + 20));
  return next ? JSON.stringify(next[0]) : word("the end of the file");
}

/** A line of a text, without its line break. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Some bytes were no UTF-8 or a NUL; � stands in their place. */
  readonly damaged: boolean;
  /** Longer than a row can be: `text` has its beginning only. */
  readonly overlong: boolean;
}

/** Longest line read, in bytes: rows of event exports have some thousand at most. */
export const LONGEST_LINE = 2 ** 20;

/** How much of an overlong line is shown. */
const BEGINNING = 200;
/** Bytes looked at in one go: what is held at a time depends on it. */
const PIECE = 2 ** 16;

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** Cuts bytes that come in chunks into lines of text. Holds one line and one piece of a chunk at a time. */
export class LineSplitter {
  #rest: Uint8Array = new Uint8Array(0);
  #number = 0;
  /** The beginning of an overlong line whose end has not come yet. */
  #skipping: string | undefined;

  /** Whether the line being read is longer than a row can be, and its end has not come yet. */
  get skipping(): boolean {
    return this.#skipping !== undefined;
  }

  /** The lines that end in this chunk. */
  *push(chunk: Uint8Array): Generator<Line[]> {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const lines = this.#take(chunk.subarray(at, at + PIECE));
      if (lines.length > 0) yield lines;
    }
  }

  /** The last line, where the text does not end with a line break. */
  end(): Line[] {
    if (this.#skipping !== undefined) return [this.#overlong()];
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return rest.length === 0 ? [] : this.#decode(rest);
  }

  #take(piece: Uint8Array): Line[] {
    const lines: Line[] = [];
    let from = 0;
    if (this.#skipping !== undefined) {
      const end = piece.indexOf(LINE_FEED);
      if (end < 0) return lines;
      lines.push(this.#overlong());
      from = end + 1;
    }
    const last = piece.lastIndexOf(LINE_FEED);
    if (last >= from) {
      for (const line of this.#decode(join(this.#rest, piece.subarray(from, last)))) lines.push(line);
      this.#rest = piece.slice(last + 1);
    } else this.#rest = join(this.#rest, piece.subarray(from));
    if (this.#rest.length > LONGEST_LINE) {
      this.#skipping = lenient.decode(this.#rest.subarray(0, BEGINNING));
      this.#rest = new Uint8Array(0);
    }
    return lines;
  }

  #overlong(): Line {
    const text = this.#skipping!;
    this.#skipping = undefined;
    return { text, number: ++this.#number, damaged: false, overlong: true };
  }

  /** Whole lines; the text does not end with a line break of its own. */
  #decode(bytes: Uint8Array): Line[] {
    const text = tryDecode(bytes);
    if (text !== undefined) return text.split("\n").map((line) => this.#line(line, false));
    const lines: Line[] = [];
    for (let from = 0; from <= bytes.length; ) {
      const found = bytes.indexOf(LINE_FEED, from);
      const end = found < 0 ? bytes.length : found;
      const part = bytes.subarray(from, end);
      const whole = tryDecode(part);
      lines.push(this.#line(whole ?? lenient.decode(part).replaceAll("\0", "\uFFFD"), whole === undefined));
      from = end + 1;
    }
    return lines;
  }

  #line(text: string, damaged: boolean): Line {
    return { text: text.endsWith("\r") ? text.slice(0, -1) : text, number: ++this.#number, damaged, overlong: false };
  }
}

const LINE_FEED = 10;

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b.slice();
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

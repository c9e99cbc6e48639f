import type { Place } from "./diagnostic.ts";

/** Turns offsets of one text into places with lines and columns. */
export class Places {
  readonly #lineStarts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#lineStarts.push(at + 1);
  }

  /** The line of an offset, counted from 1. */
  line(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The column of an offset, counted from 1 in UTF-16 units. */
  column(offset: number): number {
    return offset - this.#lineStarts[this.line(offset) - 1] + 1;
  }

  /** The place from `start` up to but not including `end`. */
  place(start: number, end: number): Place {
    // a word that was mended so that reading could go on may be longer than what stands in the text
    const last = Math.min(end, this.#length);
    return {
      start,
      end: last,
      line: this.line(start),
      column: this.column(start),
      endLine: this.line(last),
      endColumn: this.column(last),
    };
  }
}

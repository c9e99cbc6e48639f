import type { ReadTokens } from "./lexer.ts";

/**
 * The stretches of a text that begin with a declaration, a field or a statement. One broken stretch gets one error of
 * form, and nothing more is said about what was read out of it.
 */
export class Segments {
  readonly #starts: number[];
  readonly #broken = new Set<number>();

  constructor(read: ReadTokens) {
    this.#starts = read.tokens.filter((token) => token.begins).map((token) => token.start);
    for (const { code, place } of read.problems)
      if (place && !harmless.has(code)) this.#broken.add(this.indexAt(place.start));
  }

  /** The stretch that an offset lies in; -1 before the first. */
  indexAt(offset: number): number {
    let low = -1;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  isBroken(offset: number): boolean {
    return this.#broken.has(this.indexAt(offset));
  }

  /** Marks the stretch as broken; false when it was already. */
  break(offset: number): boolean {
    const index = this.indexAt(offset);
    if (this.#broken.has(index)) return false;
    this.#broken.add(index);
    return true;
  }
}

/** Problems that were put right in full, so that what they stand in can be trusted. */
const harmless: ReadonlySet<string> = new Set([
  "misspelt-word",
  "missing-brace",
  "stray-brace",
  "quotation-marks",
  "unknown-escape",
]);

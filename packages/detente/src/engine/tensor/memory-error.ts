import { english, type Sentence, say } from "../../sentences/sentence.ts";

/**
 * Thrown before anything is allocated when a computation would not fit. Bytes.
 *
 * @example
 * ```ts
 * const error = new MemoryError(8 * 2 ** 30, 4 * 2 ** 30);
 * error.needed > error.limit; // => true
 * ```
 */
export class MemoryError extends Error {
  override readonly name = "MemoryError";
  readonly needed: number;
  readonly limit: number;
  /** The message, for `messageInLanguage`. */
  readonly sentence: Sentence;
  constructor(needed: number, limit: number) {
    const sentence = say(
      "This needs about {needed} of memory and {limit} may be used. Leave out options that decide nothing, add rules for what cannot go together, ask for fewer concepts, or raise the limit.",
      { needed: inGiB(needed), limit: inGiB(limit) },
    );
    super(english(sentence));
    this.sentence = sentence;
    this.needed = needed;
    this.limit = limit;
  }
}

/**
 * What a computation may use unless said otherwise.
 *
 * @example
 * ```ts
 * DEFAULT_MEMORY_LIMIT; // => 4294967296
 * ```
 */
export const DEFAULT_MEMORY_LIMIT = 4 * 2 ** 30;

function inGiB(bytes: number): string {
  return bytes < 2 ** 29 ? `${Math.ceil(bytes / 2 ** 20)} MiB` : `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}

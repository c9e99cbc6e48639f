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
  constructor(needed: number, limit: number) {
    super(
      `This needs about ${inGiB(needed)} of memory and ${inGiB(limit)} may be used. Leave out options that decide nothing, add rules for what cannot go together, ask for fewer concepts, or raise the limit.`,
    );
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

/**
 * The version of Détente that every result carries; the same as in package.json (a test holds them together).
 *
 * @example
 * ```ts
 * version; // => "0.1.0"
 * ```
 */
export const version = "0.1.0";

import { type Diagnostic, finding } from "../language/diagnostic.ts";

/**
 * A finding beside an answer that counts over what is uncertain in one part and reads it as the verdicts do in the others.
 *
 * @example
 * ```ts
 * const [nothing] = readConflict("actor a { option x }").diagnostics;
 * asCounted(nothing) === nothing; // => true
 * ```
 */
export function asCounted(found: Diagnostic): Diagnostic {
  const { code, severity, place } = found;
  switch (code) {
    case "read-perhaps":
      return finding({
        code,
        severity,
        message: "A `perhaps` statement counts with its share among the samples, and is read as certain elsewhere.",
        place,
      });
    case "read-unordered":
      return finding({
        code,
        severity,
        message:
          "`unordered` statements have every order among the samples, and are read in the order written elsewhere.",
        place,
      });
    default:
      return found;
  }
}

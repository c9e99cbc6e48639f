import type { Place } from "../language/diagnostic.ts";

/**
 * A Boolean expression over options (option form) or named states (graph form), with every name resolved.
 * `if` keeps the order in which people write it: `of[0] if of[1]` is false only where `of[1]` holds and `of[0]` does not.
 */
export type Expression =
  /** The option is taken. `option` is `actorId.optionId`. */
  | { readonly op: "option"; readonly option: string }
  /** The state belongs to the named outcome. */
  | { readonly op: "outcome"; readonly outcome: string }
  /** Graph form: the state itself. */
  | { readonly op: "state"; readonly state: string }
  | { readonly op: "constant"; readonly value: boolean }
  | { readonly op: "not"; readonly of: Expression }
  | { readonly op: "and" | "or"; readonly of: readonly Expression[] }
  | { readonly op: "if" | "implies" | "iff"; readonly of: readonly [Expression, Expression] }
  /** Between `min` and `max` (inclusive) of the members hold. */
  | { readonly op: "count"; readonly min: number; readonly max: number; readonly of: readonly Expression[] };

/** Whatever was written in a file may know where; `at` is never part of the canonical form. */
export interface Located {
  readonly at?: Place;
}

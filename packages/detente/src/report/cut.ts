/**
 * The first of a list, as many as there is room for, and how many are left out: the one way in which a text or a figure leaves something out,
 * so that it can say so. `most`: how many are shown where not all are.
 *
 * @example
 * ```ts
 * cut(["a", "b", "c"], 2); // => { shown: ["a", "b"], left: 1 }
 * ```
 */
export function cut<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly left: number } {
  const shown = items.slice(0, most);
  return { shown, left: items.length - shown.length };
}

/** As `cut`, where one thing more than is left room for is no reason to leave anything out. */
export const cutWhenMany = <T>(
  items: readonly T[],
  upTo: number,
  most: number,
): { readonly shown: readonly T[]; readonly left: number } => cut(items, items.length > upTo ? most : upTo);

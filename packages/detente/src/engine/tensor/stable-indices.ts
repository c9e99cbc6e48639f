/**
 * The states (from 0, ascending) whose verdict bit is set, one at a time: for models whose states are too many to list.
 *
 * @example
 * ```ts
 * [...stableIndices(Uint8Array.of(1, 0, 3, 2), 1)]; // => [2, 3]
 * ```
 */
export function* stableIndices(bits: Uint8Array, bit: number): Generator<number, void> {
  const mask = 1 << bit;
  for (let state = 0; state < bits.length; state++) if ((bits[state] & mask) !== 0) yield state;
}

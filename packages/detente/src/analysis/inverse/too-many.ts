/**
 * Thrown where an exact count would take more cases than can be told apart; the message says how large the question is.
 *
 * @example
 * ```ts
 * new TooManyCases(12, "The rankings of 12 states").stateCount; // => 12
 * ```
 */
export class TooManyCases extends Error {
  override readonly name = "TooManyCases";
  /** States of the model. */
  readonly stateCount: number;
  constructor(stateCount: number, what: string) {
    super(`It cannot be counted exactly in reasonable time: ${stateCount} states, ${what}.`);
    this.stateCount = stateCount;
  }
}

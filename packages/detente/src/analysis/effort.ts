/**
 * Steps in one unit of effort: about a second's work of an ordinary machine. A step is about a microsecond, whatever the
 * machine takes for it.
 */
export const stepsOfEffort = 1_000_000;

/**
 * How much a search may do. Work is counted, not timed: the same question gets the same answer on every machine,
 * however busy it is.
 */
export class Effort {
  #left: number;

  /** @param units as users give it; `stepsOfEffort` steps each */
  constructor(units: number) {
    this.#left = units * stepsOfEffort;
  }

  /** Steps that may still be made; 0 when the effort is spent. */
  get left(): number {
    return Math.max(0, this.#left);
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  spend(steps: number): void {
    this.#left -= steps;
  }
}

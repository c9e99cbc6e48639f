/**
 * Counts of the most frequent of many things in bounded memory: when there are too many different ones the rarest are
 * forgotten (Manku and Motwani, "Approximate frequency counts over data streams", VLDB 2002).
 */
export class BoundedCounts {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  #shortBy = 0;

  /** @param most how many different things are held at a time */
  constructor(most: number) {
    this.#most = most;
  }

  /** By how much a count may be too low; 0 as long as nothing had to be forgotten. */
  get shortBy(): number {
    return this.#shortBy;
  }

  add(key: string, times = 1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + times);
    while (this.#counts.size > this.#most) this.#forget();
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Most frequent first; equally frequent ones by name. */
  top(most = Number.POSITIVE_INFINITY): [key: string, count: number][] {
    return [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  }

  /** Forgets the rarer half. */
  #forget(): void {
    const counts = [...this.#counts.values()].sort((a, b) => a - b);
    const limit = counts[counts.length >> 1];
    for (const [key, count] of this.#counts) if (count <= limit) this.#counts.delete(key);
    this.#shortBy += limit;
  }
}

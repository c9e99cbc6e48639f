/** Parentheses, `not`, `if`, `implies`, `iff` and blocks within one another, at most. */
export const deepest = 200;

/**
 * How deeply the expression read so far nests, known from its tokens alone: what is too deep must be found before any
 * recursive reading of it.
 */
export class Depth {
  /** The depth outside each open parenthesis. */
  #outside: number[] = [];
  #depth = 0;
  /** How many `not` stand directly before. */
  #nots = 0;

  get value(): number {
    return this.#depth + this.#nots;
  }

  get inParentheses(): boolean {
    return this.#outside.length > 0;
  }

  open(): void {
    this.#outside.push(this.#depth);
    this.#depth += 1 + this.#nots;
    this.#nots = 0;
  }

  close(): void {
    this.#depth = this.#outside.pop() ?? 0;
  }

  /** A comma begins another member of a list. */
  separate(): void {
    this.#depth = this.#outside.length > 0 ? this.#outside[this.#outside.length - 1] + 1 : 0;
    this.#nots = 0;
  }

  negate(): void {
    this.#nots++;
  }

  /** An operand ends a row of `not`. */
  settle(): void {
    this.#nots = 0;
  }

  /** `if`, `implies` and `iff` nest what they join; `and` and `or` do not. */
  join(): void {
    this.#depth++;
  }

  reset(): void {
    this.#outside = [];
    this.#depth = 0;
    this.#nots = 0;
  }
}

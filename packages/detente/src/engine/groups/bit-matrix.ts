/** Rows of bits, 32 to a word: sets of states that are joined and compared many at a time. */
export class BitMatrix {
  /** Words a row. */
  readonly words: number;
  private readonly bits: Uint32Array;

  constructor(rows: number, columns: number) {
    this.words = (columns + 31) >>> 5;
    this.bits = new Uint32Array(rows * this.words);
  }

  /** The words of a row; writing to them changes the row. */
  row(row: number): Uint32Array {
    return this.bits.subarray(row * this.words, (row + 1) * this.words);
  }

  has(row: number, column: number): boolean {
    return ((this.bits[row * this.words + (column >>> 5)]! >>> (column & 31)) & 1) === 1;
  }

  add(row: number, column: number): void {
    this.bits[row * this.words + (column >>> 5)]! |= 1 << (column & 31);
  }

  /** Adds everything in row `from` to row `to`. */
  join(to: number, from: number): void {
    const { words, bits } = this;
    for (let word = 0; word < words; word++) bits[to * words + word]! |= bits[from * words + word]!;
  }
}

/** Calls `visit` with the position of every bit that is set, ascending, until it answers true; says whether it did. */
export function someBit(words: Uint32Array, visit: (position: number) => boolean): boolean {
  for (let word = 0; word < words.length; word++) {
    for (let left = words[word]!; left !== 0; left &= left - 1)
      if (visit(32 * word + 31 - Math.clz32(left & -left))) return true;
  }
  return false;
}

/** Whether two rows have a bit in common. */
export function intersects(a: Uint32Array, b: Uint32Array): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
}

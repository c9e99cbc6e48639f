/** Rows of bits, 32 to a word: sets of states that are joined and compared many at a time. */
export class BitMatrix {
  readonly rows: number;
  /** Words a row. */
  readonly words: number;
  private readonly bits: Uint32Array;

  constructor(rows: number, columns: number) {
    this.rows = rows;
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

  /** Calls `visit` with every column of a row that is set, ascending, until it answers true; says whether it did. */
  some(row: number, visit: (column: number) => boolean): boolean {
    const { words, bits } = this;
    for (let word = 0; word < words; word++) {
      for (let left = bits[row * words + word]!; left !== 0; left &= left - 1)
        if (visit(32 * word + 31 - Math.clz32(left & -left))) return true;
    }
    return false;
  }

  /** Adds everything in row `from` to row `to`. */
  join(to: number, from: number): void {
    const { words, bits } = this;
    for (let word = 0; word < words; word++) bits[to * words + word]! |= bits[from * words + word]!;
  }
}

/** Whether two rows have a bit in common. */
export function intersects(a: Uint32Array, b: Uint32Array): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
}

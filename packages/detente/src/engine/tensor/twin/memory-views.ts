/** The same memory as words of each width. */
export interface Views {
  readonly bytes: Uint8Array;
  readonly u32: Uint32Array;
  /** Unsigned integers of `bytes` bytes; an element's index is its byte position divided by `bytes`. */
  of(bytes: 1 | 2 | 4): Uint8Array | Uint16Array | Uint32Array;
}

export function viewsOf(buffer: ArrayBufferLike): Views {
  const bytes = new Uint8Array(buffer);
  const u16 = new Uint16Array(buffer);
  const u32 = new Uint32Array(buffer);
  return { bytes, u32, of: (width) => (width === 1 ? bytes : width === 2 ? u16 : u32) };
}

/** An axis description as it stands in memory: see axis-layout.ts. */
export interface AxisView {
  readonly strategies: number;
  readonly stride: number;
  readonly classes: number;
  readonly classOf: Uint32Array;
  readonly edges: Uint32Array;
  /** Byte position. */
  readonly order: number;
  /** Word index, or 0 where every cell is feasible. */
  readonly counts: number;
  readonly sourceStarts: Uint32Array;
  readonly sources: Uint32Array;
  /** Byte position. */
  readonly stale: number;
  /** Four words for each other axis: see kernels/axis.ts. */
  readonly links: Uint32Array;
  /** Word index: see kernels/axis.ts. */
  readonly labels: number;
  readonly gates: Uint32Array;
}

export function readAxis({ u32 }: Views, axis: number): AxisView {
  const at = axis / 4;
  const words = (position: number, length: number) => u32.subarray(position / 4, position / 4 + length);
  const strategies = u32[at];
  const classes = u32[at + 2];
  const sourceStarts = words(u32[at + 8], classes + 1);
  return {
    strategies,
    stride: u32[at + 1],
    classes,
    classOf: words(u32[at + 3], strategies),
    edges: words(u32[at + 4], 2 * u32[at + 5]),
    order: u32[at + 6],
    counts: u32[at + 7] / 4,
    sourceStarts,
    sources: words(u32[at + 9], sourceStarts[classes]),
    stale: u32[at + 10],
    links: words(u32[at + 11], 4 * u32[at + 12]),
    labels: u32[at + 13] / 4,
    gates: words(u32[at + 14], u32[at + 15]),
  };
}

/** The cell of the fibre's first strategy. */
export function firstCell({ strategies, stride }: AxisView, fibre: number): number {
  return Math.floor(fibre / stride) * strategies * stride + (fibre % stride);
}

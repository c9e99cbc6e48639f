/**
 * The work that is done on whole fibres, on one block of memory. WebAssembly and plain JavaScript provide the same
 * functions (kernels/*.ts and twin/*.ts); all arguments are byte positions in that memory or plain numbers. A fibre range
 * is `from` up to, not including, `to`.
 */
export interface Kernels {
  /** out = what the owner gets by staying or moving once; verdicts = bit where no move is better (nash). */
  own(axis: number, worth: number, out: number, verdicts: number, bit: number, d: number, ...range: Range): void;
  /** into = min(into, least of `source` along the axis); says whether anything became less. `worth` marks infeasible cells, or 0. */
  spread(axis: number, source: number, into: number, worth: number, ...range: Range): boolean;
  /**
   * values = min(values, least of what improvements along the axis lead to); says whether anything became less. `track`:
   * only stale fibres are worked on, and what changes makes the other axes' fibres through it stale.
   */
  improve(axis: number, orderBytes: OrderBytes, values: number, track: boolean, ...range: Range): boolean;
  /** As `improve`, where cells are merged: see kernels/improve.ts. */
  improveMerged(
    axis: number,
    orderBytes: OrderBytes,
    values: number,
    track: boolean,
    entered: number,
    exits: number,
    ...range: Range
  ): boolean;
  /**
   * One pass of moves along an axis where cells are merged: see kernels/moves.ts. `held`: the first of `actors` arrays,
   * `pitch` bytes apart; the mover's own is the source, and that of `except` is left alone.
   */
  movePass(
    axis: number,
    held: number,
    pitch: number,
    actors: number,
    mover: number,
    except: number,
    exits: number,
    ...range: Range
  ): boolean;
  /** into = min(into, least of what one improvement along the axis leads to in `source`). */
  improveOnce(axis: number, orderBytes: OrderBytes, source: number, into: number, ...range: Range): void;
  /** verdicts |= bit where the best of min(worth - d, held) along the axis is not above worth - d. */
  settle(axis: number, worth: number, held: number, verdicts: number, bit: number, d: number, ...range: Range): void;
  /** held = value in cells `from` up to `to`; infeasible cells are never the least. */
  begin(value: number, held: number, worth: number, from: number, to: number): void;
  /** Sets `length` bytes. */
  fill(at: number, byte: number, length: number): void;
  /** held = value in cells that are a state of their own; others are never the least. */
  beginMerged(value: number, held: number, labels: number, from: number, to: number): void;
  /** into = min(into, other) in cells `from` up to `to`. */
  lowerCells(into: number, other: number, from: number, to: number): void;
  /** values = table in all cells of merged states among the cells `from` up to `to`. */
  writeMembers(labels: number, table: number, values: number, from: number, to: number): void;
  /** table = the values of the merged states at their gates along the axis; the greatest where they differ. */
  readGates(axis: number, values: number, table: number): void;
  greatestOfGates(axis: number, values: number, table: number): void;
  /** values = table at the axis's gates `from` up to `to`. */
  enterGates(axis: number, table: number, values: number, from: number, to: number): void;
  /** The fibres of the axis's gates `from` up to `to` become stale where their merged state is marked. */
  markGates(axis: number, lowered: number, from: number, to: number): void;
  /**
   * table = min(table, the exits that each thread has found in its table, `pitch` bytes after the one before); marks in
   * `lowered`, a byte each, which became less, and says whether any did.
   */
  leastOfExits(groups: number, exits: number, pitch: number, threads: number, table: number, lowered: number): boolean;
  /** Marks the entries of merged states in the orders of an axis's fibres. */
  flagMembers(axis: number, orderBytes: OrderBytes, from: number, to: number): void;
  /** Writes the order of each fibre from best to worst for the owner; infeasible cells are left out when `masked`. */
  sort(axis: number, orderBytes: OrderBytes, worth: number, masked: boolean, ...range: Range): void;
}

type Range = [from: number, to: number, scratch: number];

/** Bytes of an entry of a fibre's order; its highest bit is a mark, the others a strategy. */
export type OrderBytes = 1 | 2 | 4;
/** Bytes of a value. */
export type ValueBytes = 2 | 4;

/** The functions of a kernel module, by export name. */
export type KernelExports = Readonly<Record<string, (...args: number[]) => number>>;

/** The kernels for values of one width. */
export function kernelsFor(module: KernelExports, bytes: ValueBytes): Kernels {
  const width = 8 * bytes;
  const byOrder = (name: string) => ({
    1: module[`${name}${width}by8`],
    2: module[`${name}${width}by16`],
    4: module[`${name}${width}by32`],
  });
  const spread = module[`spread${width}`];
  const improve = byOrder("improve");
  const improveOnce = byOrder("improveOnce");
  const improveMerged = byOrder("improveMerged");
  const sort = byOrder("sort");
  const movePass = module[`movePass${width}`];
  const leastOfExits = module[`leastOfExits${width}`];
  return {
    own: module[`own${width}`],
    spread: (...args) => spread(...args) !== 0,
    improve: (axis, order, values, track, ...range) => improve[order](axis, values, ...range, track ? 1 : 0) !== 0,
    improveMerged: (axis, order, values, track, entered, exits, ...range) =>
      improveMerged[order](axis, values, ...range, track ? 1 : 0, entered, exits) !== 0,
    movePass: (axis, held, pitch, actors, mover, ...rest) =>
      movePass(axis, held + mover * pitch, held, pitch, actors, mover, ...rest) !== 0,
    improveOnce: (axis, order, ...rest) => {
      improveOnce[order](axis, ...rest);
    },
    settle: module[`settle${width}`],
    begin: module[`begin${width}`],
    fill: module.fill,
    beginMerged: module[`beginMerged${width}`],
    lowerCells: module[`lowerCells${width}`],
    writeMembers: module[`writeMembers${width}`],
    readGates: module[`readGates${width}`],
    greatestOfGates: module[`greatestOfGates${width}`],
    enterGates: module[`enterGates${width}`],
    markGates: module.markGates,
    leastOfExits: (...args) => leastOfExits(...args) !== 0,
    flagMembers: (axis, order, from, to) => {
      module[`flagMembers${8 * order}`](axis, from, to);
    },
    sort: (axis, order, worth, masked, ...rest) => {
      sort[order](axis, worth, masked ? 1 : 0, ...rest);
    },
  };
}

/** The kernel for preference statements: see kernels/score.ts. */
export type Score = (
  program: number,
  steps: number,
  options: number,
  outputs: number,
  groups: number,
  words: number,
  keys: number,
  capacity: number,
  blocks: number,
  scratch: number,
) => void;

import type { OrderBytes, ValueBytes } from "./kernels.ts";
import { hasInfeasibleCells, type TensorShape } from "./shape.ts";

/** Where everything that the kernels work on lies in their memory, in bytes. Plain data: threads get a copy. */
export interface MemoryPlan {
  readonly cells: number;
  /** Whether worth 0 marks cells: those that are no states, and others while merged states are put in order. */
  readonly masked: boolean;
  readonly axes: readonly AxisPlan[];
  /** One actor's ranks as worth; what it gets by its best move; and what it is held to: one array a set of movers. */
  readonly worth: number;
  readonly own: number;
  readonly held: readonly number[];
  readonly verdicts: number;
  /** Where some cells are one state. */
  readonly merged?: MergedPlan;
  /** Scratch of the first thread; each thread's is `scratchBytes` long. */
  readonly scratch: number;
  readonly scratchBytes: number;
  /** All of it. */
  readonly bytes: number;
}

/** What following merged states takes. */
export interface MergedPlan {
  /** How many merged states there are. */
  readonly groups: number;
  /** What each cell is: see kernels/axis.ts. */
  readonly labels: number;
  /**
   * The first thread's tables of a value for each merged state: one an actor, two of exits, one of marks. Tables are
   * `pitch` bytes apart, and the next thread's begin `threadBytes` on.
   */
  readonly tables: number;
  readonly pitch: number;
  readonly threadBytes: number;
}

export interface AxisPlan {
  /** The axis description. */
  readonly at: number;
  readonly stages: number;
  readonly fibres: number;
  readonly strategies: number;
  readonly order: number;
  readonly orderBytes: OrderBytes;
  readonly counts: number;
  /** One byte a fibre: whether its improvements have to be followed again. */
  readonly stale: number;
  /** The cells by which merged states are entered and left along this axis. */
  readonly gates: number;
  readonly gateCount: number;
}

/** What is to be computed decides what is needed. */
export interface Needs {
  readonly threads: number;
  readonly valueBytes: ValueBytes;
  /** Whether improvements of the others matter (seq, sseq). */
  readonly orders: boolean;
  /** Arrays of values that sanctions are followed in; none for nash alone. */
  readonly held: number;
  /** Merged states: how many, and along each axis how many of their cells are gates. */
  readonly merged?: { readonly groups: number; readonly gates: readonly number[] } | undefined;
}

/** The words of an axis description: kernels/axis.ts reads them. */
const AXIS_WORDS = 16;
const LINK_WORDS = 4;
/** kernels/axis.ts: RUN. */
const RUN_BYTES = 1024;
/** kernels/improve.ts: LONG, LANES and PAD. */
const LONG = 8192;
const IMPROVE_BLOCK = 128;
const PAD = 64;
/** kernels/sort.ts: COUNTED, and three blocks of LANES values. */
const COUNTED = 256;
const SORT_BLOCK = 3 * 16 * 4;

/** Bytes that kernels read beyond the end of a short array. */
const MARGIN = 64;

export function planMemory(shape: TensorShape, needs: Needs): MemoryPlan {
  const { cells } = shape;
  const masked = needs.merged !== undefined || hasInfeasibleCells(shape);
  // position 0 stands for "none"
  let end = 64;
  const take = (bytes: number): number => {
    const at = end;
    end = Math.ceil((at + bytes) / 64) * 64;
    return at;
  };
  const tables = shape.axes.map(({ stages, strategies }) =>
    take(
      4 *
        (AXIS_WORDS +
          LINK_WORDS * shape.axes.length +
          strategies +
          stages.edges.length +
          stages.sourceStarts.length +
          stages.sources.length),
    ),
  );
  const worth = take(cells * needs.valueBytes);
  const own = take(cells * needs.valueBytes);
  const held = Array.from({ length: needs.held }, () => take(cells * needs.valueBytes));
  const verdicts = take(cells);
  const axes = shape.axes.map(({ strategies, stages }, index): AxisPlan => {
    // an entry of an order has a mark, and where states are merged another
    const places = needs.merged === undefined ? strategies : 2 * strategies;
    const orderBytes = places <= 2 ** 7 ? 1 : places <= 2 ** 15 ? 2 : 4;
    const fibres = cells / strategies;
    const gateCount = needs.merged?.gates[index] ?? 0;
    return {
      at: tables[index],
      stages: stages.count,
      strategies,
      fibres,
      orderBytes,
      order: needs.orders ? take(cells * orderBytes) : 0,
      counts: needs.orders && masked ? take(4 * fibres) : 0,
      stale: needs.orders ? take(fibres) : 0,
      gates: take(4 * gateCount),
      gateCount,
    };
  });
  const merged = needs.merged && planMerged(cells, axes.length, needs.merged.groups, needs.threads, take);
  const scratchBytes =
    Math.ceil(
      Math.max(4096, ...shape.axes.map(({ strategies, stages }) => scratchFor(strategies, stages.count))) / 64,
    ) * 64;
  const scratch = take(scratchBytes * needs.threads);
  const rest = { scratch, scratchBytes, bytes: end + MARGIN };
  return { cells, masked, axes, worth, own, held, verdicts, ...(merged === undefined ? {} : { merged }), ...rest };
}

function planMerged(
  cells: number,
  actors: number,
  groups: number,
  threads: number,
  take: (bytes: number) => number,
): MergedPlan {
  const labels = take(4 * cells);
  const pitch = 64 * Math.ceil((4 * groups) / 64);
  const threadBytes = (actors + 3) * pitch;
  return { groups, labels, tables: take(threads * threadBytes), pitch, threadBytes };
}

function scratchFor(strategies: number, stages: number): number {
  const reduce = stages * RUN_BYTES;
  const improve = stages * 4 + PAD + strategies * (strategies > LONG ? 4 : IMPROVE_BLOCK * 4 + PAD);
  const sort = strategies * (strategies > COUNTED ? 2 * 8 : SORT_BLOCK);
  return Math.max(reduce, improve, sort);
}

/** Writes the axis descriptions into the memory. */
export function writeAxes(buffer: ArrayBufferLike, shape: TensorShape, plan: MemoryPlan): void {
  const words = new Uint32Array(buffer);
  shape.axes.forEach(({ strategies, stride, stages }, index) => {
    const { at, order, counts, stale, gates, gateCount } = plan.axes[index];
    let next = at + 4 * AXIS_WORDS;
    const list = (values: Uint32Array): number => {
      const start = next;
      words.set(values, start / 4);
      next += values.byteLength;
      return start;
    };
    const of = list(stages.of);
    const edges = list(stages.edges);
    const sourceStarts = list(stages.sourceStarts);
    const sources = list(stages.sources);
    // an axis of a shorter stride comes round once in each of its spans, one of a longer stride not at all
    const others = shape.axes.flatMap((other, k) =>
      k === index
        ? []
        : [
            plan.axes[k].stale,
            other.strategies * other.stride,
            other.stride,
            other.stride < stride ? stride / other.strategies : stride,
          ],
    );
    const links = list(Uint32Array.from(others));
    words.set(
      [
        ...[strategies, stride, stages.count, of, edges, stages.edges.length / 2, order, counts, sourceStarts, sources],
        ...[stale, links, others.length / LINK_WORDS, plan.merged?.labels ?? 0, gates, gateCount],
      ],
      at / 4,
    );
  });
}

/**
 * One-way options divide an actor's strategies into stages: strategies of one stage can be exchanged freely, and some
 * stages can be left for others but not entered again. Stages are numbered so that moves lead to higher numbers only.
 */
export interface Stages {
  readonly count: number;
  /** Stage of each strategy. */
  readonly of: Uint32Array;
  /**
   * Pairs (stage, stage that can be taken up from it) without those that follow from others, ordered so that joining each
   * first with its second in turn carries values all the way.
   */
  readonly edges: Uint32Array;
  /** `sources.subarray(sourceStarts[s], sourceStarts[s + 1])` are the stages that can take up stage s, itself included. */
  readonly sourceStarts: Uint32Array;
  readonly sources: Uint32Array;
}

/** More stages than this are refused: their order alone would outgrow the model. */
const MOST_STAGES = 4096;

/** The stage of an actor whose moves are all open. */
export function oneStage(strategies: number): Stages {
  return {
    count: 1,
    of: new Uint32Array(strategies),
    edges: new Uint32Array(0),
    sourceStarts: Uint32Array.of(0, 1),
    sources: Uint32Array.of(0),
  };
}

/**
 * `steps[s]`: the one-way steps that strategy s has behind it, as bits; a strategy can be taken up from those that have
 * no other steps behind them. Undefined when there are too many stages.
 */
export function stagesOf(steps: readonly bigint[]): Stages | undefined {
  const distinct = [...new Set(steps)];
  if (distinct.length > MOST_STAGES) return undefined;
  const size = new Map(distinct.map((bits) => [bits, countBits(bits)]));
  distinct.sort((a, b) => size.get(a)! - size.get(b)! || (a < b ? -1 : 1));
  const number = new Map(distinct.map((bits, index) => [bits, index]));

  const sources: number[][] = distinct.map(() => []);
  const edges: number[] = [];
  for (let from = distinct.length - 1; from >= 0; from--) {
    const next: number[] = [];
    for (let to = from; to < distinct.length; to++) {
      if ((distinct[from] & ~distinct[to]) !== 0n) continue;
      sources[to].push(from);
      if (to !== from && !next.some((between) => (distinct[between] & ~distinct[to]) === 0n)) next.push(to);
    }
    for (const to of next) edges.push(from, to);
  }
  const sourceStarts = new Uint32Array(distinct.length + 1);
  sources.forEach((list, stage) => {
    sourceStarts[stage + 1] = sourceStarts[stage] + list.length;
  });
  return {
    count: distinct.length,
    of: Uint32Array.from(steps, (bits) => number.get(bits)!),
    edges: Uint32Array.from(edges),
    sourceStarts,
    sources: Uint32Array.from(sources.flat()),
  };
}

function countBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}

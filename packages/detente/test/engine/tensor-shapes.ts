import * as fc from "fast-check";
import type { Problem } from "../../src/engine/engine.ts";
import type { Ranks } from "../../src/engine/structure.ts";
import type { TensorShape } from "../../src/engine/tensor/shape.ts";
import { oneStage, stagesOf } from "../../src/engine/tensor/stages.ts";

/** A structure given as a tensor alone, with ranks: larger and odder than a model written out could be. */
export type ShapeProblem = Pick<Problem, "structure" | "ranks">;

/** Numbers from 0 up to, not including, `n`, the same for a seed (xorshift). */
export function randomNumbers(seed: number): (n: number) => number {
  let state = seed | 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const STRATEGIES = [1, 2, 3, 4, 5, 8, 16, 17, 40, 64, 130, 300];

/** A random problem of at least `cells` cells. */
export function shapeProblem(seed: number, cells: number): ShapeProblem {
  const next = randomNumbers(seed * 2 + 1);
  const axes: TensorShape["axes"][number][] = [];
  let stride = 1;
  while (stride < cells || axes.length === 0) {
    const strategies = Math.min(STRATEGIES[next(STRATEGIES.length)], Math.max(2, Math.ceil((2 * cells) / stride)));
    const oneWay = next(3);
    const stages =
      next(2) === 0
        ? oneStage(strategies)
        : stagesOf(Array.from({ length: strategies }, () => BigInt(next(2 ** oneWay))))!;
    axes.push({ strategies, stride, stages });
    stride *= strategies;
    if (axes.length === 6) break;
  }
  const kind = next(3);
  const all = Uint32Array.from({ length: stride }, (_, cell) => cell);
  // every cell; most cells; every cell in another order
  const cellOf = kind === 0 ? null : kind === 1 ? all.filter(() => next(10) < 7) : all.reverse();
  const states = cellOf?.length ?? stride;
  const ranks = axes.map(() => ranksOf(states, next));
  return { structure: { stateCount: states, moves: [], tensor: { axes, cells: stride, cellOf } }, ranks };
}

/** One actor's ranks: from all the same to hardly any alike. */
function ranksOf(states: number, next: (n: number) => number): Ranks {
  const levels = [1, 3, 50, 60_000, 2 ** 32][next(5)];
  const list = levels > 0xffff ? new Uint32Array(states) : new Uint16Array(states);
  for (let s = 0; s < states; s++) list[s] = next(levels);
  return list;
}

export const anyShapeProblem = (cells: number): fc.Arbitrary<ShapeProblem> =>
  fc.nat(2 ** 30).map((seed) => shapeProblem(seed, cells));

export const anyMergedShapeProblem = (cells: number): fc.Arbitrary<ShapeProblem> =>
  fc.nat(2 ** 30).map((seed) => mergedShapeProblem(seed, cells));

/** A random problem of at least `cells` cells, some of which are up to five merged states. */
export function mergedShapeProblem(seed: number, cells: number): ShapeProblem {
  const { structure } = shapeProblem(seed, cells);
  const next = randomNumbers(seed * 2 + 5);
  const shape = structure.tensor!;
  const combinations = structure.stateCount;
  const groups = 1 + next(5);
  const share = [2, 4, 40, 4000][next(4)];
  // a merged state is numbered in the place of its last combination
  const groupOf = Int32Array.from({ length: combinations }, () => (next(share) === 0 ? next(groups) : -1));
  const last = Array.from({ length: groups }, (_, group) => groupOf.lastIndexOf(group));
  const numbers = new Uint32Array(groups);
  const stateOf = new Uint32Array(combinations);
  let states = 0;
  for (let c = 0; c < combinations; c++) {
    if (groupOf[c] < 0) stateOf[c] = states++;
    else if (c === last[groupOf[c]]) numbers[groupOf[c]] = states++;
  }
  for (let c = 0; c < combinations; c++) if (groupOf[c] >= 0) stateOf[c] = numbers[groupOf[c]];
  const merged = { shape, stateOf };
  return { structure: { stateCount: states, moves: [], merged }, ranks: shape.axes.map(() => ranksOf(states, next)) };
}

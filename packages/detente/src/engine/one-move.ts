import type { FibreLayout, Layout } from "./layout.ts";

/** Less than any value of a state. */
const NOTHING = -(2 ** 31);

/**
 * The greatest value among the states that the actor reaches in one move. In fibres the state itself counts too, which
 * changes no verdict (staying is never better than where one is); as arcs a state without a move has -2^31.
 */
export function bestAfterMove(layout: Layout, values: Int32Array): Int32Array {
  const best = new Int32Array(values.length).fill(NOTHING);
  if (layout.kind === "arcs") {
    const { starts, targets } = layout.forward;
    for (let s = 0; s < best.length; s++) {
      for (let at = starts[s]; at < starts[s + 1]; at++) best[s] = Math.max(best[s], values[targets[at]]);
    }
    return best;
  }
  const { starts, order, blockOf } = layout;
  const ofBlock = new Int32Array(starts.length - 1).fill(NOTHING);
  for (let block = 0; block < ofBlock.length; block++) {
    for (let at = starts[block]; at < starts[block + 1]; at++) {
      if (values[order[at]] > ofBlock[block]) ofBlock[block] = values[order[at]];
    }
  }
  const after = overReachedBlocks(layout, ofBlock, Math.max);
  for (let s = 0; s < best.length; s++) best[s] = after[blockOf[s]];
  return best;
}

/**
 * Lowers `result` to the least of `values` among the states that the actor reaches in one move, or in one improvement.
 * `result` must not be above `values` where it starts: in fibres a state counts among the states that moves reach.
 */
export function lowerByMove(result: Int32Array, layout: Layout, values: Int32Array, improvements: boolean): void {
  if (layout.kind === "arcs") {
    const { starts, targets } = layout.forward;
    const { rank } = layout;
    for (let s = 0; s < result.length; s++) {
      for (let at = starts[s]; at < starts[s + 1]; at++) {
        const t = targets[at];
        if (values[t] < result[s] && (!improvements || rank[t] > rank[s])) result[s] = values[t];
      }
    }
  } else if (improvements) {
    lowerByImprovement(result, layout, values);
  } else {
    const { starts, order, blockOf } = layout;
    const ofBlock = new Int32Array(starts.length - 1);
    for (let block = 0; block < ofBlock.length; block++) {
      let least = values[order[starts[block]]];
      for (let at = starts[block] + 1; at < starts[block + 1]; at++) least = Math.min(least, values[order[at]]);
      ofBlock[block] = least;
    }
    const after = overReachedBlocks(layout, ofBlock, Math.min);
    for (let s = 0; s < result.length; s++) if (after[blockOf[s]] < result[s]) result[s] = after[blockOf[s]];
  }
}

function lowerByImprovement(
  result: Int32Array,
  { starts, order, rank, oneWay }: FibreLayout,
  values: Int32Array,
): void {
  // both blocks from best to worst: what has passed in `to` is what the state in `from` can improve to
  const pass = (from: number, to: number): void => {
    let least = 2 ** 31 - 1;
    let passed = starts[to + 1];
    for (let at = starts[from + 1] - 1; at >= starts[from]; at--) {
      const s = order[at];
      while (passed > starts[to] && rank[order[passed - 1]] > rank[s]) {
        passed--;
        if (values[order[passed]] < least) least = values[order[passed]];
      }
      if (least < result[s]) result[s] = least;
    }
  };
  for (let block = 0; block + 1 < starts.length; block++) {
    pass(block, block);
    if (oneWay === null) continue;
    const fibre = oneWay.fibreOf[block];
    for (let to = oneWay.firstBlock[fibre]; to < oneWay.firstBlock[fibre + 1]; to++) {
      if (to !== block && oneWay.leads(block, to)) pass(block, to);
    }
  }
}

/** For each block the greatest or least over itself and the blocks that it can be left for. */
function overReachedBlocks(
  { oneWay }: FibreLayout,
  ofBlock: Int32Array,
  choose: (a: number, b: number) => number,
): Int32Array {
  if (oneWay === null) return ofBlock;
  const { fibreOf, firstBlock, leads } = oneWay;
  return ofBlock.map((own, block) => {
    let chosen = own;
    for (let to = firstBlock[fibreOf[block]]; to < firstBlock[fibreOf[block] + 1]; to++) {
      if (leads(block, to)) chosen = choose(chosen, ofBlock[to]);
    }
    return chosen;
  });
}

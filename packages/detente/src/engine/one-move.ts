import type { ArcLayout, FibreLayout, Layout } from "./layout.ts";

/** Less than any value of a state. */
const NOTHING = -(2 ** 31);
/** More than any value of a state. */
const ABOVE_ALL = 2 ** 31 - 1;

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
 * Lowers `result` to the least of `values` among the states that the actor reaches in one move, or in one improvement, and
 * says whether anything was lowered. In fibres a state counts among those that moves reach, so `result` must not start
 * above `values`. The two may be one array where moves are fibres: their transitivity makes that harmless.
 */
export function lowerByMove(result: Int32Array, layout: Layout, values: Int32Array, improvements: boolean): boolean {
  if (layout.kind === "arcs") return lowerByArc(result, layout, values, improvements);
  return improvements ? lowerByImprovement(result, layout, values) : lowerByFibre(result, layout, values);
}

function lowerByArc(result: Int32Array, layout: ArcLayout, values: Int32Array, improvements: boolean): boolean {
  const { rank } = layout;
  const { starts, targets } = layout.forward;
  let lowered = false;
  for (let s = 0; s < result.length; s++) {
    for (let at = starts[s]; at < starts[s + 1]; at++) {
      const t = targets[at];
      if (values[t] < result[s] && (!improvements || rank[t] > rank[s])) {
        result[s] = values[t];
        lowered = true;
      }
    }
  }
  return lowered;
}

function lowerByFibre(result: Int32Array, layout: FibreLayout, values: Int32Array): boolean {
  const { starts, order, blockOf } = layout;
  const ofBlock = new Int32Array(starts.length - 1);
  for (let block = 0; block < ofBlock.length; block++) {
    let least = ABOVE_ALL;
    for (let at = starts[block]; at < starts[block + 1]; at++) {
      const value = values[order[at]];
      if (value < least) least = value;
    }
    ofBlock[block] = least;
  }
  const after = overReachedBlocks(layout, ofBlock, Math.min);
  let lowered = false;
  for (let s = 0; s < result.length; s++) {
    const least = after[blockOf[s]];
    if (least < result[s]) {
      result[s] = least;
      lowered = true;
    }
  }
  return lowered;
}

function lowerByImprovement(result: Int32Array, layout: FibreLayout, values: Int32Array): boolean {
  const { starts, oneWay } = layout;
  let lowered = lowerWithinBlocks(result, layout, values);
  if (oneWay === null) return lowered;
  for (let block = 0; block + 1 < starts.length; block++) {
    const fibre = oneWay.fibreOf[block];
    for (let to = oneWay.firstBlock[fibre]; to < oneWay.firstBlock[fibre + 1]; to++) {
      if (to !== block && oneWay.leads(block, to) && lowerByBlock(result, layout, values, block, to)) lowered = true;
    }
  }
  return lowered;
}

/** Lowers each state by those of its own block that are better for the actor. */
function lowerWithinBlocks(result: Int32Array, { starts, order, rankAt }: FibreLayout, values: Int32Array): boolean {
  let lowered = false;
  for (let block = 0; block + 1 < starts.length; block++) {
    // from best to worst; a state counts for those below it once its tie has been left behind
    let least = ABOVE_ALL;
    let leastOfTie = ABOVE_ALL;
    let tie = -1;
    for (let at = starts[block + 1] - 1; at >= starts[block]; at--) {
      if (rankAt[at] !== tie) {
        tie = rankAt[at];
        if (leastOfTie < least) least = leastOfTie;
        leastOfTie = ABOVE_ALL;
      }
      const s = order[at];
      if (values[s] < leastOfTie) leastOfTie = values[s];
      if (least < result[s]) {
        result[s] = least;
        lowered = true;
      }
    }
  }
  return lowered;
}

/** Lowers the states of one block by those of another, `to`, that are better for the actor. */
function lowerByBlock(
  result: Int32Array,
  { starts, order, rankAt }: FibreLayout,
  values: Int32Array,
  block: number,
  to: number,
): boolean {
  let lowered = false;
  // both from best to worst: what has been passed in `to` is better than the state at hand
  let least = ABOVE_ALL;
  let passed = starts[to + 1];
  for (let at = starts[block + 1] - 1; at >= starts[block]; at--) {
    while (passed > starts[to] && rankAt[passed - 1] > rankAt[at]) {
      const value = values[order[--passed]];
      if (value < least) least = value;
    }
    if (least < result[order[at]]) {
      result[order[at]] = least;
      lowered = true;
    }
  }
  return lowered;
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

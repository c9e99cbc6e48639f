import type { ArcLayout, FibreLayout, Layout, OneWay } from "./layout.ts";

/** Less than any value of a state. */
const NOTHING = -(2 ** 31);
/** More than any value of a state. */
const ABOVE_ALL = 2 ** 31 - 1;
/** Up to this many one-way options of an actor a table of all their subsets may be used. */
const TABLE_BITS = 20;

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
  // the greatest is the least of what is turned upside down
  const { starts, order, blockOf } = layout;
  const ofBlock = new Int32Array(starts.length - 1);
  for (let block = 0; block < ofBlock.length; block++) {
    let greatest = NOTHING;
    for (let at = starts[block]; at < starts[block + 1]; at++) {
      const value = values[order[at]];
      if (value > greatest) greatest = value;
    }
    ofBlock[block] = -greatest;
  }
  const after = leastOverReached(layout, ofBlock);
  for (let s = 0; s < best.length; s++) best[s] = -after[blockOf[s]];
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
  const after = leastOverReached(layout, ofBlock);
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
  const within = lowerWithinBlocks(result, layout, values);
  const across = layout.oneWay !== null && lowerAcrossBlocks(result, layout, layout.oneWay, values);
  return within || across;
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

/** Lowers each state by those, better for the actor, of the other blocks for which its own can be left. */
function lowerAcrossBlocks(
  result: Int32Array,
  { starts, order, rankAt }: FibreLayout,
  { fibreOf, firstBlock, progress }: OneWay,
  values: Int32Array,
): boolean {
  let lowered = false;
  for (let block = 0; block + 1 < starts.length; block++) {
    const fibre = fibreOf[block];
    const used = progress[block];
    for (let to = firstBlock[fibre]; to < firstBlock[fibre + 1]; to++) {
      if ((used & ~progress[to]) !== 0 || to === block) continue;
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
    }
  }
  return lowered;
}

/** For each block the least over itself and the blocks that it can be left for. */
function leastOverReached({ oneWay }: FibreLayout, ofBlock: Int32Array): Int32Array {
  if (oneWay === null) return ofBlock;
  const { firstBlock, progress, bits } = oneWay;
  const least = new Int32Array(ofBlock.length);
  const subsets = bits <= TABLE_BITS ? new Int32Array(2 ** bits) : null;
  for (let fibre = 0; fibre + 1 < firstBlock.length; fibre++) {
    const start = firstBlock[fibre];
    const end = firstBlock[fibre + 1];
    if (subsets !== null && bits * subsets.length < (end - start) ** 2) {
      // one option at a time: having used it up or not, the least of both where it can still be used
      subsets.fill(ABOVE_ALL);
      for (let block = start; block < end; block++) subsets[progress[block]] = ofBlock[block];
      for (let bit = 1; bit < subsets.length; bit *= 2) {
        for (let used = 0; used < subsets.length; used++) {
          if ((used & bit) === 0 && subsets[used | bit] < subsets[used]) subsets[used] = subsets[used | bit];
        }
      }
      for (let block = start; block < end; block++) least[block] = subsets[progress[block]];
      continue;
    }
    for (let block = start; block < end; block++) {
      const used = progress[block];
      let value = ofBlock[block];
      for (let to = start; to < end; to++) {
        if ((used & ~progress[to]) === 0 && ofBlock[to] < value) value = ofBlock[to];
      }
      least[block] = value;
    }
  }
  return least;
}

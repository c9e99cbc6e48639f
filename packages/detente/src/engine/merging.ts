/** Which combinations of options are one state. Combinations and states are both ascending. */
export interface Merging {
  readonly count: number;
  /** The state of each combination. */
  readonly stateOf: Uint32Array;
  /** `members.subarray(starts[s], starts[s + 1])` are the combinations that state s stands for, ascending. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Every combination is a state of its own. */
export function noMerging(count: number): Merging {
  const members = ascending(count);
  return { count, stateOf: members, starts: ascending(count + 1), members };
}

function ascending(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let index = 0; index < count; index++) numbers[index] = index;
  return numbers;
}

/**
 * Makes one state of all combinations where one of the conditions holds; conditions that share a combination unite. A
 * merged state is numbered in the place of its highest member.
 */
export function merge(combinations: number, conditions: readonly Uint8Array[]): Merging {
  // the leader of a class is its highest member
  const leaders = ascending(combinations);
  const leader = (start: number): number => {
    let at = start;
    while (leaders[at] !== at) at = leaders[at] = leaders[leaders[at]];
    return at;
  };
  for (const condition of conditions) {
    let top = -1;
    // from the highest down, so that the others come to lie directly below it and not in a chain
    for (let c = combinations - 1; c >= 0; c--) {
      if (condition[c] === 0) continue;
      const other = leader(c);
      if (top >= 0) leaders[Math.min(top, other)] = Math.max(top, other);
      top = Math.max(top, other);
    }
  }

  const stateOf = new Uint32Array(combinations);
  let count = 0;
  for (let c = 0; c < combinations; c++) if (leaders[c] === c) stateOf[c] = count++;
  for (let c = 0; c < combinations; c++) stateOf[c] = stateOf[leader(c)];
  return { count, stateOf, ...groupMembers(stateOf, count) };
}

/** The members of each group, ascending, in compressed rows: a counting sort. */
export function groupMembers(
  groupOf: ArrayLike<number>,
  groups: number,
): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(groups + 1);
  for (let index = 0; index < groupOf.length; index++) starts[groupOf[index] + 1]++;
  for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
  const next = starts.slice();
  const members = new Uint32Array(groupOf.length);
  for (let index = 0; index < groupOf.length; index++) members[next[groupOf[index]]++] = index;
  return { starts, members };
}

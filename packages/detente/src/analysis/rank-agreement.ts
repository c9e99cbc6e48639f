/**
 * Kendall's tau-b of two rankings of the same things (Kendall, *Biometrika* 33, 1945): pairs ordered alike less pairs ordered
 * the other way, over the geometric mean of the pairs that each ranking orders at all. 1: the same order, ties included;
 * -1: the reverse. Undefined when one of them puts everything on a level. Computed by sorting and merging (Knight, *JASA*
 * 61, 1966), in time n log n.
 *
 * @example
 * ```ts
 * tauB([1, 2, 3], [1, 2, 3]); // => 1
 * tauB([1, 2, 3], [3, 2, 1]); // => -1
 * tauB([1, 1, 1], [1, 2, 3]); // => undefined
 * ```
 */
export function tauB(a: ArrayLike<number>, b: ArrayLike<number>): number | undefined {
  const count = a.length;
  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const order = Array.from({ length: count }, (_, index) => index).sort((x, y) => a[x] - a[y] || b[x] - b[y]);
  const tiedInA = sumOfRuns(order, (x, y) => a[x] === a[y], pairs);
  const tiedInBoth = sumOfRuns(order, (x, y) => a[x] === a[y] && b[x] === b[y], pairs);
  const { sorted, swaps } = mergeSort(order.map((index) => b[index]));
  const tiedInB = sumOfRuns(sorted, (x, y) => x === y, pairs);
  const all = pairs(count);
  if (tiedInA === all || tiedInB === all) return undefined;
  const difference = all - tiedInA - tiedInB + tiedInBoth - 2 * swaps;
  return difference / Math.sqrt((all - tiedInA) * (all - tiedInB));
}

/**
 * Kendall's coefficient of concordance W of several rankings of the same things, corrected for ties (Kendall & Babington
 * Smith, *Annals of Mathematical Statistics* 10, 1939; Kendall & Gibbons, *Rank Correlation Methods*, 5th ed. 1990, ch. 6). From
 * 0 (no agreement) to 1 (all the same). Undefined for fewer than two rankings or when all put everything on a level.
 *
 * @example
 * ```ts
 * concordance([[1, 2, 3], [1, 2, 3]]); // => 1
 * concordance([[1, 2, 3], [3, 2, 1]]); // => 0
 * ```
 */
export function concordance(rankings: readonly ArrayLike<number>[]): number | undefined {
  const judges = rankings.length;
  const count = rankings[0]?.length ?? 0;
  if (judges < 2) return undefined;
  const sums = new Float64Array(count);
  let ties = 0;
  for (const ranking of rankings) {
    const order = Array.from({ length: count }, (_, index) => index).sort((x, y) => ranking[x] - ranking[y]);
    for (let start = 0; start < count; ) {
      let end = start;
      while (end < count && ranking[order[end]] === ranking[order[start]]) end++;
      // tied things share the middle of the ranks that they take up
      for (let at = start; at < end; at++) sums[order[at]] += (start + 1 + end) / 2;
      ties += (end - start) ** 3 - (end - start);
      start = end;
    }
  }
  const mean = (judges * (count + 1)) / 2;
  const spread = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const most = judges ** 2 * (count ** 3 - count) - judges * ties;
  return most === 0 ? undefined : (12 * spread) / most;
}

/** The sum of a function of the lengths of the runs in which neighbours are the same. */
function sumOfRuns<T>(items: readonly T[], same: (a: T, b: T) => boolean, of: (length: number) => number): number {
  let total = 0;
  for (let start = 0; start < items.length; ) {
    let end = start + 1;
    while (end < items.length && same(items[start], items[end])) end++;
    total += of(end - start);
    start = end;
  }
  return total;
}

/** Sorts, and counts how many pairs stood in the wrong order. */
function mergeSort(items: readonly number[]): { sorted: number[]; swaps: number } {
  if (items.length < 2) return { sorted: [...items], swaps: 0 };
  const middle = items.length >> 1;
  const left = mergeSort(items.slice(0, middle));
  const right = mergeSort(items.slice(middle));
  const sorted: number[] = [];
  let swaps = left.swaps + right.swaps;
  let at = 0;
  for (const item of right.sorted) {
    while (at < left.sorted.length && left.sorted[at] <= item) sorted.push(left.sorted[at++]);
    swaps += left.sorted.length - at;
    sorted.push(item);
  }
  return { sorted: [...sorted, ...left.sorted.slice(at)], swaps };
}

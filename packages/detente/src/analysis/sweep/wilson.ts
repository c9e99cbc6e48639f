/** The quantile of the standard normal distribution that leaves 2.5 % above it. */
const z = 1.959963984540054;

/**
 * The 95 % interval of Wilson (*JASA* 22, 1927) for a share that was seen in `hits` of `samples`: the shares for which what
 * was seen is not surprising. Unlike the textbook interval it stays within 0 and 1 and is right near them.
 */
export function wilson(hits: number, samples: number): readonly [low: number, high: number] {
  const share = hits / samples;
  const shrink = 1 + (z * z) / samples;
  const middle = (share + (z * z) / (2 * samples)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / samples + (z * z) / (4 * samples * samples));
  // rounding must not leave the ends a hair off where they are exact
  return [hits === 0 ? 0 : Math.max(0, middle - half), hits === samples ? 1 : Math.min(1, middle + half)];
}

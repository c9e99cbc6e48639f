import { counted } from "./work.ts";

/**
 * The pattern, ready to be compared 32 characters at a time: Myers (1999), in the form of Hyyrö (2003) for patterns of any
 * length.
 */
export interface Comparer {
  readonly length: number;
  readonly blocks: number;
  /** For each character of the pattern where it stands in it, as bits. */
  readonly places: ReadonlyMap<string, Int32Array>;
}

export const comparer = (pattern: string): Comparer => {
  const blocks = Math.ceil(pattern.length / 32);
  const places = new Map<string, Int32Array>();
  for (let at = 0; at < pattern.length; at++) {
    const bits = places.get(pattern[at]) ?? new Int32Array(blocks);
    bits[at >> 5] |= 1 << (at & 31);
    places.set(pattern[at], bits);
  }
  return { length: pattern.length, blocks, places };
};

/** How many steps a comparison with so much text takes. */
export const stepsFor = ({ blocks }: Comparer, length: number): number => blocks * length;

/**
 * For each place of the text the fewest edits by which the pattern becomes what ends there.
 * @param isFixed what is compared begins with the text; otherwise it may begin anywhere
 */
export const distances = ({ length, blocks, places }: Comparer, text: string, isFixed = false): Uint32Array => {
  counted(blocks * text.length);
  const found = new Uint32Array(text.length);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const none = new Int32Array(blocks);
  const last = 1 << ((length - 1) & 31);
  let score = length;
  for (let at = 0; at < text.length; at++) {
    const equals = places.get(text[at]) ?? none;
    let carry = isFixed ? 1 : 0;
    for (let block = 0; block < blocks; block++) {
      const top = block === blocks - 1 ? last : 1 << 31;
      const p = plus[block];
      const m = minus[block];
      let equal = equals[block];
      const vertical = equal | m;
      if (carry < 0) equal |= 1;
      const across = (((equal & p) + p) ^ p) | equal;
      let ph = m | ~(across | p);
      let mh = p & across;
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      plus[block] = mh | ~(vertical | ph);
      minus[block] = ph & vertical;
      carry = out;
    }
    score += carry;
    found[at] = score;
  }
  return found;
};

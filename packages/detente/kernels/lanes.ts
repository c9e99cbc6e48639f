// Row operations on values of 16 or 32 bits, 128 bits at a time; `bytes` need not be a multiple of 16.

/** into = min(into, row) */
export function lower<T>(into: usize, row: usize, bytes: usize): void {
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) v128.store(into + at, v128.min<T>(v128.load(into + at), v128.load(row + at)));
  for (; at < bytes; at += sizeof<T>()) store<T>(into + at, min(load<T>(into + at), load<T>(row + at)));
}

/** into = max(into, row) */
export function raise<T>(into: usize, row: usize, bytes: usize): void {
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) v128.store(into + at, v128.max<T>(v128.load(into + at), v128.load(row + at)));
  for (; at < bytes; at += sizeof<T>()) store<T>(into + at, max(load<T>(into + at), load<T>(row + at)));
}

/** value - d, not below 0 */
export function less<T>(value: T, d: T): T {
  return max(value, d) - d;
}
export function lessLanes<T>(value: v128, d: v128): v128 {
  return v128.sub<T>(v128.max<T>(value, d), d);
}

/** Fills `bytes` bytes with one value. */
export function spreadValue<T>(into: usize, value: T, bytes: usize): void {
  const lanes = v128.splat<T>(value);
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) v128.store(into + at, lanes);
  for (; at < bytes; at += sizeof<T>()) store<T>(into + at, value);
}

/** One byte a state from lane masks: `bit` where `low <= high`, or'ed into (or, at first, stored as) the verdicts. */
export function markNotAbove<T>(verdicts: usize, low: v128, high: v128, bit: v128, first: bool): void {
  const mask = v128.le<T>(low, high);
  if (sizeof<T>() === 2) {
    // eight states: the low half of the narrowed vector
    const bytes = v128.and(i8x16.narrow_i16x8_s(mask, mask), bit);
    const before = first ? i64x2.splat(0) : v128.load64_zero(verdicts);
    v128.store64_lane(verdicts, v128.or(before, bytes), 0);
  } else {
    const halves = i16x8.narrow_i32x4_s(mask, mask);
    const bytes = v128.and(i8x16.narrow_i16x8_s(halves, halves), bit);
    const before = first ? i64x2.splat(0) : v128.load32_zero(verdicts);
    v128.store32_lane(verdicts, v128.or(before, bytes), 0);
  }
}

// Preference statements, 128 states at a time. A program is a list of steps (operation, first, second), 32-bit words; step
// k leaves its column (one bit a state) in register `inputs + 2 + k`. Registers 0 and 1 hold "never" and "always", then come
// the inputs: the columns of the options.

const BLOCK: u32 = 128;

/** Exchanges rows and columns of four 32 × 32 bit squares, one a lane, in place. */
function transpose(rows: usize): void {
  let mask: u32 = 0x0000ffff;
  for (let width: u32 = 16; width !== 0; width >>= 1, mask ^= mask << width) {
    const lanes = i32x4.splat(mask);
    for (let k: u32 = 0; k < 32; k = (k + width + 1) & ~width) {
      const low = rows + ((<usize>k) << 4);
      const high = rows + ((<usize>(k + width)) << 4);
      const a = v128.load(low);
      const b = v128.load(high);
      const t = v128.and(v128.xor(v128.shr<u32>(a, width), b), lanes);
      v128.store(low, v128.xor(a, v128.shl<u32>(t, width)));
      v128.store(high, v128.xor(b, t));
    }
  }
}

/** Copies the 32-bit words of 128 states into rows: lane q of row r is state 32 q + r. */
function gatherRows(words: usize, rows: usize): void {
  for (let r: usize = 0; r < 32; r++) {
    let row = v128.load32_zero(words + (r << 2));
    row = v128.load32_lane(words + 128 + (r << 2), row, 1);
    row = v128.load32_lane(words + 256 + (r << 2), row, 2);
    row = v128.load32_lane(words + 384 + (r << 2), row, 3);
    v128.store(rows + (r << 4), row);
  }
}

/**
 * words: for each group of 32 options `capacity` words, one a state; keys: for each output group `capacity` words, one a
 * state. outputs: for each group 32 registers, that of the highest bit first. Works on `blocks` × 128 states.
 */
export function score(
  program: usize,
  steps: u32,
  options: u32,
  outputs: usize,
  groups: u32,
  words: usize,
  keys: usize,
  capacity: u32,
  blocks: u32,
  scratch: usize,
): void {
  const rows = scratch;
  const registers = scratch + 512;
  const inputs = registers + 32;
  v128.store(registers, i64x2.splat(0));
  v128.store(registers, i64x2.splat(-1), 16);
  const results = inputs + ((<usize>options) << 4);
  for (let block: u32 = 0; block < blocks; block++) {
    const offset = (<usize>block * BLOCK) << 2;
    for (let base: u32 = 0; base < options; base += 32) {
      gatherRows(words + ((<usize>(base >> 5) * capacity) << 2) + offset, rows);
      transpose(rows);
      memory.copy(inputs + ((<usize>base) << 4), rows, (<usize>min(32, options - base)) << 4);
    }
    let out = results;
    for (let at = program, end = program + <usize>steps * 12; at < end; at += 12, out += 16) {
      const a = v128.load(registers + ((<usize>load<u32>(at, 4)) << 4));
      const b = v128.load(registers + ((<usize>load<u32>(at, 8)) << 4));
      switch (load<u32>(at)) {
        case 0:
          v128.store(out, v128.and(a, b));
          break;
        case 1:
          v128.store(out, v128.or(a, b));
          break;
        case 2:
          v128.store(out, v128.xor(a, b));
          break;
        default:
          v128.store(out, v128.andnot(a, b));
      }
    }
    for (let group: u32 = 0; group < groups; group++) {
      // after the exchange row r holds state r of each lane; bit c of a state comes from row c
      for (let bit: u32 = 0; bit < 32; bit++) {
        const register = load<u32>(outputs + ((<usize>(group * 32 + 31 - bit)) << 2));
        v128.store(rows + ((<usize>bit) << 4), v128.load(registers + ((<usize>register) << 4)));
      }
      transpose(rows);
      const to = keys + ((<usize>group * capacity) << 2) + offset;
      for (let r: usize = 0; r < 32; r++) {
        const row = v128.load(rows + (r << 4));
        v128.store32_lane(to + (r << 2), row, 0);
        v128.store32_lane(to + 128 + (r << 2), row, 1);
        v128.store32_lane(to + 256 + (r << 2), row, 2);
        v128.store32_lane(to + 384 + (r << 2), row, 3);
      }
    }
  }
}

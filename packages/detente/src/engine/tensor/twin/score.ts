import type { Score } from "../kernels.ts";
import type { Views } from "./memory-views.ts";

/** Exchanges rows and columns of a 32 × 32 bit square in place (Warren, Hacker's Delight, section 7-3). */
function transpose(rows: Uint32Array): void {
  let mask = 0x0000ffff;
  for (let width = 16; width !== 0; width >>= 1, mask ^= mask << width) {
    for (let k = 0; k < 32; k = (k + width + 1) & ~width) {
      const t = ((rows[k] >>> width) ^ rows[k + width]) & mask;
      rows[k] ^= t << width;
      rows[k + width] ^= t;
    }
  }
}

/** Preference statements, 32 states at a time: what kernels/score.ts does for 128. */
export function scoring({ u32 }: Views): Score {
  return (program, steps, options, outputs, groups, words, keys, capacity, blocks) => {
    const rows = new Uint32Array(32);
    const registers = new Uint32Array(2 + options + steps);
    registers[1] = 0xffffffff;
    const steps0 = program / 4;
    for (let first = 0; first < 128 * blocks; first += 32) {
      for (let base = 0; base < options; base += 32) {
        const from = words / 4 + (base >> 5) * capacity + first;
        rows.set(u32.subarray(from, from + 32));
        transpose(rows);
        for (let bit = 0; bit < Math.min(32, options - base); bit++) registers[2 + base + bit] = rows[bit];
      }
      for (let step = 0, at = steps0; step < steps; step++, at += 3) {
        const a = registers[u32[at + 1]];
        const b = registers[u32[at + 2]];
        const operation = u32[at];
        registers[2 + options + step] =
          operation === 0 ? a & b : operation === 1 ? a | b : operation === 2 ? a ^ b : a & ~b;
      }
      for (let group = 0; group < groups; group++) {
        for (let bit = 0; bit < 32; bit++) rows[bit] = registers[u32[outputs / 4 + group * 32 + 31 - bit]];
        transpose(rows);
        u32.set(rows, keys / 4 + group * capacity + first);
      }
    }
  };
}

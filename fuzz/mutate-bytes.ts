import type { Random } from "./random.ts";

const LONGEST = 2 ** 17;

/** Bytes after one to four steps: bits turned, runs left out, repeated or taken from others, cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  let list = bytes;
  for (let step = 1 + random.below(4); step > 0; step--) {
    const from = random.below(list.length + 1);
    const to = Math.min(list.length, from + 1 + random.below(random.chance(0.8) ? 8 : 400));
    const other = random.pick(others);
    const start = random.below(other.length + 1);
    switch (random.below(7)) {
      case 0: {
        list = list.slice();
        if (from < list.length) list[from] = list[from]! ^ (1 << random.below(8));
        break;
      }
      case 1:
        list = join(list.subarray(0, from), list.subarray(to));
        break;
      case 2:
        list = join(list.subarray(0, to), list.subarray(from));
        break;
      case 3:
        list = join(list.subarray(0, from), other.subarray(start, start + 1 + random.below(200)), list.subarray(to));
        break;
      case 4:
        list = join(
          list.subarray(0, from),
          Uint8Array.of(random.pick([0, 1, 10, 13, 0x7f, 0x80, 0xff])),
          list.subarray(from),
        );
        break;
      case 5:
        list = random.chance(0.2) ? list.subarray(0, from) : list;
        break;
      default: {
        list = list.slice();
        const data = new DataView(list.buffer);
        if (from + 4 <= list.length) data.setUint32(from, random.pick([0, 1, 0x7fffffff, 0xffffffff, 65535]), true);
      }
    }
    if (list.length > LONGEST) list = list.subarray(0, LONGEST);
  }
  return list;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

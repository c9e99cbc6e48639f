/**
 * Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC 2011): four words of 32 bits as a pure function of a counter and a key. Sample k is drawn from the counters that
 * hold k, so that it is the same whatever was drawn before it, and wherever.
 */
export function philox(counter: readonly [number, number, number, number], key: readonly [number, number]): Words4 {
  let [a, b, c, d] = counter;
  let [low, high] = key;
  for (let round = 0; round < 10; round++) {
    const highA = multiplyHigh(0xd2511f53, a);
    const lowA = Math.imul(0xd2511f53, a);
    const highC = multiplyHigh(0xcd9e8d57, c);
    const lowC = Math.imul(0xcd9e8d57, c);
    a = highC ^ b ^ low;
    b = lowC;
    c = highA ^ d ^ high;
    d = lowA;
    low = (low + 0x9e3779b9) | 0;
    high = (high + 0xbb67ae85) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

type Words4 = [number, number, number, number];

/** The upper 32 bits of the product of two unsigned words. */
function multiplyHigh(left: number, right: number): number {
  const leftHigh = left >>> 16;
  const leftLow = left & 0xffff;
  const rightHigh = right >>> 16;
  const rightLow = right & 0xffff;
  // each sum stays below 2^33, where numbers are exact
  const middle = leftHigh * rightLow + ((leftLow * rightLow) >>> 16);
  const other = leftLow * rightHigh + (middle % 0x10000);
  return (leftHigh * rightHigh + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) | 0;
}

/** The words of one sample, as many as are asked for: word n of sample k under a seed. */
export class SampleWords {
  readonly #key: readonly [number, number];
  #counter: [number, number, number, number] = [0, 0, 0, 0];
  #words: Words4 = [0, 0, 0, 0];
  #block = -1;

  /** `seed`: a whole number from 0 to 2^53 - 1. */
  constructor(seed: number) {
    this.#key = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0];
  }

  /** Turns to sample k, counted from 0. */
  sample(k: number): void {
    this.#counter = [k >>> 0, Math.floor(k / 2 ** 32) >>> 0, 0, 0];
    this.#block = -1;
  }

  /** The word as a fraction of 1, from 0 up to but without 1, in steps of 2^-32. */
  fraction(word: number): number {
    const block = word >>> 2;
    if (block !== this.#block) {
      this.#counter[2] = block;
      this.#words = philox(this.#counter, this.#key);
      this.#block = block;
    }
    return this.#words[word & 3] / 2 ** 32;
  }
}

import type { PreferenceStatement } from "../../model/conflict.ts";
import type { Progress } from "../engine.ts";
import { rank, scaleToIntegers, statementsOf } from "../ranks.ts";
import type { StateMembers, StateSpace } from "../states.ts";
import type { Ranks } from "../structure.ts";
import type { Score } from "./kernels.ts";
import { loadKernels } from "./load-kernels.ts";
import { compileStatements } from "./score-program.ts";

export interface RankOptions {
  /** `twin`: plain JavaScript even where WebAssembly would do. */
  readonly kernels?: "wasm" | "twin";
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: Progress) => void;
}

/** States scored at a time, a multiple of what the kernel takes at once. */
const CHUNK = 2 ** 15;
const KERNEL_BLOCK = 128;
/** The work pauses this often, in milliseconds. */
const SLICE = 30;

/**
 * Everybody's preferences as ranks for the tensor engine: in the same order as `rank` gives but not without gaps. An
 * actor's statements are columns of bits, 128 states wide; the scores 2^(k-j) are those bits themselves. Of a merged
 * state those statements hold that hold in all its combinations: their bits are and'ed. More than 32 statements, weights
 * that add up to more than 32 bits and direct rankings are ranked by `rank`.
 *
 * @example
 * ```ts
 * (await rankAll(analysis.space)).length; // => 2
 * ```
 */
export async function rankAll(space: StateSpace, options: RankOptions = {}): Promise<Ranks[]> {
  const { model } = space;
  const plans = model.actors.map((_, actor) => scorePlan(space, actor));
  const scored = plans.filter((plan) => plan !== null);
  if (scored.length > 0) {
    const memory = await loadKernels(options.kernels, false);
    const program = compileStatements(
      model,
      scored.map(({ statements }) => statements.map(({ when }) => when)),
    );
    const wordCount = Math.max(1, Math.ceil(model.options.length / 32));
    const steps = 64;
    const outputs = steps + program.steps.byteLength;
    const words = Math.ceil((outputs + program.outputs.byteLength) / 64) * 64;
    const keys = words + 4 * CHUNK * wordCount;
    const scratch = keys + 4 * CHUNK * program.groups;
    memory.ensure(scratch + 1024 + 16 * (program.options + program.steps.length / 3));
    const { buffer } = memory;
    new Uint32Array(buffer, steps, program.steps.length).set(program.steps);
    new Uint32Array(buffer, outputs, program.outputs.length).set(program.outputs);
    const score = memory.kernels.score as unknown as Score;
    const { count, stateOf, optionBits } = combinationsOf(space);
    const joined = stateOf && scored.map(() => new Uint32Array(space.count).fill(0xffffffff));

    const start = performance.now();
    let due = start + SLICE;
    for (let from = 0; from < count; from += CHUNK) {
      const length = Math.min(CHUNK, count - from);
      for (let word = 0; word < wordCount; word++)
        optionBits(word, from, new Uint32Array(buffer, words + 4 * CHUNK * word, length));
      const blocks = Math.ceil(length / KERNEL_BLOCK);
      const stepCount = program.steps.length / 3;
      score(steps, stepCount, program.options, outputs, program.groups, words, keys, CHUNK, blocks, scratch);
      for (const [group, { ranks, read }] of scored.entries()) {
        const some = new Uint32Array(buffer, keys + 4 * CHUNK * group, length);
        if (joined === undefined) read(some, ranks, from);
        else joinKeys(some, stateOf!.subarray(from, from + length), joined[group]);
      }
      if (performance.now() < due) continue;
      const seconds = (performance.now() - start) / 1000;
      options.onProgress?.({ phase: "ranks", done: from + length, total: count, rate: (from + length) / seconds });
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 0);
      });
      if (options.signal?.aborted) throw options.signal.reason;
      due = performance.now() + SLICE;
    }
    for (const [group, { ranks, read }] of scored.entries()) if (joined !== undefined) read(joined[group], ranks, 0);
  }
  return plans.map((plan, actor) => plan?.ranks ?? rank(space, actor));
}

/** What statements are scored on: the states themselves, or what merged states are made of. */
function combinationsOf({
  count,
  members,
  optionBits,
}: StateSpace): Omit<StateMembers, "stateOf"> & Partial<StateMembers> {
  return members ?? { count, optionBits: optionBits! };
}

/** Leaves each state the bits that all its combinations have. */
function joinKeys(keys: Uint32Array, stateOf: Uint32Array, into: Uint32Array): void {
  for (let c = 0; c < keys.length; c++) into[stateOf[c]] &= keys[c];
}

interface ScorePlan {
  readonly statements: readonly PreferenceStatement[];
  readonly ranks: Uint16Array | Uint32Array;
  /** Turns keys (bit k - j: whether statement j holds) into ranks. */
  read(keys: Uint32Array, ranks: Uint16Array | Uint32Array, at: number): void;
}

/** Null where the kernel cannot score the actor's preference exactly. */
function scorePlan(space: StateSpace, actor: number): ScorePlan | null {
  const { model, count } = space;
  const preference = model.preferences.find((candidate) => candidate.actor === model.actors[actor].id);
  if (preference?.kind !== "statements" || (space.optionBits ?? space.members) === undefined) return null;
  const statements = statementsOf(preference);
  if (statements.length === 0 || statements.length > 32) return null;
  if (statements.every(({ weight }) => weight === undefined)) {
    const ranks = statements.length <= 16 ? new Uint16Array(count) : new Uint32Array(count);
    return { statements, ranks, read: (keys, into, at) => into.set(keys, at) };
  }
  if (statements.some(({ weight }) => weight === undefined)) return null;
  const weights = scaleToIntegers(statements.map(({ weight }) => weight!));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total > 0xffffffffn) return null;
  const ranks = total <= 0xffffn ? new Uint16Array(count) : new Uint32Array(count);
  const sums = weightTables(weights.map(Number));
  return {
    statements,
    ranks,
    read: (keys, into, at) => {
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k];
        into[at + k] =
          sums[key & 255] +
          sums[256 + ((key >>> 8) & 255)] +
          sums[512 + ((key >>> 16) & 255)] +
          sums[768 + (key >>> 24)];
      }
    },
  };
}

/** For each byte of a key what its statements weigh together. */
function weightTables(weights: readonly number[]): Float64Array {
  const tables = new Float64Array(4 * 256);
  for (let byte = 0; byte < 4; byte++) {
    for (let bits = 1; bits < 256; bits++) {
      const lowest = 31 - Math.clz32(bits & -bits);
      const weight = weights[weights.length - 1 - (8 * byte + lowest)] ?? 0;
      tables[256 * byte + bits] = tables[256 * byte + (bits & (bits - 1))] + weight;
    }
  }
  return tables;
}

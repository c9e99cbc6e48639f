import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { corpusFolder } from "./corpus.ts";
import { Violation } from "./invariants.ts";
import { mix, Random } from "./random.ts";
import type { Target } from "./targets/target.ts";

/** An input of which an invariant does not hold, and which one. */
export interface Finding {
  readonly target: string;
  readonly input: Uint8Array;
  /** The same for inputs that fail alike. */
  readonly signature: string;
  readonly detail: string;
}

/** The input of a target by its number. */
export function inputOf(target: Target, seeds: readonly Uint8Array[], seed: number, iteration: number): Uint8Array {
  return target.mutate(new Random(mix(seed, iteration)), seeds);
}

/** Runs one input; what is wrong with it, if anything. */
export async function tryInput(target: Target, input: Uint8Array): Promise<Finding | undefined> {
  const start = process.threadCpuUsage();
  let stray: { readonly reason: unknown } | undefined;
  const onStray = (reason: unknown): void => {
    stray ??= { reason };
  };
  process.on("unhandledRejection", onStray);
  try {
    await target.run(input);
    // a promise that nobody waits for is noticed once the queue is empty
    if (target.strays) await new Promise((resolve) => setTimeout(resolve, 0));
    if (stray && target.strays !== "expected")
      return { target: target.id, input, ...described(stray.reason), signature: "rejection of nobody's promise" };
  } catch (error) {
    return { target: target.id, input, ...described(error) };
  } finally {
    process.off("unhandledRejection", onStray);
  }
  const { user, system } = process.threadCpuUsage(start);
  const spent = (user + system) / 1000;
  if (spent <= target.budget) return undefined;
  const detail = `${spent.toFixed(0)} ms of processor time for ${input.length} bytes`;
  return { target: target.id, input, signature: "slow", detail };
}

function described(error: unknown): { signature: string; detail: string } {
  if (!(error instanceof Error)) return { signature: `thrown ${typeof error}`, detail: String(error) };
  // an invariant is known by its words, anything else by where it was thrown
  const where =
    error instanceof Violation ? error.message.split(":")[0] : /\/(src\/[^):]+\.ts:\d+)/.exec(error.stack ?? "")?.[1];
  return { signature: `${error.name} ${where ?? ""}`.trim(), detail: error.stack ?? error.message };
}

/** Runs of a finding's input that are spent on making it smaller. */
const ATTEMPTS = 300;

/** The finding with as little input as still fails alike: pieces are left out, ever smaller ones. */
export async function minimised(target: Target, finding: Finding): Promise<Finding> {
  if (finding.signature === "slow") return finding;
  let best = finding;
  let attempts = 0;
  for (let size = Math.ceil(best.input.length / 2); size >= 1 && attempts < ATTEMPTS; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.input.length && attempts < ATTEMPTS; attempts++) {
      const still = await tryInput(target, without(best.input, at, at + size));
      if (still?.signature === finding.signature) best = still;
      else at += size;
    }
  }
  return best;
}

const without = (input: Uint8Array, from: number, to: number): Uint8Array =>
  Uint8Array.from([...input.subarray(0, from), ...input.subarray(to)]);

/** Keeps a finding's input in the corpus, where every later run begins with it; the file's path. */
export function keep(finding: Finding): string {
  const folder = `${corpusFolder}regressions/${finding.target}/`;
  mkdirSync(folder, { recursive: true });
  const name = createHash("sha256").update(finding.input).digest("hex").slice(0, 12);
  const path = `${folder}${name}.txt`;
  writeFileSync(path, finding.input);
  return path;
}

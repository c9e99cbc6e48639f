// What every benchmark shares: warm-up, the median of several runs, and a row of the one table.
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

/** Numbers from 0 up to 1, the same on every run for a seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Median time of `work` in milliseconds, after warming up. `work` may be asynchronous. */
export async function measure(work, { runs = 5, warmUp = 1 } = {}) {
  for (let run = 0; run < warmUp; run++) await work();
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function time(milliseconds) {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(0)} µs`;
  if (milliseconds < 1000) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** What the figures were measured on, in one line. */
export function machine() {
  const [cpu] = cpus();
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  return `${cpus().length} × ${cpu.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}-${process.arch}, commit ${commit}`;
}

/** Copies a block of memory larger than any cache: bytes read and written a second. */
export function memoryBandwidth() {
  const bytes = 2 ** 27;
  const from = new Uint8Array(bytes).fill(1);
  const to = new Uint8Array(bytes);
  const times = [];
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    to.set(from);
    times.push(performance.now() - start);
  }
  return (2 * bytes) / (median(times) / 1000);
}

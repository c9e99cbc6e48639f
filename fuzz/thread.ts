import { parentPort, workerData } from "node:worker_threads";
import { inputOf, keep, minimised, tryInput } from "./find.ts";
import { targets } from "./targets.ts";

/** What the main thread asks for; `beat` tells it which input is being read. */
interface Task {
  readonly target: string;
  readonly seed: number;
  readonly first: number;
  readonly until: number;
  readonly beat: SharedArrayBuffer;
}

const { target: id, seed, first, until, beat } = workerData as Task;
const target = targets.find((candidate) => candidate.id === id)!;
const seeds = target.seeds();
const counter = new Int32Array(beat);
const known = new Set<string>();

// libraries that read documents complain on the console about what they read
for (const method of ["log", "warn", "info", "error"] as const) console[method] = () => undefined;

for (let iteration = first; Date.now() < until; iteration++) {
  Atomics.store(counter, 0, iteration);
  const finding = await tryInput(target, inputOf(target, seeds, seed, iteration));
  if (!finding || known.has(finding.signature)) continue;
  known.add(finding.signature);
  const small = await minimised(target, finding);
  parentPort!.postMessage({ iteration, path: keep(small), signature: small.signature, detail: small.detail });
}

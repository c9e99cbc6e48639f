// Feeds random inputs to everything that reads what somebody else wrote, for as long as asked:
//   npm run fuzz -- --seconds 600 --target language,json --seed 7
// A finding is made small and kept in fuzz/corpus/regressions, where the tests read it from then on. Exit code 1 when
// something was found. How it works, and what has been found: docs/background/fuzzing.md.
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { inputOf, keep } from "../fuzz/find.ts";
import { targets } from "../fuzz/targets.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    target: { type: "string" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const wanted = values.target?.split(",") ?? targets.map(({ id }) => id);
const unknown = wanted.find((id) => !targets.some((target) => target.id === id));
if (unknown !== undefined) {
  console.error(`There is no target "${unknown}"; there are ${targets.map(({ id }) => id).join(", ")}.`);
  process.exit(2);
}
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error("--seconds wants a positive number and --seed a whole one.");
  process.exit(2);
}

/** An input that takes so much processor time, in milliseconds, is taken for one that never ends; */
const HANG = 60_000;
/** and one that is not read after so long by the clock, which on a busy machine says little. */
const STILL = 900_000;
/** Processor time of this process, in milliseconds: nearly all of it is the thread's. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let findings = 0;
for (const id of wanted) {
  const until = Date.now() + (1000 * seconds) / wanted.length;
  let first = 0;
  let inputs = 0;
  while (Date.now() < until) {
    const { next, hung } = await runThread(id, first, until);
    inputs += next - first;
    first = next;
    if (!hung) break;
    const target = targets.find((candidate) => candidate.id === id);
    const input = inputOf(target, target.seeds(), seed, next);
    report(id, "hang", keep({ target: id, input, signature: "hang", detail: "" }), `input ${next} never ended`);
    first++;
  }
  console.log(`${id}: ${inputs.toLocaleString("en")} inputs, seed ${seed}`);
}
process.exitCode = findings > 0 ? 1 : 0;

/** Runs inputs until the time is over or one hangs; the number of the input that was read last. */
function runThread(target, first, until) {
  const beat = new SharedArrayBuffer(4);
  const counter = new Int32Array(beat);
  Atomics.store(counter, 0, first);
  const worker = new Worker(new URL("../fuzz/thread.ts", import.meta.url), {
    workerData: { target, seed, first, until, beat },
  });
  return new Promise((resolve, reject) => {
    let last = first;
    let since = { clock: Date.now(), work: spent() };
    const watch = setInterval(() => {
      const now = Atomics.load(counter, 0);
      if (now !== last) [last, since] = [now, { clock: Date.now(), work: spent() }];
      else if (spent() - since.work > HANG || Date.now() - since.clock > STILL) end(true);
    }, 1000);
    const end = (hung) => {
      clearInterval(watch);
      worker.terminate();
      resolve({ next: Atomics.load(counter, 0), hung });
    };
    worker.on("message", ({ path, signature, detail }) => {
      since = { clock: Date.now(), work: spent() };
      report(target, signature, path, detail);
    });
    worker.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    worker.on("exit", () => end(false));
  });
}

function report(target, signature, path, detail) {
  findings++;
  console.log(`\nFOUND ${target}: ${signature}\n  ${path}\n  ${detail.split("\n").slice(0, 6).join("\n  ")}`);
}

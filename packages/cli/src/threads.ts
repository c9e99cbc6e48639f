import { parentPort, workerData } from "node:worker_threads";
import { createPool, type Pool } from "detente/tensor";
import { serveThread } from "detente/tensor-worker";
import { host } from "./io/host.ts";
import { nodeThread } from "./node-thread.ts";

const ROLE = "detente-thread";

/** A pool of so many of Node's worker threads; they end with the run. */
export function nodePool(threads: number): Pool {
  const pool = createPool({
    threads,
    spawn: () => nodeThread(new URL(import.meta.url), { name: "detente", workerData: ROLE }),
  });
  host().atEnd.push(() => pool.close());
  return pool;
}

// this same file is what a thread runs
if (workerData === ROLE && parentPort !== null) {
  const port = parentPort;
  serveThread({
    postMessage: (report) => port.postMessage(report),
    onMessage: (listener) => {
      port.on("message", listener);
    },
  });
}

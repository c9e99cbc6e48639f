import { parentPort, workerData } from "node:worker_threads";
import { createPool, type Pool } from "detente/tensor";
import { serveThread } from "detente/tensor-worker";
import { nodeThread } from "./node-thread.ts";

const ROLE = "detente-thread";

/** A pool of so many of Node's worker threads; they do not keep the process alive. */
export function nodePool(threads: number): Pool {
  return createPool({
    threads,
    spawn: () => nodeThread(new URL(import.meta.url), { name: "detente", workerData: ROLE }),
  });
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

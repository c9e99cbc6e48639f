import { parentPort, Worker, workerData } from "node:worker_threads";
import { createPool, type Pool, type Thread } from "detente/tensor";
import { serveThread } from "detente/tensor-worker";

const ROLE = "detente-thread";

/** A pool of so many of Node's worker threads; they do not keep the process alive. */
export function nodePool(threads: number): Pool {
  return createPool({ threads, spawn: spawnThread });
}

function spawnThread(): Thread {
  const worker = new Worker(new URL(import.meta.url), { name: "detente", workerData: ROLE });
  return {
    postMessage: (order) => worker.postMessage(order),
    onMessage: (listener) => {
      worker.on("message", listener);
      // listening would keep the process alive
      worker.unref();
    },
    onFailure: (listener) => {
      worker.on("error", (error) => listener(error.message));
    },
    terminate: () => {
      void worker.terminate();
    },
  };
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

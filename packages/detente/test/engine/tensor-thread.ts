import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Thread } from "../../src/engine/tensor/pool.ts";
import { serveThread } from "../../src/engine/tensor/worker.ts";

const ROLE = "tensor-test-thread";

/** One of Node's threads for a pool under test. */
export function spawnTestThread(): Thread {
  const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
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

if (workerData === ROLE && parentPort !== null) {
  const port = parentPort;
  serveThread({
    postMessage: (report) => port.postMessage(report),
    onMessage: (listener) => {
      port.on("message", listener);
    },
  });
}

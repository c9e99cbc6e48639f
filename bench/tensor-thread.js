// A Node thread for the pools of the benchmarks; the thread itself runs this same file.
import { parentPort, Worker, workerData } from "node:worker_threads";
import { serveThread } from "../packages/detente/dist/engine/tensor/worker.js";

const ROLE = "detente-bench";

export function spawnThread() {
  const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
  return {
    postMessage: (order) => worker.postMessage(order),
    onMessage: (listener) => {
      worker.on("message", listener);
      worker.unref();
    },
    onFailure: (listener) => worker.on("error", (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}

if (workerData === ROLE) {
  serveThread({
    postMessage: (report) => parentPort.postMessage(report),
    onMessage: (listener) => parentPort.on("message", listener),
  });
}

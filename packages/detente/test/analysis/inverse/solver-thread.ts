import { parentPort, Worker, workerData } from "node:worker_threads";
import { serveSolver } from "../../../src/analysis/inverse/solver-worker.ts";
import type { SolverThread } from "../../../src/analysis/inverse/worker-solver.ts";

const ROLE = "solver-test-thread";

/** One of Node's threads for a solver under test; told in `ended` when it has gone. */
export function spawnTestSolver(ended: () => void = () => {}): SolverThread {
  const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
  worker.on("exit", ended);
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
  serveSolver({
    postMessage: (report) => port.postMessage(report),
    onMessage: (listener) => {
      port.on("message", listener);
    },
  });
}

import { Worker } from "node:worker_threads";
import { type SolverThread, type WorkerSolver, workerSolver } from "detente";

/** The solver in one of Node's worker threads, which does not keep the process alive. */
export const nodeSolver = (): WorkerSolver => workerSolver({ spawn: spawnSolver });

function spawnSolver(): SolverThread {
  const worker = new Worker(new URL("./solver-thread.js", import.meta.url), { name: "detente-solver" });
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

import { parentPort } from "node:worker_threads";
import { serveSolver } from "detente/solver-worker";

// what a thread runs that solves integer programs
const port = parentPort!;
serveSolver({
  postMessage: (report) => port.postMessage(report),
  onMessage: (listener) => {
    port.on("message", listener);
  },
});

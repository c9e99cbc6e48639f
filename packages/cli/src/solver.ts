import { type WorkerSolver, workerSolver } from "detente";
import { nodeThread } from "./node-thread.ts";

/** The solver in one of Node's worker threads. */
export const nodeSolver = (): WorkerSolver =>
  workerSolver({ spawn: () => nodeThread(new URL("./solver-thread.js", import.meta.url), { name: "detente-solver" }) });

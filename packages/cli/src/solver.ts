import { type WorkerSolver, workerSolver } from "detente";
import { host } from "./io/host.ts";
import { nodeThread } from "./node-thread.ts";

/** The solver in one of Node's worker threads; it ends with the run. */
export function nodeSolver(): WorkerSolver {
  const solver = workerSolver({
    spawn: () => nodeThread(new URL("./solver-thread.js", import.meta.url), { name: "detente-solver" }),
  });
  host().atEnd.push(() => solver.close());
  return solver;
}

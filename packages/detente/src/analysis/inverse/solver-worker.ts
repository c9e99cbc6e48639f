import type { Line } from "../../engine/tensor/messages.ts";
import { loadSolver } from "./solver.ts";
import type { SolverOrder, SolverReport } from "./worker-solver.ts";

/** Makes this thread the solver of whoever holds the other end of the line. */
export function serveSolver(line: Line<SolverReport, SolverOrder>): void {
  line.onMessage(({ program, steps }) => {
    loadSolver()
      .then((solve): SolverReport => ({ kind: "solved", solution: solve(program, steps) }))
      .catch((error: unknown): SolverReport => {
        return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
      })
      .then((report) => line.postMessage(report));
  });
}

/** A worker's own global scope, as far as it is used here. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
}

// started as a browser's worker, it serves whoever started it
if ("WorkerGlobalScope" in globalThis) {
  const scope = globalThis as unknown as WorkerScope;
  serveSolver({
    postMessage: (report) => scope.postMessage(report),
    onMessage: (listener) => {
      scope.onmessage = ({ data }) => listener(data as SolverOrder);
    },
  });
}

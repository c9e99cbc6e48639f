import type { Line } from "../../engine/tensor/messages.ts";
import type { Solution, Solver } from "./solver.ts";

/** What the solver's thread is given. */
export interface SolverOrder {
  readonly program: string;
  /** How many it may make. */
  readonly steps: number;
}

/** What it answers. */
export type SolverReport =
  | { readonly kind: "solved"; readonly solution: Solution }
  | { readonly kind: "failed"; readonly message: string };

/** A thread started for a solver, running the module `detente/solver-worker`. */
export interface SolverThread extends Line<SolverOrder, SolverReport> {
  /** Called when the thread has died. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

/** A solver in a thread of its own. */
export interface WorkerSolver extends Solver {
  /** Ends the thread; it is started anew for the next program. */
  close(): void;
}

/** How often a solver at work is looked after, in milliseconds: an aborted signal is seen this late at most. */
const LOOK = 20;

/**
 * A solver that works in a thread of its own, so that the caller's thread stays free and an aborted signal ends the work
 * at once, with the thread. The thread is started when there is something to solve; programs are solved one after another.
 *
 * @param spawn starts a thread; it need not keep the process alive
 *
 * @example
 * ```ts
 * const solver = workerSolver({ spawn: () => { throw new Error("nothing has been asked of it"); } });
 * typeof solver.solve; // => "function"
 * ```
 */
export function workerSolver({ spawn }: { spawn(): SolverThread }): WorkerSolver {
  let thread: SolverThread | undefined;
  let settle: ((report: SolverReport) => void) | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const started = (): SolverThread => {
    const fresh = spawn();
    fresh.onMessage((report) => thread === fresh && settle?.(report));
    fresh.onFailure((message) => {
      if (thread !== fresh) return;
      thread = undefined;
      settle?.({ kind: "failed", message });
    });
    return fresh;
  };
  const end = (): void => {
    thread?.terminate();
    thread = undefined;
  };

  const perform = async (order: SolverOrder, signal: AbortSignal | undefined): Promise<Solution> => {
    if (signal?.aborted) throw signal.reason;
    thread ??= started();
    const worker = thread;
    let report: SolverReport | undefined;
    const answered = new Promise<void>((resolve) => {
      settle = (given) => {
        report ??= given;
        resolve();
      };
      // the timer also keeps the process alive, which the thread need not do
      const watch = (): void => {
        if (report !== undefined) return;
        if (signal?.aborted) resolve();
        else setTimeout(watch, LOOK);
      };
      worker.postMessage(order);
      watch();
    });
    await answered;
    if (report === undefined) {
      end();
      throw signal!.reason;
    }
    if (report.kind === "failed") throw new Error(`The solver has failed: ${report.message}`);
    return report.solution;
  };

  return {
    solve(program, steps, signal) {
      const solution = last.then(() => perform({ program, steps }, signal));
      last = solution.catch(() => undefined);
      return solution;
    },
    close() {
      end();
      settle?.({ kind: "failed", message: "it was closed." });
    },
  };
}

import { Cancelled, checkCancelled, crewOn } from "./crew.ts";
import type { KernelExports } from "./kernels.ts";
import { kernelsOn } from "./load-kernels.ts";
import type { Line, Order, Report } from "./messages.ts";
import { runTask } from "./tasks.ts";

/**
 * Makes this thread one of a pool: it does its share of whatever it is told over the line.
 *
 * @example
 * ```ts
 * const posted: unknown[] = [];
 * serveThread({ postMessage: (report) => posted.push(report), onMessage: () => undefined });
 * posted; // => []
 * ```
 */
export function serveThread(line: Line<Report, Order>): void {
  let attached: Promise<{ kernels: KernelExports; control: Int32Array; index: number; count: number }> | undefined;
  const obey = async (order: Order): Promise<Report> => {
    if (order.kind === "attach") {
      const { index, count, control, wasm, buffer } = order;
      attached = kernelsOn(wasm, buffer).then((kernels) => ({
        kernels,
        control: new Int32Array(control),
        index,
        count,
      }));
      await attached;
      return { kind: "done" };
    }
    if (order.kind === "detach") {
      attached = undefined;
      return { kind: "done" };
    }
    const { kernels, control, index, count } = await attached!;
    for (const _ of runTask(order.task, order.plan, kernels, crewOn(control, index, count))) checkCancelled(control);
    return { kind: "done" };
  };
  line.onMessage((order) => {
    obey(order).then(
      (report) => line.postMessage(report),
      (error: unknown) =>
        line.postMessage(
          error instanceof Cancelled
            ? { kind: "cancelled" }
            : { kind: "failed", message: error instanceof Error ? error.message : String(error) },
        ),
    );
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
  serveThread({
    postMessage: (report) => scope.postMessage(report),
    onMessage: (listener) => {
      scope.onmessage = ({ data }) => listener(data as Order);
    },
  });
}

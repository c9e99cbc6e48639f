import { Worker, type WorkerOptions } from "node:worker_threads";

/** One of Node's worker threads, as the library speaks to threads. It does not keep the process alive. */
export function nodeThread<Order, Report>(file: URL, options: WorkerOptions) {
  const worker = new Worker(file, options);
  return {
    postMessage: (order: Order) => worker.postMessage(order),
    onMessage: (listener: (report: Report) => void) => {
      worker.on("message", listener);
      // listening would keep the process alive
      worker.unref();
    },
    onFailure: (listener: (message: string) => void) => {
      worker.on("error", (error: Error) => listener(error.message));
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}

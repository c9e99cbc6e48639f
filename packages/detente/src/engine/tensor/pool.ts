import { CONTROL_BYTES, cancel, reset } from "./crew.ts";
import type { KernelMemory } from "./load-kernels.ts";
import type { Line, Order, Report } from "./messages.ts";
import type { Session } from "./session.ts";
import type { Task } from "./tasks.ts";

/** A thread started for a pool, running the module `detente/tensor-worker`. */
export interface Thread extends Line<Order, Report> {
  /** Called when the thread has died. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

export interface PoolOptions {
  /** How many threads share the work. */
  readonly threads: number;
  /** Starts one. */
  spawn(): Thread;
}

/** Threads that work on one memory. One pool may serve several engines; they wait for one another. */
export interface Pool {
  readonly threads: number;
  /** Does the steps given, each task by all threads at once. Rejects with the signal's reason when it is aborted. */
  run<T>(session: Session, steps: Generator<Task | undefined, T>, signal: AbortSignal | undefined): Promise<T>;
  /** Ends the threads. */
  close(): void;
}

/** How often a running task is looked after, in milliseconds: an aborted signal is seen this late at most. */
const LOOK = 20;
/** Memory of this many bytes is kept for the next work. */
export const KEPT_BYTES = 2 ** 26;

/**
 * Threads are started when there is work for them. Memory that can be shared must be available.
 *
 * @example
 * ```ts
 * const pool = createPool({ threads: 2, spawn: () => { throw new Error("not needed for so small a model"); } });
 * const { engine } = await analyze(model, { engine: tensorEngine({ pool }) });
 * pool.close();
 * engine; // => "tensor"
 * ```
 */
export function createPool({ threads: count, spawn }: PoolOptions): Pool {
  let crew: Members | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const perform = async <T>(
    session: Session,
    steps: Generator<Task | undefined, T>,
    signal: AbortSignal | undefined,
  ): Promise<T> => {
    crew ??= new Members(count, spawn);
    try {
      await crew.attach(session.memory);
      for (let step = steps.next(); ; step = steps.next()) {
        if (signal?.aborted) throw signal.reason;
        if (step.done) return step.value;
        if (step.value !== undefined) await crew.run({ kind: "run", task: step.value, plan: session.plan }, signal);
      }
    } catch (error) {
      // threads that were cancelled stopped at different places, and would not wait for one another rightly in the next work
      if (signal?.aborted) crew?.end();
      throw error;
    } finally {
      if (crew?.broken) {
        crew.end();
        crew = undefined;
      } else if (session.memory.buffer.byteLength > KEPT_BYTES) await crew?.detach();
    }
  };

  return {
    threads: count,
    run(session, steps, signal) {
      const result = last.then(() => perform(session, steps, signal));
      last = result.catch(() => undefined);
      return result;
    },
    close() {
      crew?.end();
      crew = undefined;
    },
  };
}

class Members {
  broken = false;
  private readonly threads: readonly Thread[];
  private readonly shared = new SharedArrayBuffer(CONTROL_BYTES);
  private readonly control = new Int32Array(this.shared);
  private attachedTo: ArrayBufferLike | undefined;
  private readonly reports: Report[] = [];
  private failure = "";
  private arrived: () => void = () => {};

  constructor(count: number, spawn: () => Thread) {
    this.threads = Array.from({ length: count }, spawn);
    for (const thread of this.threads) {
      thread.onMessage((report) => this.receive(report));
      thread.onFailure((message) => this.receive({ kind: "failed", message }));
    }
  }

  async attach({ buffer, wasm }: KernelMemory): Promise<void> {
    if (this.attachedTo === buffer) return;
    const orders = this.threads.map((_, index): Order => {
      const order = { kind: "attach", index, count: this.threads.length, control: this.shared } as const;
      return { ...order, buffer: buffer as SharedArrayBuffer, ...(wasm ? { wasm } : {}) };
    });
    await this.all((index) => orders[index], undefined);
    this.attachedTo = buffer;
  }

  /** Lets the threads let go of large memory: otherwise it would be kept until the next work. */
  async detach(): Promise<void> {
    await this.all(() => ({ kind: "detach" }), undefined);
    this.attachedTo = undefined;
  }

  async run(order: Order, signal: AbortSignal | undefined): Promise<void> {
    reset(this.control);
    await this.all(() => order, signal);
    if (signal?.aborted) throw signal.reason;
  }

  end(): void {
    this.broken = true;
    this.arrived();
    for (const thread of this.threads) thread.terminate();
  }

  private receive(report: Report): void {
    if (report.kind === "failed") {
      // the others would wait for it for ever
      this.broken = true;
      this.failure = report.message;
      cancel(this.control);
    }
    this.reports.push(report);
    this.arrived();
  }

  /** Gives every thread its order and waits until all have reported. */
  private async all(order: (index: number) => Order, signal: AbortSignal | undefined): Promise<void> {
    this.checkUsable();
    this.reports.length = 0;
    const finished = new Promise<void>((resolve) => {
      this.arrived = () => {
        if (this.broken || this.reports.length === this.threads.length) resolve();
      };
    });
    for (const [index, thread] of this.threads.entries()) thread.postMessage(order(index));
    // the timer also keeps the process alive, which threads need not do
    const watch = (): void => {
      if (this.broken || this.reports.length === this.threads.length) return;
      if (signal?.aborted) cancel(this.control);
      else setTimeout(watch, LOOK);
    };
    watch();
    await finished;
    this.checkUsable();
  }

  private checkUsable(): void {
    if (!this.broken) return;
    throw new Error(this.failure ? `A thread has failed: ${this.failure}` : "The pool of threads was closed.");
  }
}

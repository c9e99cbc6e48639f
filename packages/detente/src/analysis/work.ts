/** How often long work pauses, in milliseconds, so that whoever shares the thread can cancel it or show how far it is. */
const SLICE = 30;

/** How far a long computation has come: so many pieces of so many. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
}

/** What the caller of a long computation may give it. */
export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: WorkDone) => void;
}

/** Keeps long work interruptible: `if (work.due()) await work.rest();` in its loops. */
export class Work {
  readonly #options: WorkOptions;
  readonly #total: number;
  #done = 0;
  #until = performance.now() + SLICE;

  /** @param total pieces of work in all */
  constructor(options: WorkOptions, total: number) {
    this.#options = options;
    this.#total = total;
  }

  /** Whether it is time to rest. */
  due(): boolean {
    return performance.now() >= this.#until;
  }

  /** Lets others have their turn. Throws the signal's reason once it is aborted. */
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    this.check();
    this.#until = performance.now() + SLICE;
  }

  /** Throws the signal's reason once it is aborted. */
  check(): void {
    const { signal } = this.#options;
    if (signal?.aborted) throw signal.reason;
  }

  /** Says that a piece of work is done. */
  step(): void {
    this.#done++;
    this.#options.onProgress?.({ done: this.#done, total: this.#total });
  }
}

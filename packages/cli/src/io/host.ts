import { AsyncLocalStorage } from "node:async_hooks";
import type { Readable, Writable } from "node:stream";

/** A stream that may be a terminal of so many columns. */
export type Out = Writable & { readonly isTTY?: boolean; readonly columns?: number };
export type In = Readable & { readonly isTTY?: boolean };

/** What one run of the command line reads from and writes to, and what it leaves behind. Several runs may share a process. */
export interface Host {
  readonly stdin: In;
  readonly stdout: Out;
  readonly stderr: Out;
  /** What the run ends with; commands set it. */
  exitCode: number;
  /** Quotes, sources and speakers are left out of what is printed and written. */
  redacting: boolean;
  /** What ends with the run: threads, above all. */
  readonly atEnd: (() => void)[];
}

export const createHost = (streams: Pick<Host, "stdin" | "stdout" | "stderr">): Host => ({
  ...streams,
  exitCode: 0,
  redacting: false,
  atEnd: [],
});

const running = new AsyncLocalStorage<Host>();
let ofProcess: Host | undefined;

/** The host of the run that is asking; outside any run, the process itself. */
export const host = (): Host => running.getStore() ?? processHost();

export const processHost = (): Host => {
  ofProcess ??= createHost(process);
  return ofProcess;
};

export const runWith = <T>(given: Host, work: () => Promise<T>): Promise<T> => running.run(given, work);

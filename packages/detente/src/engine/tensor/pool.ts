import type { Session } from "./session.ts";
import type { Steps } from "./tensor-engine.ts";

/** Threads that share one memory. */
export interface Pool {
  readonly threads: number;
  runner(session: Session, signal: AbortSignal | undefined): (steps: Steps) => Promise<Uint8Array[]>;
  close(): void;
}

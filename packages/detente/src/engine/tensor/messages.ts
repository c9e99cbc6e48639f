import type { MemoryPlan } from "./memory-plan.ts";
import type { Task } from "./tasks.ts";

/** What a thread is told. */
export type Order =
  | {
      readonly kind: "attach";
      readonly index: number;
      readonly count: number;
      readonly control: SharedArrayBuffer;
      readonly buffer: SharedArrayBuffer;
      readonly wasm?: { readonly module: WebAssembly.Module; readonly memory: WebAssembly.Memory };
    }
  /** Lets go of the memory. */
  | { readonly kind: "detach" }
  | { readonly kind: "run"; readonly task: Task; readonly plan: MemoryPlan };

/** What it says when it has done so, or why it has not. */
export type Report =
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

/** One end of a line between threads. */
export interface Line<Sent, Received> {
  postMessage(message: Sent): void;
  onMessage(listener: (message: Received) => void): void;
}

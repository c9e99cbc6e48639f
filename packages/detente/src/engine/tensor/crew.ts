import type { Crew } from "./shares.ts";

/** Words of the memory by which threads meet. */
const ARRIVED = 0;
const MEETINGS = 1;
const CHANGED = 2;
const ANY_CHANGED = 3;
const CANCELLED = 4;
export const CONTROL_BYTES = 64;

/** Thrown in a thread whose work has been cancelled. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** How often a thread that waits looks for itself, in milliseconds, should a call to wake it get lost. */
const LOOK = 50;

/** A thread's place in a crew that meets by atomic operations on the control words. Waits, so not for a page's own thread. */
export function crewOn(control: Int32Array, index: number, count: number): Crew {
  return {
    index,
    count,
    meet(changed) {
      if (changed) Atomics.store(control, CHANGED, 1);
      const meeting = Atomics.load(control, MEETINGS);
      if (Atomics.add(control, ARRIVED, 1) === count - 1) {
        // the last to arrive settles the result and lets the others go
        Atomics.store(control, ANY_CHANGED, Atomics.exchange(control, CHANGED, 0));
        Atomics.store(control, ARRIVED, 0);
        Atomics.add(control, MEETINGS, 1);
        Atomics.notify(control, MEETINGS);
      } else {
        while (Atomics.load(control, MEETINGS) === meeting) {
          checkCancelled(control);
          Atomics.wait(control, MEETINGS, meeting, LOOK);
        }
      }
      return Atomics.load(control, ANY_CHANGED) === 1;
    },
  };
}

export function checkCancelled(control: Int32Array): void {
  if (Atomics.load(control, CANCELLED) === 1) throw new Cancelled();
}

export function cancel(control: Int32Array): void {
  Atomics.store(control, CANCELLED, 1);
  Atomics.notify(control, MEETINGS);
}

/** For the next task, once every thread has left the last. */
export function reset(control: Int32Array): void {
  control.fill(0);
}

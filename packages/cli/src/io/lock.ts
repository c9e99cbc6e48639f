import { createHash } from "node:crypto";
import { readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOfDead, maker } from "./temporary.ts";
import { systemCode } from "./user-error.ts";

/** How often and how long, in milliseconds, another process is waited for: it holds the lock for as long as a rename takes. */
const [TIMES, WAIT] = [1000, 2];

/**
 * Runs a task on a file while no other process of ours runs one on the same file: what it looks at does not change under it, unless
 * by other programs. Where a disk cannot hold the lock, or somebody holds it for seconds, it runs all the same.
 */
export function withLock(target: string, task: () => void): void {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 16);
  const lock = join(dirname(target), `.detente-${name}.lock`);
  const isHeld = take(lock);
  try {
    task();
  } finally {
    if (isHeld) rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let time = 0; time < TIMES; time++) {
    try {
      // a link is made at once, with the words that it holds; it leads nowhere
      symlinkSync(maker, lock);
      return true;
    } catch (error) {
      if (systemCode(error) !== "EEXIST") return false;
    }
    if (!breakDead(lock)) Atomics.wait(pause, 0, 0, WAIT);
  }
  return false;
}

/** Removes the lock of a process that was killed. @returns whether there was none, or it is gone */
function breakDead(lock: string): boolean {
  try {
    const holder = readlinkSync(lock);
    if (!isOfDead(holder)) return false;
    const aside = `${lock}-${maker}`;
    renameSync(lock, aside);
    // somebody else was faster, and holds it: it is given back
    if (readlinkSync(aside) === holder) rmSync(aside, { force: true });
    else renameSync(aside, lock);
    return true;
  } catch (error) {
    return systemCode(error) === "ENOENT";
  }
}

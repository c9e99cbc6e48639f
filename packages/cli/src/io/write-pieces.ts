import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { systemCode, UserError } from "./user-error.ts";
import { writeFailure } from "./write-file.ts";

/** A file that is written piece by piece, and is there only when it is whole. */
export interface PieceWriter {
  write(piece: string | Uint8Array): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): void;
}

/** Pieces of text are gathered to so many characters before they are written. */
const GATHERED = 2 ** 16;
const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Begins a file under a temporary name in the folder of `path`; a link stays a link to the replaced file. What is written
 * is removed when the user interrupts.
 * @throws UserError, as do `write` and `finish`, with a plain sentence when it cannot be written
 */
export function writePieces(path: string, { overwrite = false } = {}): PieceWriter {
  const attempt = <T>(task: () => T): T => {
    try {
      return task();
    } catch (error) {
      const code = systemCode(error);
      if (code === "") throw error;
      discard();
      throw new UserError(`${path} could not be written: ${writeFailure(code)} Nothing was changed.`, { cause: error });
    }
  };
  let open = false;
  let descriptor = -1;
  let gathered = "";
  let target = path;
  let temporary = "";
  const settle = (): void => {
    open = false;
    closeSync(descriptor);
    for (const signal of signals) process.removeListener(signal, interrupted);
  };
  const discard = (): void => {
    if (open) settle();
    if (temporary !== "") rmSync(temporary, { force: true });
  };
  // the file can be large: it is not left behind; then the signal ends the process as it always does
  const interrupted = (signal: NodeJS.Signals): void => {
    discard();
    process.kill(process.pid, signal);
  };
  const flush = (): void => {
    const text = gathered;
    gathered = "";
    if (text !== "") writeFileSync(descriptor, text);
  };
  attempt(() => {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new UserError(`${path} is a folder. Name a file to write to.`);
    if (existing && !overwrite) throw new UserError(`${path} is there already; --force replaces it.`);
    if (existing && !existing.isFile())
      throw new UserError(`${path} is no ordinary file; leave -o out and use --json.`);
    if (existing) {
      target = realpathSync(path);
      // a file that may not be changed is not replaced either
      accessSync(target, constants.W_OK);
    }
    temporary = join(dirname(target), `.detente-${randomBytes(6).toString("hex")}.tmp`);
    descriptor = openSync(temporary, "wx");
    open = true;
    for (const signal of signals) process.once(signal, interrupted);
  });
  return {
    write(piece) {
      if (typeof piece === "string") {
        gathered += piece;
        if (gathered.length >= GATHERED) attempt(flush);
      } else {
        attempt(() => {
          flush();
          writeFileSync(descriptor, piece);
        });
      }
    },
    finish() {
      attempt(() => {
        flush();
        fsyncSync(descriptor);
        settle();
        renameSync(temporary, target);
      });
    },
    discard,
  };
}

/**
 * Writes what comes in pieces and may be larger than memory, whole or not at all, over a file that is there; a device or
 * pipe is written to directly.
 *
 * @throws UserError with a plain sentence when it cannot be written
 */
export async function writePiecesSafely(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing && !existing.isFile() && !existing.isDirectory()) {
    const descriptor = openSync(path, "w");
    try {
      for await (const piece of pieces) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    return;
  }
  const writer = writePieces(path, { overwrite: true });
  try {
    for await (const piece of pieces) {
      writer.write(piece);
      // an interruption is heard only when the work pauses
      await setImmediate();
    }
    writer.finish();
  } finally {
    writer.discard();
  }
}

import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { systemCode, UserError } from "./user-error.ts";
import { writeFailure } from "./write-file.ts";

/** A text file that is written piece by piece, and is there only when it is whole. */
export interface PieceWriter {
  write(piece: string): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): void;
}

/** Pieces are gathered to so many characters before they are written. */
const GATHERED = 2 ** 16;
const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Begins a file under a temporary name in the folder of `path`.
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
  const temporary = join(dirname(path), `.detente-${randomBytes(6).toString("hex")}.tmp`);
  const settle = (): void => {
    open = false;
    closeSync(descriptor);
    for (const signal of signals) process.removeListener(signal, interrupted);
  };
  const discard = (): void => {
    if (!open) return;
    settle();
    rmSync(temporary, { force: true });
  };
  // the file can be large: it is not left behind; then the signal ends the process as it always does
  const interrupted = (signal: NodeJS.Signals): void => {
    discard();
    process.kill(process.pid, signal);
  };
  const flush = (): void => {
    const bytes = Buffer.from(gathered);
    gathered = "";
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  };
  attempt(() => {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new UserError(`${path} is a folder. Name a file to write to.`);
    if (existing && !overwrite) throw new UserError(`${path} is there already; --force replaces it.`);
    if (existing && !existing.isFile())
      throw new UserError(`${path} is no ordinary file; leave -o out and use --json.`);
    descriptor = openSync(temporary, "wx");
    open = true;
    for (const signal of signals) process.once(signal, interrupted);
  });
  return {
    write(piece) {
      gathered += piece;
      if (gathered.length >= GATHERED) attempt(flush);
    },
    finish() {
      attempt(() => {
        flush();
        fsyncSync(descriptor);
        settle();
        renameSync(temporary, path);
      });
    },
    discard,
  };
}

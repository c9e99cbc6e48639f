import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { systemCode, UserError } from "./user-error.ts";

export interface WriteOptions {
  /** Replace a file that is there; refuse otherwise. Default true. */
  readonly overwrite?: boolean;
}

/**
 * Writes a text file whole or not at all: to a temporary name in the same folder, to the disk, then renamed. A file that
 * is replaced keeps its permissions; a link stays a link to the replaced file; a device or pipe is written to directly.
 *
 * @throws UserError with a plain sentence when it cannot be written; the temporary file is gone then
 */
export function writeFileSafely(path: string, text: string, { overwrite = true }: WriteOptions = {}): void {
  let temporary: string | undefined;
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing && !overwrite) {
      throw new UserError(
        `${path} is there already and was left as it is. Give another name, or --force to replace it.`,
      );
    }
    if (existing?.isDirectory()) throw new UserError(`${path} is a folder. Name a file to write to.`);
    if (existing && !existing.isFile()) {
      writeFileSync(path, text);
      return;
    }
    const target = existing ? realpathSync(path) : path;
    // a file that may not be changed is not replaced either
    if (existing) accessSync(target, constants.W_OK);
    const name = join(dirname(target), `.detente-${randomBytes(6).toString("hex")}.tmp`);
    const descriptor = openSync(name, "wx");
    temporary = name;
    fill(descriptor, text, existing);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof UserError) throw error;
    const code = systemCode(error);
    if (code === "") throw error;
    throw new UserError(`${path} could not be written: ${writeFailure(code)} Nothing was changed.`, { cause: error });
  }
}

function fill(descriptor: number, text: string, replaces: Stats | undefined): void {
  try {
    if (replaces) fchmodSync(descriptor, replaces.mode & 0o7777);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Why a write failed, as a sentence. */
export function writeFailure(code: string): string {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full.";
    case "EROFS":
      return "the disk can only be read.";
    case "EACCES":
    case "EPERM":
      return "you are not allowed to write there.";
    case "ENOENT":
      return "the folder does not exist.";
    case "ENOTDIR":
      return "a part of the path is a file, not a folder.";
    case "ENAMETOOLONG":
      return "the name is too long.";
    default:
      return `the system says ${code}.`;
  }
}

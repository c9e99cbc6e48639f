import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { withLock } from "./lock.ts";
import { openTemporary, removeTemporary } from "./temporary.ts";
import { troubleWith } from "./trouble.ts";
import { systemCode, UserError } from "./user-error.ts";

export interface WriteOptions {
  /** Replace a file that is there; refuse otherwise. */
  readonly overwrite: boolean;
  /** The version of the file that is replaced: where it is another one by now, nothing is written. */
  readonly seen?: string;
}

/** A file that is written piece by piece, and is there only when it is whole. */
export interface PieceWriter {
  write(piece: string | Uint8Array): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): void;
}

/** Thrown when a file is no longer as it was read, or stands where none was to be; it was left as it is. */
export class FileChanged extends UserError {
  readonly how: "made" | "changed" | "removed";

  constructor(path: string, how: FileChanged["how"]) {
    super(
      how === "made"
        ? `${path} is there already and was left as it is. Give another name; --force, where the command has it, replaces it.`
        : `${path} was ${how} by another program meanwhile, and was left as it is. Run the command again.`,
    );
    this.how = how;
  }
}

/** Tells one content of a file from another: SHA-256 of its bytes. */
export const versionOf = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Pieces of text are gathered to so many characters before they are written. */
const GATHERED = 2 ** 16;
/** Bytes copied in one go. */
const COPIED = 2 ** 20;

/**
 * Begins a file, the one way in which files are written: under a temporary name in the same folder, to the disk, then
 * renamed. What stands under `path` is there whole, or as it was before. A file that is replaced keeps its permissions, owner and
 * group, and a link leads where it led; where a rename would change that (the file has other names too, or its owner cannot be
 * given back), the new text is copied into the file once it is whole on the disk. A device or pipe is written to directly.
 *
 * @throws UserError, as do `write` and `finish`, with a plain sentence when it cannot be written; nothing is left behind then
 */
export function writePieces(path: string, options: WriteOptions): PieceWriter {
  let open: Opened | undefined;
  let gathered = "";
  const discard = (): void => {
    if (!open) return;
    const { descriptor, temporary } = open;
    open = undefined;
    closeSync(descriptor);
    if (temporary !== undefined) removeTemporary(temporary);
  };
  const attempt = (task: () => void): void => {
    try {
      task();
    } catch (error) {
      discard();
      throw explained(path, error);
    }
  };
  const flush = (to: Opened): void => {
    const text = gathered;
    gathered = "";
    if (text !== "") writeFileSync(to.descriptor, text);
  };
  attempt(() => {
    open = openFor(path, options);
  });
  return {
    write(piece) {
      if (typeof piece === "string") gathered += piece;
      if (!open || (typeof piece === "string" && gathered.length < GATHERED)) return;
      const to = open;
      attempt(() => {
        flush(to);
        if (typeof piece !== "string") writeFileSync(to.descriptor, piece);
      });
    },
    finish() {
      if (!open) return;
      const to = open;
      attempt(() => {
        flush(to);
        if (to.temporary !== undefined) {
          fsyncSync(to.descriptor);
          put(path, to, to.temporary, options);
        }
      });
      discard();
    },
    discard,
  };
}

/** Writes a text or bytes whole or not at all, as `writePieces` does. @throws UserError */
export function writeFileSafely(path: string, content: string | Uint8Array, options: WriteOptions): void {
  const writer = writePieces(path, options);
  writer.write(content);
  writer.finish();
}

/** Writes what comes in pieces and may be larger than memory, as `writePieces` does. @throws UserError */
export async function writePiecesSafely(
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  options: WriteOptions,
): Promise<void> {
  const writer = writePieces(path, options);
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

interface Opened {
  readonly descriptor: number;
  /** Where links lead. */
  readonly target: string;
  /** The name under which it is written; undefined for a device or pipe. */
  readonly temporary?: string;
  /** The new text cannot take the place of the file: it must be copied into it. */
  readonly copies: boolean;
}

function openFor(path: string, { overwrite, seen }: WriteOptions): Opened {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UserError(`${path} is a folder. Name a file to write to.`);
  if (there && !overwrite) throw new FileChanged(path, "made");
  if (there && !there.isFile()) {
    // whoever has seen a file does not mean this; and a pipe without a reader would be waited for
    if (seen !== undefined) throw new FileChanged(path, "changed");
    return { descriptor: openSync(path, "w"), target: path, copies: false };
  }
  const target = there ? realpathSync(path) : endOfLinks(path);
  // a file that may not be changed is not replaced either
  if (there) accessSync(target, constants.W_OK);
  // nobody reads the new text before it has the rights of the old one
  const { path: temporary, descriptor } = beside(path, target, there ? 0o600 : 0o666);
  try {
    const copies = there !== undefined && (there.nlink > 1 || !takesAfter(descriptor, there));
    return { descriptor, target, temporary, copies };
  } catch (error) {
    closeSync(descriptor);
    removeTemporary(temporary);
    throw error;
  }
}

function beside(path: string, target: string, mode: number): ReturnType<typeof openTemporary> {
  try {
    return openTemporary(dirname(target), mode);
  } catch (error) {
    if (systemCode(error) !== "EACCES" && systemCode(error) !== "EPERM") throw error;
    throw new UserError(
      `${path} could not be written: you are not allowed to make files in its folder, where each is made whole before it takes its place. Nothing was changed.`,
      { cause: error },
    );
  }
}

/** Where a path leads through links when there is no file at their end yet. */
function endOfLinks(path: string): string {
  let target = path;
  for (let links = 0; lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === 40) throw Object.assign(new Error("links lead in a circle"), { code: "ELOOP" });
    target = resolve(realpathSync(dirname(target)), readlinkSync(target));
  }
  return target;
}

/** Gives the file owner, group and rights of another one. @returns false when the system does not let it */
function takesAfter(descriptor: number, { uid, gid, mode }: Stats): boolean {
  const own = fstatSync(descriptor);
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(descriptor, uid, gid);
    fchmodSync(descriptor, mode & 0o7777);
    return true;
  } catch (error) {
    if (["EPERM", "EINVAL", "ENOTSUP", "ENOSYS"].includes(systemCode(error))) return false;
    throw error;
  }
}

/** Gives what is whole on the disk its name, unless another program was there meanwhile. */
function put(path: string, opened: Opened, temporary: string, { overwrite, seen }: WriteOptions): void {
  const { target, copies } = opened;
  if (!overwrite) putNew(path, temporary, target);
  else {
    const replace = (): void => {
      if (copies || !renames(temporary, target)) copyInto(path, temporary, target);
    };
    if (seen === undefined) replace();
    else
      withLock(target, () => {
        const now = statSync(target, { throwIfNoEntry: false });
        if (!now) throw new FileChanged(path, "removed");
        if (!now.isFile() || versionOf(readFileSync(target)) !== seen) throw new FileChanged(path, "changed");
        replace();
      });
  }
  syncFolder(dirname(target));
}

/** Where another program has made the file meanwhile, that one stays. */
function putNew(path: string, temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw new FileChanged(path, "made");
    // a disk without links: the name is taken first
    try {
      closeSync(openSync(target, "wx"));
    } catch (failure) {
      throw systemCode(failure) === "EEXIST" ? new FileChanged(path, "made") : failure;
    }
    renameSync(temporary, target);
  }
}

/** @returns false when the system lets nothing take the place of the file, as of one that is a mount of its own */
function renames(temporary: string, target: string): boolean {
  try {
    renameSync(temporary, target);
    return true;
  } catch (error) {
    if (["EBUSY", "EPERM", "EACCES", "EXDEV"].includes(systemCode(error))) return false;
    throw error;
  }
}

/**
 * Copies into the file that is there. Should that end half way, the whole new text stays beside it, under a name that people
 * understand and nobody removes.
 */
function copyInto(path: string, temporary: string, target: string): void {
  // short enough to be a name, whatever the letters
  const name = [...basename(target)].slice(0, 50).join("");
  const kept = join(dirname(target), `${name}.${randomBytes(6).toString("hex")}.unfinished`);
  renameSync(temporary, kept);
  const from = openSync(kept, "r");
  try {
    const into = openSync(target, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
    try {
      copy(from, into);
    } finally {
      closeSync(into);
    }
  } catch (error) {
    throw new UserError(
      `${path} may be written only in part: ${troubleWith(systemCode(error))} All of the new text is in ${kept}.`,
      { cause: error },
    );
  } finally {
    closeSync(from);
  }
  rmSync(kept, { force: true });
}

function copy(from: number, into: number): void {
  const buffer = Buffer.alloc(COPIED);
  let size = 0;
  for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) {
    for (let done = 0; done < read; ) done += writeSync(into, buffer, done, read - done, size + done);
    size += read;
  }
  ftruncateSync(into, size);
  fsyncSync(into);
}

/** Without this a crash of the computer could undo the rename. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // not every system lets folders be opened
  }
}

function explained(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof UserError || code === "") return error;
  return new UserError(`${path} could not be written: ${troubleWith(code)} Nothing was changed.`, { cause: error });
}

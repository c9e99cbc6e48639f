import { constants, type FSWatcher, lstatSync, readdirSync, realpathSync, watch } from "node:fs";
import { type FileHandle, open, readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { limits } from "../io/read-file.ts";
import { removeStale } from "../io/temporary.ts";
import { troubleWith } from "../io/trouble.ts";
import { systemCode, UserError } from "../io/user-error.ts";
import { FileChanged, versionOf, writeFileSafely } from "../io/write-file.ts";
import { placeOf } from "./place.ts";

/** A file of the opened folder. */
export interface FolderFile {
  /** Its path inside the folder, with `/` between the parts. */
  readonly name: string;
  readonly size: number;
}
export interface FileContent {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: what a writer must have seen. */
  readonly version: string;
}
/** Why a file was not read. */
export interface Unread {
  /** A sentence about the file, without its name. */
  readonly refused: string;
  /** Whether the folder has such a file, and gives it out when it can. */
  readonly isOurs: boolean;
}
/** What came of a save. `changed`: the file is not what the writer has seen; `gone`: it is not there any more. */
export type Written =
  | { readonly version: string }
  | { readonly refused: "changed" }
  | { readonly refused: "gone" }
  | { readonly refused: "forbidden"; readonly why: string };

const models = [".detente", ".gmcr", ".json"];
const documents = [".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".csv", ".tsv"];
const readable = [...models, ...documents];
/** Larger files are no documents that somebody reads. */
const largestFile = 100 * 2 ** 20;
const mostFiles = 1000;

/** The most bytes that are read of a file of this name: of a model no more than every other command reads. */
function largestOf(name: string): number {
  const ending = extname(name).toLowerCase();
  return ending === ".detente" ? limits.detente : models.includes(ending) ? limits.json : largestFile;
}

/** The folder that is opened, and nothing else: no file outside of it, none that is hidden, and only models are written. */
export class Folder {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /**
   * What a crash left in the folder is removed.
   * @throws UserError when there is no such folder
   */
  static async at(path: string): Promise<Folder> {
    try {
      const folder = new Folder(await realpath(path));
      for (const inside of ["", ...folder.#folders()]) removeStale(join(folder.#root, inside));
      return folder;
    } catch (error) {
      const code = systemCode(error);
      if (code === "") throw error;
      throw new UserError(`The folder ${path} could not be opened: ${troubleWith(code)}`, { cause: error });
    }
  }

  /** Where the folder really is. */
  get root(): string {
    return this.#root;
  }

  /**
   * Models and documents in the folder and the folders directly in it, in the order of their names: a thousand at most, and how many
   * more there are.
   */
  async list(): Promise<{ readonly files: readonly FolderFile[]; readonly more?: number }> {
    const files: FolderFile[] = [];
    let more = 0;
    const look = async (inside: string, deeper: boolean): Promise<void> => {
      const entries = await readdir(join(this.#root, inside), { withFileTypes: true }).catch(() => []);
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
        if (isLeftOut(entry.name)) continue;
        if (entry.isDirectory() && deeper) await look(name, false);
        if (!(entry.isFile() || entry.isSymbolicLink()) || !readable.includes(extname(name).toLowerCase())) continue;
        if (files.length >= mostFiles) {
          more += 1;
          continue;
        }
        const size = await this.#sizeOf(name);
        if (size !== undefined) files.push({ name, size });
      }
    };
    await look("", true);
    return more > 0 ? { files, more } : { files };
  }

  /** The size of a file that can be read; undefined for all else. */
  async #sizeOf(name: string): Promise<number | undefined> {
    const place = await placeOf(this.#root, name, readable);
    if ("refused" in place) return undefined;
    const status = await stat(place.path).catch(() => undefined);
    return status?.isFile() && status.size <= largestFile ? status.size : undefined;
  }

  /** A file's bytes, or why the folder gives none out under this name. */
  async read(name: string): Promise<FileContent | Unread> {
    const place = await placeOf(this.#root, name, readable);
    if ("refused" in place) return { ...place, isOurs: false };
    let handle: FileHandle | undefined;
    try {
      // a pipe without a writer would be waited for; a link that took the file's place meanwhile is not followed
      handle = await open(place.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
      const status = await handle.stat();
      if (!status.isFile()) return { refused: "is no ordinary file.", isOurs: true };
      const largest = largestOf(place.path);
      if (status.size > largest)
        return { refused: `is larger than the ${largest / 2 ** 20} MiB that are read of such a file.`, isOurs: true };
      // a folder on the way that became a link meanwhile leads elsewhere
      if ((await realpath(place.path)) !== place.path) return { refused: "was moved while it was read.", isOurs: true };
      const bytes = await handle.readFile();
      return { bytes, version: versionOf(bytes) };
    } catch (error) {
      const code = systemCode(error);
      if (code === "") throw error;
      return code === "ENOENT"
        ? { refused: "is not there.", isOurs: false }
        : { refused: `could not be read: ${troubleWith(code)}`, isOurs: true };
    } finally {
      await handle?.close();
    }
  }

  /**
   * Writes a `.detente` file, provided that what is there now is what the writer has seen. That is looked at and acted upon without a
   * pause in which another save could come between: of several that have seen the same, one wins.
   * @param seen the version that it replaces; undefined: there must be no such file yet
   * @throws UserError when the disk refuses
   */
  async write(name: string, text: string, seen: string | undefined): Promise<Written> {
    const place = await placeOf(this.#root, name, [".detente"]);
    if ("refused" in place) return { refused: "forbidden", why: place.refused };
    if (place.isThere && seen === undefined) return { refused: "changed" };
    if (!place.isThere && seen !== undefined) return { refused: "gone" };
    if (leadsElsewhere(place.path)) return { refused: "changed" };
    try {
      writeFileSafely(place.path, text, seen === undefined ? { overwrite: false } : { overwrite: true, seen });
    } catch (error) {
      if (error instanceof FileChanged) return { refused: error.how === "removed" ? "gone" : "changed" };
      throw error;
    }
    return { version: versionOf(text) };
  }

  /**
   * Calls back with the names of files that may have changed, in the folder and the folders directly in it. Folders are
   * watched, not files: a file that is replaced by another of its name would be lost sight of.
   * @returns ends it
   */
  watch(changed: (name: string) => void): () => void {
    const watchers = new Map<string, FSWatcher>();
    const look = (inside: string): void => {
      if (watchers.has(inside)) return;
      try {
        const watcher = watch(join(this.#root, inside), (_, entry) => {
          if (entry === null || isLeftOut(entry)) return;
          changed(inside === "" ? entry : `${inside}/${entry}`);
          if (inside === "" && this.#isFolder(entry)) look(entry);
        });
        watchers.set(inside, watcher);
        watcher.on("error", () => {
          watcher.close();
          watchers.delete(inside);
        });
      } catch {
        // a folder that is gone again, or that may not be read
      }
    };
    for (const inside of ["", ...this.#folders()]) look(inside);
    return () => {
      for (const watcher of watchers.values()) watcher.close();
    };
  }

  /** The folders directly in it. */
  #folders(): string[] {
    try {
      return readdirSync(this.#root).filter((entry) => !isLeftOut(entry) && this.#isFolder(entry));
    } catch {
      return [];
    }
  }

  #isFolder(entry: string): boolean {
    try {
      // a link to a folder is none: it may lead out of this one
      return lstatSync(join(this.#root, entry)).isDirectory();
    } catch {
      // gone again
      return false;
    }
  }
}

const isLeftOut = (entry: string): boolean => entry.startsWith(".") || entry === "node_modules";

/** Whether a file, or a folder on the way to it, has become a link since its place was found. */
function leadsElsewhere(path: string): boolean {
  try {
    const folder = dirname(path);
    return realpathSync(folder) !== folder || lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return true;
  }
}

import { createHash } from "node:crypto";
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { systemCode, UserError } from "../io/user-error.ts";
import { writeFileSafely } from "../io/write-file.ts";

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

const models = [".detente", ".gmcr", ".json"];
const documents = [".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".csv", ".tsv"];
/** Larger files are neither models nor documents that somebody reads. */
const largestFile = 100 * 2 ** 20;
const largestModel = 16 * 2 ** 20;
const mostFiles = 1000;

/** The folder that is opened, and nothing else: no file outside of it, none that is hidden, and only models are written. */
export class Folder {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /** @throws UserError when there is no such folder */
  static async at(path: string): Promise<Folder> {
    try {
      return new Folder(await realpath(path));
    } catch (error) {
      if (systemCode(error) === "") throw error;
      throw new UserError(`The folder ${path} could not be opened.`, { cause: error });
    }
  }

  /** Models and documents in the folder and the folders directly in it, in the order of their names. */
  async list(): Promise<FolderFile[]> {
    const found: FolderFile[] = [];
    const look = async (inside: string, deeper: boolean): Promise<void> => {
      const entries = await readdir(join(this.#root, inside), { withFileTypes: true }).catch(() => []);
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
        if (entry.name.startsWith(".") || entry.name === "node_modules" || found.length >= mostFiles) continue;
        if (entry.isDirectory() && deeper) await look(name, false);
        if (!entry.isFile() || ![...models, ...documents].includes(extname(name).toLowerCase())) continue;
        const { size } = await stat(join(this.#root, name));
        if (size <= largestFile) found.push({ name, size });
      }
    };
    await look("", true);
    return found;
  }

  /** A file's bytes; undefined when the folder has no such model or document. */
  async read(name: string): Promise<FileContent | undefined> {
    const path = await this.#inside(name, [...models, ...documents]);
    if (path === undefined) return undefined;
    try {
      const handle = await open(path, "r");
      try {
        const status = await handle.stat();
        if (!status.isFile() || status.size > largestFile) return undefined;
        const bytes = await handle.readFile();
        return { bytes, version: versionOf(bytes) };
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (systemCode(error) === "") throw error;
      return undefined;
    }
  }

  /**
   * Writes a `.detente` file, provided that what is there now is what the writer has seen.
   * @param seen the version that it replaces; undefined: there must be no such file yet
   * @returns the new version, or what stands in the way
   * @throws UserError when the disk refuses
   */
  async write(
    name: string,
    text: string,
    seen: string | undefined,
  ): Promise<{ readonly version: string } | { readonly refused: "changed" | "forbidden" }> {
    const path = await this.#inside(name, [".detente"]);
    if (path === undefined || text.length > largestModel) return { refused: "forbidden" };
    const there = await this.read(name);
    if (there?.version !== seen) return { refused: "changed" };
    writeFileSafely(path, text, { overwrite: seen !== undefined });
    return { version: versionOf(Buffer.from(text)) };
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
          if (entry === null || entry.startsWith(".")) return;
          changed(inside === "" ? entry : `${inside}/${entry}`);
          if (inside === "") lookInto(entry);
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
    const lookInto = (entry: string): void => {
      if (statSync(join(this.#root, entry), { throwIfNoEntry: false })?.isDirectory()) look(entry);
    };
    look("");
    for (const entry of readdirSync(this.#root))
      if (!entry.startsWith(".") && entry !== "node_modules") lookInto(entry);
    return () => {
      for (const watcher of watchers.values()) watcher.close();
    };
  }

  /** The path of a name, if it is one of the folder's own files of these kinds: links that lead out of it are not followed. */
  async #inside(name: string, kinds: readonly string[]): Promise<string | undefined> {
    const parts = name.split("/");
    if (parts.some((part) => part === "" || part.startsWith(".") || /[\\:\0]/.test(part))) return undefined;
    if (!kinds.includes(extname(name).toLowerCase())) return undefined;
    const path = resolve(this.#root, ...parts);
    try {
      const real = await realpath(path);
      return real.startsWith(this.#root + sep) ? real : undefined;
    } catch {
      // a file that is not there yet: its folder must be
      const parent = await realpath(resolve(path, "..")).catch(() => undefined);
      return parent !== undefined && (parent + sep).startsWith(this.#root + sep) ? path : undefined;
    }
  }
}

const versionOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

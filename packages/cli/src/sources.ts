import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Conflict, Diagnostic, Source } from "detente";
import type { Document, IngestError, SourceTrouble } from "detente/evidence";
import { findFile, leadsInside } from "./find-file.ts";
import { ingestBytes } from "./io/ingest-bytes.ts";
import { readRegularFile } from "./io/regular-file.ts";

/** The texts of sources, by id, and what is to be said about their files. */
export interface SourceTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the sources without a text of which is said why. */
  readonly told: ReadonlySet<string>;
}

/** No folder of sources is so large; a search by hash reads every file of it. */
const mostFiles = 1000;
const MEBIBYTE = 2 ** 20;
/** As large as what `ingest` reads. */
const largestFile = 64 * MEBIBYTE;

/**
 * The texts of the sources that are quoted, as far as they can be found: where the model says, beside it, in `sources/`
 * beside it or in the folder given. A source that gives its SHA-256 is found by that in these folders, whatever its file is
 * called now. Files are only read, and only in these folders: a model may be a stranger's.
 */
export async function readSources(conflict: Conflict, model: string, directory?: string): Promise<SourceTexts> {
  const beside = resolve(model === "-" ? "." : dirname(model));
  const folders = [...new Set([beside, join(beside, "sources"), ...(directory ? [resolve(directory)] : [])])];
  const quoted = new Set(conflict.statements.filter(({ quote }) => quote !== undefined).map(({ source }) => source));
  const { sourceFinding } = await import("detente/evidence");
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const search = new Search(beside, folders);
  for (const source of conflict.sources) {
    const isQuoted = quoted.has(source.id);
    // a file that nobody quotes is looked at only to tell whether it is still the same
    if (!isQuoted && source.sha256 === undefined) continue;
    const { file, troubles } = await search.find(source);
    if (file && isQuoted) {
      const read = await readOnce(file);
      if ("text" in read) {
        texts.set(source.id, read.text);
        if (read.isCut) troubles.push({ is: "cut", file: basename(file.path) });
      } else troubles.push({ is: "unreadable", file: basename(file.path), error: read });
    }
    for (const trouble of troubles) diagnostics.push(sourceFinding(source, trouble));
    if (!texts.has(source.id) && troubles.length > 0) told.add(source.id);
  }
  return { texts, diagnostics, told };
}

interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}
interface FoundSource {
  readonly file?: SourceFile;
  readonly troubles: SourceTrouble[];
}

/** Looks for sources in folders, and reads no file of them twice. */
class Search {
  readonly #beside: string;
  readonly #folders: readonly string[];
  /** Hashes of the files that were read, by their paths. */
  readonly #hashes = new Map<string, string | undefined>();

  constructor(beside: string, folders: readonly string[]) {
    this.#beside = beside;
    this.#folders = folders;
  }

  async find({ file: name, sha256 }: Source): Promise<FoundSource> {
    const place = name === undefined ? undefined : findFile(name, this.#beside, this.#folders);
    const read = typeof place === "object" ? await this.#read(place.path) : undefined;
    const named = typeof read === "object" ? read : undefined;
    if (named && (sha256 === undefined || named.sha256 === sha256)) return { file: named, troubles: [] };
    const moved = sha256 === undefined ? undefined : await this.#byHash(sha256);
    if (moved) return { file: moved, troubles: [{ is: "moved", file: basename(moved.path) }] };
    if (named) return { file: named, troubles: [{ is: "changed" }] };
    const unseen: SourceTrouble[] =
      sha256 !== undefined && this.#folders.some((folder) => filesIn(folder).left > 0)
        ? [{ is: "not-found", most: mostFiles }]
        : [];
    if (name === undefined) return { troubles: unseen };
    if (place === "outside") return { troubles: [{ is: "outside", file: name }] };
    if (read === "not-a-file") return { troubles: [{ is: read, file: name }] };
    if (read === "too-large") return { troubles: [{ is: read, file: name, mebibytes: largestFile / MEBIBYTE }] };
    return { troubles: unseen };
  }

  async #read(path: string): Promise<SourceFile | "not-there" | "not-a-file" | "too-large"> {
    const bytes = await readRegularFile(path, largestFile);
    if (typeof bytes === "string") return bytes;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.#hashes.set(path, sha256);
    return { path, bytes, sha256 };
  }

  async #byHash(sha256: string): Promise<SourceFile | undefined> {
    for (const path of this.#folders.flatMap((folder) => filesIn(folder).paths)) {
      if (!this.#hashes.has(path)) {
        this.#hashes.set(path, undefined);
        if (leadsInside(path, this.#folders)) await this.#read(path);
      }
      if (this.#hashes.get(path) !== sha256) continue;
      const file = await this.#read(path);
      if (typeof file === "object" && file.sha256 === sha256) return file;
    }
    return undefined;
  }
}

/** The files of a folder that are looked at, and how many are not. */
function filesIn(folder: string): { readonly paths: readonly string[]; readonly left: number } {
  try {
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      // which file is found first must not depend on the file system
      .sort();
    const paths = names.slice(0, mostFiles).map((name) => join(folder, name));
    return { paths, left: names.length - paths.length };
  } catch {
    return { paths: [], left: 0 };
  }
}

/**
 * Documents read in this run, by what they hold: several models may quote one. They are kept in memory only. A copy on the
 * disk would spare a second or two of reading, and leave the text of confidential documents where nobody looks for it.
 */
const read = new Map<string, Promise<Document | IngestError>>();
const mostKept = 16;

async function readOnce({ path, bytes, sha256 }: SourceFile): Promise<Document | IngestError> {
  // the ending of the name decides between the kinds of plain text
  const key = sha256 + extname(path).toLowerCase();
  const known = read.get(key) ?? readSource(bytes, path);
  read.delete(key);
  read.set(key, known);
  for (const oldest of read.keys()) if (read.size > mostKept) read.delete(oldest);
  return await known;
}

async function readSource(bytes: Uint8Array, path: string): Promise<Document | IngestError> {
  const { IngestError } = await import("detente/evidence");
  try {
    return await ingestBytes(bytes, { name: basename(path) });
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
}

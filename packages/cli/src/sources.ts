import { createHash } from "node:crypto";
import { type Dirent, readdirSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Conflict, Diagnostic, Source } from "detente";
import { ingestBytes } from "./io/ingest-bytes.ts";

/** The texts of sources, by id, and what is to be said about their files. */
export interface SourceTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** No folder of sources is so large; a search by hash reads every file of it. */
const mostFiles = 1000;
const largestFile = 100 * 2 ** 20;

/**
 * The texts of the sources that can be found: where the model says, beside it, in `sources/` beside it or in the folder
 * given. A source that gives its SHA-256 is found by that in these folders, whatever its file is called now. Files are
 * only read.
 */
export async function readSources(conflict: Conflict, model: string, directory?: string): Promise<SourceTexts> {
  const beside = model === "-" ? "." : dirname(model);
  const folders = [
    ...new Set([resolve(beside), resolve(beside, "sources"), ...(directory ? [resolve(directory)] : [])]),
  ];
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const source of conflict.sources) {
    const found = await findSource(source, beside, folders);
    if (!found) continue;
    diagnostics.push(...found.diagnostics);
    const text = await textOf(found.bytes, found.path);
    if (typeof text === "string") texts.set(source.id, text);
    else diagnostics.push({ ...text, ...(source.at ? { place: source.at } : {}) });
  }
  return { texts, diagnostics };
}

interface FoundSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

async function findSource(
  source: Source,
  beside: string,
  folders: readonly string[],
): Promise<FoundSource | undefined> {
  const { file, sha256 } = source;
  const named =
    file === undefined ? [] : [resolve(beside, file), ...folders.map((folder) => join(folder, basename(file)))];
  let other: FoundSource | undefined;
  for (const path of new Set(named)) {
    const bytes = await readSource(path);
    if (!bytes) continue;
    const found = { path, bytes, diagnostics: [] };
    if (sha256 === undefined || hashOf(bytes) === sha256) return found;
    other ??= found;
  }
  if (sha256 === undefined) return undefined;
  const moved = await findByHash(sha256, folders);
  const at = source.at ? { place: source.at } : {};
  if (moved)
    return {
      ...moved,
      diagnostics: [
        {
          code: "source-moved",
          severity: "hint",
          message: `The source "${source.id}" was found by its hash as "${basename(moved.path)}".`,
          remedy: "Name that file in `file`.",
          ...at,
        },
      ],
    };
  return (
    other && {
      ...other,
      diagnostics: [
        {
          code: "source-changed",
          severity: "warning",
          message: `The file of the source "${source.id}" is not the one that was quoted: its SHA-256 differs.`,
          remedy: "Put the original back, or read the quotes again in the new one and give its `sha256`.",
          ...at,
        },
      ],
    }
  );
}

async function findByHash(
  sha256: string,
  folders: readonly string[],
): Promise<Omit<FoundSource, "diagnostics"> | undefined> {
  for (const folder of folders) {
    for (const entry of filesOf(folder).slice(0, mostFiles)) {
      const path = join(folder, entry.name);
      const bytes = await readSource(path);
      if (bytes && hashOf(bytes) === sha256) return { path, bytes };
    }
  }
  return undefined;
}

function filesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return [];
  }
}

/** The bytes of a file that is there and not too large to be a document. */
async function readSource(path: string): Promise<Uint8Array | undefined> {
  try {
    const status = await stat(path);
    if (!status.isFile() || status.size > largestFile) return undefined;
    return await readFile(path);
  } catch {
    return undefined;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A document's text, read as `ingest` reads it. */
async function textOf(bytes: Uint8Array, path: string): Promise<string | Diagnostic> {
  const { IngestError } = await import("detente/evidence");
  try {
    return (await ingestBytes(bytes, { name: basename(path) })).text;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return {
      code: "source-unreadable",
      severity: "warning",
      message: `${basename(path)} could not be read, so that no quote was looked for in it: ${error.message}`,
      remedy: error.remedy,
    };
  }
}

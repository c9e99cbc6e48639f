import {
  type Conflict,
  checkQuotes,
  type Diagnostic,
  hasErrors,
  isConcept,
  readCanonical,
  readConflict,
  readGmcr,
  readTable,
} from "detente";
import { readModelFile } from "./io/read-file.ts";
import { isRedacting, redacted } from "./redaction.ts";
import { readSources } from "./sources.ts";

/** A model file as read: its text for showing places, its conflict when it has one, and every finding. */
export interface Loaded {
  readonly file: string;
  readonly text: string;
  readonly conflict?: Conflict;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the sources that are on this disk, by id. */
  readonly sourceTexts: ReadonlyMap<string, string>;
}

const readers = {
  detente: readConflict,
  gmcr: (text: string, named: boolean) => readGmcr(text, { actors: named ? "named" : "numbered" }),
  table: readTable,
  json: (text: string) => readCanonical(text, isConcept),
};

/**
 * Reads a model file (`-`: standard input) in any format, and checks quotes against the sources that are on this disk. `named`:
 * actors of a file that has no ids for them are called after their names, for a text that people go on with.
 */
export async function load(file: string, sourcesDirectory?: string, named = false): Promise<Loaded> {
  const loaded = await loadWhole(file, sourcesDirectory, named);
  return isRedacting() ? redacted(loaded) : loaded;
}

async function loadWhole(file: string, sourcesDirectory: string | undefined, named: boolean): Promise<Loaded> {
  const sourceTexts = new Map<string, string>();
  const read = await readModelFile(file);
  if (!("text" in read)) return { file, text: "", diagnostics: read.diagnostics, sourceTexts };
  const { conflict, diagnostics } = readers[read.format](read.text, named);
  if (!conflict) return { file, text: read.text, diagnostics, sourceTexts };
  if (hasErrors(diagnostics)) return { file, text: read.text, conflict, diagnostics, sourceTexts };
  const sources = await readSources(conflict, file, sourcesDirectory);
  return {
    file,
    text: read.text,
    conflict,
    diagnostics: [...diagnostics, ...sources.diagnostics, ...checkQuotes(conflict, sources.texts, sources.told)],
    sourceTexts: sources.texts,
  };
}

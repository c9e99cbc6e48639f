import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import {
  type Conflict,
  checkQuotes,
  concepts,
  type Diagnostic,
  hasErrors,
  readCanonical,
  readConflict,
  readGmcr,
} from "detente";
import { readModelFile } from "./io/read-file.ts";

/** A model file as read: its text for showing places, its conflict when it has one, and every finding. */
export interface Loaded {
  readonly file: string;
  readonly text: string;
  readonly conflict?: Conflict;
  readonly diagnostics: readonly Diagnostic[];
}

const conceptIds = concepts.map(({ id }) => id);
const readers = {
  detente: readConflict,
  gmcr: readGmcr,
  json: (text: string) => readCanonical(text, conceptIds),
};

/** Reads a model file (`-`: standard input) in any format, and checks quotes against the sources that are on this disk. */
export async function load(file: string, sourcesDirectory?: string): Promise<Loaded> {
  const read = await readModelFile(file);
  if (!("text" in read)) return { file, text: "", diagnostics: read.diagnostics };
  const { conflict, diagnostics } = readers[read.format](read.text);
  if (!conflict) return { file, text: read.text, diagnostics };
  const quotes = hasErrors(diagnostics)
    ? []
    : checkQuotes(conflict, await sourceTexts(conflict, file, sourcesDirectory));
  return { file, text: read.text, conflict, diagnostics: [...diagnostics, ...quotes] };
}

/** The texts of the sources that can be found: beside the model, or in the folder given. */
async function sourceTexts(conflict: Conflict, file: string, directory?: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const beside = file === "-" ? "." : dirname(file);
  for (const source of conflict.sources) {
    if (source.file === undefined) continue;
    const places = [resolve(beside, source.file), ...(directory ? [resolve(directory, basename(source.file))] : [])];
    for (const place of places) {
      const text = await readFile(place, "utf8").catch(() => undefined);
      if (text !== undefined) {
        texts.set(source.id, text);
        break;
      }
    }
  }
  return texts;
}

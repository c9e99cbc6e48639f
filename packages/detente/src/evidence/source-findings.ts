import { type Diagnostic, finding, type Severity } from "../language/diagnostic.ts";
import type { Source } from "../model/conflict.ts";
import { type Plain, type Sentence, said, say } from "../sentences/sentence.ts";
import type { IngestError } from "./ingest/document.ts";

/** What there is to say of a source's file, where `file` is its name as the reader of the finding knows it. */
export type SourceTrouble =
  /** It was found under another name, by its hash. */
  | { readonly is: "moved"; readonly file: string }
  /** Its hash is another one. */
  | { readonly is: "changed" }
  /** It lies outside the folders in which sources are looked for. */
  | { readonly is: "outside"; readonly file: string }
  /** A folder holds more files than are looked at to find one by its hash. */
  | { readonly is: "not-found"; readonly most: number }
  /** It is a folder, a pipe or a device. */
  | { readonly is: "not-a-file"; readonly file: string }
  | { readonly is: "too-large"; readonly file: string; readonly mebibytes: number }
  | { readonly is: "unreadable"; readonly file: string; readonly error: IngestError }
  /** Only its beginning was read. */
  | { readonly is: "cut"; readonly file: string };

/**
 * A finding about a source's file, at the place of the source.
 *
 * @example
 * ```ts
 * const { conflict } = readConflict('source s "Minutes" { file "minutes.pdf" }  actor x { option y }');
 * sourceFinding(conflict!.sources[0], { is: "cut", file: "minutes.pdf" }).code; // => "source-cut"
 * ```
 */
export function sourceFinding(source: Source, trouble: SourceTrouble): Diagnostic {
  const [severity, message, remedy] = words(source.id, trouble);
  const place = source.at ? { place: source.at } : {};
  return finding({ code: `source-${trouble.is}`, severity, message, remedy, ...place });
}

const elsewhere: Plain = "Put the document beside the model, or name its folder with --sources.";

function words(source: string, trouble: SourceTrouble): readonly [Severity, Sentence, Sentence] {
  switch (trouble.is) {
    case "moved":
      return [
        "hint",
        say('The source "{source}" was found by its hash as "{file}".', { source, file: trouble.file }),
        "Name that file in `file`.",
      ];
    case "changed":
      return [
        "warning",
        say('The file of the source "{source}" is not the one that was quoted: its SHA-256 differs.', { source }),
        "Put the original back, or read the quotes again in the new one and give its `sha256`.",
      ];
    case "outside":
      return [
        "warning",
        say('The file "{file}" of the source "{source}" lies outside the model\'s folder and was not opened.', {
          file: trouble.file,
          source,
        }),
        elsewhere,
      ];
    case "not-found":
      return [
        "warning",
        say('The source "{source}" was not found by its hash: only the first {most} files of a folder are looked at.', {
          source,
          most: trouble.most,
        }),
        "Name it in `file`, or put it into a folder with fewer files and name that with --sources.",
      ];
    case "not-a-file":
      return [
        "warning",
        say('"{file}" of the source "{source}" is no ordinary file and was not read.', { file: trouble.file, source }),
        "Name a document in `file`.",
      ];
    case "too-large":
      return [
        "warning",
        say('"{file}" of the source "{source}" was not read: it is larger than {mebibytes} MiB.', {
          file: trouble.file,
          source,
          mebibytes: trouble.mebibytes,
        }),
        "Save the part that is quoted as a file of its own.",
      ];
    case "unreadable":
      return [
        "warning",
        say('"{file}" could not be read, so that no quote was looked for in it: {why}', {
          file: trouble.file,
          why: said(trouble.error.sentences.message),
        }),
        trouble.error.sentences.remedy,
      ];
    case "cut":
      return [
        "warning",
        say('Only the beginning of "{file}" was read: a quote may stand in the rest.', { file: trouble.file }),
        "Save the pages that are quoted as a document of their own.",
      ];
  }
}

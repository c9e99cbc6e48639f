import type { Diagnostic } from "detente";
import { decodeText, encodingOf } from "./decode.ts";
import { type ModelFormat, readWithBytes } from "./read-file.ts";
import { versionOf, writeFileSafely } from "./write-file.ts";

/** A model file whose text is to be written anew. */
export interface EditedFile {
  /** Its text, every line ended by a line feed. */
  readonly text: string;
  readonly format: ModelFormat;
  /** A text as this file would have it: with its line ends, byte order mark and encoding. */
  encoded(text: string): Uint8Array;
  /**
   * Puts a text in place of the one that was read.
   * @throws FileChanged when another program has written the file meanwhile; UserError when it cannot be written
   */
  write(text: string): void;
}

/** Reads a model file (`-`: standard input) of which a part is to be changed, or says what is wrong with it. */
export async function readForEditing(
  file: string,
): Promise<EditedFile | { readonly diagnostics: readonly Diagnostic[] }> {
  const read = await readWithBytes(file);
  if ("diagnostics" in read) return read;
  const { bytes, format } = read;
  const encoded = (text: string): Uint8Array => encodedLike(bytes, text);
  return {
    text: withLineFeeds(read.text),
    format,
    encoded,
    write: (text) => writeFileSafely(file, encoded(text), { overwrite: true, seen: versionOf(bytes) }),
  };
}

/** The text with every line ended by a line feed alone. */
export const withLineFeeds = (text: string): string => text.replaceAll("\r\n", "\n");

/** A text in the encoding of a file, with its byte order mark, and ended at each line as most of the file's lines are. */
export function encodedLike(file: Uint8Array, text: string): Uint8Array {
  const before = decodeText(file);
  const plain = withLineFeeds(text);
  const ended = typeof before === "string" && endsInPairs(before) ? plain.replaceAll("\n", "\r\n") : plain;
  const encoding = encodingOf(file);
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${ended}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\ufeff${ended}`, "utf16le").swap16();
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  return Buffer.from(hasMark ? `\ufeff${ended}` : ended);
}

/** Whether most lines end in a carriage return and a line feed. */
const endsInPairs = (text: string): boolean => 2 * (text.split("\r\n").length - 1) > text.split("\n").length - 1;

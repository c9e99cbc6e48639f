import { type FileHandle, open } from "node:fs/promises";
import { extname } from "node:path";
import { type Diagnostic, isTable, notRead } from "detente";
import { decodeText } from "./decode.ts";
import { host } from "./host.ts";
import { troubleWith } from "./trouble.ts";
import { systemCode } from "./user-error.ts";

export type ModelFormat = "detente" | "gmcr" | "json" | "table";

/** A model file's text and format, or what is wrong with the file. */
export type ModelFile =
  | { readonly text: string; readonly format: ModelFormat }
  | { readonly diagnostics: readonly Diagnostic[] };

const MEBIBYTE = 2 ** 20;
/** Largest sizes read, in bytes: text is written by people; JSON may come from programs. */
export const limits: Readonly<Record<ModelFormat, number>> = {
  detente: 4 * MEBIBYTE,
  gmcr: 16 * MEBIBYTE,
  json: 16 * MEBIBYTE,
  table: 4 * MEBIBYTE,
};

/**
 * Reads a model file, `-` being standard input. Too large a file or stream is refused before it is read. The format is
 * told by the extension, and for other names and standard input by the content: `{` begins JSON, which is a GMCR+ file
 * when it has `decisionMakers`; a table begins with a row that names its columns. Whatever is wrong with the file is a diagnostic; nothing is thrown for it.
 */
export async function readModelFile(file: string): Promise<ModelFile> {
  const read = await readWithBytes(file);
  return "diagnostics" in read ? read : { text: read.text, format: read.format };
}

/** As `readModelFile`, with the bytes that the file had. */
export async function readWithBytes(
  file: string,
): Promise<
  | { readonly text: string; readonly format: ModelFormat; readonly bytes: Uint8Array }
  | { readonly diagnostics: readonly Diagnostic[] }
> {
  const other = notRead(file, "");
  if (other) return { diagnostics: [other] };
  let bytes: Uint8Array | Diagnostic;
  try {
    bytes = file === "-" ? await collect(host().stdin, undefined) : await readBytes(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return { diagnostics: [unreadable(code)] };
  }
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] };
  const text = decodeText(bytes);
  if (typeof text !== "string") return { diagnostics: [text] };
  if (text.trim() === "") {
    return { diagnostics: [wrong("empty-file", "The file is empty.", 'A model begins with: conflict "Its title"')] };
  }
  const format = formatByName(file);
  if (format === undefined) {
    const misnamed = notRead("", text);
    if (misnamed) return { diagnostics: [misnamed] };
  }
  return { text, format: format ?? formatByContent(text), bytes };
}

async function readBytes(file: string): Promise<Uint8Array | Diagnostic> {
  const format = formatByName(file);
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, "r");
    const status = await handle.stat();
    if (status.isDirectory()) return unreadable("EISDIR");
    const limit = format === undefined ? limits.json : limits[format];
    if (status.size > limit) return tooLarge(limit, status.size);
    return await collect(handle.createReadStream({ autoClose: false, highWaterMark: MEBIBYTE }), format);
  } finally {
    await handle?.close();
  }
}

/** Reads up to the limit, which the first bytes decide where the name does not. */
async function collect(
  stream: AsyncIterable<Uint8Array>,
  format: ModelFormat | undefined,
): Promise<Uint8Array | Diagnostic> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit: number | undefined = format && limits[format];
  for await (const chunk of stream) {
    limit ??= /^[\s\uFEFF]*[{[]/.test(Buffer.from(chunk.subarray(0, 4096)).toString()) ? limits.json : limits.detente;
    size += chunk.length;
    if (size > limit) return tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const formats: Readonly<Record<string, ModelFormat>> = {
  ".detente": "detente",
  ".gmcr": "gmcr",
  ".csv": "table",
  ".tsv": "table",
};

function formatByName(file: string): ModelFormat | undefined {
  const extension = extname(file).toLowerCase();
  return formats[extension];
}

function formatByContent(text: string): ModelFormat {
  if (!/^\s*[{[]/.test(text)) return isTable(text) ? "table" : "detente";
  if (/"format"\s*:\s*"detente\//.test(text)) return "json";
  return /"decisionMakers"\s*:/.test(text) ? "gmcr" : "json";
}

function tooLarge(limit: number, size?: number): Diagnostic {
  const has = size === undefined ? "It is larger than" : `It has ${(size / MEBIBYTE).toFixed(1)} MiB, more than`;
  const message = `The file is too large for a model. ${has} the ${limit / MEBIBYTE} MiB that Détente reads.`;
  return wrong("file-too-large", message, "Check that it is the file you meant.");
}

/** Why the system would not give a file, by the error's code. */
export function unreadable(code: string): Diagnostic {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return wrong("file-not-found", "There is no such file.", "Check the name and the folder.");
    case "EISDIR":
      return wrong("not-a-file", "This is a folder, not a file.", "Name the files in it.");
    case "EACCES":
    case "EPERM":
      return wrong("no-permission", "You are not allowed to read this file.", "Ask its owner for access.");
    default:
      return wrong(
        "unreadable-file",
        `The file could not be read: ${troubleWith(code)}`,
        "Check the name, the disk and the connection to it.",
      );
  }
}

const wrong = (code: string, message: string, remedy: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  remedy,
});

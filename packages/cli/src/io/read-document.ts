import { open } from "node:fs/promises";
import type { Diagnostic } from "detente";
import { host } from "./host.ts";
import { unreadable } from "./read-file.ts";
import { systemCode } from "./user-error.ts";

const MEBIBYTE = 2 ** 20;
/** No document that people read is larger. */
const largest = 64 * MEBIBYTE;

/** A document's bytes (`-`: standard input), or what is wrong with the file. Never more than 64 MiB are read. */
export async function readDocumentBytes(file: string): Promise<Uint8Array | Diagnostic> {
  try {
    if (file === "-") return await collect(host().stdin);
    const handle = await open(file, "r");
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return unreadable("EISDIR");
      if (status.size > largest) return tooLarge(`The file has ${Math.round(status.size / MEBIBYTE)} MiB`);
      return await collect(handle.createReadStream({ autoClose: false, highWaterMark: MEBIBYTE }));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return unreadable(code);
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | Diagnostic> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largest) return tooLarge("There is more");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const tooLarge = (has: string): Diagnostic =>
  wrong(
    "too-large",
    `${has}; of a document at most ${largest / MEBIBYTE} MiB are read.`,
    "Split it, or save the text that you need as a file of its own.",
  );

const wrong = (code: string, message: string, remedy: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  remedy,
});

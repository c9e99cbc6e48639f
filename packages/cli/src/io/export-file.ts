import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createInflateRaw } from "node:zlib";
import { type Diagnostic, ExportError } from "detente";
import { host } from "./host.ts";
import { unreadable } from "./read-file.ts";
import { systemCode } from "./user-error.ts";

/** Bytes read in one go. */
const CHUNK = 2 ** 17;

/**
 * The bytes of an event export, `-` being standard input: as they are, or unpacked where the file is gzip, or a zip archive of a
 * single file, as GDELT gives them out. Nothing is held but what is being read.
 *
 * @throws ExportError when it cannot be read or unpacked
 */
export async function* exportBytes(file: string): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    if (file !== "-") {
      handle = await open(file, "r");
      if ((await handle.stat()).isDirectory()) throw new ExportError(file, unreadable("EISDIR"));
    }
    const archive = handle && (await readArchive(file, handle));
    const stream: AsyncIterable<Uint8Array> = handle
      ? handle.createReadStream({ autoClose: false, highWaterMark: CHUNK, start: archive?.start ?? 0 })
      : host().stdin;
    if (archive) yield* unpack(stream, createInflateRaw({ chunkSize: CHUNK }));
    else yield* plainOrGzip(stream);
  } catch (error) {
    throw explained(file, error);
  } finally {
    await handle?.close();
  }
}

async function* plainOrGzip(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  // the two bytes that tell gzip may come one at a time
  for (let size = 0; size < 2; size += first.at(-1)!.length) {
    const step = await chunks.next();
    if (step.done) break;
    first.push(step.value);
  }
  const head = Buffer.concat(first);
  const all = async function* (): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let step = await chunks.next(); !step.done; step = await chunks.next()) yield step.value;
  };
  if (head[0] === 0x1f && head[1] === 0x8b) yield* unpack(all(), createGunzip({ chunkSize: CHUNK }));
  else yield* all();
}

async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  unpacker: ReturnType<typeof createGunzip> | ReturnType<typeof createInflateRaw>,
): AsyncGenerator<Uint8Array> {
  // what fails ends the unpacker too, which says so below; a reader who stops early is no failure
  const feeding = pipeline(Readable.from(packed), unpacker).catch(() => undefined);
  try {
    yield* unpacker;
  } finally {
    unpacker.destroy();
    await feeding;
  }
}

/**
 * Where the only file in a zip archive begins; undefined when the file is no such archive.
 * Format: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", 4.3.
 */
async function readArchive(file: string, handle: FileHandle): Promise<{ start: number } | undefined> {
  const { size } = await handle.stat();
  const head = Buffer.alloc(30);
  const { bytesRead } = await handle.read(head, 0, head.length, 0);
  if (bytesRead < head.length || head.readUInt32LE(0) !== 0x04034b50) return undefined;
  const wrong = (message: string, remedy: string): ExportError =>
    new ExportError(file, { code: "wrong-archive", severity: "error", message, remedy });
  // the list of contents ends with 22 bytes and perhaps a comment
  const tail = Buffer.alloc(Math.min(size, 22 + 2 ** 16));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length)
    throw wrong("The zip archive is cut off: its list of contents is missing.", "Fetch it again.");
  const entries = tail.readUInt16LE(end + 10);
  if (entries !== 1)
    throw wrong(`The zip archive holds ${entries} files.`, "Unpack it, and give the files that are exports.");
  if ((head.readUInt16LE(6) & 1) === 1)
    throw wrong("The zip archive is encrypted.", "Unpack it, and give the file within.");
  if (head.readUInt16LE(8) !== 8)
    throw wrong(
      "The zip archive is packed in a way that Détente does not read.",
      "Unpack it, and give the file within.",
    );
  return { start: 30 + head.readUInt16LE(26) + head.readUInt16LE(28) };
}

function explained(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof ExportError || code === "") return error;
  if (!code.startsWith("Z_")) return new ExportError(file, unreadable(code));
  const cut = code === "Z_BUF_ERROR";
  const diagnostic: Diagnostic = {
    code: cut ? "cut-off" : "damaged-archive",
    severity: "error",
    message: cut ? "The compressed file is cut off before its end." : "The compressed file is damaged.",
    remedy: "Fetch it again.",
  };
  return new ExportError(file, diagnostic);
}

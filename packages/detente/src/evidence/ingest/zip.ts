import { Inflate } from "fflate";
import { type Sentence, said, say } from "../../sentences/sentence.ts";
import { IngestError } from "./document.ts";
import { ENTRY_LIMIT, inMebibytes, PART_LIMIT, RATIO_FREE, RATIO_LIMIT } from "./limits.ts";

/** One file of a zip archive, as its directory describes it. Sizes are the archive's claims. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const damaged = (how: Sentence): IngestError =>
  new IngestError(
    "damaged",
    say("The document is damaged: {how}.", { how: said(how) }),
    "Fetch or export it again and retry.",
  );

const bomb = (name: string): IngestError =>
  new IngestError(
    "bomb",
    say(
      "The part “{name}” of the document grows to more than {limit}, or more than {times} times its size, when unpacked: such files are made to exhaust a computer's memory.",
      { name, limit: inMebibytes(PART_LIMIT), times: RATIO_LIMIT },
    ),
    "If you trust the document, open it in a word processor and save its text as .txt.",
  );

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the directory at the archive's end; nothing is unpacked. */
export const zipEntries = (bytes: Uint8Array): ZipEntry[] => {
  const data = view(bytes);
  const end = directoryEnd(data);
  if (end < 0)
    throw new IngestError(
      "truncated",
      "The document ends too early: the directory at its end is missing.",
      "Fetch or export it again and retry.",
    );
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  if (count > ENTRY_LIMIT || at === 0xffffffff) throw damaged("it claims more parts than any document has");
  const entries: ZipEntry[] = [];
  const names = new TextDecoder("utf-8");
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== 0x02014b50) throw damaged("its directory is broken");
    const nameLength = data.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: data.getUint16(at + 10, true),
      encrypted: (data.getUint16(at + 8, true) & 1) === 1,
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    });
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
};

const directoryEnd = (data: DataView): number => {
  const first = Math.max(0, data.byteLength - 22 - 65535);
  for (let at = data.byteLength - 22; at >= first; at--) {
    if (data.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
};

/**
 * Unpacks one entry, stopping as soon as it grows beyond the bounds, whatever size the archive claims for it.
 *
 * @throws IngestError `bomb`, `damaged` or `encrypted`.
 */
export const unzipEntry = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  if (entry.encrypted) {
    throw new IngestError(
      "encrypted",
      "The document is protected by a password.",
      "Remove the password in a word processor, save it and try again.",
    );
  }
  if (isBomb(entry.size, entry.packed)) throw bomb(entry.name);
  const data = view(bytes);
  if (entry.offset + 30 > bytes.length || data.getUint32(entry.offset, true) !== 0x04034b50)
    throw damaged(say("its part “{name}” is not where the directory says", { name: entry.name }));
  const start = entry.offset + 30 + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged(say("its part “{name}” is cut off", { name: entry.name }));
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(say("its part “{name}” is packed in an unknown way", { name: entry.name }));
  return inflateBounded(packed, entry.name);
};

const isBomb = (size: number, packed: number): boolean =>
  size > PART_LIMIT || (size > RATIO_FREE && size > RATIO_LIMIT * Math.max(1, packed));

const inflateBounded = (packed: Uint8Array, name: string): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (isBomb(size, packed.length)) throw bomb(name);
    chunks.push(chunk);
  });
  try {
    // small steps, so that the bound is looked at before much has been unpacked
    const step = 4096;
    for (let at = 0; at < packed.length || at === 0; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw damaged(say("its part “{name}” cannot be unpacked", { name }));
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

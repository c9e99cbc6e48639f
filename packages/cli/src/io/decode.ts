import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "detente";

/**
 * A file's text: strict UTF-8, or UTF-16 where a byte order mark says so. A byte order mark is no part of the text. What
 * is not text, or not in that encoding, is a diagnostic that names the first wrong byte.
 */
export function decodeText(bytes: Uint8Array): string | Diagnostic {
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-8") return decodeUtf16(bytes, encoding);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return notText(bytes, nul);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
}

/** The encoding that a byte order mark tells; UTF-8 where there is none. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decodeUtf16(bytes: Uint8Array, encoding: string): string | Diagnostic {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // said below, as for a NUL
  }
  const message = "The file begins as UTF-16 text but does not go on as such.";
  return { code: "not-text", severity: "error", message, remedy: "Save it as UTF-8 text." };
}

function notText(bytes: Uint8Array, offset: number): Diagnostic {
  const message = `This is not a text file: byte ${offset} is NUL.`;
  const remedy = "Give a .detente, .gmcr, .json or .csv file, as UTF-8 text.";
  return { code: "not-text", severity: "error", message, remedy, place: placeOfByte(bytes, offset) };
}

function notUtf8(bytes: Uint8Array): Diagnostic {
  const offset = firstInvalidByte(bytes);
  const place = placeOfByte(bytes, offset);
  const byte = bytes[offset].toString(16).toUpperCase().padStart(2, "0");
  return {
    code: "not-utf8",
    severity: "error",
    message: `The file is not UTF-8 text: line ${place.line} has the byte ${byte} at byte offset ${offset}.`,
    remedy: "Save it as UTF-8; it may be in an older encoding such as Windows-1252.",
    place,
  };
}

/** The offset of the first byte that begins no UTF-8 character. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at];
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > 1 && (at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length)))) return at;
    at += length;
  }
  return at;
}

/** Lines and columns as in a text editor; all bytes before `offset` are valid UTF-8. */
function placeOfByte(bytes: Uint8Array, offset: number): NonNullable<Diagnostic["place"]> {
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const start = before.length;
  return { start, end: start + 1, line, column, endLine: line, endColumn: column + 1 };
}

import type { PdfWork } from "./pdf-bounds.ts";

/** Bounds on what is read, in bytes unless said otherwise. Each is far above any document that people read. */

const MIB = 1024 * 1024;

/** A whole file. */
export const FILE_LIMIT = 64 * MIB;
/** An HTML page: its tree takes some twenty times as much memory. */
export const HTML_LIMIT = 16 * MIB;
/** One part of a .docx once inflated, and all parts that are read together. */
export const PART_LIMIT = 24 * MIB;
export const PARTS_LIMIT = 40 * MIB;
/** How many times a part above `RATIO_FREE` may grow when inflated. */
export const RATIO_LIMIT = 200;
export const RATIO_FREE = 4 * MIB;
/** Entries of a zip archive. */
export const ENTRY_LIMIT = 10_000;

/**
 * The work that a PDF of so many bytes may take. Of 60 documents none took half as much: at most 27 bytes of arrays and
 * 0.028 looks for each of its bytes.
 */
export const pdfWork = (bytes: number): PdfWork => ({
  bytes: Math.min(32 * MIB + 64 * bytes, 512 * MIB),
  looks: 3000 + 0.06 * bytes,
});
/** The pages that are read of it, and the pieces of text on them; the same documents held at most a third as many. */
export const pdfPages = (bytes: number): number => Math.min(Math.floor(500 + bytes / 500), 10_000);
export const pdfItems = (bytes: number): number => Math.min(20_000 + 0.15 * bytes, 600_000);

export const inMebibytes = (bytes: number): string => `${(bytes / MIB).toFixed(bytes < 10 * MIB ? 1 : 0)} MiB`;

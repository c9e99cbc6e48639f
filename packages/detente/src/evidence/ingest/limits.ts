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
/** Entries of a zip archive, pages of a PDF. */
export const ENTRY_LIMIT = 10_000;
export const PAGE_LIMIT = 10_000;

export const inMebibytes = (bytes: number): string => `${(bytes / MIB).toFixed(bytes < 10 * MIB ? 1 : 0)} MiB`;

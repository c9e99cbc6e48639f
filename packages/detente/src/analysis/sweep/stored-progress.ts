import type { SweepSettings } from "./tally.ts";

/** Progress as its file holds it: weights are too large for numbers, so that they are digits. */
export interface StoredProgress {
  readonly format: string;
  readonly settings: SweepSettings;
  readonly done: number;
  readonly tallies: readonly { readonly total: string; readonly rows: readonly (readonly [number, string])[] }[];
  readonly checksum: string;
}

/**
 * Whether a file's content has the form of progress, a tally for each reading. A right checksum does not say so: whoever
 * changes the file can change that, too.
 */
export function isStoredProgress(value: unknown): value is StoredProgress {
  if (!isRecord(value) || !isCount(value.done) || !isSettings(value.settings)) return false;
  const { tallies, settings } = value;
  return Array.isArray(tallies) && tallies.length === settings.readings.length && tallies.every(isTally);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isWeight = (value: unknown): value is string => isText(value) && /^\d{1,1000}$/.test(value);

const isReading = (value: unknown): boolean =>
  isRecord(value) && (value.id === null || isText(value.id)) && isText(value.hash);

const isSettings = (value: unknown): value is SweepSettings =>
  isRecord(value) &&
  Array.isArray(value.readings) &&
  value.readings.every(isReading) &&
  Array.isArray(value.concepts) &&
  value.concepts.every(isText);

const isTally = (value: unknown): boolean =>
  isRecord(value) &&
  isWeight(value.total) &&
  Array.isArray(value.rows) &&
  value.rows.every((row) => Array.isArray(row) && row.length === 2 && isCount(row[0]) && isWeight(row[1]));

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { isStoredProgress } from "./stored-progress.ts";

/** What has been counted of one reading: the weight of all its samples so far, and of those that hit each row. */
export interface Tally {
  total: bigint;
  readonly rows: Map<number, bigint>;
}

/** How a sweep was asked for; equal settings give equal bits. */
export interface SweepSettings {
  readonly detente: string;
  /** Each reading's model, and what of its evidence is sampled, which the hash leaves out. */
  readonly readings: readonly { readonly id: string | null; readonly hash: string; readonly evidence?: string }[];
  readonly concepts: readonly string[];
  readonly rules: Readonly<Record<string, string>>;
  readonly samples: number;
  readonly seed: number;
  readonly exact: boolean;
}

/** How far a sweep has come: the first `done` points or samples are counted, and nothing else is. */
export interface SweepProgress {
  readonly settings: SweepSettings;
  readonly done: number;
  readonly tallies: readonly Tally[];
}

const format = "detente-sweep/1";

/**
 * The progress as the text of a file, with a checksum that a cut or changed file does not meet.
 *
 * @example
 * ```ts
 * let last = "";
 * await sweepShares([analysis.space], { onCheckpoint: (progress) => { last = writeProgress(progress); } });
 * "progress" in readProgress(last, sweepSettings([analysis.space])); // => true
 * ```
 */
export function writeProgress({ settings, done, tallies }: SweepProgress): string {
  const counted = tallies.map(({ total, rows }) => ({
    total: String(total),
    rows: [...rows].sort(([a], [b]) => a - b).map(([row, weight]) => [row, String(weight)]),
  }));
  const body = { format, settings, done, tallies: counted };
  return `${JSON.stringify({ ...body, checksum: checksum(body) })}\n`;
}

/**
 * Reads progress back, for a sweep that is asked for with these settings.
 * @returns the progress, or a plain sentence that says why it cannot be continued
 *
 * @example
 * ```ts
 * const settings = sweepSettings([analysis.space]);
 * "problem" in readProgress("cut off", settings); // => true
 * ```
 */
export function readProgress(
  text: string,
  wanted: SweepSettings,
): { readonly progress: SweepProgress } | { readonly problem: string } {
  const cut = { problem: "it is cut off or has been changed since it was written." };
  let file: { readonly format?: unknown; readonly checksum?: unknown } | null;
  try {
    file = JSON.parse(text);
  } catch {
    return cut;
  }
  if (file?.format !== format) return { problem: "it is not the progress of a sweep." };
  const { checksum: stated, ...body } = file;
  if (stated !== checksum(body) || !isStoredProgress(file)) return cut;
  const difference = firstDifference(file.settings, wanted);
  if (difference !== undefined) return { problem: difference };
  return {
    progress: {
      settings: wanted,
      done: file.done,
      tallies: file.tallies.map(({ total, rows }) => ({
        total: BigInt(total),
        rows: new Map(rows.map(([row, weight]) => [row, BigInt(weight)])),
      })),
    },
  };
}

const checksum = (body: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(body))));

function firstDifference(stored: SweepSettings, wanted: SweepSettings): string | undefined {
  const text = (value: unknown): string => JSON.stringify(value);
  const ids = (settings: SweepSettings): string => settings.readings.map(({ id }) => id ?? "the base model").join(", ");
  if (ids(stored) !== ids(wanted)) return `it is of the readings ${ids(stored)}, not ${ids(wanted)}.`;
  if (text(stored.readings) !== text(wanted.readings)) return "it is of another model, or the model has changed since.";
  if (stored.detente !== wanted.detente)
    return `it was written by Détente ${stored.detente}; this is ${wanted.detente}, which may count otherwise.`;
  if (text(stored.concepts) !== text(wanted.concepts))
    return `it is of the concepts ${stored.concepts.join(", ")}, not ${wanted.concepts.join(", ")}.`;
  if (text(stored.rules) !== text(wanted.rules)) return "it was made under other rules.";
  if (stored.samples !== wanted.samples) return `it is of ${stored.samples} samples, not ${wanted.samples}.`;
  if (stored.seed !== wanted.seed) return `it was made with seed ${stored.seed}, not ${wanted.seed}.`;
  if (stored.exact !== wanted.exact) return "it was made in another way.";
  return undefined;
}

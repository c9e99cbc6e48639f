import { type ConceptId, defaultConcepts, defaultRules, type Rules } from "../../engine/concepts.ts";
import type { StateSpace } from "../../engine/states.ts";
import { modelHash } from "../../model/canonical.ts";
import { version } from "../../version.ts";
import { Work } from "../work.ts";
import { SampleWords } from "./philox.ts";
import { drawPoint, pointAt, type SampleSpace, sampleSpace } from "./sample-space.ts";
import { type Share, type SharesOfReading, sharesOf } from "./share.ts";
import type { SweepProgress, SweepSettings, Tally } from "./tally.ts";
import { reliabilityKey, unreliableStatements } from "./unreliable.ts";
import { VerdictBook } from "./verdict-book.ts";

/** A space of at most so many points is counted point by point, exactly. */
export const exactUpTo = 4096;
/** Samples that are drawn from larger spaces unless another number is given. */
export const defaultSamples = 10_000;

export interface SharesOptions {
  /** Default: nash, gmr, smr, seq, sseq. */
  readonly concepts?: readonly ConceptId[];
  readonly rules?: Partial<Rules>;
  /** Sample statements of evidence out by their reliability; default true. */
  readonly reliability?: boolean;
  /** From 1; default 10,000. Not used where the space is counted exactly. */
  readonly samples?: number;
  /** From 0; default 1. The same seed gives the same bits. */
  readonly seed?: number;
  /** Where an earlier run had come to, of the same settings (`sweepSettings`). */
  readonly resume?: SweepProgress;
  /** Given how far the run has come, now and then. */
  readonly onCheckpoint?: (progress: SweepProgress) => void;
  /** Milliseconds between checkpoints; the first comes after a tenth of this. Default 2,000. */
  readonly checkpointEvery?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The shares of a sweep. */
export interface Shares {
  readonly settings: SweepSettings;
  /** Every point was counted with its exact weight: nothing was sampled. */
  readonly exact: boolean;
  /** Points or samples counted. */
  readonly counted: number;
  /** Ways of deciding everything that is open, over all readings. */
  readonly points: bigint;
  /** Statements that are `perhaps` there, and `unordered` blocks' places, over all readings. */
  readonly open: number;
  /** Statements of evidence that are sampled out by their reliability, with it; over all readings. */
  readonly unreliable: ReadonlyMap<string, number>;
  readonly concepts: readonly ConceptId[];
  readonly readings: readonly SharesOfReading[];
  /** All readings together, each with equal weight: by outcome id, with its name in the first reading that has it. */
  readonly together: { readonly any: readonly Share[]; readonly outcomes: readonly SharedOutcome[] };
}

export interface SharedOutcome {
  readonly id: string;
  readonly name: string;
  /** One a concept. A reading without the outcome counts as one where it does not hold. */
  readonly shares: readonly Share[];
}

interface Reading {
  readonly space: StateSpace;
  readonly open: SampleSpace;
  readonly book: VerdictBook;
  readonly digits: Uint32Array;
}

/**
 * What a sweep over these readings would be asked for: what its progress must match to be continued.
 *
 * @example
 * ```ts
 * const { samples, seed, exact } = sweepSettings([analysis.space]);
 * [samples, seed, exact]; // => [10000, 1, true]
 * ```
 */
export function sweepSettings(readings: readonly StateSpace[], options: SharesOptions = {}): SweepSettings {
  const points = readings.reduce((sum, space) => sum + sampleSpace(space, options.reliability).size, 0n);
  return settingsFor(readings, points, options);
}

/**
 * Over everything that the readings of a conflict leave open (statements that are `perhaps` there, `unordered` blocks, and
 * evidence that is not wholly reliable: a preference falls where all that it rests on is out), the
 * share of samples of this model in which some state of each outcome, and each state, is an equilibrium, by concept.
 *
 * Spaces of at most 4,096 points are counted completely, with exact weights. From larger ones samples are drawn: each
 * reading with equal weight, then each of its choices. Sample k is a function of the seed and k alone.
 *
 * A share speaks of what the model leaves open, and of nothing else: it is no forecast.
 *
 * @throws UnsupportedConcept when a concept is not defined for this form of model
 * @throws RangeError for a number of samples or a seed that is none, or progress that does not fit
 *
 * @example
 * ```ts
 * const { readings } = await sweepShares([analysis.space], { concepts: ["nash"] });
 * readings[0].state(3).map(({ share }) => share); // => [1]
 * ```
 */
export async function sweepShares(readings: readonly StateSpace[], options: SharesOptions = {}): Promise<Shares> {
  const concepts = options.concepts ?? defaultConcepts;
  const rules = { ...defaultRules, ...options.rules };
  const swept = readings.map((space): Reading => {
    const open = sampleSpace(space, options.reliability);
    const book = new VerdictBook(space, open, rules, concepts);
    return { space, open, book, digits: new Uint32Array(open.choices.length) };
  });
  const points = swept.reduce((sum, { open }) => sum + open.size, 0n);
  const settings = settingsFor(readings, points, options);
  const tallies = startingTallies(settings, options.resume);
  const total = settings.exact ? Number(points) : settings.samples;
  const visit = settings.exact ? pointVisitor(swept) : sampleVisitor(swept, settings.seed);

  const solutions = (): number => swept.reduce((sum, { book }) => sum + book.solutions, 0);
  let done = options.resume?.done ?? 0;
  const { onCheckpoint, onProgress, signal, checkpointEvery = 2000 } = options;
  const work = new Work(signal ? { signal } : {}, 0);
  let saveAt = performance.now() + checkpointEvery / 10;
  work.check();
  while (done < total) {
    const solved = solutions();
    visit(done++);
    if (swept.some(({ book }) => book.full)) addUp(swept, tallies, true);
    // looking at the clock costs as much as a sample that was met before
    if ((done & 15) !== 0 && solved === solutions()) continue;
    if (!work.due()) continue;
    if (onCheckpoint && performance.now() >= saveAt) {
      addUp(swept, tallies, false);
      onCheckpoint({ settings, done, tallies });
      saveAt = performance.now() + checkpointEvery;
    }
    onProgress?.(done, total);
    await work.rest();
  }
  addUp(swept, tallies, false);
  onCheckpoint?.({ settings, done, tallies });
  onProgress?.(done, total);
  const open = swept.reduce((sum, reading) => sum + reading.open.choices.length, 0);
  return {
    settings,
    exact: settings.exact,
    counted: total,
    points,
    open,
    unreliable: new Map(
      options.reliability === false ? [] : readings.flatMap(({ model }) => [...unreliableStatements(model)]),
    ),
    concepts,
    ...sharesOf(
      readings,
      swept.map(({ open }) => Number(open.size)),
      settings,
      tallies,
    ),
  };
}

function settingsFor(readings: readonly StateSpace[], points: bigint, options: SharesOptions): SweepSettings {
  const { samples = defaultSamples, seed = 1 } = options;
  if (!Number.isSafeInteger(samples) || samples < 1)
    throw new RangeError("The number of samples must be a whole number from 1.");
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError("The seed must be a whole number from 0.");
  return {
    detente: version,
    readings: readings.map(({ model }) => {
      const evidence = options.reliability === false ? undefined : reliabilityKey(model);
      return {
        id: model.scenario?.id ?? null,
        hash: modelHash(model),
        ...(evidence === undefined ? {} : { evidence }),
      };
    }),
    concepts: options.concepts ?? defaultConcepts,
    rules: { ...defaultRules, ...options.rules },
    samples,
    seed,
    exact: points <= BigInt(exactUpTo),
  };
}

function startingTallies(settings: SweepSettings, resume: SweepProgress | undefined): Tally[] {
  if (resume === undefined) return settings.readings.map(() => ({ total: 0n, rows: new Map() }));
  if (JSON.stringify(resume.settings) !== JSON.stringify(settings))
    throw new RangeError("This progress is of another sweep.");
  return resume.tallies.map(({ total, rows }) => ({ total, rows: new Map(rows) }));
}

/** Visits the points of the readings, one reading after the other. */
function pointVisitor(readings: readonly Reading[]): (point: number) => void {
  const firsts: number[] = [];
  let next = 0;
  for (const { open } of readings) {
    firsts.push(next);
    next += Number(open.size);
  }
  return (point) => {
    const reading = firsts.findLastIndex((first) => first <= point);
    const { open, book, digits } = readings[reading];
    const weight = pointAt(open, point - firsts[reading], digits);
    book.at(digits).pending += weight;
  };
}

/** Visits samples: word 0 chooses the reading, the others decide what it leaves open. */
function sampleVisitor(readings: readonly Reading[], seed: number): (sample: number) => void {
  const words = new SampleWords(seed);
  return (sample) => {
    words.sample(sample);
    const { open, book, digits } = readings[Math.floor(words.fraction(0) * readings.length)];
    drawPoint(open, words, digits);
    book.at(digits).samples++;
  };
}

/** Adds what is pending to the tallies; the sums are the same whenever and how often that is done. */
function addUp(readings: readonly Reading[], tallies: readonly Tally[], forget: boolean): void {
  readings.forEach(({ book }, index) => {
    const tally = tallies[index];
    for (const found of book.found) {
      const weight = found.pending + BigInt(found.samples);
      if (weight === 0n) continue;
      found.pending = 0n;
      found.samples = 0;
      tally.total += weight;
      for (const row of found.hits) tally.rows.set(row, (tally.rows.get(row) ?? 0n) + weight);
    }
    if (forget) book.forget();
  });
}

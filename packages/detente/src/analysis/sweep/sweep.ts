import type { Analysis } from "../analyze.ts";
import { type Leverage, leverage } from "../leverage.ts";
import { type Margin, nearestFlips } from "../margins.ts";
import { compareReadings, type Readings } from "../readings.ts";
import { type Secured, secured } from "../secure.ts";
import { type SourceDependence, sourceDependence } from "../source-dependence.ts";
import { type Shares, type SharesOptions, sweepShares } from "./shares.ts";

/**
 * The parts of a sweep, in the order in which they are shown.
 *
 * @example
 * ```ts
 * sweepSections; // => ["shares", "margins", "leverage", "sources", "readings"]
 * ```
 */
export const sweepSections = ["shares", "margins", "leverage", "sources", "readings"] as const;
export type SweepSection = (typeof sweepSections)[number];

/** How robust the verdicts of a model are: the parts that were asked for. */
export interface Sweep {
  /** The situation that margins, leverage and sources speak of. */
  readonly analysis: Analysis;
  readonly shares?: Shares;
  /** The shares when every statement counts, however unreliable; absent where none is sampled out. */
  readonly sharesAsStated?: Shares;
  readonly margins?: readonly Margin[];
  readonly leverage?: readonly Leverage[];
  /** One an actor, with `leverage`. */
  readonly secured?: readonly (Secured | undefined)[];
  readonly sources?: SourceDependence;
  /** Absent also when there are fewer than two readings. */
  readonly readings?: Readings;
}

export interface SweepOptions extends Omit<SharesOptions, "concepts" | "rules"> {
  /** Default: all. */
  readonly sections?: readonly SweepSection[];
  /** The readings that shares are counted over; default: the situation itself. */
  readonly over?: readonly Analysis[];
  /** The readings that are compared with each other; default: those that shares are counted over. */
  readonly readings?: readonly Analysis[];
}

/**
 * Asks all that is to be known about the robustness of a situation's verdicts.
 *
 * @example
 * ```ts
 * const { shares, margins: nearest } = await sweep(analysis, { sections: ["shares", "margins"] });
 * shares!.exact; // => true
 * nearest!.length > 0; // => true
 * ```
 */
export async function sweep(analysis: Analysis, options: SweepOptions = {}): Promise<Sweep> {
  const { sections = sweepSections, over = [analysis], readings = over, signal, ...sharing } = options;
  const { concepts, rules } = analysis;
  const cancel = signal ? { signal } : {};
  const wanted = (section: SweepSection): boolean => sections.includes(section);
  const spaces = over.map(({ space }) => space);
  const shares = wanted("shares") ? await sweepShares(spaces, { ...sharing, ...cancel, concepts, rules }) : undefined;
  const { samples, seed } = sharing;
  const asStated =
    shares && shares.unreliable.size > 0
      ? await sweepShares(spaces, { samples, seed, ...cancel, concepts, rules, reliability: false })
      : undefined;
  return {
    analysis,
    ...(shares ? { shares } : {}),
    ...(asStated ? { sharesAsStated: asStated } : {}),
    ...(wanted("margins") ? { margins: await nearestFlips(analysis, signal) } : {}),
    ...(wanted("leverage")
      ? {
          leverage: await leverage(analysis, signal),
          secured: analysis.model.actors.map((_, actor) => secured(analysis, actor)),
        }
      : {}),
    ...(wanted("sources") ? { sources: await sourceDependence(analysis, cancel) } : {}),
    ...(wanted("readings") && readings.length > 1 ? { readings: compareReadings(readings) } : {}),
  };
}

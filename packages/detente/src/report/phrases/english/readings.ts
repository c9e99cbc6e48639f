import { count, list } from "./grammar.ts";

/** How far several readings of a model agree. */
export const readings = {
  title: "Readings",
  /** The model without a scenario. */
  base: "base",
  noneEverywhere: (readings: number): string => `No outcome holds in all ${readings} readings, whatever the concept.`,
  everywhere: (readings: number, outcomes: readonly string[]): string =>
    `In all ${readings} readings: ${outcomes.join("; ")}.`,
  readingsAre: (names: readonly string[]): string => `Readings: ${names.join("; ")}.`,
  head: ["Under", "Holds in all", "Holds in some", "Holds in none", "States that hold in all"],
  inSome: (outcome: string, readings: readonly string[]): string => `${outcome} (in ${list(readings)})`,
  andMoreStates: (states: readonly string[], left: number): string => [...states, `${left} more`].join("; "),
  notCompared: "The readings have different options or states, so that rankings are not compared.",
  comparedOn: (states: number): string =>
    `Rankings are compared on ${count(states, "state")}. W is Kendall's coefficient of concordance, corrected for ties: 1 when all readings rank alike, 0 when they have nothing in common.`,
  agreementHead: ["Actor", "W", "Different rankings"],
  tauTitle: (actor: string): string =>
    `${actor}: Kendall's tau-b between its rankings (1 the same order, −1 the reverse)`,
};

import type { Statement } from "../model/conflict.ts";

/*
 * The Admiralty code (NATO AJP-2.1 and STANAG 2511): a source from A, completely reliable, to E, unreliable, and
 * information from 1, confirmed by other sources, to 5, improbable; F and 6 say that it cannot be judged. The code is
 * ordinal. The figures are those of the MISP taxonomy `admiralty-scale` (version 5): equal steps from 1 to 0, and one
 * half where nothing can be judged.
 */
const ofSource: Readonly<Record<string, number>> = { A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0, F: 0.5 };
const ofInformation: Readonly<Record<string, number>> = { "1": 1, "2": 0.75, "3": 0.5, "4": 0.25, "5": 0, "6": 0.5 };

/**
 * How far a statement is to be relied on, 0 to 1; undefined where nothing is said of it. A number is itself; an Admiralty
 * code is the mean of its two parts, which analysts judge separately (A1 1, B2 0.75, C3 0.5, B6 0.625, E5 0).
 *
 * The share of samples of the model in which the statement counts: no probability that it is true. How little agreement
 * there is on figures for the code: Irwin & Mandel, *Intelligence and National Security* 34 (2019).
 *
 * @example
 * ```ts
 * reliabilityOf({ reliability: "B2" }); // => 0.75
 * reliabilityOf({ reliability: "0.7" }); // => 0.7
 * ```
 */
export function reliabilityOf({ reliability }: Pick<Statement, "reliability">): number | undefined {
  if (reliability === undefined) return undefined;
  const code = /^([A-F])([1-6])$/.exec(reliability);
  return code ? (ofSource[code[1]] + ofInformation[code[2]]) / 2 : Number(reliability);
}

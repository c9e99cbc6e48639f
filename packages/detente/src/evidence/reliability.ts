import type { Statement } from "../model/conflict.ts";

/**
 * The Admiralty code (NATO STANAG 2022, *Intelligence Reports*; UK Joint Doctrine Publication 2-00): a source from A,
 * completely reliable, to E, unreliable, and information from 1, confirmed by others, to 5, improbable; F and 6 mean that
 * it cannot be judged.
 *
 * The code is ordinal and no figures belong to it. Détente's are the middles of five equal steps, as in the shares that
 * Baker, McKendry & Mace (*Certitude Judgments in an Operational Environment*, US Army Research Institute, 1968) asked
 * analysts for, and one half where nothing can be judged.
 */
const sourceShares: Readonly<Record<string, number>> = { A: 0.9, B: 0.7, C: 0.5, D: 0.3, E: 0.1, F: 0.5 };
const informationShares: Readonly<Record<string, number>> = {
  "1": 0.9,
  "2": 0.7,
  "3": 0.5,
  "4": 0.3,
  "5": 0.1,
  "6": 0.5,
};

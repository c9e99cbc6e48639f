import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Analysis, analyzeSpace, type Conflict, prepare, readConflict } from "detente";

/** The text of a bundled case: "summit-2025", "published/syria-iraq-1975". */
export const caseText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../cases/${name}.detente`, import.meta.url)), "utf8");

export const conflictOf = (text: string): Conflict => readConflict(text).conflict!;

/** The analysis that the library itself makes of a text. */
export const analysisOf = async (text: string, scenario?: string): Promise<Analysis> =>
  await analyzeSpace(prepare(conflictOf(text), scenario).space!);

/** As people number states. */
export const numbered = (states: readonly number[]): number[] => states.map((state) => state + 1);

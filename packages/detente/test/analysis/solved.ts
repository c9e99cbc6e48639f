import { readFileSync } from "node:fs";
import { type Analysis, type AnalyzeOptions, analyze } from "../../src/analysis/analyze.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario } from "../../src/model/scenario.ts";

/** The analysis of a random model; none where no state is feasible. */
export async function solved(model: ConflictModel, options: AnalyzeOptions = {}): Promise<Analysis | undefined> {
  try {
    return await analyze(model, options);
  } catch (error) {
    if (error instanceof StateCountError) return undefined;
    throw error;
  }
}

/** A conflict from its text, which must be right. */
export function conflictOf(text: string): Conflict {
  const { conflict, diagnostics } = readConflict(text);
  const wrong = diagnostics.filter(({ severity }) => severity === "error");
  if (!conflict || wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
  return conflict;
}

/** The first case. */
export const summit: Conflict = conflictOf(
  readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8"),
);

export async function situation(conflict: Conflict, scenario?: string): Promise<Analysis> {
  return analyze(resolveScenario(conflict, scenario));
}

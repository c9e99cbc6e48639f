import {
  type Analysis,
  type AskedConcept,
  type Conflict,
  type Diagnostic,
  GroupError,
  hasErrors,
  prepare,
  ReadingError,
  type StateSpace,
  StrengthError,
  strength,
  strengthDocument,
  strengthText,
  uncertaintyDocument,
  uncertaintyText,
  unknownPreference,
} from "detente";
import { progressLine } from "./progress.ts";

/** Questions about preferences that are unknown or strong, asked beside the ordinary verdicts. */
export interface OpenFlags {
  readonly uncertain?: boolean;
  readonly reading: readonly string[];
  readonly strength?: boolean;
  readonly all?: boolean;
}

/** For people, and as fields of the JSON document; or why they cannot be given. */
export type OpenAnswers =
  | { readonly texts: readonly string[]; readonly fields: object }
  | { readonly refused: Diagnostic };

/** Findings that do not apply to these answers: what they speak of is not read away. */
export function answeredNotices(flags: OpenFlags): string[] {
  return [...(flags.uncertain ? ["read-unordered"] : []), ...(flags.strength ? ["read-much"] : [])];
}

export async function openAnswers(
  analysis: Analysis<AskedConcept>,
  conflict: Conflict,
  flags: OpenFlags,
): Promise<OpenAnswers> {
  const texts: string[] = [];
  const fields: Record<string, unknown> = {};
  try {
    if (flags.uncertain) {
      const readings: StateSpace[] = [];
      for (const id of flags.reading) readings.push(readingSpace(conflict, id));
      const progress = progressLine("unknown preference");
      const answer = await unknownPreference(analysis, {
        readings,
        ...(flags.all ? { mostPairs: Number.POSITIVE_INFINITY } : {}),
        onProgress: progress.show,
      }).finally(progress.clear);
      texts.push(uncertaintyText(analysis, answer, flags.reading));
      fields.uncertainty = uncertaintyDocument(analysis, answer, flags.reading);
    }
    if (flags.strength) {
      const answer = await strength(analysis);
      texts.push(strengthText(analysis, answer));
      fields.strength = strengthDocument(analysis, answer);
    }
    return { texts, fields };
  } catch (error) {
    if ([GroupError, ReadingError, StrengthError, NoReading].some((refusal) => error instanceof refusal))
      return { refused: { code: "open-preferences", severity: "error", message: (error as Error).message } };
    throw error;
  }
}

/** A scenario that cannot be taken as a reading. */
class NoReading extends Error {}

function readingSpace(conflict: Conflict, id: string): StateSpace {
  const { space, diagnostics } = prepare(conflict, id);
  if (!space)
    throw new NoReading(
      `The scenario "${id}" cannot be taken as a reading: ${diagnostics.find((found) => hasErrors([found]))?.message ?? ""}`,
    );
  return space;
}

import type { Analysis } from "../analysis/analyze.ts";
import { type CoalitionAnswer, type Coalitions, jointSequence, survivors } from "../analysis/coalitions/coalitions.ts";
import { improvementsFrom } from "../analysis/coalitions/improvements.ts";
import { idOrNull, provenance, stateDocument, stepDocument, toId } from "./documents.ts";
import { Words } from "./words.ts";

/**
 * `coalitions --json`. `sequences`: for how many equilibria shortest joint sequences are looked for.
 *
 * @example
 * ```ts
 * coalitionsDocument("water.detente", analysis, await coalitions(analysis)).coalitions[0].members; // => ["syria", "iraq"]
 * ```
 */
export function coalitionsDocument(
  file: string,
  analysis: Analysis,
  answer: Coalitions,
  { sequences = 40 }: { readonly sequences?: number } = {},
) {
  const words = new Words(analysis);
  const ids = analysis.model.actors.map(({ id }) => id);
  const names = (members: readonly number[]): string[] => members.map((actor) => ids[actor]!);
  return {
    ...provenance(file, analysis.model),
    rules: analysis.rules,
    complete: answer.every,
    concepts: answer.concepts,
    statusQuo: idOrNull(analysis.space.statusQuo),
    coalitions: answer.coalitions.map((coalition) => ({
      members: names(coalition.members),
      improvements: improvementRows(coalition),
      stable: Object.fromEntries([...coalition.stable].map(([concept, verdicts]) => [concept, idsOf(verdicts)])),
      ...(coalition.merged
        ? {
            merged: {
              warning:
                "The members count as one player that improves only where all of them gain: what each would do alone is dropped.",
              equilibria: Object.fromEntries(
                [...coalition.merged.equilibria].map(([concept, verdicts]) => [concept, idsOf(verdicts)]),
              ),
            },
          }
        : {}),
    })),
    survivors: Object.fromEntries(answer.concepts.map((concept) => [concept, survivors(answer, concept).map(toId)])),
    equilibria: answer.equilibria.map(({ state, holds, upset }, index) => ({
      ...stateDocument(words, state),
      holds,
      upset: upset.map(({ coalition, to, leaves }) => {
        const { members } = answer.coalitions[coalition]!;
        return {
          members: names(members),
          to: to.map(toId),
          leaves,
          steps:
            index < sequences
              ? jointSequence(analysis, members, state, to).map((step) => stepDocument(analysis, step))
              : null,
        };
      }),
    })),
  };
}

/** States without an improvement are left out. */
function improvementRows({ improvements }: CoalitionAnswer): { from: number; to: number[] }[] {
  const rows: { from: number; to: number[] }[] = [];
  for (let state = 0; state + 1 < improvements.starts.length; state++) {
    const to = improvementsFrom(improvements, state);
    if (to.length > 0) rows.push({ from: toId(state), to: to.map(toId) });
  }
  return rows;
}

/** Ids of the states with a 1. */
function idsOf(verdicts: Uint8Array): number[] {
  const ids: number[] = [];
  for (let state = 0; state < verdicts.length; state++) if (verdicts[state] === 1) ids.push(toId(state));
  return ids;
}

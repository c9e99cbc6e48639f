import type { Analysis } from "../analysis/analyze.ts";
import { isEquilibrium } from "../analysis/stability.ts";
import type { Strength } from "../analysis/uncertain/strength.ts";
import { extensions, type UnknownPreference } from "../analysis/uncertain/unknown-preference.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { toId } from "./documents.ts";

/**
 * The field `uncertainty` of `analyze --uncertain --json`. `readings`: ids of the scenarios that count as possible rankings.
 *
 * @example
 * ```ts
 * Object.keys(uncertaintyDocument(analysis, await unknownPreference(analysis))); // => ["readings", "disputed", "stability"]
 * ```
 */
export function uncertaintyDocument(
  analysis: Analysis<AskedConcept>,
  answer: UnknownPreference,
  readings: readonly string[] = [],
) {
  const ids = analysis.model.actors.map(({ id }) => id);
  return {
    readings,
    disputed: Object.fromEntries(
      answer.disputed.map(({ pairs, count, of }, actor) => [
        ids[actor],
        { count, of, pairs: pairs.map(([a, b]) => [toId(a), toId(b)]) },
      ]),
    ),
    stability: Object.fromEntries(
      answer.concepts.map((concept) => [
        concept,
        Object.fromEntries(
          extensions.map((extension) => [
            extension,
            {
              stable: Object.fromEntries(ids.map((id, actor) => [id, idsOf(answer.stable(concept, extension, actor))])),
              equilibria: answer.equilibria(concept, extension).map(toId),
            },
          ]),
        ),
      ]),
    ),
  };
}

/**
 * The field `strength` of `analyze --strength --json`.
 *
 * @example
 * ```ts
 * Object.keys(strengthDocument(analysis, await strength(analysis))); // => ["gmr", "smr", "seq", "sseq"]
 * ```
 */
export function strengthDocument(analysis: Analysis<AskedConcept>, { concepts, strong }: Strength) {
  const ids = analysis.model.actors.map(({ id }) => id);
  return Object.fromEntries(
    concepts.map((concept) => {
      const verdicts = strong.get(concept)!;
      const held = Array.from({ length: analysis.space.count }, (_, state) => state).filter((state) =>
        isEquilibrium(analysis, concept, state),
      );
      const firm = held.filter((state) => verdicts.every((one) => one[state] === 1));
      return [
        concept,
        {
          strong: Object.fromEntries(ids.map((id, actor) => [id, idsOf(verdicts[actor]!)])),
          equilibria: { strong: firm.map(toId), weak: held.filter((state) => !firm.includes(state)).map(toId) },
        },
      ];
    }),
  );
}

/** Ids of the states with a 1. */
function idsOf(verdicts: Uint8Array): number[] {
  const ids: number[] = [];
  for (let state = 0; state < verdicts.length; state++) if (verdicts[state] === 1) ids.push(toId(state));
  return ids;
}

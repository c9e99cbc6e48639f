import type { ModelComparison } from "../../analysis/compare/compare.ts";
import { provenance, stateDocument } from "../documents.ts";
import { Words } from "../words.ts";
import { differenceText } from "./difference-words.ts";

/**
 * `compare --json`. Differences are referred to by their position, from 0.
 *
 * @example
 * ```ts
 * const document = compareDocument(["a.detente", "b.detente"], await compareModels(analysis, analysis));
 * document.differences; // => []
 * ```
 */
export function compareDocument(files: readonly [before: string, after: string], comparison: ModelComparison) {
  const { before, after } = comparison;
  const words = { vanishes: new Words(before), appears: new Words(after) };
  return {
    before: provenance(files[0], before.model),
    after: provenance(files[1], after.model),
    rules: before.rules,
    concepts: before.concepts,
    statesComparable: comparison.statesComparable,
    differences: comparison.differences.map((difference, index) => {
      const { produces, besides, undoes, problem } = comparison.effects[index]!;
      return {
        kind: difference.kind,
        change: difference.kind === "preference" ? difference.edit.change : difference.change,
        actor: "actor" in difference ? difference.actor.id : null,
        text: differenceText(difference),
        produces,
        besides,
        undoes,
        problem: problem ?? null,
      };
    }),
    rankings: comparison.rankings.map(({ actor, tau, same }) => ({ actor, tau: tau ?? null, same })),
    changes: comparison.changes.map(({ verdict, alone, needed, pair }) => ({
      kind: verdict.kind,
      change: verdict.of.change,
      concept: verdict.of.concept,
      outcome: verdict.kind === "outcome" ? verdict.of.outcome : null,
      state: verdict.kind === "state" ? stateDocument(words[verdict.of.change], verdict.of.state) : null,
      alone,
      needed,
      pair: pair ?? null,
    })),
    renaming: renamingDocument(comparison),
    pairs: comparison.pairs,
  };
}

/** Which actor, option and state of the second model each of the first is. */
function renamingDocument({ before, after, renaming }: ModelComparison) {
  if (!renaming) return null;
  return {
    actors: before.model.actors.map(({ id }, index) => ({
      before: id,
      after: after.model.actors[renaming.actors[index]!]!.id,
    })),
    options: before.model.options.map(({ key }, index) => ({
      before: key,
      after: after.model.options[renaming.options[index]!]!.key,
    })),
    states: renaming.states.map((state, index) => ({ before: index + 1, after: state + 1 })),
  };
}

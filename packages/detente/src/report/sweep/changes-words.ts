import type { Analysis } from "../../analysis/analyze.ts";
import type { VerdictChanges } from "../../analysis/verdict-changes.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";

/**
 * Changes of verdicts in few words: outcomes first, then how many equilibria come and go.
 *
 * @example
 * ```ts
 * changesText(analysis, verdictChanges(analysis, analysis)); // => "nothing"
 * ```
 */
export function changesText(
  { model }: Pick<Analysis, "model">,
  changes: VerdictChanges,
  { general, change: words }: Phrases = english,
): string {
  const names = new Map(model.outcomes.map(({ id, name }) => [id, name]));
  const outcomes = [...Map.groupBy(changes.outcomes, ({ outcome, change }) => `${outcome} ${change}`).values()].map(
    (group) => {
      const { outcome, change } = group[0]!;
      const concepts = group.map(({ concept }) => concept).join(general.comma);
      return words.outcomeChanges(names.get(outcome) ?? outcome, change, concepts);
    },
  );
  const states = (change: "appears" | "vanishes"): number =>
    new Set(changes.states.filter((each) => each.change === change).map(({ state }) => state)).size;
  const [gone, come] = [states("vanishes"), states("appears")];
  const parts = [...outcomes, ...(gone + come > 0 ? [words.equilibriaChange(gone, come)] : [])];
  return parts.length > 0 ? parts.join(general.semicolon) : words.nothing;
}

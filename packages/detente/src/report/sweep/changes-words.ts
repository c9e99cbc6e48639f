import type { Analysis } from "../../analysis/analyze.ts";
import type { VerdictChanges } from "../../analysis/verdict-changes.ts";

/** Changes of verdicts in few words: outcomes first, then how many equilibria come and go. */
export function changesText({ model }: Pick<Analysis, "model">, changes: VerdictChanges): string {
  const names = new Map(model.outcomes.map(({ id, name }) => [id, name]));
  const outcomes = [...Map.groupBy(changes.outcomes, ({ outcome, change }) => `${outcome} ${change}`).values()].map(
    (group) => {
      const { outcome, change } = group[0]!;
      return `${names.get(outcome)} ${change} (${group.map(({ concept }) => concept).join(", ")})`;
    },
  );
  const states = (change: "appears" | "vanishes"): number =>
    new Set(changes.states.filter((each) => each.change === change).map(({ state }) => state)).size;
  const [gone, come] = [states("vanishes"), states("appears")];
  const counted = [...(gone > 0 ? [`${gone} vanish`] : []), ...(come > 0 ? [`${come} appear`] : [])];
  const parts = [...outcomes, ...(counted.length > 0 ? [`equilibria: ${counted.join(", ")}`] : [])];
  return parts.length > 0 ? parts.join("; ") : "nothing";
}

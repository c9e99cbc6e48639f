import type { Analysis } from "../../analysis/analyze.ts";
import type { Leverage, Restricted } from "../../analysis/leverage.ts";
import type { Secured } from "../../analysis/secure.ts";
import { table } from "../table.ts";
import { list, Words } from "../words.ts";
import { changesText } from "./changes-words.ts";

/** What each option decides, and what each actor can secure. */
export function leverageText(
  analysis: Analysis,
  effects: readonly Leverage[],
  secured: readonly (Secured | undefined)[],
): string {
  const { model } = analysis;
  if (effects.length === 0)
    return "## Leverage\n\nThis conflict is written as states and moves: there are no options to take away or to force.";
  const rows = effects.map(({ option, cannot, must }) => {
    const { owner, name } = model.options[option]!;
    return [owner.name, name, restrictedText(analysis, cannot), restrictedText(analysis, must)];
  });
  return [
    "## Leverage",
    decisive(analysis, effects),
    table(["Actor", "Option", "If it cannot use it", "If it must"], rows),
    "### What each actor can secure",
    "By committing to one of its strategies, whatever the others then do: the strategy, of those that are open whatever the others choose, whose worst feasible state is best in the actor's ranking (maximin).",
    securedTable(analysis, secured),
  ].join("\n\n");
}

function restrictedText(analysis: Analysis, restricted: Restricted): string {
  if (restricted.kind === "infeasible") return "the rules leave no state";
  const { statusQuo, changes } = restricted;
  return `${changesText(analysis, changes)}${statusQuo === false ? "; today is no longer possible" : ""}`;
}

/** The options that decide whether an outcome can hold at all. */
function decisive({ model }: Analysis, effects: readonly Leverage[]): string {
  const decide = effects.filter(({ cannot, must }) =>
    [cannot, must].some((each) => each.kind === "solved" && each.changes.outcomes.length > 0),
  );
  if (decide.length === 0) return "No single option decides whether some outcome can hold.";
  const names = decide.map(({ option }) => `“${model.options[option]!.name}” (${model.options[option]!.owner.name})`);
  return `Whether some outcome can hold turns on ${list(names)}.`;
}

function securedTable(analysis: Analysis, secured: readonly (Secured | undefined)[]): string {
  const { model } = analysis;
  const words = new Words(analysis);
  const names = new Map(model.outcomes.map(({ id, name }) => [id, name]));
  const rows = secured.map((best, actor) => {
    const { name } = model.actors[actor]!;
    if (!best) return [name, "no strategy is open to it whatever the others do", "", "", ""];
    const taken = best.taken.map((option) => model.options[option]!.id);
    return [
      name,
      taken.length > 0 ? taken.join(", ") : "take nothing",
      words.label(best.worst),
      `${best.place} of ${best.of}`,
      best.outcomes.map((id) => names.get(id)).join(", ") || "none",
    ];
  });
  return table(["Actor", "By", "At worst", "Place", "Outcomes secured"], rows, ["l", "l", "l", "r", "l"]);
}

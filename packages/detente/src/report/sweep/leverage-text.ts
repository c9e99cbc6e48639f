import type { Analysis } from "../../analysis/analyze.ts";
import type { Leverage, Restricted } from "../../analysis/leverage.ts";
import type { Secured } from "../../analysis/secure.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { table } from "../table.ts";
import { Words } from "../words.ts";
import { changesText } from "./changes-words.ts";

/** What each option decides, and what each actor can secure. */
export function leverageText(
  analysis: Analysis,
  effects: readonly Leverage[],
  secured: readonly (Secured | undefined)[],
  phrases: Phrases = english,
): string {
  const { model } = analysis;
  const { levers } = phrases;
  if (effects.length === 0) return `## ${levers.title}\n\n${levers.noOptions}`;
  const rows = effects.map(({ option, cannot, must }) => {
    const { owner, name } = model.options[option]!;
    return [owner.name, name, restrictedText(analysis, cannot, phrases), restrictedText(analysis, must, phrases)];
  });
  return [
    `## ${levers.title}`,
    decisive(analysis, effects, phrases),
    table(levers.head, rows),
    `### ${levers.securedTitle}`,
    levers.securedMeans,
    securedTable(analysis, secured, phrases),
  ].join("\n\n");
}

function restrictedText(analysis: Analysis, restricted: Restricted, phrases: Phrases): string {
  const { levers } = phrases;
  if (restricted.kind === "infeasible") return levers.noStateLeft;
  const changes = changesText(analysis, restricted.changes, phrases);
  return restricted.statusQuo === false ? levers.todayImpossible(changes) : changes;
}

/** The options that decide whether an outcome can hold at all. */
function decisive({ model }: Analysis, effects: readonly Leverage[], { general, levers }: Phrases): string {
  const decide = effects.filter(({ cannot, must }) =>
    [cannot, must].some((each) => each.kind === "solved" && each.changes.outcomes.length > 0),
  );
  if (decide.length === 0) return levers.noneDecisive;
  return levers.decisive(
    decide.map(({ option }) => {
      const { name, owner } = model.options[option]!;
      return `${general.quoted(name)}${general.bracketed(owner.name)}`;
    }),
  );
}

function securedTable(analysis: Analysis, secured: readonly (Secured | undefined)[], phrases: Phrases): string {
  const { model } = analysis;
  const { general, levers } = phrases;
  const words = new Words(analysis, phrases);
  const names = new Map(model.outcomes.map(({ id, name }) => [id, name]));
  const rows = secured.map((best, actor) => {
    const { name } = model.actors[actor]!;
    if (!best) return [name, levers.noStrategy, "", "", ""];
    const taken = best.taken.map((option) => model.options[option]!.id);
    return [
      name,
      taken.length > 0 ? taken.join(general.comma) : levers.takeNothing,
      words.label(best.worst),
      levers.placeOf(best.place, best.of),
      best.outcomes.map((id) => names.get(id)).join(general.comma) || general.none,
    ];
  });
  return table(levers.securedHead, rows, ["l", "l", "l", "r", "l"]);
}

import type { Analysis } from "../../analysis/analyze.ts";
import { coalitions } from "../../analysis/coalitions/coalitions.ts";
import { coalitionsText } from "../coalitions-text.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { type Block, markdown, type Section } from "./contents.ts";

/** Beyond these sizes groups take longer than a reader of the whole waits. */
const statesUpTo = 500;
const actorsUpTo = 6;

/** What groups of actors can do together, and which of the equilibria they upset. */
export async function coalitionsSection(
  analysis: Analysis,
  phrases: Phrases,
  signal: AbortSignal | undefined,
): Promise<Section> {
  const { page, figures } = phrases;
  const section = (blocks: readonly Block[]): Section => ({ id: "coalitions", title: page.titles.coalitions, blocks });
  const { model, space } = analysis;
  if (model.actors.length < 2) return section([markdown(figures.oneActor)]);
  if (space.count > statesUpTo || model.actors.length > actorsUpTo)
    return section([markdown(figures.coalitionsTooLarge(statesUpTo, actorsUpTo))]);
  const answer = await coalitions(analysis, signal ? { signal } : {});
  const [, summary = "", ...tables] = coalitionsText(analysis, answer, {}, phrases).split("\n\n");
  const rest = tables.join("\n\n").replaceAll("`--", "`detente coalitions --");
  return section([markdown(summary), { kind: "fold", title: figures.coalitionsFold, blocks: [markdown(rest)] }]);
}

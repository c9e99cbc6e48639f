import type { Analysis } from "../../analysis/analyze.ts";
import { conceptsHolding, isStable } from "../../analysis/stability.ts";
import { place } from "../../analysis/steps.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import { movesFrom } from "../../engine/moves.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { type Cell, markdown, type Section } from "./contents.ts";
import { concernedConcept } from "./verdicts.ts";

/** A longer table is read by programs only. */
const listedUpTo = 128;

/**
 * Every feasible state with its place in each actor's ranking and whether it is stable for it: the tables of a published
 * graph model study in one, closed for those who do not check.
 */
export function statesSection(analysis: Analysis, phrases: Phrases): Section {
  const { general, page, verdicts, figures } = phrases;
  const concept = concernedConcept(analysis);
  const title = page.titles.states;
  const { model, space } = analysis;
  if (space.count > listedUpTo) return { id: "states", title, blocks: [markdown(figures.statesLeftOut(listedUpTo))] };
  const rows = Array.from({ length: space.count }, (_, state): Cell[] => [
    { kind: "state", state },
    { kind: "taken", state },
    ...model.actors.map(
      (_, actor) => `${code(analysis, concept, actor, state, phrases)} ${place(analysis, actor, state).place}`,
    ),
    conceptsHolding(analysis, state).join(general.comma),
  ]);
  const table = {
    kind: "table",
    head: [
      verdicts.state,
      model.graph ? verdicts.id : verdicts.optionsTaken,
      ...model.actors.map(({ name }) => name),
      figures.holdsFor,
    ],
    rows,
  } as const;
  const blocks = [markdown(figures.statesMean(concept)), table];
  return { id: "states", title, blocks: [{ kind: "fold", title: figures.statesTitle(space.count), blocks }] };
}

/** As the literature marks it: r without an improvement, s where each is sanctioned, u where it would leave. */
function code(analysis: Analysis, concept: ConceptId, actor: number, state: number, { figures }: Phrases): string {
  if (!isStable(analysis, concept, actor, state)) return `**${figures.code.unstable}**`;
  const ranks = analysis.ranks[actor]!;
  const improves = movesFrom(analysis.space.structure.moves[actor]!, state).some((to) => ranks[to]! > ranks[state]!);
  return improves ? figures.code.sanctioned : figures.code.rational;
}

import type { Analysis } from "../../analysis/analyze.ts";
import { conceptsHolding, isStable } from "../../analysis/stability.ts";
import { place } from "../../analysis/steps.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import { movesFrom } from "../../engine/moves.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { type Block, type Cell, markdown } from "./contents.ts";

/** A longer table is read by programs only. */
const listedUpTo = 128;

/**
 * Every feasible state with its place in each actor's ranking and whether it is stable for it: the tables of a published
 * graph model study in one, closed for those who do not check.
 */
export function statesBlock(analysis: Analysis, concept: ConceptId, phrases: Phrases): Block {
  const { general, verdicts, figures } = phrases;
  const { model, space } = analysis;
  if (space.count > listedUpTo) return markdown(figures.statesLeftOut(listedUpTo));
  const rows = Array.from({ length: space.count }, (_, state): Cell[] => [
    { kind: "state", state },
    { kind: "taken", state },
    ...model.actors.map(
      (_, actor) => `${code(analysis, concept, actor, state, phrases)} ${place(analysis, actor, state).place}`,
    ),
    conceptsHolding(analysis, state).join(general.comma),
  ]);
  return {
    kind: "fold",
    title: figures.statesTitle(space.count),
    blocks: [
      markdown(figures.statesMean(concept)),
      {
        kind: "table",
        head: [
          verdicts.state,
          model.graph ? verdicts.id : verdicts.optionsTaken,
          ...model.actors.map(({ name }) => name),
          figures.holdsFor,
        ],
        rows,
      },
    ],
  };
}

/** As the literature marks it: r without an improvement, s where each is sanctioned, u where it would leave. */
function code(analysis: Analysis, concept: ConceptId, actor: number, state: number, { figures }: Phrases): string {
  if (!isStable(analysis, concept, actor, state)) return `**${figures.code.unstable}**`;
  const ranks = analysis.ranks[actor]!;
  const improves = movesFrom(analysis.space.structure.moves[actor]!, state).some((to) => ranks[to]! > ranks[state]!);
  return improves ? figures.code.sanctioned : figures.code.rational;
}

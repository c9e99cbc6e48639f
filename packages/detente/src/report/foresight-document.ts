import type { Analysis } from "../analysis/analyze.ts";
import type { Foresight } from "../analysis/foresight/foresight.ts";
import type { ConsistentSet } from "../analysis/foresight/largest-consistent-set.ts";
import type { LimitedMoves } from "../analysis/foresight/limited-moves.ts";
import { idOrNull, provenance, stateDocument, stepDocument, toId } from "./documents.ts";
import { Words } from "./words.ts";

/**
 * `foresight --json`. `asked`: the states (from 0) of which it is told in full why they are ruled out.
 *
 * @example
 * ```ts
 * foresightDocument("water.detente", analysis, await foresight(analysis)).statusQuo; // => 1
 * ```
 */
export function foresightDocument(file: string, analysis: Analysis, answer: Foresight, asked: readonly number[] = []) {
  return {
    ...provenance(file, analysis.model),
    statusQuo: idOrNull(analysis.space.statusQuo),
    largestConsistentSet: {
      single: answer.single.states.map(toId),
      coalitions: answer.coalitions.states.map(toId),
    },
    ruledOut: {
      single: ruledOutDocument(analysis, answer.single, asked),
      coalitions: ruledOutDocument(analysis, answer.coalitions, asked),
    },
    limitedMoves: answer.limitedMoves ? limitedMovesDocument(analysis, answer.limitedMoves) : null,
  };
}

function ruledOutDocument(analysis: Analysis, set: ConsistentSet, asked: readonly number[]) {
  const words = new Words(analysis);
  const names = (members: readonly number[]): string[] => members.map((actor) => analysis.model.actors[actor]!.id);
  return {
    rounds: set.rounds,
    states: set.ruledOut.map((out) => {
      const why = asked.includes(out.state) ? set.explain(out) : undefined;
      return {
        ...stateDocument(words, out.state),
        round: out.round,
        members: names(out.members),
        to: toId(out.to),
        ...(why
          ? {
              steps: why.steps.map((step) => stepDocument(analysis, step)),
              ends: why.ends.map(toId),
              chain: why.chain.map(({ members, from, to }) => ({
                members: names(members),
                from: toId(from),
                to: toId(to),
              })),
            }
          : {}),
      };
    }),
  };
}

function limitedMovesDocument(analysis: Analysis, { horizons, repeats, nonMyopic, ties }: LimitedMoves) {
  const ids = analysis.model.actors.map(({ id }) => id);
  const statesWhere = (holds: (state: number) => boolean): number[] => {
    const states: number[] = [];
    for (let state = 0; state < analysis.space.count; state++) if (holds(state)) states.push(toId(state));
    return states;
  };
  return {
    horizons: horizons.map(({ moves, ends }) => ({
      moves,
      stable: Object.fromEntries(ids.map((id, actor) => [id, statesWhere((state) => ends[actor]![state] === state)])),
      equilibria: statesWhere((state) => ends.every((end) => end[state] === state)),
    })),
    repeats: repeats ?? null,
    nonMyopic: nonMyopic
      ? {
          stable: Object.fromEntries(
            ids.map((id, actor) => [id, statesWhere((state) => nonMyopic[actor]![state] === 1)]),
          ),
          equilibria: statesWhere((state) => nonMyopic.every((stable) => stable[state] === 1)),
        }
      : null,
    ties,
  };
}

import type { Graph } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { arcsFromList } from "./arcs.ts";
import { tooManyStates } from "./enumerate.ts";
import { StateCountError, type StateSpace } from "./states.ts";
import { TruthTable } from "./truth-table.ts";

/** The states of a conflict in graph form: as they are declared, in that order. */
export function compileGraph(model: ConflictModel, graph: Graph, maxStates: number): StateSpace {
  const { states } = graph;
  const count = states.length;
  if (count === 0) throw new StateCountError("This conflict in graph form declares no state.", 0n, false);
  if (count > maxStates) throw tooManyStates(BigInt(count), maxStates);

  const position = new Map(states.map((state, index) => [state.id, index]));
  const indexOf = (id: string): number => {
    const index = position.get(id);
    if (index === undefined) throw new RangeError(`There is no state "${id}".`);
    return index;
  };
  const table = new TruthTable(model, {
    count,
    option: (key) => {
      throw new RangeError(`"${key}" names an option, but this conflict is written in states.`);
    },
    state: (id) => {
      const truth = new Uint8Array(count);
      truth[indexOf(id)] = 1;
      return truth;
    },
  });

  const moves = model.actors.map((actor) => {
    const forbidden = model.forbidden.filter((rule) => rule.by === undefined || rule.by === actor.id);
    const unseen = model.unseen.filter((rule) => rule.by === actor.id).map((rule) => table.truth(rule.when));
    const barriers = forbidden.map(({ from, to }) => ({ from: from && table.truth(from), to: to && table.truth(to) }));
    const arcs = graph.moves
      .filter((move) => move.by === actor.id)
      .map((move) => [indexOf(move.from), indexOf(move.to)] as const)
      .filter(
        ([from, to]) =>
          !unseen.some((truth) => truth[from] === 1 || truth[to] === 1) &&
          !barriers.some((barrier) => barrier.from?.[from] !== 0 && barrier.to?.[to] !== 0),
      );
    return arcsFromList(count, arcs);
  });

  const { statusQuo } = model;
  return {
    model,
    count,
    structure: { stateCount: count, moves },
    statusQuo: statusQuo?.kind === "state" ? position.get(statusQuo.state) : undefined,
    pattern: (state) => states[state].id,
    truth: (expression) => table.truth(expression),
    split: () => -1,
    resolve: (reference) => {
      switch (reference.kind) {
        case "number":
          return reference.number >= 1 && reference.number <= count ? [reference.number - 1] : [];
        case "outcome":
          return indicesOf(table.truth({ op: "outcome", outcome: reference.outcome }));
        case "state":
          return position.has(reference.state) ? [indexOf(reference.state)] : [];
        case "pattern":
          return [];
      }
    },
  };
}

/** The positions where the truth is 1, ascending. */
export function indicesOf(truth: Uint8Array): number[] {
  const found: number[] = [];
  for (let index = 0; index < truth.length; index++) if (truth[index] === 1) found.push(index);
  return found;
}

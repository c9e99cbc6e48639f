import type { Moves } from "./structure.ts";

/** Calls `visit` with every state that the moves reach from `state` in one move, ascending, `state` itself never. */
export function forEachMove(moves: Moves, state: number, visit: (target: number) => void): void {
  if (moves.kind === "arcs") {
    for (let at = moves.starts[state]; at < moves.starts[state + 1]; at++) visit(moves.targets[at]);
    return;
  }
  const { members, strategyOf, allows } = moves;
  const fibre = moves.fibreOf[state];
  const end = moves.starts[fibre + 1];
  for (let at = moves.starts[fibre]; at < end; at++) {
    const target = members[at];
    if (target === state) continue;
    if (allows === null || allows(strategyOf[state], strategyOf[target])) visit(target);
  }
}

/** The states that the moves reach from `state` in one move, ascending, without `state` itself. */
export function movesFrom(moves: Moves, state: number): number[] {
  const targets: number[] = [];
  forEachMove(moves, state, (target) => targets.push(target));
  return targets;
}

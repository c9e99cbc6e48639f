import type { Analysis } from "detente";

/** Calls `visit` with every state that the actor reaches from `state` in one move, ascending. */
export function forEachMoveOf({ space }: Analysis, actor: number, state: number, visit: (to: number) => void): void {
  const moves = space.structure.moves[actor]!;
  if (moves.kind === "arcs") {
    for (let at = moves.starts[state]!; at < moves.starts[state + 1]!; at++) visit(moves.targets[at]!);
    return;
  }
  const { members, starts, strategyOf, allows, fibreOf } = moves;
  const fibre = fibreOf[state]!;
  for (let at = starts[fibre]!; at < starts[fibre + 1]!; at++) {
    const to = members[at]!;
    if (to !== state && (allows === null || allows(strategyOf[state]!, strategyOf[to]!))) visit(to);
  }
}

/** In how many options two states differ; in graph form the states themselves. */
export function optionsChanged({ space, model }: Analysis, a: number, b: number): number {
  if (model.graph) return a === b ? 0 : 1;
  const [from, to] = [space.pattern(a), space.pattern(b)];
  return Array.from(from).filter((letter, option) => letter !== to[option]).length;
}

import { kindsOf } from "./map/kinds.ts";
import { forEachMoveOf } from "./map/moves.ts";
import type { Asked } from "./question.ts";
import { type NamedState, stateNamer } from "./states/state-names.ts";
import { holdingBits } from "./states/verdict-bits.ts";

export interface CloudWanted {
  /** Only the states of one kind, by its outcomes; all kinds when absent. */
  readonly kind?: readonly string[];
}

/** Many states as points, grouped by kind. */
export interface Cloud {
  /** States of several outcomes are counted under the first: there would be too many kinds else. */
  readonly byFirst: boolean;
  readonly kinds: readonly { readonly outcomes: readonly string[]; readonly states: number }[];
  readonly states: readonly (NamedState & {
    readonly kind: number;
    readonly holds: boolean;
    readonly today: boolean;
  })[];
  /** Improvements: from, to (positions in `states`), actor, three numbers each. */
  readonly arcs: Uint32Array;
  /** What is left out; -1: every improvement, uncounted. */
  readonly left: { readonly states: number; readonly arcs: number };
}

/** As many points can be told apart, and as many lines drawn. */
const mostPoints = 20_000;
const mostArcs = 30_000;
/** Above so many states the moves would take too much memory: improvements are left out. */
const mostWithMoves = 2 ** 20;

/** The states as a cloud: those that hold first, then by number, as many as there is room for. */
export async function answer(asked: Asked, { kind }: CloudWanted): Promise<Cloud> {
  const analysis = await asked.analysis();
  const { space, ranks, model } = analysis;
  const kinds = kindsOf(analysis);
  const all = holdingBits(analysis);
  const wanted = kind && kinds.outcomes.findIndex((outcomes) => outcomes.join(" ") === kind.join(" "));
  const counts = kinds.outcomes.map(() => 0);
  const picked: number[] = [];
  let total = 0;
  for (const holding of [true, false])
    for (let state = 0; state < space.count; state++) {
      if ((all[state] !== 0) !== holding || (wanted !== undefined && kinds.of[state] !== wanted)) continue;
      counts[kinds.of[state]!]!++;
      total++;
      if (picked.length < mostPoints || state === space.statusQuo) picked.push(state);
    }
  const position = new Map(picked.map((state, index) => [state, index]));
  const arcs: number[] = [];
  let found = 0;
  for (const [index, from] of space.count > mostWithMoves ? [] : picked.entries())
    for (const actor of model.actors.keys()) {
      const own = ranks[actor]!;
      forEachMoveOf(analysis, actor, from, (to) => {
        const end = position.get(to);
        if (end === undefined || own[to]! <= own[from]!) return;
        found++;
        if (arcs.length < 3 * mostArcs) arcs.push(index, end, actor);
      });
    }
  const name = stateNamer(analysis);
  return {
    byFirst: kinds.byFirst,
    kinds: kinds.outcomes.map((outcomes, index) => ({ outcomes, states: counts[index]! })),
    states: picked.map((state) => ({
      ...name(state),
      kind: kinds.of[state]!,
      holds: all[state] !== 0,
      today: state === space.statusQuo,
    })),
    arcs: Uint32Array.from(arcs),
    left: {
      states: total - picked.length,
      arcs: space.count > mostWithMoves ? -1 : found - arcs.length / 3,
    },
  };
}

import type { ArcLayout, FibreLayout, Layout } from "./layout.ts";

/** No value has been found for the state. */
const UNKNOWN = -2;
/** The state's value is known whoever moved last. */
const SETTLED = -1;

/**
 * For each state the least value among itself and every state that the movers reach from it by a legal sequence: any
 * number of moves (or improvements, each for its mover), none twice in a row by the same mover.
 *
 * Values are spread backwards from the lowest up, so the first to arrive is the least. `lowestFirst` are the states in
 * ascending order of value. Moves in fibres are transitive, so that a second one in a row adds nothing and is allowed.
 * For moves given as arcs it matters who moved last: a value that arrives by a move of actor j holds unless j has just
 * moved, and the first that arrives by anyone else's settles that as well. So each state passes on its value at most
 * twice, and back through each actor's moves once: time is linear in states and arcs.
 */
export function minReach(
  values: Int32Array,
  lowestFirst: Uint32Array,
  movers: readonly Layout[],
  improvements: boolean,
): Int32Array {
  const count = values.length;
  const least = new Int32Array(count);
  // UNKNOWN, SETTLED, or the mover (by arcs) for whom a value is still missing when it has just moved
  const missing = new Int16Array(count).fill(UNKNOWN);
  // a state is pushed at most twice: when its first value arrives and when it settles
  const stack = new Uint32Array(2 * count);
  const skipped = new Int16Array(2 * count);
  const onlyOne = new Uint8Array(2 * count);
  let height = 0;
  let value = 0;

  const push = (s: number, mover: number, only: 0 | 1): void => {
    stack[height] = s;
    skipped[height] = mover;
    onlyOne[height++] = only;
  };
  /** The value arrives at s by a move after which anyone may move, or (`mover` >= 0) anyone but the mover. */
  const arrive = (s: number, mover: number): void => {
    const before = missing[s];
    if (before === UNKNOWN) {
      least[s] = value;
      missing[s] = mover;
      push(s, mover, 0);
    } else if (before !== SETTLED && before !== mover) {
      missing[s] = SETTLED;
      push(s, before, 1);
    }
  };

  // the states of a block are reached from the worst up: so many of them have been
  const reached = movers.map((layout) => (layout.kind === "fibres" ? layout.starts.slice(0, -1) : null));
  // moves (not improvements) leave nothing to do in a block that has been passed through before
  const passed = movers.map((layout) =>
    layout.kind === "fibres" && layout.oneWay !== null && !improvements
      ? new Uint8Array(layout.starts.length - 1)
      : null,
  );

  const sweep = ({ starts, order, rank }: FibreLayout, next: Uint32Array, block: number, below: number): void => {
    const end = starts[block + 1];
    let at = next[block];
    if (improvements) while (at < end && rank[order[at]] < below) arrive(order[at++], SETTLED);
    else while (at < end) arrive(order[at++], SETTLED);
    next[block] = at;
  };
  const backThroughFibre = (layout: FibreLayout, mover: number, t: number): void => {
    const block = layout.blockOf[t];
    const next = reached[mover]!;
    const below = layout.rank[t];
    sweep(layout, next, block, below);
    const { oneWay } = layout;
    if (oneWay === null) return;
    const done = passed[mover];
    if (done !== null) {
      if (done[block] === 1) return;
      done[block] = 1;
    }
    const fibre = oneWay.fibreOf[block];
    for (let from = oneWay.firstBlock[fibre]; from < oneWay.firstBlock[fibre + 1]; from++) {
      if (from !== block && (oneWay.progress[from] & ~oneWay.progress[block]) === 0) sweep(layout, next, from, below);
    }
  };
  const backAlongArcs = ({ backward, rank }: ArcLayout, mover: number, t: number): void => {
    for (let at = backward.starts[t]; at < backward.starts[t + 1]; at++) {
      const s = backward.targets[at];
      if (!improvements || rank[s] < rank[t]) arrive(s, mover);
    }
  };

  for (let at = 0; at < count; at++) {
    value = values[lowestFirst[at]];
    arrive(lowestFirst[at], SETTLED);
    while (height > 0) {
      height--;
      const t = stack[height];
      const mover = skipped[height];
      const only = onlyOne[height] === 1;
      for (let j = 0; j < movers.length; j++) {
        if ((j === mover) !== only) continue;
        const layout = movers[j];
        if (layout.kind === "fibres") backThroughFibre(layout, j, t);
        else backAlongArcs(layout, j, t);
      }
    }
  }
  return least;
}

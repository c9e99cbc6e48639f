import type { Rules } from "./concepts.ts";
import { asArcs, type Layout, orderByValue } from "./layout.ts";
import { minReach } from "./min-reach.ts";
import { lowerByMove } from "./one-move.ts";

/** What an answer of the others is made of, and a call that ends the work when the user has cancelled it. */
export interface Answers {
  readonly others: readonly Layout[];
  /** Whether each move of an answer must improve on the state that its mover leaves. */
  readonly improvements: boolean;
  readonly sequences: Rules["sanction-sequences"];
  checkpoint(): void;
}

/**
 * For each state the least value among itself and the states to which the others can take it in answer: `m` of the closed
 * form.
 */
export function leastAfterAnswer(values: Int32Array, answers: Answers): Int32Array {
  const { others, improvements } = answers;
  switch (answers.sequences) {
    case "legal":
      return leastInPasses(values, answers) ?? minReach(values, orderByValue(values), alike(others), improvements);
    case "single": {
      const least = values.slice();
      for (const layout of others) lowerByMove(least, layout, values, improvements);
      return least;
    }
    case "each-once":
      return leastEachOnce(values, answers);
  }
}

/** All movers in fibres, or all by arcs. */
const alike = (movers: readonly Layout[]): readonly Layout[] =>
  movers.some(({ kind }) => kind === "arcs") ? movers.map(asArcs) : movers;

/** Rounds of passes before the search that needs none; ordinary models take two to five. */
const MAX_ROUNDS = 12;

/**
 * Legal sequences where all moves are fibres: passes over one actor's fibres after the other, until none of them lowers
 * anything. They run through memory in order and so beat the search by far, but a value can be many passes away; null
 * when it is, or where moves are arcs.
 */
function leastInPasses(values: Int32Array, { others, improvements, checkpoint }: Answers): Int32Array | null {
  if (others.some(({ kind }) => kind === "arcs")) return null;
  const least = values.slice();
  // passes since something was last lowered: done when everyone's fibres have been seen without effect
  let quiet = 0;
  for (let pass = 0; pass < MAX_ROUNDS * others.length; pass++) {
    checkpoint();
    const lowered = lowerByMove(least, others[pass % others.length], least, improvements);
    // fibres are transitive: right after its own pass an actor has nothing to add
    quiet = lowered ? 1 : quiet + 1;
    if (quiet >= others.length) return least;
  }
  return others.length === 0 ? least : null;
}

/**
 * At most one move by each of the others, in any order: what a set of them can do is one move by one of its members and
 * then what the rest can do. Sets are bit masks over the others, taken size by size; only two sizes are kept at a time.
 */
function leastEachOnce(values: Int32Array, { others, improvements, checkpoint }: Answers): Int32Array {
  let smaller = new Map<number, Int32Array>([[0, values]]);
  for (let size = 1; size <= others.length; size++) {
    const larger = new Map<number, Int32Array>();
    for (const set of smaller.keys()) {
      for (let j = 0; j < others.length; j++) {
        const grown = set | (1 << j);
        if (grown === set || larger.has(grown)) continue;
        checkpoint();
        const least = values.slice();
        for (let first = 0; first < others.length; first++) {
          if ((grown & (1 << first)) === 0) continue;
          lowerByMove(least, others[first], smaller.get(grown & ~(1 << first))!, improvements);
        }
        larger.set(grown, least);
      }
    }
    smaller = larger;
  }
  return smaller.get((1 << others.length) - 1)!;
}

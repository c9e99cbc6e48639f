import type { Rules } from "./concepts.ts";
import type { Layout } from "./layout.ts";
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
 * form. `lowestFirst` are the states in ascending order of value.
 */
export function leastAfterAnswer(values: Int32Array, lowestFirst: Uint32Array, answers: Answers): Int32Array {
  const { others, improvements } = answers;
  switch (answers.sequences) {
    case "legal":
      return minReach(values, lowestFirst, others, improvements);
    case "single": {
      const least = values.slice();
      for (const layout of others) lowerByMove(least, layout, values, improvements);
      return least;
    }
    case "each-once":
      return leastEachOnce(values, answers);
  }
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

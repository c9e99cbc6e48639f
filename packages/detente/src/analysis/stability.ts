import type { AskedConcept } from "../engine/concepts.ts";

import type { Analysis } from "./analyze.ts";

/**
 * Whether the state is stable for the actor under the concept. `state` and `actor` are positions from 0.
 *
 * @example
 * ```ts
 * isStable(analysis, "nash", 0, 0); // => true
 * isStable(analysis, "nash", 1, 0); // => false
 * ```
 */
export function isStable(
  analysis: Analysis<AskedConcept>,
  concept: AskedConcept,
  actor: number,
  state: number,
): boolean {
  return ((analysis.verdicts.bits[actor]![state]! >> bitOf(analysis, concept)) & 1) === 1;
}

/**
 * Whether the state is stable for every actor under the concept.
 *
 * @example
 * ```ts
 * isEquilibrium(analysis, "nash", 3); // => true
 * ```
 */
export function isEquilibrium(analysis: Analysis<AskedConcept>, concept: AskedConcept, state: number): boolean {
  const bit = bitOf(analysis, concept);
  return analysis.verdicts.bits.every((bits) => ((bits[state]! >> bit) & 1) === 1);
}

/**
 * The states (from 0, ascending) that are stable for the actor under the concept.
 *
 * @example
 * ```ts
 * stableStates(analysis, "nash", 0); // => [0, 3, 5]
 * ```
 */
export function stableStates(analysis: Analysis<AskedConcept>, concept: AskedConcept, actor: number): number[] {
  const bit = bitOf(analysis, concept);
  const bits = analysis.verdicts.bits[actor]!;
  const states: number[] = [];
  for (let state = 0; state < bits.length; state++) if ((bits[state]! >> bit) & 1) states.push(state);
  return states;
}

/**
 * The states (from 0, ascending) that are stable for every actor under the concept.
 *
 * @example
 * ```ts
 * equilibria(analysis, "nash").map((state) => analysis.space.pattern(state)); // => ["NNY", "NYY"]
 * ```
 */
export function equilibria(analysis: Analysis<AskedConcept>, concept: AskedConcept): number[] {
  const bit = bitOf(analysis, concept);
  const all = everybody(analysis.verdicts);
  const states: number[] = [];
  for (let state = 0; state < all.length; state++) if ((all[state]! >> bit) & 1) states.push(state);
  return states;
}

/**
 * How many states are stable: for each actor, and for all. For models too large to list.
 *
 * @example
 * ```ts
 * countStable(analysis, "seq"); // => { actors: [5, 4], equilibria: 3 }
 * ```
 */
export function countStable(
  analysis: Analysis<AskedConcept>,
  concept: AskedConcept,
): { actors: number[]; equilibria: number } {
  const bit = bitOf(analysis, concept);
  const { actors, all } = countsOf(analysis.verdicts);
  const count = (counts: Float64Array): number =>
    counts.reduce((total, n, verdict) => total + n * ((verdict >> bit) & 1), 0);
  return { actors: actors.map(count), equilibria: count(all) };
}

/** Concepts grouped by having the same equilibria, in the analysis's order. */
export function conceptsAlike<C extends AskedConcept>(analysis: Analysis<C>): C[][] {
  const { all } = countsOf(analysis.verdicts);
  // two concepts differ when some state has the one verdict without the other
  const alike = (a: C, b: C): boolean => {
    const [x, y] = [bitOf(analysis, a), bitOf(analysis, b)];
    return all.every((n, verdict) => n === 0 || ((verdict >> x) & 1) === ((verdict >> y) & 1));
  };
  const groups: C[][] = [];
  for (const concept of analysis.concepts) {
    const group = groups.find(([first]) => alike(first!, concept));
    if (group) group.push(concept);
    else groups.push([concept]);
  }
  return groups;
}

type VerdictBits = Pick<Analysis["verdicts"], "bits">;

interface VerdictCounts {
  /** For each actor: how many states have each of the 256 verdict bytes. */
  readonly actors: readonly Float64Array[];
  /** The same for the bits that all actors share. */
  readonly all: Float64Array;
}

const counted = new WeakMap<VerdictBits, VerdictCounts>();

/** One pass over the verdicts, from which every count follows. */
function countsOf(verdicts: VerdictBits): VerdictCounts {
  let counts = counted.get(verdicts);
  if (!counts) {
    const tally = (bits: Uint8Array): Float64Array => {
      const found = new Float64Array(256);
      for (let state = 0; state < bits.length; state++) found[bits[state]!]!++;
      return found;
    };
    counts = { actors: verdicts.bits.map(tally), all: tally(everybody(verdicts)) };
    counted.set(verdicts, counts);
  }
  return counts;
}

/**
 * The concepts, in the analysis's order, under which the state is an equilibrium.
 *
 * @example
 * ```ts
 * conceptsHolding(analysis, 3); // => ["nash", "gmr", "smr", "seq", "sseq"]
 * ```
 */
export function conceptsHolding<C extends AskedConcept>(analysis: Analysis<C>, state: number): C[] {
  return analysis.concepts.filter((concept) => isEquilibrium(analysis, concept, state));
}

/** Verdict bits that all actors share. */
function everybody({ bits }: VerdictBits): Uint8Array {
  const [first, ...others] = bits;
  const all = first!.slice();
  for (const other of others) for (let state = 0; state < all.length; state++) all[state]! &= other[state]!;
  return all;
}

function bitOf(analysis: Analysis<AskedConcept>, concept: AskedConcept): number {
  const bit = analysis.verdicts.concepts.indexOf(concept);
  if (bit < 0) throw new RangeError(`The concept "${concept}" was not part of this analysis.`);
  return bit;
}

import type { ConceptId } from "../engine/concepts.ts";
import type { Analysis } from "./analyze.ts";

/** Whether the state is stable for the actor under the concept. `state` and `actor` are positions from 0. */
export function isStable(analysis: Analysis, concept: ConceptId, actor: number, state: number): boolean {
  return ((analysis.verdicts.bits[actor]![state]! >> bitOf(analysis, concept)) & 1) === 1;
}

/** Whether the state is stable for every actor under the concept. */
export function isEquilibrium(analysis: Analysis, concept: ConceptId, state: number): boolean {
  const bit = bitOf(analysis, concept);
  return analysis.verdicts.bits.every((bits) => ((bits[state]! >> bit) & 1) === 1);
}

/** The states (from 0, ascending) that are stable for the actor under the concept. */
export function stableStates(analysis: Analysis, concept: ConceptId, actor: number): number[] {
  const bit = bitOf(analysis, concept);
  const bits = analysis.verdicts.bits[actor]!;
  const states: number[] = [];
  for (let state = 0; state < bits.length; state++) if ((bits[state]! >> bit) & 1) states.push(state);
  return states;
}

/** The states (from 0, ascending) that are stable for every actor under the concept. */
export function equilibria(analysis: Analysis, concept: ConceptId): number[] {
  const bit = bitOf(analysis, concept);
  const all = everybody(analysis);
  const states: number[] = [];
  for (let state = 0; state < all.length; state++) if ((all[state]! >> bit) & 1) states.push(state);
  return states;
}

/** How many states are stable: for each actor, and for all. For models too large to list. */
export function countStable(analysis: Analysis, concept: ConceptId): { actors: number[]; equilibria: number } {
  const bit = bitOf(analysis, concept);
  const count = (bits: Uint8Array): number => {
    let total = 0;
    for (let state = 0; state < bits.length; state++) total += (bits[state]! >> bit) & 1;
    return total;
  };
  return { actors: analysis.verdicts.bits.map(count), equilibria: count(everybody(analysis)) };
}

/** The concepts, in the analysis's order, under which the state is an equilibrium. */
export function conceptsHolding(analysis: Analysis, state: number): ConceptId[] {
  return analysis.concepts.filter((concept) => isEquilibrium(analysis, concept, state));
}

/** Verdict bits that all actors share. */
function everybody(analysis: Analysis): Uint8Array {
  const [first, ...others] = analysis.verdicts.bits;
  const all = first!.slice();
  for (const bits of others) for (let state = 0; state < all.length; state++) all[state]! &= bits[state]!;
  return all;
}

function bitOf(analysis: Analysis, concept: ConceptId): number {
  const bit = analysis.verdicts.concepts.indexOf(concept);
  if (bit < 0) throw new RangeError(`The concept "${concept}" was not part of this analysis.`);
  return bit;
}

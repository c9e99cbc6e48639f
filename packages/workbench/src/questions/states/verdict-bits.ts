import type { Analysis, ConceptId } from "detente";

const known = new WeakMap<Analysis["verdicts"], Uint8Array>();

/** For each state the concepts under which it holds for all, as bits in the order of the situation's concepts. */
export function holdingBits({ verdicts }: Analysis): Uint8Array {
  let all = known.get(verdicts);
  if (!all) {
    all = verdicts.bits[0]!.slice();
    for (const bits of verdicts.bits) for (let state = 0; state < all.length; state++) all[state]! &= bits[state]!;
    known.set(verdicts, all);
  }
  return all;
}

/** The concepts under which a state holds for all. */
export function holdingConcepts(analysis: Analysis, state: number): ConceptId[] {
  const bits = holdingBits(analysis)[state]!;
  return analysis.verdicts.concepts.filter((_, bit) => ((bits >> bit) & 1) === 1);
}

import { UnsupportedConcept } from "./engine.ts";
import { movesFrom } from "./moves.ts";
import type { Ranks, Structure } from "./structure.ts";

/** Thrown by every engine where simultaneous stability is not defined. */
export function simUnsupported(): UnsupportedConcept {
  return new UnsupportedConcept(
    "Simultaneous stability (sim) needs states that are combinations of everybody's options: it is not defined for merged states or for a conflict written as states and moves. Leave sim out of the concepts.",
  );
}

/**
 * Simultaneous stability of every state for every actor: 1 where stable, one array an actor. Exact: all profiles of the
 * others' improvements are tried until one sanctions. `checkpoint` is called now and then and may throw.
 */
export function simultaneouslyStable(
  structure: Structure,
  ranks: readonly Ranks[],
  tiesSanction: boolean,
  checkpoint: () => void,
): Uint8Array[] {
  const { combine, moves, stateCount } = structure;
  if (combine === undefined) throw simUnsupported();
  const verdicts = moves.map(() => new Uint8Array(stateCount));
  for (let s = 0; s < stateCount; s++) {
    if (s % 256 === 0) checkpoint();
    const improvements = moves.map((own, j) => movesFrom(own, s).filter((t) => ranks[j][t] > ranks[j][s]));
    const picks = moves.map(() => s);
    moves.forEach((_, i) => {
      const p = ranks[i];
      /** Whether some choice of the actors from j on, after those already picked, sanctions. */
      const sanctioned = (j: number): boolean => {
        if (j === moves.length) {
          const joint = combine(picks);
          return joint >= 0 && (tiesSanction ? p[joint] <= p[s] : p[joint] < p[s]);
        }
        if (j === i) return sanctioned(j + 1);
        for (const choice of improvements[j]) {
          picks[j] = choice;
          if (sanctioned(j + 1)) return true;
        }
        picks[j] = s;
        return sanctioned(j + 1);
      };
      verdicts[i][s] = improvements[i].every((own) => {
        picks.fill(s);
        picks[i] = own;
        return sanctioned(0);
      })
        ? 1
        : 0;
      picks.fill(s);
    });
  }
  return verdicts;
}

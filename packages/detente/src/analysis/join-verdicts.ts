import { type AskedConcept, type ConceptId, horizonOf } from "../engine/concepts.ts";
import { type Engine, type Problem, UnsupportedConcept } from "../engine/engine.ts";
import { say } from "../sentences/sentence.ts";
import { limitedMoveVerdicts, refuseUnlessTwoActors } from "./foresight/limited-moves.ts";

/** As the engines' verdicts, limited-move stability among them: bit c of a byte is for `concepts[c]`. */
export interface JoinedVerdicts<C extends AskedConcept> {
  readonly concepts: readonly C[];
  readonly bits: readonly Uint8Array[];
}

/** A byte a state has room for as many. */
const mostConcepts = 8;

/**
 * Asks the engine for the concepts that engines compute and adds those that look a number of moves ahead.
 * @throws UnsupportedConcept when a concept is not defined for the model, or more than eight are asked for
 */
export async function solveAll<C extends AskedConcept>(
  engine: Engine,
  problem: Omit<Problem, "concepts">,
  concepts: readonly C[],
): Promise<JoinedVerdicts<C>> {
  if (concepts.length > mostConcepts)
    throw new UnsupportedConcept(
      say("{count} concepts were asked for; at most {most} are answered at once.", {
        count: concepts.length,
        most: mostConcepts,
      }),
    );
  const solved: readonly ConceptId[] = concepts.filter((concept) => horizonOf(concept) === undefined) as ConceptId[];
  if (solved.length < concepts.length) refuseUnlessTwoActors(problem.ranks.length);
  const verdicts = await engine.solve({ ...problem, concepts: solved });
  if (solved.length === concepts.length) return { concepts, bits: verdicts.bits };
  const horizons = concepts.map(horizonOf);
  const ahead = limitedMoveVerdicts(
    problem,
    horizons.filter((horizon) => horizon !== undefined),
  );
  const bits = verdicts.bits.map((one, actor) => {
    const joined = new Uint8Array(one.length);
    concepts.forEach((concept, bit) => {
      const horizon = horizons[bit];
      const from = solved.indexOf(concept as ConceptId);
      for (let state = 0; state < joined.length; state++) {
        const stable = horizon === undefined ? (one[state] >> from) & 1 : ahead.get(horizon)![actor][state];
        joined[state] |= stable << bit;
      }
    });
    return joined;
  });
  return { concepts, bits };
}

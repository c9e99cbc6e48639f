import { actorValues } from "../engine/closed-form.ts";
import type { ConceptId } from "../engine/concepts.ts";
import { layOut } from "../engine/layout.ts";
import { forEachMove } from "../engine/moves.ts";
import { leastAfterAnswer } from "../engine/sanctions.ts";
import type { Analysis } from "./analyze.ts";
import { type Flip, flipFinder } from "./flips.ts";
import { equilibria, isStable } from "./stability.ts";
import { Work } from "./work.ts";

/** How far one verdict is from being the other. */
export interface Margin {
  readonly state: number;
  readonly actor: number;
  readonly concept: ConceptId;
  readonly stable: boolean;
  /**
   * p(s) - V(s), in places of the actor's ranking: from 0 where stable, how far the state could sink and stay so; below 0
   * where not, how far it would have to rise. Infinite where the actor has no move.
   */
  readonly margin: number;
  /** The smallest single reversal of two states' order for the actor that turns the verdict; absent when none does. */
  readonly flip?: Flip;
  /** Whether such a reversal was looked for: of very many verdicts only those of least margin are looked into. */
  readonly searched: boolean;
}

/** The concepts that have margins: those of the closed form. */
export const conceptsWithMargins: readonly ConceptId[] = ["nash", "gmr", "smr", "seq", "sseq"];

/**
 * The margin of every state for one actor: p(s) - V(s), where V(s) is the best that the actor can be sure of by leaving s
 * and p(s) what s is worth to it, both as places in its ranking. The state is stable exactly when that is not below 0.
 * Where ties do not sanction, V(s) is the lowest place at which the state would be stable.
 *
 * @throws RangeError for a concept without margins (sim)
 *
 * @example
 * ```ts
 * Array.from(margins(analysis, "nash", 1)); // => [-2, 0, -2, 2, 0, 2]
 * ```
 */
export function margins(analysis: Analysis, concept: ConceptId, actor: number): Float64Array {
  if (!conceptsWithMargins.includes(concept)) throw new RangeError(`There are no margins for ${concept}.`);
  const { structure } = analysis.space;
  const ranks = analysis.ranks[actor];
  const tiesSanction = analysis.rules["ties-sanction"] === "yes";
  const layouts = structure.moves.map((moves, each) => layOut(moves, analysis.ranks[each]));
  const values = actorValues(layouts[actor], tiesSanction);
  const held = concept === "smr" || concept === "sseq" ? values.afterMovingOn() : values.here();
  const sure =
    concept === "nash"
      ? values.worth
      : leastAfterAnswer(held, {
          others: layouts.filter((_, other) => other !== actor),
          improvements: concept === "seq" || concept === "sseq",
          sequences: analysis.rules["sanction-sequences"],
          checkpoint: () => undefined,
        });
  return Float64Array.from(ranks, (rank, state) => {
    let leaving = Number.NEGATIVE_INFINITY;
    forEachMove(structure.moves[actor], state, (to) => {
      leaving = Math.max(leaving, Math.min(values.worth[to], sure[to]));
    });
    return rank - (tiesSanction ? leaving : Math.floor(leaving / 2) + 1);
  });
}

/** Of so many verdicts, those of least margin, the comparison that turns them is looked for. */
const mostSearched = 2000;

/**
 * The margins of the verdicts that matter most, each with the one comparison that would turn it: every actor's verdict on
 * the equilibria, under the concepts under which they hold, and on the status quo under every concept. Nearest to turning
 * first. Of more than 2,000 verdicts only those of least margin are looked into for what turns them.
 *
 * @example
 * ```ts
 * const [nearest] = await nearestFlips(analysis);
 * [nearest.state, nearest.actor, nearest.concept, nearest.margin]; // => [3, 0, "nash", 0]
 * ```
 */
export async function nearestFlips(analysis: Analysis, signal?: AbortSignal): Promise<Margin[]> {
  const verdicts: Omit<Margin, "flip" | "searched">[] = [];
  const concepts = analysis.concepts.filter((concept) => conceptsWithMargins.includes(concept));
  const finder = flipFinder(analysis);
  const work = new Work(signal ? { signal } : {}, 0);
  for (const concept of concepts) {
    const asked = new Set(equilibria(analysis, concept));
    if (analysis.space.statusQuo !== undefined) asked.add(analysis.space.statusQuo);
    for (const actor of analysis.model.actors.keys()) {
      if (work.due()) await work.rest();
      const all = margins(analysis, concept, actor);
      for (const state of asked)
        verdicts.push({ state, actor, concept, stable: isStable(analysis, concept, actor, state), margin: all[state] });
    }
  }
  const near = (a: number, b: number): number => (a === b ? 0 : a - b);
  verdicts.sort((a, b) => near(Math.abs(a.margin), Math.abs(b.margin)) || a.state - b.state || a.actor - b.actor);
  const found: Margin[] = [];
  for (const verdict of verdicts) {
    const searched = found.length < mostSearched;
    if (searched && work.due()) await work.rest();
    const flip = searched ? finder(verdict.state, verdict.actor, verdict.concept) : undefined;
    found.push({ ...verdict, searched, ...(flip ? { flip } : {}) });
  }
  const places = ({ flip }: Margin): number => flip?.places ?? Number.POSITIVE_INFINITY;
  // a stable sort: what lies equally near stays in order of margin
  return found.sort((a, b) => near(places(a), places(b)));
}

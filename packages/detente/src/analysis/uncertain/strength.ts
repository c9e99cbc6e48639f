import type { AskedConcept } from "../../engine/concepts.ts";
import { layOut } from "../../engine/layout.ts";
import { forEachMove } from "../../engine/moves.ts";
import { bestAfterMove } from "../../engine/one-move.ts";
import { rank, statementsOf } from "../../engine/ranks.ts";
import { leastAfterAnswer } from "../../engine/sanctions.ts";
import type { StateSpace } from "../../engine/states.ts";
import { english, type Sentence, say } from "../../sentences/sentence.ts";
import type { Analysis } from "../analyze.ts";
import { derivedSpace } from "../derived-space.ts";
import { Work, type WorkOptions } from "../work.ts";

/** The concepts in which an actor is held back by a sanction, which may be strong or weak. */
export type SanctionConcept = "gmr" | "smr" | "seq" | "sseq";
export const sanctionConcepts: readonly SanctionConcept[] = ["gmr", "smr", "seq", "sseq"];

/**
 * Thrown where strength of preference cannot be read. The message is a plain sentence.
 *
 * @example
 * ```ts
 * const weighed = readConflict("actor a { option x }  preferences a { x much weight 1 }").conflict!;
 * const refused = await strength(await analyze(resolveScenario(weighed))).catch((error) => error);
 * refused instanceof StrengthError; // => true
 * ```
 */
export class StrengthError extends RangeError {
  override readonly name = "StrengthError";
  /** The message, for `messageInLanguage`. */
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(english(sentence));
    this.sentence = sentence;
  }
}

export interface Strength {
  readonly concepts: readonly SanctionConcept[];
  /** For each actor: `great[a] > great[b]` exactly when it greatly prefers a to b. */
  readonly great: readonly ArrayLike<number>[];
  /** 1 or 0 a state: whether it is strongly stable for the actor. A stable state that is not is weakly stable. */
  readonly strong: ReadonlyMap<SanctionConcept, readonly Uint8Array[]>;
}

/**
 * Strength of preference (Hamouda, Kilgour & Hipel, *Group Decision and Negotiation* 13, 2004): a state may be greatly preferred
 * to another. A state s is strongly stable for an actor when every improvement of its is sanctioned by a state that it likes
 * greatly less than s (and, for smr and sseq, from which it has no way on but to such states); it is weakly stable when it is
 * stable otherwise. Improvements of both degrees count, for the actor and for those who answer. Nash stability knows no
 * sanction and no such difference; a state without an improvement is strongly stable. sseq is extended in the same way.
 *
 * @throws StrengthError when a `much` preferred statement stands among weighted ones
 *
 * @example
 * ```ts
 * (await strength(analysis)).concepts; // => ["gmr", "smr", "seq", "sseq"]
 * ```
 */
export async function strength(analysis: Analysis<AskedConcept>, options: WorkOptions = {}): Promise<Strength> {
  const { space, ranks, rules } = analysis;
  const great = space.model.actors.map((_, actor) => greatRanks(space, actor));
  const concepts = sanctionConcepts.filter((concept) => analysis.concepts.includes(concept));
  const work = new Work(options, great.length * concepts.length);
  work.check();
  const layouts = space.structure.moves.map((moves, actor) => layOut(moves, ranks[actor]!));
  const strong = new Map<SanctionConcept, Uint8Array[]>();
  for (const concept of concepts) {
    const verdicts: Uint8Array[] = [];
    for (const [actor, values] of great.entries()) {
      if (work.due()) await work.rest();
      const worth = Int32Array.from(values);
      if (concept === "smr" || concept === "sseq") {
        // what a sanction holds the actor to: the best that it can still move on to
        const best = bestAfterMove(layouts[actor]!, worth);
        for (let state = 0; state < worth.length; state++) worth[state] = Math.max(worth[state]!, best[state]!);
      }
      const least = leastAfterAnswer(worth, {
        others: layouts.filter((_, other) => other !== actor),
        improvements: concept === "seq" || concept === "sseq",
        sequences: rules["sanction-sequences"],
        checkpoint: () => work.check(),
      });
      verdicts.push(held(analysis, actor, values, least));
      work.step();
    }
    strong.set(concept, verdicts);
  }
  return { concepts, great, strong };
}

/** Every improvement can end greatly worse than where it began. */
function held(
  { space, ranks }: Analysis<AskedConcept>,
  actor: number,
  great: ArrayLike<number>,
  least: Int32Array,
): Uint8Array {
  const p = ranks[actor]!;
  const strong = new Uint8Array(space.count).fill(1);
  for (let state = 0; state < strong.length; state++)
    forEachMove(space.structure.moves[actor]!, state, (target) => {
      if (p[target]! > p[state]! && least[target]! >= great[state]!) strong[state] = 0;
    });
  return strong;
}

/**
 * Ranks that tell apart only what is greatly preferred. In a ranking, states on either side of a `>>`. Among ordered statements,
 * states that are told apart by a `much` preferred statement or by one that is more important still: to lose that is no
 * smaller loss, and so a state that is preferred to a greatly preferred one is greatly preferred too.
 */
function greatRanks(space: StateSpace, actor: number): ArrayLike<number> {
  const { id, name } = space.model.actors[actor]!;
  const preference = space.model.preferences.find((candidate) => candidate.actor === id);
  if (preference === undefined) return new Uint8Array(space.count);
  if (preference.kind === "ranking") {
    const great = new Int32Array(space.count);
    let level = preference.tiers.filter(({ much }) => much).length;
    for (const tier of preference.tiers) {
      for (const reference of tier.states) for (const state of space.resolve(reference)) great[state] = level;
      if (tier.much) level--;
    }
    return great;
  }
  const statements = statementsOf(preference);
  const last = statements.findLastIndex(({ much }) => much === true);
  if (last < 0) return new Uint8Array(space.count);
  if (statements.some(({ weight }) => weight !== undefined))
    throw new StrengthError(
      say(
        "The statements of {actor} have weights, and weights do not say which one decides: put them in order to say that one is `much` preferred.",
        { actor: name },
      ),
    );
  const prefix = { ...preference, items: statements.slice(0, last + 1) };
  return rank(derivedSpace(space, { model: { ...space.model, preferences: [prefix] } }), actor);
}

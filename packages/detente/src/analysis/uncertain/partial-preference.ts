import { rank } from "../../engine/ranks.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { PreferenceItem, PreferenceStatement } from "../../model/conflict.ts";
import { english, type Sentence, say } from "../../sentences/sentence.ts";
import { sameStates, statesAmong } from "../state-key.ts";

/** How an actor likes one state against another, in every ranking that is possible for it. */
export type Relation = "better" | "worse" | "tied" | "unknown";

/** An actor's preference where some comparisons may be open. */
export interface PartialPreference {
  compare(a: number, b: number): Relation;
  /** Whether nothing is open. */
  readonly settled: boolean;
}

/**
 * Thrown when readings cannot be put together. The message is a plain sentence.
 *
 * @example
 * ```ts
 * const other = compile(resolveScenario(readConflict("actor a { option x }").conflict!));
 * try {
 *   partialPreference(analysis.space, 0, [other]);
 * } catch (error) {
 *   error instanceof ReadingError; // => true
 * }
 * ```
 */
export class ReadingError extends RangeError {
  override readonly name = "ReadingError";
  /** The message, for `messageInLanguage`. */
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(english(sentence));
    this.sentence = sentence;
  }
}

/** Most statements of an `unordered` block that are compared. */
const mostInBlock = 31;

/**
 * An actor's preference over the states of `space`, by all its possible rankings: every order of the statements of an
 * `unordered` block, in the model itself and in each further reading. One state is better, worse or tied with another when it is so
 * in all of them, and unknown when they differ. Uncertain statements (`perhaps`) count as certain.
 *
 * Statements are compared from the most important down: the first that tells two states apart decides. Within an unordered block
 * any of those that tell them apart may come first, so that the block decides when they all say the same, and leaves the
 * comparison open when they do not; no order has to be tried.
 *
 * @throws ReadingError when a reading has other states or lacks the actor, or a block is too long
 *
 * @example
 * ```ts
 * const preference = partialPreference(analysis.space, 1);
 * preference.compare(1, 0); // => "better"
 * preference.settled; // => true
 * ```
 */
export function partialPreference(
  space: StateSpace,
  actor: number,
  readings: readonly StateSpace[] = [],
): PartialPreference {
  const { id } = space.model.actors[actor]!;
  const all = [space, ...readings].map((reading) => comparisonIn(space, reading, id));
  const [first, ...others] = all;
  return {
    settled: others.length === 0 && first!.settled,
    compare(a, b) {
      const found = first!.compare(a, b);
      if (found === "unknown") return found;
      return others.every((other) => other.compare(a, b) === found) ? found : "unknown";
    },
  };
}

/** A stretch of statements: ranks of those in order, or for each state the set of those of a block that hold. */
type Stretch =
  | { readonly kind: "ranks"; readonly values: ArrayLike<number> }
  | { readonly kind: "block"; readonly values: Uint32Array };

function comparisonIn(space: StateSpace, reading: StateSpace, id: string): PartialPreference {
  const scenario = reading.model.scenario?.id ?? "";
  if (!sameStates(space, reading))
    throw new ReadingError(
      say('The scenario "{scenario}" has other options: its rankings are of other states.', { scenario }),
    );
  const there = reading === space ? undefined : statesAmong(reading, space);
  if (there?.includes(-1))
    throw new ReadingError(
      say('The scenario "{scenario}" lacks some of the states: its rankings do not say where they stand.', {
        scenario,
      }),
    );
  const actor = reading.model.actors.findIndex((candidate) => candidate.id === id);
  if (actor < 0)
    throw new ReadingError(say('The scenario "{scenario}" has no actor "{actor}".', { scenario, actor: id }));
  const stretches = stretchesOf(reading, actor);
  const at = (state: number): number => there?.[state] ?? state;
  return {
    settled: stretches.every(({ kind }) => kind === "ranks"),
    compare: (a, b) => compareBy(stretches, at(a), at(b)),
  };
}

function compareBy(stretches: readonly Stretch[], a: number, b: number): Relation {
  for (const { kind, values } of stretches) {
    const here = values[a]!;
    const there = values[b]!;
    if (here === there) continue;
    if (kind === "ranks") return here > there ? "better" : "worse";
    const forA = here & ~there;
    const forB = there & ~here;
    return forA !== 0 && forB !== 0 ? "unknown" : forA !== 0 ? "better" : "worse";
  }
  return "tied";
}

function stretchesOf(space: StateSpace, actor: number): Stretch[] {
  const { id } = space.model.actors[actor]!;
  const preference = space.model.preferences.find((candidate) => candidate.actor === id);
  const weighted = (item: PreferenceItem): boolean =>
    item.kind === "unordered" ? item.items.some(({ weight }) => weight !== undefined) : item.weight !== undefined;
  if (preference === undefined || preference.kind === "ranking" || preference.items.some(weighted))
    return [{ kind: "ranks", values: rank(space, actor) }];
  return preference.items.map((item) =>
    item.kind === "statement"
      ? { kind: "ranks", values: space.truth(item.when) }
      : { kind: "block", values: blockOf(space, item.items, id) },
  );
}

/** For each state the statements that hold in it, as bits. */
function blockOf(space: StateSpace, statements: readonly PreferenceStatement[], actor: string): Uint32Array {
  if (statements.length > mostInBlock)
    throw new ReadingError(
      say(
        "An `unordered` block of {actor} has {count} statements; up to {most} can be compared. Put some of them in order.",
        { actor, count: statements.length, most: mostInBlock },
      ),
    );
  const held = new Uint32Array(space.count);
  statements.forEach(({ when }, bit) => {
    const truth = space.truth(when);
    for (let state = 0; state < held.length; state++) held[state]! |= truth[state]! << bit;
  });
  return held;
}

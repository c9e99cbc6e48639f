import type { Ranks } from "../../engine/structure.ts";
import { english, listed, type Sentence, say } from "../../sentences/sentence.ts";
import { rankingsSay } from "./comparisons.ts";
import { type InverseConcept, inverseConcepts, type Position } from "./position.ts";

/** What is asked to hold, and whose preferences may change for it. States and actors are positions from 0. */
export interface Wish {
  /** The states that are to be stable for everybody. */
  readonly want: readonly number[];
  /** One of them is enough; otherwise all of them are to be stable. */
  readonly any?: boolean;
  /** The states that somebody is to leave. */
  readonly notWant?: readonly number[];
  readonly concept: InverseConcept;
  /** The actors whose rankings may change; those of the others stay as they are. */
  readonly free: readonly number[];
}

/** Why a wish cannot be looked into; the message is a plain sentence for people. */
export interface WishRefusal {
  readonly code: "impossible-wish" | "no-free-actor" | "nothing-wanted" | "no-inverse-concept";
  readonly message: string;
  /** The message, for `messageInLanguage`. */
  readonly sentence: Sentence;
}

const refusal = (code: WishRefusal["code"], sentence: Sentence): WishRefusal => ({
  code,
  message: english(sentence),
  sentence,
});

/**
 * What makes a wish senseless before anything is computed; undefined when nothing does.
 *
 * @example
 * ```ts
 * refuseWish({ want: [], concept: "nash", free: [0] })!.code; // => "nothing-wanted"
 * refuseWish({ want: [0], concept: "nash", free: [0] }); // => undefined
 * ```
 */
export function refuseWish(wish: Wish): WishRefusal | undefined {
  const not = new Set(wish.notWant);
  const both = wish.want.filter((state) => not.has(state));
  if (!inverseConcepts.includes(wish.concept))
    return refusal(
      "no-inverse-concept",
      say("What would have to change is worked out for {concepts}, not for {concept}.", {
        concepts: listed(inverseConcepts),
        concept: wish.concept,
      }),
    );
  if (wish.want.length + not.size === 0) return refusal("nothing-wanted", "The wish names no state.");
  if (both.length > 0 && (!wish.any || both.length === wish.want.length))
    return refusal(
      "impossible-wish",
      say(
        "State {state} is wanted to be stable and not to be: no preferences can do both. Take it out of one of the two wishes.",
        { state: both[0]! + 1 },
      ),
    );
  if (wish.free.length === 0)
    return refusal("no-free-actor", "Nobody's preferences are free to change. Name at least one actor whose are.");
  return undefined;
}

/** Whether every part of the wish is met with these rankings. */
export function isMet(position: Position, ranks: readonly Ranks[], wish: Wish): boolean {
  const says = rankingsSay(ranks);
  const holds = (state: number): boolean => ranks.every((_, actor) => position.isStable(actor, state, says));
  const wanted = wish.any && wish.want.length > 0 ? wish.want.some(holds) : wish.want.every(holds);
  return wanted && !(wish.notWant ?? []).some(holds);
}

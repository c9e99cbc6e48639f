import { rank } from "../../engine/ranks.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Ranks } from "../../engine/structure.ts";
import type { Preference, PreferenceStatement } from "../../model/conflict.ts";
import { decimalFraction, type Fraction } from "./fraction.ts";
import { hasFallen, type IsOut } from "./unreliable.ts";

/**
 * One thing that a model leaves open, as a digit. `perhaps`: the statement is out (0) or in (1), in with its weight; so is
 * a statement of evidence that is not wholly reliable.
 * `place`: which of `size` statements comes next in an `unordered` block, each with equal weight.
 */
export type Choice =
  | { readonly kind: "perhaps"; readonly size: 2; readonly weight: Fraction; readonly share: number }
  | { readonly kind: "place"; readonly size: number };

/** What is open in one actor's preference, and the ranking that follows once it is decided. */
export interface OpenPreference {
  readonly choices: readonly Choice[];
  /** The ranks that follow from one digit a choice, without what rests only on evidence that is out. */
  ranks(digits: ArrayLike<number>, isOut: IsOut): Ranks;
}

/**
 * What the model leaves open about an actor's ranking: statements that are `perhaps` there, each independently of all
 * others, and the order within `unordered` blocks, each order with equal weight. Where statements have weights their
 * order makes no difference. A statement with `perhaps 0` is out and one with `perhaps 1` is in.
 */
export function openPreference(space: StateSpace, actor: number): OpenPreference {
  const { id } = space.model.actors[actor];
  const preference = space.model.preferences.find((candidate) => candidate.actor === id);
  if (preference === undefined || preference.kind === "ranking") {
    const ranks = rank(space, actor);
    const indifferent = rankBy(space, actor, []);
    return {
      choices: [],
      ranks: (_, isOut) => (preference !== undefined && hasFallen(preference, isOut) ? indifferent : ranks),
    };
  }
  const { items } = preference;
  const choices: Choice[] = [];
  const weighted = items.some((item) => item.kind === "statement" && item.weight !== undefined);

  /** Whether the statement is in, once the digits are known. */
  const presence = (statement: PreferenceStatement): ((digits: ArrayLike<number>) => boolean) => {
    const share = statement.perhaps ?? 1;
    if (share === 0 || share === 1) return () => share === 1;
    const at = choices.push({ kind: "perhaps", size: 2, weight: decimalFraction(share), share }) - 1;
    return (digits) => digits[at] === 1;
  };
  const parts = items.map((item) => {
    if (item.kind === "statement") {
      const isIn = presence(item);
      return (digits: ArrayLike<number>): PreferenceStatement[] => (isIn(digits) ? [item] : []);
    }
    const members = item.items.map((statement) => ({ statement, isIn: presence(statement) }));
    const first = choices.length;
    const inOrder = weighted || item.items.some(({ weight }) => weight !== undefined);
    if (!inOrder) for (let size = members.length; size >= 2; size--) choices.push({ kind: "place", size });
    return (digits: ArrayLike<number>): PreferenceStatement[] => {
      const left = [...members];
      const taken = members.map((_, place) => {
        const next = inOrder || left.length === 1 ? 0 : digits[first + place];
        return left.splice(next, 1)[0];
      });
      return taken.filter(({ isIn }) => isIn(digits)).map(({ statement }) => statement);
    };
  });
  return {
    choices,
    ranks: (digits, isOut) =>
      rankBy(
        space,
        actor,
        parts.flatMap((part) => part(digits)).filter((statement) => !hasFallen(statement, isOut)),
      ),
  };
}

/** The ranking that follows when the actor's preference is these statements. */
function rankBy(space: StateSpace, actor: number, items: readonly PreferenceStatement[]): Ranks {
  const decided: Preference = { kind: "statements", actor: space.model.actors[actor].id, items };
  return rank({ ...space, model: { ...space.model, preferences: [decided] } }, actor);
}

import { rank, statementsOf } from "../../engine/ranks.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Ranks } from "../../engine/structure.ts";
import type { PreferenceStatement } from "../../model/conflict.ts";
import type { Expression } from "../../model/expression.ts";
import type { Analysis } from "../analyze.ts";
import { Effort } from "../effort.ts";
import { Work } from "../work.ts";
import { Position } from "./position.ts";
import { type Edit, type EditedList, literalsOf, StatementLists } from "./statement-lists.ts";
import { isMet, type Wish } from "./wish.ts";

/** One change of the freed actors' statements that makes the wish true: one edit, or two. */
export interface StatementChange {
  readonly cost: number;
  readonly edits: readonly (Edit & { readonly actor: number })[];
}

export interface StatementChanges {
  /**
   * Cheapest first. None of them contains another with an edit to spare, and no two give the same rankings: of those the
   * cheapest is given, and the one with a single edit first.
   */
  readonly changes: readonly StatementChange[];
  /** Further changes that were found and give the same rankings as one of those. */
  readonly alike: number;
  /** Every change of one edit or two up to this cost was tried; 0 when the effort did not allow even the cheapest. */
  readonly completeTo: number;
  /** Freed actors whose preferences are not statements, so that there was nothing to edit. */
  readonly withoutStatements: readonly number[];
}

export interface EditLimits {
  /** Changes that cost more are not tried; 3 unless given. */
  readonly mostCost?: number;
  /** No more changes are looked for once there are so many; those of one cost are all given. 10 unless given. */
  readonly enough?: number;
  /** How much work may be done: about so many seconds of an ordinary machine, counted in steps. 5 unless given. */
  readonly effort?: number;
  readonly signal?: AbortSignal;
}

/** What edits make of an actor's ranking. */
interface Effect {
  readonly actor: number;
  /** Equal for equal rankings of an actor; 0 for the present one. */
  readonly id: number;
  readonly ranks: Ranks;
}

/** A list with what it makes of its actor's ranking. */
interface Tried {
  readonly effect: Effect;
  readonly edits: readonly Edit[];
}

/**
 * The smallest edits of the freed actors' own statements that make the wish true: one moved up or down, one made
 * conditional, one dropped, or two such edits. All are tried in order of cost (`editCost`), and what is found is checked by
 * the definitions on the rankings that the edited statements give.
 *
 * @example
 * ```ts
 * const { changes, completeTo } = await smallestEdits(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * changes[0].edits.map(({ kind }) => kind); // => ["condition"]
 * completeTo; // => 3
 * ```
 */
export async function smallestEdits(
  analysis: Pick<Analysis, "space" | "ranks" | "rules">,
  wish: Wish,
  { mostCost = 3, enough = 10, effort: units = 5, signal }: EditLimits = {},
): Promise<StatementChanges> {
  const { ranks, rules } = analysis;
  const effort = new Effort(units);
  const space = rememberingTruth(analysis.space);
  const position = new Position(space.structure, rules, wish.concept, effort);
  const work = new Work(signal ? { signal } : {}, 0);
  const lists = wish.free.flatMap((actor) => {
    const statements = statementsOfActor(space, actor);
    return statements ? [new ActorEdits(space, actor, ranks[actor]!, statements, effort)] : [];
  });
  const withoutStatements = wish.free.filter((actor) => lists.every((own) => own.actor !== actor));
  const changes: (StatementChange & { readonly effects: readonly Effect[] })[] = [];
  let alike = 0;
  const result = (completeTo: number): StatementChanges => ({
    changes: changes.map(({ cost, edits }) => ({ cost, edits })),
    alike,
    completeTo,
    withoutStatements,
  });
  if (isMet(position, ranks, wish)) return result(mostCost);

  const looked = new Set<string>();
  const meeting = new Set<string>();
  for (let cost = 1; cost <= mostCost; cost++) {
    const smaller = changes.length;
    for (const parts of combinations(lists, cost)) {
      effort.spend(1);
      if (effort.isSpent) return result(cost - 1);
      if (work.due()) await work.rest();
      if (parts === undefined || parts.some(({ effect }) => effect.id === 0)) continue;
      const effects = parts.map(({ effect }) => effect);
      const key = effects.map(({ actor, id }) => `${actor}:${id}`).join(" ");
      if (looked.has(key)) {
        if (meeting.has(key)) alike++;
        continue;
      }
      const edits = parts.flatMap(({ effect, edits }) => edits.map((edit) => ({ ...edit, actor: effect.actor })));
      if (changes.slice(0, smaller).some((change) => contains(effects, edits, change))) continue;
      looked.add(key);
      const edited = effects.reduce((all, { actor, ranks }) => all.with(actor, ranks), [...ranks]);
      if (!isMet(position, edited, wish)) continue;
      meeting.add(key);
      changes.push({ cost, edits, effects });
    }
    if (changes.length >= enough) return result(cost);
  }
  return result(mostCost);
}

/** Whether a change does all that a smaller one does, and more: by its edits, or by the rankings that they give. */
function contains(
  effects: readonly Effect[],
  edits: StatementChange["edits"],
  smaller: StatementChange & { readonly effects: readonly Effect[] },
): boolean {
  return (
    (smaller.effects.length < effects.length && smaller.effects.every((effect) => effects.includes(effect))) ||
    smaller.edits.every((edit) => edits.some((other) => isSame(edit, other)))
  );
}

function isSame(a: Edit & { readonly actor: number }, b: Edit & { readonly actor: number }): boolean {
  return a.actor === b.actor && a.kind === b.kind && a.from === b.from && JSON.stringify(a) === JSON.stringify(b);
}

/** All ways to spend exactly the cost: on one actor's list, or on one edit each of two actors' lists. Single edits first. */
function* combinations(lists: readonly ActorEdits[], cost: number): Generator<readonly Tried[] | undefined> {
  for (const own of lists) for (const tried of own.single(cost)) yield tried && [tried];
  for (const own of lists) for (const tried of own.double(cost)) yield tried && [tried];
  for (const [index, one] of lists.entries())
    for (const other of lists.slice(index + 1))
      for (let first = 1; first < cost; first++)
        for (const tried of one.single(first))
          for (const second of other.single(cost - first)) yield tried && second && [tried, second];
}

/** Places of states and statements that are gone through in one step of effort. */
const placesOfStep = 60;

/** The edits of one actor's list, each list of statements once, with what they make of the ranking. */
class ActorEdits {
  readonly actor: number;
  readonly #space: StateSpace;
  readonly #statements: readonly PreferenceStatement[];
  readonly #lists: StatementLists;
  readonly #effort: Effort;
  readonly #seen: Set<string>;
  readonly #singles = new Map<number, readonly Tried[]>();
  readonly #effects = new Map<number, Effect[]>();
  #count = 0;

  constructor(
    space: StateSpace,
    actor: number,
    ranks: Ranks,
    statements: readonly PreferenceStatement[],
    effort: Effort,
  ) {
    this.actor = actor;
    this.#space = space;
    this.#statements = statements;
    this.#effort = effort;
    this.#lists = new StatementLists(literalsOf(space.model), (expression) => this.#decides(expression));
    this.#seen = new Set([this.#lists.signature(statements)]);
    this.#effectOf(ranks);
  }

  /**
   * The lists that one edit of this cost leads to; undefined where nothing came of the work. Asked again it gives only
   * those that change the ranking.
   */
  *single(cost: number): Generator<Tried | undefined> {
    const known = this.#singles.get(cost);
    if (known) return yield* known;
    const singles: Tried[] = [];
    for (const list of this.#lists.single(this.#statements, cost)) {
      const tried = this.#try(list);
      if (tried && tried.effect.id !== 0) singles.push(tried);
      yield tried;
    }
    this.#singles.set(cost, singles);
  }

  *double(cost: number): Generator<Tried | undefined> {
    for (const list of this.#lists.double(this.#statements, cost)) yield this.#try(list);
  }

  /** Undefined where the same list has been tried. */
  #try({ statements, edits }: EditedList): Tried | undefined {
    this.#effort.spend(1 + statements.length / placesOfStep);
    const signature = this.#lists.signature(statements);
    if (this.#seen.has(signature)) return undefined;
    this.#seen.add(signature);
    this.#effort.spend((this.#space.count * (statements.length + 1)) / placesOfStep);
    return { effect: this.#effectOf(rankingAfter(this.#space, this.actor, statements)), edits };
  }

  #effectOf(ranks: Ranks): Effect {
    let hash = 2166136261;
    for (const rank of ranks) hash = Math.imul(hash ^ rank, 16777619);
    const same = this.#effects.get(hash) ?? [];
    let effect = same.find((other) => other.ranks.every((rank, state) => rank === ranks[state]));
    if (effect === undefined) {
      effect = { actor: this.actor, id: this.#count++, ranks };
      this.#effects.set(hash, [...same, effect]);
    }
    return effect;
  }

  #decides(expression: Expression): boolean {
    this.#effort.spend(1 + this.#space.count / placesOfStep);
    const truth = this.#space.truth(expression);
    return truth.includes(0) && truth.includes(1);
  }
}

/** The ranking that an actor's statements would give after an edit. */
function rankingAfter(space: StateSpace, actor: number, statements: readonly PreferenceStatement[]): Ranks {
  const { id } = space.model.actors[actor]!;
  const preferences = space.model.preferences.map((preference) =>
    preference.actor === id ? { kind: "statements" as const, actor: id, items: statements } : preference,
  );
  return rank({ ...space, model: { ...space.model, preferences } }, actor);
}

function statementsOfActor(space: StateSpace, actor: number): PreferenceStatement[] | undefined {
  const { id } = space.model.actors[actor]!;
  const preference = space.model.preferences.find((candidate) => candidate.actor === id);
  return preference?.kind === "statements" ? statementsOf(preference) : undefined;
}

/** The same states; where an expression holds is worked out once. */
export function rememberingTruth(space: StateSpace): StateSpace {
  const known = new Map<Expression, Uint8Array>();
  return {
    ...space,
    truth(expression) {
      let truth = known.get(expression);
      if (truth === undefined) {
        truth = space.truth(expression);
        known.set(expression, truth);
      }
      return truth;
    },
  };
}

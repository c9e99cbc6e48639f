import { rank, statementsOf } from "../../engine/ranks.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Ranks } from "../../engine/structure.ts";
import type { PreferenceStatement } from "../../model/conflict.ts";
import type { Expression } from "../../model/expression.ts";
import type { Analysis } from "../analyze.ts";
import { Work } from "../work.ts";
import { Position } from "./position.ts";
import { type Edit, type EditedList, editedLists, literalsOf } from "./statement-lists.ts";
import { isMet, type Wish } from "./wish.ts";

/** One change of the freed actors' statements that makes the wish true: one edit, or two. */
export interface StatementChange {
  readonly cost: number;
  readonly edits: readonly (Edit & { readonly actor: number })[];
}

export interface StatementChanges {
  /** Cheapest first. None of them contains another with an edit to spare. */
  readonly changes: readonly StatementChange[];
  /** Every change of one edit or two up to this cost was tried; 0 when the time did not allow even the cheapest. */
  readonly completeTo: number;
  /** Freed actors whose preferences are not statements, so that there was nothing to edit. */
  readonly withoutStatements: readonly number[];
}

export interface EditLimits {
  /** Changes that cost more are not tried; 3 unless given. */
  readonly mostCost?: number;
  /** No more changes are looked for once there are so many; those of one cost are all given. 10 unless given. */
  readonly enough?: number;
  /** Seconds after which it stops; 5 unless given. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
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
  { mostCost = 3, enough = 10, seconds = 5, signal }: EditLimits = {},
): Promise<StatementChanges> {
  const { ranks, rules } = analysis;
  const space = rememberingTruth(analysis.space);
  const position = new Position(space.structure, rules, wish.concept);
  const literals = literalsOf(space.model);
  const work = new Work(signal ? { signal } : {}, 0);
  const lists = new Map<number, EditedList[]>();
  for (const actor of wish.free) {
    if (work.due()) await work.rest();
    const statements = statementsOfActor(space, actor);
    if (statements) lists.set(actor, editedLists(statements, literals, mostCost));
  }
  const withoutStatements = wish.free.filter((actor) => !lists.has(actor));
  if (isMet(position, ranks, wish)) return { changes: [], completeTo: mostCost, withoutStatements };

  const start = performance.now();
  const rankings = new Map<EditedList, Ranks>();
  const rankingOf = (actor: number, list: EditedList): Ranks => {
    let own = rankings.get(list);
    if (own === undefined) {
      own = rankingAfter(space, actor, list.statements);
      rankings.set(list, own);
    }
    return own;
  };
  const changes: StatementChange[] = [];
  for (let cost = 1; cost <= mostCost; cost++) {
    const found: StatementChange[] = [];
    for (const parts of combinations(lists, cost)) {
      if (work.due()) {
        if (performance.now() - start > 1000 * seconds)
          return { changes: [...changes, ...found], completeTo: cost - 1, withoutStatements };
        await work.rest();
      }
      const edits = parts.flatMap(({ actor, list }) => list.edits.map((edit) => ({ ...edit, actor })));
      if (changes.some((smaller) => smaller.edits.every((edit) => edits.some((other) => isSame(edit, other)))))
        continue;
      const edited = parts.reduce((all, { actor, list }) => all.with(actor, rankingOf(actor, list)), [...ranks]);
      if (isMet(position, edited, wish)) found.push({ cost, edits });
    }
    changes.push(...found);
    if (changes.length >= enough) return { changes, completeTo: cost, withoutStatements };
  }
  return { changes, completeTo: mostCost, withoutStatements };
}

/** The ranking that an actor's statements would give after an edit. */
function rankingAfter(space: StateSpace, actor: number, statements: readonly PreferenceStatement[]): Ranks {
  const { id } = space.model.actors[actor]!;
  const preferences = space.model.preferences.map((preference) =>
    preference.actor === id ? { kind: "statements" as const, actor: id, items: statements } : preference,
  );
  return rank({ ...space, model: { ...space.model, preferences } }, actor);
}

/** All ways to spend exactly the cost: on one actor's list, or on one edit each of two actors' lists. */
function* combinations(
  lists: ReadonlyMap<number, readonly EditedList[]>,
  cost: number,
): Generator<readonly { readonly actor: number; readonly list: EditedList }[]> {
  const all = [...lists];
  for (const [actor, edited] of all) for (const list of edited) if (list.cost === cost) yield [{ actor, list }];
  for (const [index, [first, edited]] of all.entries())
    for (const [second, others] of all.slice(index + 1))
      for (const list of edited) {
        if (list.edits.length > 1 || list.cost >= cost) continue;
        for (const other of others)
          if (other.edits.length === 1 && other.cost === cost - list.cost)
            yield [
              { actor: first, list },
              { actor: second, list: other },
            ];
      }
}

function isSame(a: Edit & { readonly actor: number }, b: Edit & { readonly actor: number }): boolean {
  return a.actor === b.actor && JSON.stringify(a) === JSON.stringify(b);
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

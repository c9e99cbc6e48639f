import * as fc from "fast-check";
import type { ForbiddenMove, Merge, Preference, PreferenceStatement, Rule, Unseen } from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import type { Expression } from "../../src/model/expression.ts";
import { model, rankingByName } from "./models.ts";

/** Which peculiarities a random model in option form may have; all unless said otherwise. */
export interface Peculiarities {
  readonly oneWay?: boolean;
  readonly merges?: boolean;
  readonly barriers?: boolean;
}

/** A Boolean expression over the options (keys). */
export function expressionOver(keys: readonly string[], depth = 2): fc.Arbitrary<Expression> {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...keys).map((key): Expression => ({ op: "option", option: key })) },
    { weight: 1, arbitrary: fc.boolean().map((value): Expression => ({ op: "constant", value })) },
  );
  if (depth === 0) return leaf;
  const inner = expressionOver(keys, depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: inner.map((of): Expression => ({ op: "not", of })) },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom("and", "or"), list).map(([op, of]): Expression => ({ op, of })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("if", "implies", "iff"), inner, inner)
        .map(([op, a, b]): Expression => ({ op, of: [a, b] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(2), fc.nat(2), list)
        .map(([min, more, of]): Expression => ({ op: "count", min, max: min + more, of })),
    },
  );
}

const ruleOver = (keys: readonly string[]): fc.Arbitrary<Rule> =>
  fc.oneof(
    {
      weight: 3,
      // narrow conjunctions, so that most states stay feasible
      arbitrary: fc
        .array(expressionOver(keys, 1), { minLength: 2, maxLength: 3 })
        .map((of): Rule => ({ kind: "infeasible", of: [{ op: "and", of }] })),
    },
    { weight: 1, arbitrary: expressionOver(keys).map((of): Rule => ({ kind: "require", of: [of] })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("at-most-one", "at-least-one", "exactly-one"),
          fc.subarray([...keys], { minLength: Math.min(2, keys.length), maxLength: Math.min(3, keys.length) }),
        )
        .map(([kind, of]): Rule => ({ kind, of: of.map((key) => ({ op: "option", option: key })) })),
    },
  );

const statement = (keys: readonly string[]): fc.Arbitrary<PreferenceStatement> =>
  expressionOver(keys).map((when) => ({ kind: "statement", when }));

/** No statement at all makes an actor to whom every state is the same. */
const statementsOver = (actor: string, keys: readonly string[], most: number): fc.Arbitrary<Preference> =>
  fc.array(statement(keys), { maxLength: most }).map((items) => ({ kind: "statements", actor, items }));

/** Options that favour no actor: "+" take only and "-" drop only are rare. */
const optionList = (oneWay: boolean, most: number): fc.Arbitrary<string[]> =>
  fc
    .array(fc.constantFrom("", "", "", "", ...(oneWay ? ["+", "-"] : [])), { minLength: 1, maxLength: most })
    .map((suffixes) => suffixes.map((suffix, index) => `o${index}${suffix}`));

/**
 * Models in option form of 1 to 5 actors and up to nine options: infeasible states, one-way options, merges, forbidden
 * moves, unseen states, ties. Some have no feasible state: see `randomModel`.
 */
export function optionModel(peculiar: Peculiarities = {}): fc.Arbitrary<ConflictModel> {
  const { oneWay = true, merges = true, barriers = true } = peculiar;
  return fc
    .integer({ min: 1, max: 5 })
    .chain((actors) => fc.tuple(...Array.from({ length: actors }, () => optionList(oneWay, actors > 3 ? 2 : 3))))
    .chain((lists) => {
      const actors = Object.fromEntries(lists.map((list, index) => [`a${index}`, list]));
      const ids = Object.keys(actors);
      const keys = ids.flatMap((id) => actors[id].map((written) => `${id}.${written.replace(/[+-]$/, "")}`));
      const rare = <T>(arbitrary: fc.Arbitrary<T>, allowed: boolean): fc.Arbitrary<T[]> =>
        allowed
          ? fc.oneof(
              { weight: 3, arbitrary: fc.constant([]) },
              { weight: 1, arbitrary: fc.array(arbitrary, { maxLength: 2 }) },
            )
          : fc.constant([]);
      const some = fc.option(expressionOver(keys), { nil: undefined });
      const by = fc.constantFrom(...ids);
      const forbidden: fc.Arbitrary<ForbiddenMove> = fc.record({
        from: some,
        to: some,
        by: fc.option(by, { nil: undefined }),
      });
      const unseen: fc.Arbitrary<Unseen> = fc.record({ by, when: expressionOver(keys, 1) });
      const merge: fc.Arbitrary<Merge> = fc.record({ when: expressionOver(keys, 1) });
      return fc.record({
        optionOrder: fc.option(fc.shuffledSubarray(keys, { minLength: keys.length }), { nil: undefined, freq: 3 }),
        rules: fc.array(ruleOver(keys), { maxLength: 3 }),
        merges: rare(merge, merges),
        forbidden: rare(forbidden, barriers),
        unseen: rare(unseen, barriers),
        preferences: fc.tuple(...ids.map((id) => statementsOver(id, keys, 6))),
        actors: fc.constant(actors),
      });
    })
    .map(model);
}

/** Models in graph form: 1 to 4 actors, 2 to 9 states, any arcs, rankings with ties. */
export const graphModel: fc.Arbitrary<ConflictModel> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 9 }))
  .chain(([actorCount, stateCount]) => {
    const ids = Array.from({ length: actorCount }, (_, index) => `a${index}`);
    const states = Array.from({ length: stateCount }, (_, index) => `s${index}`);
    const place = fc.constantFrom(...states);
    const move = fc.record({ by: fc.constantFrom(...ids), from: place, to: place });
    const tiers = fc.array(fc.nat(4), { minLength: stateCount, maxLength: stateCount });
    return fc.record({
      moves: fc.array(move, { maxLength: 3 * stateCount }),
      levels: fc.tuple(...ids.map(() => tiers)),
      states: fc.constant(states),
      ids: fc.constant(ids),
    });
  })
  .map(({ moves, levels, states, ids }) =>
    model({
      actors: Object.fromEntries(ids.map((id) => [id, []])),
      graph: { states: states.map((id) => ({ id, name: id })), moves },
      preferences: ids.map((id, actor) => rankingByName(id, writtenRanking(states, levels[actor]))),
    }),
  );

function writtenRanking(states: readonly string[], levels: readonly number[]): string {
  return [...new Set(levels)]
    .sort((a, b) => b - a)
    .map((level) => states.filter((_, index) => levels[index] === level).join("~"))
    .join(">");
}

/** Any model that engines have to agree on, in either form. */
export const randomModel: fc.Arbitrary<ConflictModel> = fc.oneof(
  { weight: 4, arbitrary: optionModel() },
  { weight: 1, arbitrary: graphModel },
);

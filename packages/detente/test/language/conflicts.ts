import fc from "fast-check";
import type {
  Claim,
  Conflict,
  Declarations,
  Expectation,
  Preference,
  PreferenceStatement,
  Scenario,
  StateReference,
  StateSelector,
} from "../../src/model/conflict.ts";
import type { Expression } from "../../src/model/expression.ts";

/** Names as people choose them, and as they do not: words of the language, other scripts, what must be quoted. */
const word = fc
  .oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/) },
    fc.constantFrom(
      "file",
      "now",
      "and",
      "not",
      "true",
      "none",
      "state",
      "stable",
      "some",
      "scenario",
      "Y",
      "YN",
      "moves",
      "much",
    ),
    fc.constantFrom(
      "제재",
      "会谈",
      "إيران",
      "two words",
      "🤝",
      'q"uote',
      "back\\slash",
      "line\nbreak",
      "{",
      "//",
      "x-y",
      "2025",
    ),
    fc.string({ minLength: 1, maxLength: 5, unit: "grapheme" }),
  )
  .map((name) => name.normalize("NFC"))
  .filter((name) => name.trim() !== "" && name !== "__proto__" && !name.includes("\0"));
const dotless = word.filter((name) => !name.includes("."));
const title = fc.string({ maxLength: 12, unit: "grapheme" }).filter((text) => !text.includes("\0"));
const date = fc.constantFrom("2025-10-29", "2024-02-29", "2018-06", "1962");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const distinct = (count: number, of = word) => fc.uniqueArray(of, { minLength: count, maxLength: count });

function expressions(atoms: readonly Expression[]): fc.Arbitrary<Expression> {
  const atom = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...atoms) },
    fc.boolean().map((value): Expression => ({ op: "constant", value })),
  );
  return fc.letrec<{ any: Expression }>((tie) => {
    const list = fc.array(tie("any"), { minLength: 2, maxLength: 3 });
    const pair = fc.tuple(tie("any"), tie("any"));
    return {
      any: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atom,
        tie("any").map((of): Expression => ({ op: "not", of })),
        fc.tuple(fc.constantFrom("and" as const, "or" as const), list).map(([op, of]): Expression => ({ op, of })),
        fc
          .tuple(fc.constantFrom("if" as const, "implies" as const, "iff" as const), pair)
          .map(([op, of]): Expression => ({ op, of })),
        fc.tuple(fc.constantFrom("most", "least", "exactly"), fc.nat(3), list).map(([side, n, of]): Expression => {
          const count = Math.min(n, of.length);
          return side === "most"
            ? { op: "count", min: 0, max: count, of }
            : { op: "count", min: count, max: side === "least" ? of.length : count, of };
        }),
      ),
    };
  }).any;
}

/** A random conflict that is sound as far as the language goes. */
export const conflicts: fc.Arbitrary<Conflict> = fc
  .record({
    isGraph: fc.boolean(),
    actors: distinct(3, dotless),
    // outcomes and states share one scope with options, so all of these differ
    names: distinct(12),
    titles: fc.array(maybe(title), { minLength: 30, maxLength: 30 }),
    evidence: distinct(4),
    others: distinct(4),
  })
  .chain(({ isGraph, actors: ids, names, titles, evidence, others }) => {
    const named = (id: string, i: number) => ({ id, name: titles[i] ?? id });
    const options = isGraph ? [] : names.slice(0, 6);
    // the first and the last actor have an option of the same name
    const perActor = [options.slice(0, 2), options.slice(2, 4), [...options.slice(4), ...options.slice(0, 1)]];
    const actors = ids.map((id, a) => ({
      ...named(id, a),
      options: perActor[a].map((option, i) => ({
        ...named(option, 3 + a * 3 + i),
        direction: (["both", "take", "drop"] as const)[(a + i) % 3],
        ...(i === a ? { because: [evidence[a]] } : {}),
        ...(a === 1 ? { assumed: titles[i] ?? "" } : {}),
      })),
    }));
    const keys = actors.flatMap((actor) => actor.options.map((option) => `${actor.id}.${option.id}`));
    const states = isGraph ? names.slice(0, 4).map((id, i) => named(id, 12 + i)) : [];
    const simple: Expression[] = isGraph
      ? states.map(({ id }) => ({ op: "state", state: id }))
      : keys.map((option) => ({ op: "option", option }));
    const outcomes = names.slice(8, 10).map((id, i) => ({ ...named(id, 16 + i), when: simple[i] }));
    const any = expressions([...simple, ...outcomes.map(({ id }): Expression => ({ op: "outcome", outcome: id }))]);
    const sources = evidence.slice(0, 2).map((id, i) => named(id, 20 + i));
    const grounds = fc
      .record({
        because: maybe(fc.uniqueArray(fc.constantFrom(...evidence), { minLength: 1, maxLength: 3 })),
        assumed: maybe(title),
      })
      .map(present);
    const actor = fc.constantFrom(...ids);

    const statement = fc
      .record({ when: any, much: maybe(fc.constant(true)), perhaps: maybe(fc.constantFrom(0, 0.6, 1, 1e-7)), grounds })
      .map(({ grounds: why, ...rest }): PreferenceStatement => ({ kind: "statement", ...present(rest), ...why }));
    const item = fc.oneof(
      { weight: 4, arbitrary: statement },
      fc.array(statement, { minLength: 2, maxLength: 3 }).map((items) => ({ kind: "unordered" as const, items })),
    );
    const weigh = (items: readonly PreferenceStatement[]) =>
      items.map((each, i) => ({ ...each, weight: ["1", "2.50", "12"][i % 3] }));
    const reference: fc.Arbitrary<StateReference> = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((number): StateReference => ({ kind: "number", number })),
      fc.constantFrom(...outcomes).map(({ id }): StateReference => ({ kind: "outcome", outcome: id })),
      isGraph
        ? fc.constantFrom(...states).map(({ id }): StateReference => ({ kind: "state", state: id }))
        : fc
            .array(fc.constantFrom("Y", "N", "-"), { minLength: keys.length, maxLength: keys.length })
            .map((letters): StateReference => ({ kind: "pattern", pattern: letters.join("") })),
    );
    const tiers = fc.array(
      fc.record({ states: fc.array(reference, { minLength: 1, maxLength: 3 }), much: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const preference = (by: string): fc.Arbitrary<Preference> =>
      fc.oneof(
        fc.array(item, { maxLength: 4 }).map((items): Preference => ({ kind: "statements", actor: by, items })),
        fc
          .array(statement, { minLength: 1, maxLength: 3 })
          .map((items): Preference => ({ kind: "statements", actor: by, items: weigh(items) })),
        fc.tuple(tiers, grounds).map(
          ([list, why]): Preference => ({
            kind: "ranking",
            actor: by,
            // the last tier has no next that it could be greatly preferred to
            tiers: list.map(({ states: of, much }, i) => ({
              states: of,
              ...(much && i < list.length - 1 ? { much } : {}),
            })),
            ...why,
          }),
        ),
      );
    const few = { maxLength: 2 };
    const rules = fc.array(
      fc
        .tuple(
          fc.constantFrom("infeasible", "require", "at-most-one", "exactly-one", "at-least-one"),
          fc.array(any, { minLength: 1, maxLength: 3 }),
          grounds,
        )
        .map(([kind, of, why]) => ({ kind, of, ...why }) as Declarations["rules"][number]),
      few,
    );
    const merges = fc.array(
      fc.tuple(any, grounds).map(([when, why]) => ({ when, ...why })),
      few,
    );
    const forbidden = fc.array(
      fc
        .record({ from: maybe(any), to: maybe(any), by: maybe(actor) })
        .filter(({ from, to, by }) => Boolean(from || to || by))
        .map(present),
      few,
    );
    const unseen = fc.array(fc.record({ by: actor, when: any }), few);
    const now = isGraph
      ? fc.constantFrom(...states).map(({ id }) => ({ kind: "state" as const, state: id }))
      : fc
          .tuple(fc.subarray(keys), fc.boolean())
          .map(([taken, rest]) => ({
            kind: "options" as const,
            taken,
            notTaken: rest ? keys.filter((key) => !taken.includes(key)) : [],
          }))
          // `now none` means an option where one is called so
          .filter(({ taken, notTaken }) => taken.length + notTaken.length > 0 || !names.includes("none"));
    const grounded = fc.tuple(now, grounds).map(([today, why]) => ({ ...today, ...why }));
    const graph = isGraph
      ? fc
          .uniqueArray(
            fc.tuple(actor, fc.nat(3), fc.nat(3)).filter(([, from, to]) => from !== to),
            {
              selector: (move) => move.join(),
              maxLength: 6,
            },
          )
          .map((moves) => ({
            states,
            moves: moves.map(([by, from, to]) => ({ by, from: states[from].id, to: states[to].id })),
          }))
      : fc.constant(undefined);
    const base: fc.Arbitrary<Declarations> = fc
      .record({
        actors: fc.constant(actors),
        optionOrder: isGraph ? fc.constant(undefined) : maybe(fc.shuffledSubarray(keys, { minLength: keys.length })),
        rules,
        merges,
        forbidden,
        unseen,
        graph,
        statusQuo: maybe(grounded),
        outcomes: fc.constant(outcomes),
        preferences: fc.tuple(preference(ids[0]), preference(ids[1])).map(([one, two]) => [one, two]),
      })
      .map(present);
    const nonEmpty = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
    const overrides = fc
      .record({ rules, merges, forbidden, unseen, statusQuo: maybe(grounded), preferences: maybe(preference(ids[2])) })
      .map((each) =>
        present({
          rules: nonEmpty(each.rules),
          merges: nonEmpty(each.merges),
          forbidden: nonEmpty(each.forbidden),
          unseen: nonEmpty(each.unseen),
          statusQuo: each.statusQuo,
          preferences: each.preferences && [each.preferences],
        }),
      );
    const scenarios: fc.Arbitrary<Scenario[]> = fc
      .tuple(overrides, overrides, maybe(date), maybe(actor), fc.boolean())
      .map(([one, two, asOf, seenBy, flag]) => [
        { ...named(others[0], 24), ...present({ asOf, seenBy }), overrides: one },
        { ...named(others[1], 25), extends: others[0], ...(flag ? { withoutRules: true } : {}), overrides: two },
      ]);
    const selector: fc.Arbitrary<StateSelector> = fc.oneof(
      fc.constant<StateSelector>({ kind: "now" }),
      fc.integer({ min: 1, max: 99 }).map((number): StateSelector => ({ kind: "number", number })),
      any.map((when): StateSelector => ({ kind: "where", when })),
    );
    const subject = fc.record({
      quantifier: fc.constantFrom("some" as const, "no" as const, "every" as const),
      states: selector,
    });
    const concepts = fc.uniqueArray(fc.constantFrom("nash", "gmr", "smr", "seq", "sim", "lh:3"), {
      minLength: 1,
      maxLength: 3,
    });
    const some = fc.uniqueArray(actor, { minLength: 1, maxLength: 2 });
    // single actors, or those who act together: two named, or whoever there is
    const who: fc.Arbitrary<{ actors?: readonly string[]; together?: boolean }> = fc.oneof(
      some.map((actors) => ({ actors })),
      some.map((actors) => ({ ...(actors.length > 1 ? { actors } : {}), together: true })),
      fc.constant({}),
    );
    const judged = fc.record({ subject, negated: fc.boolean() });
    const stated = fc.array(reference, { maxLength: 3 });
    const by = fc.constantFrom("actors" as const, "coalitions" as const);
    const expectation: fc.Arbitrary<Expectation> = fc.oneof(
      fc
        .tuple(judged, concepts, who)
        .map(([each, named, whom]): Expectation => ({ kind: "stability", ...each, concepts: named, ...whom })),
      fc.tuple(judged, selector, who, fc.boolean()).map(
        ([each, from, { actors, together }, moves]): Expectation => ({
          kind: "reachability",
          ...each,
          from,
          by: moves && !together ? "moves" : "improvements",
          ...present({ actors, together }),
        }),
      ),
      fc
        .record({ concepts, actor: maybe(actor), states: stated })
        .map((each): Expectation => ({ kind: "set", ...present(each) })),
      fc
        .tuple(
          concepts,
          who.filter(({ together }) => together === true),
          stated,
        )
        .map(([named, whom, listed]): Expectation => ({ kind: "set", concepts: named, ...whom, states: listed })),
      fc.tuple(judged, by).map(([each, movers]): Expectation => ({ kind: "foresight", ...each, by: movers })),
      fc.record({ by, states: stated }).map((each): Expectation => ({ kind: "foresight-set", ...each })),
    );
    const claims: fc.Arbitrary<Claim[]> = fc
      .record({
        because: fc.uniqueArray(fc.constantFrom(...evidence), { maxLength: 2 }),
        fails: fc.boolean(),
        scenario: maybe(fc.constantFrom(others[0], others[1])),
        given: fc.array(any, few),
        expect: fc.array(expectation, { minLength: 1, maxLength: 3 }),
      })
      .map((each) => [{ ...named(others[2], 26), ...present(each) }]);
    return fc
      .record({
        title,
        asOf: maybe(date),
        base,
        scenarios,
        claims,
        published: maybe(date),
        quote: maybe(title),
        sha256: maybe(fc.stringMatching(/^[0-9a-f]{64}$/)),
        reported: maybe(fc.constant("2025-10-30")),
        between: maybe(fc.record({ before: title, after: title })),
        reliability: maybe(fc.constantFrom("A1", "F6", "0", "0.70", "1", "1.0")),
        against: maybe(fc.constant([evidence[3]])),
        retracted: maybe(fc.constantFrom("", "2026", "2026-01-31")),
      })
      .map(({ base: declarations, published, quote, sha256, reported, ...more }) => {
        const { between, reliability, against, retracted, ...rest } = more;
        return present({
          ...rest,
          ...declarations,
          sources: [
            present({
              ...sources[0],
              file: quote,
              url: "https://example.org/?a=1",
              published,
              slant: "“none”",
              sha256,
            }),
            sources[1],
          ],
          statements: [
            present({
              ...named(evidence[2], 28),
              by: "Speaker",
              for: ids[0],
              on: published,
              reported,
              quote,
              between,
              source: evidence[0],
              reliability,
              against,
              retracted,
            }),
            present({ ...named(evidence[3], 29), retracted, reliability }),
          ],
        });
      });
  });

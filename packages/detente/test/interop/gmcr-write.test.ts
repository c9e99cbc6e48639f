import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGmcr, writeGmcr } from "../../src/interop/gmcr.ts";
import { disjunction, type Term } from "../../src/interop/normal-form.ts";
import { modelHash } from "../../src/model/canonical.ts";
import type { Conflict, Rule } from "../../src/model/conflict.ts";
import type { Expression } from "../../src/model/expression.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { sample } from "../model/sample.ts";
import { ranked, syriaIraq, text } from "./gmcr-samples.ts";

const read = (source: string): Conflict => {
  const { conflict, diagnostics } = readGmcr(source);
  if (!conflict) throw new Error(JSON.stringify(diagnostics));
  return conflict;
};
const written = (conflict: Conflict, scenario?: string): string => {
  const { text, notices } = writeGmcr(conflict, scenario);
  if (text === undefined) throw new Error(JSON.stringify(notices));
  return text;
};

describe("a .gmcr file that was read", () => {
  test.each([
    ["statements", syriaIraq],
    ["rankings", ranked],
  ])("with %s comes back with all that it held and without notices", (_, file) => {
    const conflict = read(text(file));
    expect(writeGmcr(conflict).notices).toEqual([]);
    const back = JSON.parse(written(conflict));
    expect(back.options).toEqual(file.options);
    expect(read(written(conflict))).toEqual(conflict);
    expect(modelHash(resolveScenario(read(written(conflict))))).toBe(modelHash(resolveScenario(conflict)));
  });

  test("keeps unknown members in their places", () => {
    const back = JSON.parse(written(read(text(syriaIraq))));
    expect(back).toEqual(syriaIraq);
  });

  test("reading, writing and reading again is reading", () => {
    const optionCount = 4;
    const literal = fc.tuple(fc.nat(optionCount - 1), fc.constantFrom("Y", "N"));
    const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4 },
        fc.array(literal, { maxLength: 4 }),
        fc.record({ compound: fc.constant(true), members: fc.array(tie("condition"), { maxLength: 3 }) }),
      ),
    }));
    const conditions = fc.array(condition, { maxLength: 4 });
    const name = fc.oneof(fc.string({ unit: "grapheme" }), fc.string()).filter((word) => word !== "__proto__");
    const maker = fc.record(
      {
        name,
        preferences: conditions,
        misperceptions: conditions,
        preferenceRanking: ranking(),
        payoffs: fc.jsonValue({ maxDepth: 2 }),
      },
      { requiredKeys: ["name", "preferenceRanking"] },
    );
    const file = fc
      .record(
        {
          options: fc.array(fc.record({ name, permittedDirection: fc.constantFrom("both", "fwd", "back") }), {
            minLength: optionCount,
            maxLength: optionCount,
          }),
          decisionMakers: fc.tuple(maker, maker),
          infeasibles: conditions,
          useManualPreferenceRanking: fc.boolean(),
          program: fc.string(),
          extra: fc.jsonValue({ maxDepth: 3 }),
        },
        { requiredKeys: ["options", "decisionMakers"] },
      )
      .chain((base) =>
        fc.tuple(
          fc.constant(base),
          fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
          fc.integer({ min: 1, max: 3 }),
        ),
      )
      .map(([base, order, cut]) => ({
        ...base,
        decisionMakers: [
          { ...base.decisionMakers[0], options: order.slice(0, cut) },
          { ...base.decisionMakers[1], options: order.slice(cut) },
        ],
      }));
    fc.assert(
      fc.property(file, (data) => {
        const conflict = read(text(data));
        const again = read(written(conflict));
        expect(again).toEqual(conflict);
        expect(JSON.parse(written(again))).toEqual(JSON.parse(written(conflict)));
      }),
      { numRuns: 500 },
    );
  });
});

/** A ranking of some states of 16 with ties. */
function ranking(): fc.Arbitrary<(number | number[])[]> {
  const states = Array.from({ length: 16 }, (_, index) => index + 1);
  return fc
    .tuple(fc.shuffledSubarray(states, { minLength: 1 }), fc.nat(3))
    .map(([order, tie]) =>
      order.length > 4 ? [...order.slice(0, 3), order.slice(3, 5 + tie), ...order.slice(5 + tie)] : order,
    );
}

describe("writing a conflict from elsewhere", () => {
  const keys = ["a.x", "a.y", "b.z", "b.w"];
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const outcomes = new Map<string, Expression>([["both", { op: "and", of: keys.slice(0, 2).map(option) }]]);

  test("a disjunction of terms holds exactly where the expression does", () => {
    fc.assert(
      fc.property(expressions(keys), (expression) => {
        const terms = disjunction(expression, { indexOf, outcomes });
        for (let state = 0; state < 16; state++) {
          expect(terms.some((term) => matches(term, BigInt(state)))).toBe(holds(expression, state, indexOf, outcomes));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("every kind of rule excludes the same states after the way there and back", () => {
    const kinds = fc.constantFrom<Rule["kind"]>("infeasible", "require", "at-most-one", "exactly-one", "at-least-one");
    fc.assert(
      fc.property(kinds, fc.array(expressions(keys, false), { minLength: 1, maxLength: 3 }), (kind, of) => {
        const conflict = small({ rules: [{ kind, of }] });
        const back = read(written(conflict));
        const renamed = new Map(resolveScenario(back).options.map((item, index) => [item.key, index]));
        for (let state = 0; state < 16; state++) {
          const excluded = back.rules.some((rule) => rule.of.some((when) => holds(when, state, renamed, new Map())));
          const met = of.filter((when) => holds(when, state, indexOf, new Map())).length;
          const allowed = {
            infeasible: met === 0,
            require: met === of.length,
            "at-most-one": met <= 1,
            "exactly-one": met === 1,
            "at-least-one": met >= 1,
          }[kind];
          expect(excluded).toBe(!allowed);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a ranking by patterns becomes statements that give the same order", () => {
    const tiers = ["YYYY", "NNNN", "YN--", "NY--", "NN-Y", "---N", "YYN-"].map((pattern) => ({
      states: [{ kind: "pattern" as const, pattern }],
    }));
    const back = read(written(small({ preferences: [{ kind: "ranking", actor: "a", tiers: tiers.slice(0, 5) }] })));
    const [preference] = back.preferences;
    const statements = preference.kind === "statements" ? preference.items : [];
    expect(statements).toHaveLength(4);
    const renamed = new Map(resolveScenario(back).options.map((item, index) => [item.key, index]));
    const score = (state: number): number =>
      statements.reduce(
        (sum, item) => sum * 2 + Number(item.kind === "statement" && holds(item.when, state, renamed, new Map())),
        0,
      );
    // YYYY = 15, NNNN = 0, YN.. = 1, NY.. = 2, NN.Y = 8
    const scores = [15, 0, 1, 2, 8].map(score);
    expect(scores).toEqual(scores.toSorted((x, y) => y - x));
    expect(new Set(scores).size).toBe(5);
    expect(score(1 + 8)).toBe(score(1));
  });

  test("rankings by numbers are written as such only when every actor has one", () => {
    const tiers = [
      { states: [{ kind: "number" as const, number: 2 }] },
      { states: [1, 3].map((number) => ({ kind: "number" as const, number })) },
    ];
    const both = small({ preferences: ["a", "b"].map((actor) => ({ kind: "ranking" as const, actor, tiers })) });
    const file = JSON.parse(written(both));
    expect(file.useManualPreferenceRanking).toBe(true);
    expect(file.decisionMakers[0].preferenceRanking).toEqual([2, [1, 3]]);
    const one = small({ preferences: [{ kind: "ranking", actor: "a", tiers }] });
    expect(writeGmcr(one)).toMatchObject({ notices: [{ code: "not-for-gmcr", severity: "error" }] });
    expect(writeGmcr(one).text).toBeUndefined();
  });

  test("names all that the format cannot hold", () => {
    const full = { ...sample, merges: [{ when: option("usa.accept") }], preferences: sample.preferences.slice(0, 1) };
    const { notices } = writeGmcr(full);
    const bySeverity = (severity: string) =>
      notices.filter((item) => item.severity === severity).map((item) => item.code);
    expect(bySeverity("error")).toEqual([]);
    expect(bySeverity("warning")).toEqual([
      "merges-not-held",
      "forbidden-moves-not-held",
      "unordered-not-held",
      "perhaps-not-held",
      "much-not-held",
    ]);
    expect(bySeverity("hint")).toEqual([
      "status-quo-not-held",
      "outcomes-not-held",
      "claims-not-held",
      "evidence-not-held",
      "scenarios-not-held",
      "title-not-held",
      "ids-not-held",
    ]);
    expect(writeGmcr(full, "hardline").notices.map((item) => item.code)).toContain("weights-not-held");
  });

  test("refuses the graph form, an unknown scenario and a condition without end", () => {
    const refusals = (conflict: Conflict, scenario?: string) => {
      const { text, notices } = writeGmcr(conflict, scenario);
      expect(text).toBeUndefined();
      return notices.filter((item) => item.severity === "error").map((item) => item.code);
    };
    const graph = { states: [{ id: "s", name: "S" }], moves: [] };
    expect(refusals(small({ graph }))).toEqual(["graph-form-not-held"]);
    expect(refusals(small({}), "nowhere")).toEqual(["unknown-scenario"]);
    expect(refusals(small({ actors: [...small({}).actors, { id: "c", name: "C", options: [] }] }))).toEqual([
      "actor-without-options",
    ]);
    const options = Array.from({ length: 40 }, (_, index) => ({
      id: `o${index}`,
      name: "",
      direction: "both" as const,
    }));
    const of = options.map((item) => option(`a.${item.id}`));
    const even: Expression = of.reduce((left, right): Expression => ({ op: "iff", of: [left, right] }));
    expect(
      refusals(small({ actors: [{ id: "a", name: "A", options }], rules: [{ kind: "require", of: [even] }] })),
    ).toEqual(["condition-too-large"]);
  });
});

function option(key: string): Expression {
  return { op: "option", option: key };
}

function small(part: Partial<Conflict>): Conflict {
  const choice = (id: string) => ({ id, name: id, direction: "both" as const });
  return {
    title: "A, B",
    actors: [
      { id: "a", name: "A", options: [choice("x"), choice("y")] },
      { id: "b", name: "B", options: [choice("z"), choice("w")] },
    ],
    rules: [],
    merges: [],
    forbidden: [],
    unseen: [],
    outcomes: [],
    preferences: [],
    scenarios: [],
    claims: [],
    sources: [],
    statements: [],
    ...part,
  };
}

function expressions(keys: readonly string[], withOutcomes = true): fc.Arbitrary<Expression> {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    fc.constantFrom(...keys).map(option),
    fc.boolean().map((value): Expression => ({ op: "constant", value })),
    ...(withOutcomes ? [fc.constant<Expression>({ op: "outcome", outcome: "both" })] : []),
  );
  return fc.letrec<{ node: Expression }>((tie) => {
    const members = fc.array(tie("node"), { maxLength: 3 });
    return {
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie("node").map((of): Expression => ({ op: "not", of })),
        fc.record({ op: fc.constantFrom("and", "or"), of: members }) as fc.Arbitrary<Expression>,
        fc.record({
          op: fc.constantFrom("if", "implies", "iff"),
          of: fc.tuple(tie("node"), tie("node")),
        }) as fc.Arbitrary<Expression>,
        fc.record({
          op: fc.constant("count"),
          min: fc.nat(3),
          max: fc.nat(4),
          of: members,
        }) as fc.Arbitrary<Expression>,
      ),
    };
  }).node;
}

/** What an expression means, from its definition. */
function holds(
  expression: Expression,
  state: number,
  indexOf: ReadonlyMap<string, number>,
  outcomes: ReadonlyMap<string, Expression>,
): boolean {
  const of = (part: Expression): boolean => holds(part, state, indexOf, outcomes);
  switch (expression.op) {
    case "option":
      return ((state >> (indexOf.get(expression.option) ?? Number.NaN)) & 1) === 1;
    case "outcome":
      return of(outcomes.get(expression.outcome) as Expression);
    case "constant":
      return expression.value;
    case "not":
      return !of(expression.of);
    case "and":
      return expression.of.every(of);
    case "or":
      return expression.of.some(of);
    case "if":
      return of(expression.of[0]) || !of(expression.of[1]);
    case "implies":
      return !of(expression.of[0]) || of(expression.of[1]);
    case "iff":
      return of(expression.of[0]) === of(expression.of[1]);
    case "count": {
      const met = expression.of.filter(of).length;
      return met >= expression.min && met <= expression.max;
    }
    case "state":
      throw new Error("no state here");
  }
}

const matches = (term: Term, state: bigint): boolean =>
  (state & term.taken) === term.taken && (state & term.notTaken) === 0n;

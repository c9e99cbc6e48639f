import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../src/analysis/check.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { rank } from "../../src/engine/ranks.ts";
import { readConflict } from "../../src/model/lower.ts";
import { claimReasons } from "../../src/report/claims-text.ts";

/** Two actors, one option each; `rest` is appended. */
const model = (rest: string): string => `
conflict "Test"
actor a { option x }
actor b { option y }
now x
outcome both when x and y
${rest}
`;
const wants = "preferences a { x }\npreferences b { y }\n";

async function checked(text: string) {
  const { conflict, diagnostics } = readConflict(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return check(conflict!);
}
const codes = async (text: string) =>
  (await checked(text)).diagnostics.map(({ code, place }) => `${code}@${place?.line}`);

describe("findings that need the feasible states", () => {
  test("no feasible state", async () => {
    expect(await codes(model(`${wants}require x and not x`))).toEqual(["no-feasible-state@9"]);
  });
  test("an option that a scenario takes away, wherever what it inherits speaks of it", async () => {
    const rest = `infeasible not x and y
forbid move from not x to y by b
preferences a { unordered { y; x if y } }
preferences b { x iff y; y }
scenario less { actor a { option w } }
scenario whole extends less { actor a { option x } }
claim kept { given scenario whole expect some both stable by nash }
claim lost { given scenario less expect no both stable by nash }`;
    const { diagnostics, claims, untested } = await checked(model(rest));
    const gone = diagnostics.filter(({ code }) => code === "unknown-name");
    expect(gone.map(({ place }) => place?.line).sort()).toEqual([10, 5, 6, 7, 8, 9]);
    expect(gone[0].message).toBe("In the scenario `less` there is no option `a.x`, of which this speaks.");
    expect(claims.map(({ claim, holds }) => [claim.id, holds])).toEqual([["kept", true]]);
    expect(untested.map(({ claim }) => claim.id)).toEqual(["lost"]);
  });
  test("an infeasible status quo", async () => {
    expect(await codes(model(`${wants}infeasible x`))).toContain("status-quo-infeasible@5");
  });
  test("a preference that is always true or always false", async () => {
    expect(await codes(model("preferences a { x or not x\n x and not x }\npreferences b { y }"))).toEqual([
      "preference-constant@7",
      "preference-constant@8",
    ]);
  });
  test("a ranking that misses and repeats states", async () => {
    expect(await codes(model("ranking a { YY > NN > YY }\npreferences b { y }"))).toEqual([
      "ranking-repeats-state@7",
      "ranking-misses-state@7",
    ]);
  });
  test("a ranking entry that means no state", async () => {
    expect(await codes(model("ranking a { 1 > 2 > 3 > 4 > 5 }\npreferences b { y }"))).toEqual(["no-such-state@7"]);
  });
  test("a merge that joins what a statement tells apart", async () => {
    expect(await codes(model(`${wants}merge when y`))).toContain("merge-splits-statement@7");
  });
  test("an outcome that is no state", async () => {
    expect(await codes(model(`${wants}infeasible x and y`))).toEqual(["outcome-empty@6"]);
  });
  test("too many states, with their number", async () => {
    const options = Array.from({ length: 40 }, (_, index) => `option o${index}`).join("\n");
    const { diagnostics } = await checked(`actor a { ${options} }\npreferences a { o1 }`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many-states"]);
    expect(diagnostics[0].message).toContain((2 ** 40).toLocaleString("en"));
  });
  test("how uncertain preferences are read", async () => {
    const text = model("preferences a { x perhaps 0.5\n y much\n unordered { both; not x } }\npreferences b { y }");
    expect(await codes(text)).toEqual(["read-perhaps@7", "read-much@8", "read-unordered@9"]);
  });
  test("a finding that scenarios share is given once, with those of the scenarios", async () => {
    const text = model(`${wants}scenario one { now y }\nscenario two { require not y }\ninfeasible x and y`);
    expect(await codes(text)).toEqual(["outcome-empty@6", "preference-constant@8", "actor-cannot-move@4"]);
  });
});

describe("claims", () => {
  const claim = async (body: string, extra = "") => {
    const { claims, diagnostics } = await checked(model(`${wants}${extra}claim it { ${body} }`));
    expect(diagnostics).toEqual([]);
    return claims[0];
  };
  const holds = async (body: string, extra = "") => (await claim(body, extra)).holds;

  test("hold or fail by what is stable", async () => {
    expect(await holds("expect some both stable by nash")).toBe(true);
    expect(await holds("expect now stable by nash")).toBe(false);
    expect(await holds("expect now not stable by nash")).toBe(true);
    expect(await holds("expect now stable by nash for a")).toBe(true);
    expect(await holds("expect every both stable by nash, seq, gmr")).toBe(true);
    expect(await holds("expect no (not x) stable by nash")).toBe(true);
    expect(await holds("expect equilibria by nash are { 4 }")).toBe(true);
    expect(await holds("expect equilibria by nash are { 3, 4 }")).toBe(false);
    expect(await holds("expect stable for b by nash are { 3, 4 }")).toBe(true);
  });
  test("hold or fail by what is reachable", async () => {
    expect(await holds("expect some both reachable from now by improvements")).toBe(true);
    expect(await holds("expect some both reachable from now by improvements of a")).toBe(false);
    expect(await holds("expect some (not x) reachable from now by moves of a")).toBe(true);
    expect(await holds("expect no (not x) reachable from now by improvements")).toBe(true);
    expect(await holds("expect every true reachable from state 1 by moves")).toBe(true);
  });
  test("look only at what is given, in the scenario given", async () => {
    expect(await holds("given not y expect some true stable by nash")).toBe(false);
    expect(
      await holds(
        "given scenario other expect some (not x and y) stable by nash",
        "scenario other { preferences a { not x } }\n",
      ),
    ).toBe(true);
  });
  test("that are stated to fail are as stated when they fail", async () => {
    expect(await claim("fails expect now stable by nash")).toMatchObject({ holds: false, asStated: true });
    expect(await claim("fails expect some both stable by nash")).toMatchObject({ holds: true, asStated: false });
  });
  test("that speak of no state hold for want of a case, which is told", async () => {
    const result = await claim("given x and not x expect every true stable by nash");
    expect(result).toMatchObject({ holds: true, expectations: [{ vacuous: true, examined: 0 }] });
    expect(await claim("given x and not x expect some true stable by nash")).toMatchObject({ holds: false });
  });
  test("that fail show the shortest counter-example", async () => {
    const path = await claim("expect no both reachable from state 1 by moves");
    expect(path.expectations[0].case).toMatchObject({
      kind: "path",
      state: 3,
      steps: [
        { actor: 0, from: 0, to: 1 },
        { actor: 1, to: 3 },
      ],
    });
    const state = await claim("expect now stable by nash");
    expect(state.expectations[0].case).toMatchObject({
      kind: "state",
      state: 1,
      leaves: [{ actor: 1, concept: "nash" }],
    });
    const sets = await claim("expect equilibria by nash are { 1 }");
    expect(sets.expectations[0].case).toEqual({
      kind: "sets",
      concept: "nash",
      missing: [0],
      extra: [3],
      stableFor: [0, 1],
    });
    const nearest = await claim("given not (x and y) expect some true stable by nash");
    expect(nearest.expectations[0].case).toMatchObject({ kind: "state", leaves: [{}] });
    const unreached = await claim("expect some (not x) reachable from now by improvements");
    expect(unreached.expectations[0].case).toEqual({ kind: "unreached", searched: 2 });
  });
  test("of unknown concepts, states or a missing status quo are wrong", async () => {
    const text = model(`${wants}claim it { expect now stable by nosuch\n expect state 9 stable by nash }`);
    expect(await codes(text)).toEqual(["unknown-concept@9", "no-such-state@10"]);
    expect(await codes(text.replace("now x", "").replace("nosuch", "nash"))).toContain("no-status-quo@9");
  });
  test("that cannot be tested hide no others, nor do the errors of one scenario", async () => {
    const text = model(`${wants}claim good { expect state 1 stable by nash }
claim bad { expect state 9 stable by nash\n expect some both stable by nosuch }
scenario empty "Nothing can be" { require x and not x }
claim there { given scenario empty expect state 1 stable by nash }
claim last { expect some both stable by nash }`);
    const { claims, untested, stateCount } = await checked(text);
    expect(claims.map(({ claim }) => claim.id)).toEqual(["good", "last"]);
    expect(untested.map(({ claim, findings }) => [claim.id, findings.map(({ code }) => code)])).toEqual([
      ["bad", ["no-such-state", "unknown-concept"]],
      ["there", ["no-feasible-state"]],
    ]);
    expect(stateCount).toBe(4);
    const without = await checked(model(`${wants}require x and not x\nclaim c { expect state 1 stable by nash }`));
    expect(without.claims).toEqual([]);
    expect(without.untested.map(({ claim }) => claim.id)).toEqual(["c"]);
  });
});

describe("models that cannot be meant", () => {
  const found = async (text: string) => {
    const { conflict } = readConflict(text);
    const { diagnostics } = await check(conflict!);
    return diagnostics.map(({ code, place }) => `${code}@${place?.line}`);
  };
  const two = `actor a "A" { option x "X" }
actor b "B" { option y "Y" }
`;

  test("an actor who wants nothing in one of the situations, base or scenario", async () => {
    const text = `${two}preferences a { not y; x }
scenario firm { preferences b { y } }
scenario third { actor c "C" { option z "Z" } preferences b { y } }
scenario silent { preferences a { } preferences b { y } }
claim base { expect now not stable by nash }
claim silent { given scenario silent expect some x stable by nash }
now none`;
    const { conflict } = readConflict(text);
    const { diagnostics, claims } = await check(conflict!);
    const about = diagnostics.filter(({ code }) => code === "actor-without-preferences");
    expect(about.map(({ message }) => message.split(":")[0])).toEqual([
      "Nothing says what `b` prefers in the base model",
      "Nothing says what `c` prefers in the scenario `third`",
      "Nothing says what `a` prefers in the scenario `silent`",
    ]);
    expect(about.map(({ place }) => place?.line)).toEqual([2, 5, 1]);
    expect(claims.map((claim) => claimReasons(claim).filter((line) => line.startsWith("Nothing says")).length)).toEqual(
      [1, 1],
    );
  });

  test("in graph form, too, where no ranking is given", async () => {
    const graph = `states { s t }
moves a { s -> t }
moves b { t -> s }
ranking a { t > s }
scenario two { ranking b { s > t } }
now s`;
    expect(await found(graph)).toEqual(["actor-without-preferences@3"]);
  });

  test.each([
    ["twice", "{ x; y; not not x }", ["statement-doubled@3"]],
    ["and its opposite", "{ x\n y\n not x }", ["statement-contradicted@5"]],
    ["that is decided already", "{ x\n y\n x or y }", ["statement-decides-nothing@5"]],
    ["decided already under a condition", "{ x\n y if x\n y and x }", ["statement-decides-nothing@5"]],
    ["twice among weights", "{ x weight 2\n x weight 1 }", ["statement-doubled@4"]],
    ["and its opposite where neither is certain", "{ x perhaps 0.5\n not x perhaps 0.5 }", []],
    ["that an uncertain one may or may not decide", "{ x perhaps 0.5\n x }", []],
    ["whose order is not known", "{ unordered { x; y }\n x implies y }", ["statement-decides-nothing@4"]],
    ["each about something of its own", "{ x iff y; x }", []],
  ])("a statement %s", async (_, list, expected) => {
    const codes = (await found(`${two}preferences a ${list}\npreferences b { y; x }`)).filter((code) =>
      code.startsWith("statement-"),
    );
    expect(codes).toEqual(expected);
  });

  /** From the definition: dropping a statement that decides nothing leaves every comparison as it is, and only then is one said to. */
  test("a statement decides nothing exactly when the order is the same without it", async () => {
    const names = ["x", "y", "z"];
    const literal = fc.record({ name: fc.constantFrom(...names), not: fc.boolean() });
    const text = ({ name, not }: { name: string; not: boolean }) => (not ? `not ${name}` : name);
    const statement = fc
      .tuple(literal, fc.constantFrom("", "and", "or", "iff"), literal)
      .map(([left, joiner, right]) => (joiner === "" ? text(left) : `${text(left)} ${joiner} ${text(right)}`));
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 5 }), async (list) => {
        const of = (statements: readonly string[]) =>
          prepare(
            readConflict(
              `actor a "A" { option x "X" option y "Y" }\nactor b "B" { option z "Z" }\npreferences a {\n${statements.join("\n")}\n}\npreferences b { z }`,
            ).conflict!,
          );
        const order = (statements: readonly string[]) => {
          const { space } = of(statements);
          const ranks = [...rank(space!, 0)];
          const steps = [...new Set(ranks)].sort((one, other) => one - other);
          return ranks.map((each) => steps.indexOf(each));
        };
        const whole = order(list);
        const dead = new Set(
          of(list)
            .diagnostics.filter(({ code }) => /^(statement-|preference-constant)/.test(code))
            .map(({ place }) => place!.line - 4),
        );
        const kept = list.filter((_, at) => !dead.has(at));
        expect(kept.length === 0 ? whole.map(() => 0) : order(kept)).toEqual(whole);
        for (let at = 0; at < list.length; at++) {
          const rest = list.slice(0, at + 1);
          if (!dead.has(at)) expect(order(rest)).not.toEqual(at === 0 ? whole.map(() => 0) : order(rest.slice(0, -1)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ["actors", `actor a "One " { option x "X" }\nactor b "ONE" { option y "Y" }`, "same-title@2"],
    [
      "options of one actor",
      `actor a "A" { option x "X"\n option z "x" }\nactor b "B" { option y "Y" }`,
      "same-title@2",
    ],
    ["outcomes", `${two}outcome o "O" when x\noutcome p "O" when y`, "same-title@4"],
  ])("two %s with one title", async (_, text, expected) => {
    expect((await found(text)).filter((code) => code.startsWith("same-"))).toEqual([expected]);
  });

  test("two outcomes that are the same feasible states, and options that the rules have decided", async () => {
    const text = `${two}outcome o "O" when x\noutcome p "P" when x or (x and y)\ninfeasible y and not x\ninfeasible y and x`;
    expect(await found(text)).toEqual(
      expect.arrayContaining(["same-outcome@4", "option-decided@2", "actor-cannot-move@2"]),
    );
  });

  test("nobody can move where a rule ties everybody's options together", async () => {
    expect(await found(`${two}require x iff y\npreferences a { x }\npreferences b { y }`)).toEqual([
      "nobody-can-move@1",
    ]);
    expect(
      await found(`states { s t }\nmoves a { s -> t }\nactor b "B"\nranking a { t > s }\nranking b { s > t }`),
    ).toEqual(["actor-cannot-move@3"]);
  });

  test("one-way options that cannot go either way", async () => {
    const text = `actor a "A" { option x "X" take only  option z "Z" take only }
actor b "B" { option y "Y" }
require x iff not z
preferences a { x }
preferences b { y }`;
    expect(await found(text)).toEqual(["actor-cannot-move@1"]);
  });

  test("rules that contradict one another are named, and only those", async () => {
    expect(await found(`${two}infeasible x and y\nrequire x or y\nrequire x\nrequire y`)).toEqual([
      "no-feasible-state@3",
      "no-feasible-state@5",
      "no-feasible-state@6",
    ]);
  });

  /** Whatever the rules: without any one of those named the others leave a state, and together they leave none. */
  test("the rules named are a smallest set", async () => {
    const literal = fc.tuple(fc.boolean(), fc.constantFrom("x", "y", "z")).map(([not, id]) => (not ? `not ${id}` : id));
    const rule = fc.tuple(fc.constantFrom("require", "infeasible"), literal, fc.constantFrom("and", "or"), literal);
    await fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 12 }), (rules) => {
        const lines = rules.map((parts) => parts.join(" "));
        const of = (chosen: readonly string[]) =>
          prepare(
            readConflict(`actor a { option x option y option z }\n${chosen.join("\n")}`).conflict!,
          ).diagnostics.filter(({ code }) => code === "no-feasible-state");
        const named = of(lines).map(({ place }) => lines[place!.line - 2]!);
        for (let at = 0; at < named.length; at++) expect(of(named.toSpliced(at, 1))).toEqual([]);
        if (named.length > 0) expect(of(named)).toHaveLength(named.length);
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { check } from "../../src/analysis/check.ts";
import { readConflict } from "../../src/model/lower.ts";

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
    expect(await codes(text)).toEqual(["outcome-empty@6", "preference-constant@8"]);
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

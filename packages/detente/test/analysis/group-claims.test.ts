import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { check } from "../../src/analysis/check.ts";
import { diagnoseClaim } from "../../src/analysis/claim/diagnose.ts";
import { testClaims } from "../../src/analysis/claims.ts";
import { groupsOf } from "../../src/analysis/coalitions/coalitions.ts";
import { coalitionConcepts } from "../../src/analysis/coalitions/stability.ts";
import { largestConsistentSet } from "../../src/analysis/foresight/largest-consistent-set.ts";
import { limitedMoves } from "../../src/analysis/foresight/limited-moves.ts";
import { printConflict } from "../../src/interop/detente.ts";
import type { Claim, Expectation, StateReference } from "../../src/model/conflict.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { claimsText } from "../../src/report/claims-text.ts";
import { randomModel } from "../engine/random-models.ts";
import { Definitions } from "./coalition-definitions.ts";
import { conflictOf, solved, summit } from "./solved.ts";

const claimOf = (expect: readonly Expectation[]): Claim => ({
  id: "c",
  name: "c",
  because: [],
  fails: false,
  given: [],
  expect,
});
const about = (state: number) =>
  ({ subject: { quantifier: "every", states: { kind: "number", number: state + 1 } }, negated: false }) as const;
const references = (states: readonly number[]): StateReference[] =>
  states.map((state) => ({ kind: "number", number: state + 1 }));

describe("claims about groups, on random models", () => {
  test("say of coalitions what the definitions say", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, fc.nat(), async (model, seed) => {
        const analysis = await solved(model, { concepts: ["nash"] });
        if (!analysis || analysis.space.count > 24 || model.actors.length < 2) return;
        const { count } = analysis.space;
        const definitions = new Definitions(analysis);
        const groups = groupsOf(model.actors.length, 2);
        const members = groups[seed % groups.length];
        const concept = coalitionConcepts[seed % 5];
        const who = { actors: members.map((member) => model.actors[member].id).reverse(), together: true };
        const states = Array.from({ length: count }, (_, s) => s);
        const start = seed % count;
        const stable = states.map((s) => definitions.stable(members, s, concept));
        const everywhere = states.map((s) => groups.every((group) => definitions.stable(group, s, concept)));
        const reached = new Set([start, ...definitions.improvements(members, start)]);
        const anyhow = new Set([start, ...groups.flatMap((group) => definitions.improvements(group, start))]);
        const from = { kind: "number", number: start + 1 } as const;
        const [result] = await testClaims(
          [
            claimOf([
              ...states.map((s): Expectation => ({ kind: "stability", ...about(s), concepts: [concept], ...who })),
              ...states.map(
                (s): Expectation => ({ kind: "stability", ...about(s), concepts: [concept], together: true }),
              ),
              ...states.map(
                (s): Expectation => ({ kind: "reachability", ...about(s), from, by: "improvements", ...who }),
              ),
              ...states.map(
                (s): Expectation => ({ kind: "reachability", ...about(s), from, by: "improvements", together: true }),
              ),
              { kind: "set", concepts: [concept], ...who, states: references(states.filter((s) => stable[s])) },
              { kind: "set", concepts: [concept], together: true, states: references(states) },
            ]),
          ],
          analysis,
        );
        expect(result.expectations.map(({ holds }) => holds)).toEqual([
          ...stable,
          ...everywhere,
          ...states.map((s) => reached.has(s)),
          ...states.map((s) => anyhow.has(s)),
          true,
          everywhere.every(Boolean),
        ]);
        for (const { case: shown } of result.expectations) {
          if (shown?.kind !== "joint") continue;
          const loses = (member: number): boolean => !definitions.prefers(member, shown.state, start);
          expect(shown.reluctant).toEqual(shown.members.filter(loses));
          expect(shown.steps.at(-1)?.to).toBe(shown.state);
        }
        compared += 4 * count;
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  test("say of the largest consistent set, and so many moves ahead, what foresight says", async () => {
    let ahead = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, fc.integer({ min: 1, max: 5 }), async (model, horizon) => {
        const analysis = await solved(model, { concepts: ["nash"] });
        if (!analysis || analysis.space.count > 40) return;
        const { space, ranks, rules } = analysis;
        const states = Array.from({ length: space.count }, (_, s) => s);
        const all = groupsOf(model.actors.length, 1);
        for (const by of ["actors", "coalitions"] as const) {
          const groups = by === "coalitions" ? all : all.filter((group) => group.length === 1);
          const set = await largestConsistentSet(analysis, groups);
          const [result] = await testClaims(
            [
              claimOf([
                ...states.map((s): Expectation => ({ kind: "foresight", ...about(s), by })),
                { kind: "foresight-set", by, states: references(set.states) },
                { kind: "foresight-set", by, states: references(set.states.slice(1)) },
              ]),
            ],
            analysis,
          );
          expect(result.expectations.map(({ holds }) => holds)).toEqual([
            ...states.map((s) => set.states.includes(s)),
            true,
            set.states.length === 0,
          ]);
        }
        if (model.actors.length !== 2) return;
        ahead++;
        const { horizons, repeats } = limitedMoves({ structure: space.structure, ranks, rules });
        const { from, period } = repeats!;
        const { ends } = horizons[horizon <= horizons.length ? horizon - 1 : from - 1 + ((horizon - from) % period)];
        const [result] = await testClaims(
          [
            claimOf(
              states.map((s): Expectation => ({ kind: "stability", ...about(s), concepts: [`lh:${horizon}`, "nash"] })),
            ),
          ],
          await analyze(model, { concepts: ["nash"] }),
        );
        const [nash] = horizons;
        expect(result.expectations.map(({ holds }) => holds)).toEqual(
          states.map((s) => [...ends, ...nash.ends].every((end) => end[s] === s)),
        );
      }),
      // the seed is fixed, so that how many of the models have two actors is no matter of luck
      { numRuns: 200, seed: 20251029 },
    );
    expect(ahead).toBeGreaterThan(20);
  });
});

const dispute = `states { one two three four }
  moves a { one -> two  three -> four  four -> three }
  moves b { two -> three  two -> one }
  ranking a { four > three > one > two }
  ranking b { three > one > two > four }
  now one`;

const tested = async (claims: string, text = dispute) => {
  const { claims: results, diagnostics } = await check(conflictOf(`${text}\n${claims}`));
  expect(diagnostics).toEqual([]);
  return results;
};

describe("what decides a claim about a group", () => {
  const shown = async (body: string) => (await tested(`claim c { ${body} }`))[0];

  test("is the joint sequence, or who would not gain by it", async () => {
    expect(
      (await shown("expect three reachable by improvements of a, b together")).expectations[0].case,
    ).toBeUndefined();
    const yes = await shown("expect some three reachable by improvements of a, b together");
    expect(yes.expectations[0].case).toMatchObject({
      kind: "joint",
      state: 2,
      members: [0, 1],
      reluctant: [],
      steps: [{ actor: 0 }, { actor: 1 }],
    });
    const no = await shown("expect some four reachable by improvements of a, b together");
    expect(no).toMatchObject({ holds: false, expectations: [{ case: { kind: "joint", state: 3, reluctant: [1] } }] });
    expect(claimsText([no])).toContain("a and b could bring four (state 4) about, but b would not gain by it");
    const nowhere = await shown("expect one reachable from four by improvements of a, b together");
    expect(nowhere.expectations[0].case).toEqual({ kind: "unreached", state: 0, searched: 1 });
    const anybody = await shown("expect no three reachable by improvements of any coalition");
    expect(claimsText([anybody])).toContain("a and b together reach three (state 3), which each of them prefers");
  });

  test("is the coalition that would leave", async () => {
    const one = await shown("expect now stable by nash, seq for a, b together");
    expect(one.expectations[0].case).toEqual({
      kind: "upset",
      state: 0,
      leaves: [
        { members: [0, 1], concept: "nash", to: [2] },
        { members: [0, 1], concept: "seq", to: [2] },
      ],
    });
    expect(claimsText([one])).toContain("a and b together would leave it (nash, seq): each of them prefers 3");
    expect(await shown("expect now not stable by nash for every coalition")).toMatchObject({ holds: true });
    const set = await shown("expect stable for every coalition by nash are { one, 3 }");
    expect(set.expectations[0].case).toEqual({ kind: "sets", concept: "nash", missing: [0], extra: [3] });
  });

  test("is the deviation that rules a state out, or the difference between the sets", async () => {
    const [out, set] = await tested(
      `claim out { expect now in the largest consistent set by coalitions }
       claim set { expect the largest consistent set by coalitions is { stalemate } }`,
      printConflict({ ...summit, claims: [] }),
    );
    expect(out).toMatchObject({
      holds: false,
      expectations: [{ case: { kind: "foresight", ruledOut: { members: [0, 1] } } }],
    });
    expect(claimsText([out])).toMatch(
      /United States and North Korea together would move on: .*better for each of them/,
    );
    expect(set.expectations[0].case).toMatchObject({ kind: "sets", extra: { length: 10 } });
    expect(claimsText([set])).toMatch(/not in it; .* in it too/);
    expect(claimsText([set])).not.toContain("under");
  });
});

describe("a claim about a group that cannot be answered", () => {
  const codes = async (text: string) =>
    (await check(conflictOf(text))).diagnostics.map(({ code, place }) => `${code}@${place?.line}`);
  const wants = (actors: readonly string[]) =>
    actors.map((actor) => `actor ${actor} { option go }\npreferences ${actor} { ${actor}.go }`).join("\n");

  test("is refused at its place: concepts that are not defined for it", async () => {
    const text = `${wants(["a", "b", "c"])}\nclaim c { expect state 1 stable by lh:3\n expect state 1 stable by sim for a, b together\n expect state 1 stable by lh:0 }`;
    expect(await codes(text)).toEqual([
      "concept-for-two-actors@7",
      "concept-not-for-coalitions@8",
      "unknown-concept@9",
    ]);
  });
  test("is refused at its place: nobody to act together with", async () => {
    expect(await codes(`${wants(["a"])}\nclaim c { expect state 1 stable by nash for every coalition }`)).toEqual([
      "no-coalition@3",
    ]);
  });
  test("is refused at its place: too many states, or too many coalitions", async () => {
    const options = Array.from({ length: 14 }, (_, at) => `option o${at}`).join(" ");
    const large = `actor a { ${options} }\nactor b { option p }\npreferences a { o1 }\npreferences b { p }`;
    const asked = "expect state 1 stable by nash for a, b together\n expect state 1 in the largest consistent set";
    expect(await codes(`${large}\nclaim c { ${asked} }`)).toEqual(["too-large-for-groups@5", "too-large-for-groups@6"]);
    const many = Array.from({ length: 13 }, (_, at) => `a${at}`);
    const alone = `at most one of ${many.map((actor) => `${actor}.go`).join(", ")}`;
    const every =
      "expect state 1 stable by nash for every coalition\n expect state 1 stable by nash for a1, a2 together";
    expect(await codes(`${wants(many)}\n${alone}\nclaim c { ${every} }`)).toEqual(["too-large-for-groups@28"]);
  });
  test("is refused without a place where the model comes from elsewhere", async () => {
    const { space } = await analyze(resolveScenario(conflictOf(wants(["a", "b"]))));
    const [found] = diagnoseClaim(
      claimOf([{ kind: "stability", ...about(0), concepts: ["sim"], together: true }]),
      space,
    );
    expect(found).toMatchObject({ code: "concept-not-for-coalitions", severity: "error" });
    expect(found.place).toBeUndefined();
  });
});

test("claims can be stopped", async () => {
  const controller = new AbortController();
  controller.abort(new Error("stopped"));
  await expect(check(summit, { signal: controller.signal })).rejects.toThrow("stopped");
});

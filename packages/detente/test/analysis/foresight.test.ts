import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/analyze.ts";
import { groupsOf } from "../../src/analysis/coalitions/coalitions.ts";
import { largestConsistentSet } from "../../src/analysis/foresight/largest-consistent-set.ts";
import { limitedMoves } from "../../src/analysis/foresight/limited-moves.ts";
import { equilibria, stableStates } from "../../src/analysis/stability.ts";
import type { AskedConcept } from "../../src/engine/concepts.ts";
import { UnsupportedConcept } from "../../src/engine/engine.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { graph, model, rankingByName } from "../engine/models.ts";
import { publishedConflicts } from "../engine/published.ts";
import { randomModel } from "../engine/random-models.ts";
import { Definitions } from "./coalition-definitions.ts";

async function tryAnalyze(subject: ConflictModel): Promise<Analysis | undefined> {
  return analyze(subject, { concepts: ["nash"] }).catch((error: unknown) => {
    if (error instanceof StateCountError) return undefined;
    throw error;
  });
}

const published = (source: string) => publishedConflicts.find((one) => one.source.startsWith(source))!.model;
const problemOf = ({ space, ranks, rules }: Analysis) => ({ structure: space.structure, ranks, rules });

/** `G_h(i, s)`, by recursion from its definition. */
function anticipated(analysis: Analysis, h: number, i: number, s: number): number {
  if (h === 0) return s;
  const p = analysis.ranks[i];
  let end = s;
  for (const t of movesFrom(analysis.space.structure.moves[i], s)) {
    const follows = anticipated(analysis, h - 1, 1 - i, t);
    if (p[follows] > p[end]) end = follows;
  }
  return end;
}

describe("limited-move stability", () => {
  test("has Syria and Iraq's published equilibria, which repeat with period 4", async () => {
    const analysis = await analyze(published("Syria"), { concepts: ["nash"] });
    const found = limitedMoves(problemOf(analysis));
    const held = found.horizons.map(({ ends }) =>
      Array.from({ length: 6 }, (_, s) => s).filter((s) => ends.every((end) => end[s] === s)),
    );
    expect(held.slice(0, 4).map((states) => states.map((s) => s + 1))).toEqual([[6], [6], [], [1, 6]]);
    expect(found.repeats!.period).toBe(4);
    expect(found.ties).toBe(0);
  });

  test("is its definition, one move ahead is nash, and it repeats as it says", async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, async (subject) => {
        if (subject.actors.length !== 2) return;
        const analysis = await tryAnalyze(subject);
        if (!analysis || analysis.space.count > 16) return;
        looked++;
        const { horizons, repeats, nonMyopic } = limitedMoves(problemOf(analysis));
        for (const { moves, ends } of horizons.slice(0, 3))
          for (const i of [0, 1] as const)
            for (let s = 0; s < analysis.space.count; s++) expect(ends[i][s]).toBe(anticipated(analysis, moves, i, s));
        for (const i of [0, 1] as const)
          expect(stableStates(analysis, "nash", i)).toEqual(
            [...horizons[0]!.ends[i]].flatMap((end, s) => (end === s ? [s] : [])),
          );
        const { from, period } = repeats!;
        expect(from + period - 1).toBe(horizons.length);
        // what is stable non-myopically is stable however far one looks, and nothing else is
        const far = await analyze(subject, {
          concepts: Array.from({ length: Math.min(8, period) }, (_, k): AskedConcept => `lh:${from + 2 * period + k}`),
        });
        for (const i of [0, 1] as const)
          for (let s = 0; s < analysis.space.count; s++)
            if (period <= 8)
              expect(far.concepts.every((concept) => stableStates(far, concept, i).includes(s))).toBe(
                nonMyopic![i][s] === 1,
              );
      }),
      { numRuns: 600 },
    );
    expect(looked).toBeGreaterThan(50);
  });

  test("joins the engines' verdicts in the order asked", async () => {
    const concepts: readonly AskedConcept[] = ["lh:4", "seq", "lh:1", "nash"];
    const analysis = await analyze(published("Syria"), { concepts });
    expect(concepts.map((concept) => equilibria(analysis, concept).map((s) => s + 1))).toEqual([[1, 6], [6], [6], [6]]);
  });

  test("is refused for three actors, and beyond eight concepts", async () => {
    await expect(analyze<AskedConcept>(published("Elmira"), { concepts: ["lh:2"] })).rejects.toThrow(
      UnsupportedConcept,
    );
    await expect(
      analyze<AskedConcept>(published("Syria"), {
        concepts: Array.from({ length: 9 }, (_, h): AskedConcept => `lh:${h + 1}`),
      }),
    ).rejects.toThrow("at most 8");
  });

  test("counts the choices that tie", async () => {
    // A may go to b or c, which it likes equally; neither is left again
    const subject = model({
      actors: { a: [], b: [] },
      graph: graph(["s", "b", "c"], { a: ["s -> b", "s -> c"], b: [] }),
      preferences: [rankingByName("a", "b~c>s"), rankingByName("b", "b>c>s")],
    });
    const { ties, horizons } = limitedMoves(problemOf(await analyze(subject, { concepts: ["nash"] })));
    expect(ties).toBeGreaterThan(0);
    expect(horizons[0]!.ends[0][0]).toBe(1);
  });
});

/** Chwe's definition with sets: `<<` as a fixed point, then the greatest consistent set by striking out. */
function consistentByDefinition(analysis: Analysis, groups: readonly (readonly number[])[]): number[] {
  const definitions = new Definitions(analysis);
  const states = Array.from({ length: analysis.space.count }, (_, s) => s);
  const moves = groups.map((group) => states.map((s) => [...definitions.ownReach(group, s)]));
  const all = (group: readonly number[], t: number, s: number) => group.every((j) => definitions.prefers(j, t, s));
  const dominated = states.map((b) => {
    const leads = new Set<number>();
    for (let grown = true; grown; ) {
      grown = false;
      for (const a of states)
        if (
          !leads.has(a) &&
          groups.some((group, g) => all(group, b, a) && moves[g][a].some((c) => c === b || leads.has(c)))
        ) {
          leads.add(a);
          grown = true;
        }
    }
    return leads;
  });
  let set = states;
  for (;;) {
    const next = set.filter((a) =>
      groups.every((group, g) =>
        moves[g][a].every((d) => d === a || set.some((e) => (e === d || dominated[e].has(d)) && !all(group, e, a))),
      ),
    );
    if (next.length === set.length) return next;
    set = next;
  }
}

describe("the largest consistent set", () => {
  test("is what its definition says, by single actors and by coalitions", async () => {
    let eliminated = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, fc.boolean(), async (subject, together) => {
        const analysis = await tryAnalyze(subject);
        if (!analysis || analysis.space.count > 20) return;
        const groups = groupsOf(subject.actors.length, 1).filter((group) => together || group.length === 1);
        const found = await largestConsistentSet(analysis, groups);
        expect(found.states).toEqual(consistentByDefinition(analysis, groups));
        expect(found.ruledOut.length + found.states.length).toBe(analysis.space.count);
        const definitions = new Definitions(analysis);
        for (const out of found.ruledOut) {
          eliminated++;
          const { steps, ends, chain } = found.explain(out);
          const better = (members: readonly number[], t: number, s: number) =>
            members.every((j) => definitions.prefers(j, t, s));
          expect([steps[0]!.from, steps.at(-1)!.to]).toEqual([out.state, out.to]);
          expect(steps.every(({ actor }) => out.members.includes(actor))).toBe(true);
          for (const end of ends) expect(better(out.members, end, out.state)).toBe(true);
          let at = out.to;
          for (const move of chain) {
            expect(move.from).toBe(at);
            expect(definitions.ownReach(move.members, at)).toContain(move.to);
            expect(better(move.members, chain.at(-1)!.to, at)).toBe(true);
            at = move.to;
          }
          expect(ends).toContain(at);
        }
      }),
      { numRuns: 250 },
    );
    expect(eliminated).toBeGreaterThan(200);
  });

  test("keeps far-sighted actors where short-sighted ones would leave", async () => {
    // 1 would leave a for b, but 2 then leaves b for c, which 1 likes less than a
    const subject = model({
      actors: { one: [], two: [] },
      graph: graph(["a", "b", "c"], { one: ["a -> b"], two: ["b -> c"] }),
      preferences: [rankingByName("one", "b>a>c"), rankingByName("two", "c>b>a")],
    });
    const analysis = await analyze(subject, { concepts: ["nash"] });
    const { states } = await largestConsistentSet(analysis, [[0], [1]]);
    expect(states).toEqual([0, 2]);
  });

  test("is refused, with the size, where the moves of all groups would not fit", async () => {
    const actors = Object.fromEntries(
      Array.from({ length: 10 }, (_, a) => [`a${a}`, a < 3 ? ["x+", "y"] : ["x"]] as const),
    );
    const analysis = await analyze(model({ actors }), { concepts: ["nash"] });
    await expect(largestConsistentSet(analysis, groupsOf(10, 1))).rejects.toThrow("1,023 groups over 8,192 states");
  });

  test("stops when it is told to", async () => {
    const analysis = await analyze(published("Elmira"), { concepts: ["nash"] });
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(largestConsistentSet(analysis, [[0]], { signal: stop.signal })).rejects.toThrow("enough");
  });
});

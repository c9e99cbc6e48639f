import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, type AnalyzeOptions, analyze } from "../../src/analysis/analyze.ts";
import { isStable } from "../../src/analysis/stability.ts";
import { partialPreference, ReadingError } from "../../src/analysis/uncertain/partial-preference.ts";
import { StrengthError, sanctionConcepts, strength } from "../../src/analysis/uncertain/strength.ts";
import {
  type ExtendedConcept,
  type Extension,
  extendedConcepts,
  extensions,
  unknownPreference,
} from "../../src/analysis/uncertain/unknown-preference.ts";
import { compile } from "../../src/engine/compile.ts";
import { movesFrom } from "../../src/engine/moves.ts";
import { rank } from "../../src/engine/ranks.ts";
import { StateCountError } from "../../src/engine/states.ts";
import type { Preference, PreferenceItem, PreferenceStatement, StatementPreference } from "../../src/model/conflict.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { model, ranking, statements, taken } from "../engine/models.ts";
import { randomModel } from "../engine/random-models.ts";

async function tryAnalyze(subject: ConflictModel, options: AnalyzeOptions = {}): Promise<Analysis | undefined> {
  return analyze(subject, options).catch((error: unknown) => {
    if (error instanceof StateCountError) return undefined;
    throw error;
  });
}

/** Puts a stretch of each actor's statements into an unordered block. */
function loosened(subject: ConflictModel, from: number, length: number): ConflictModel {
  const preferences = subject.preferences.map((preference): Preference => {
    if (preference.kind === "ranking") return preference;
    const items = preference.items as readonly PreferenceStatement[];
    const block = items.slice(from, from + length);
    if (block.length < 2) return preference;
    const rest: PreferenceItem[] = [
      ...items.slice(0, from),
      { kind: "unordered", items: block },
      ...items.slice(from + length),
    ];
    return { ...preference, items: rest };
  });
  return { ...subject, preferences };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

/** Every ranking that the orders of the block allow. */
function possibleRanks(subject: ConflictModel, actor: number): ArrayLike<number>[] {
  const preference = subject.preferences.find((one) => one.actor === subject.actors[actor]!.id);
  const space = compile(subject);
  if (preference?.kind !== "statements") return [rank(space, actor)];
  let orders: PreferenceStatement[][] = [[]];
  for (const item of preference.items) {
    const choices = item.kind === "statement" ? [[item]] : permutations(item.items);
    orders = orders.flatMap((order) => choices.map((choice) => [...order, ...choice]));
  }
  return orders.map((items) => {
    const decided: StatementPreference = { ...preference, items };
    return rank(compile({ ...subject, preferences: [decided] }), actor);
  });
}

describe("a partial preference", () => {
  test("is what all possible rankings share", async () => {
    let disputed = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, fc.nat(2), fc.integer({ min: 2, max: 4 }), async (original, from, length) => {
        const subject = loosened(original, from, length);
        if (!(await tryAnalyze(subject, { concepts: ["nash"] }))) return;
        const space = compile(subject);
        if (space.count > 16) return;
        for (const actor of subject.actors.keys()) {
          const preference = partialPreference(space, actor);
          const all = possibleRanks(subject, actor);
          for (let a = 0; a < space.count; a++)
            for (let b = 0; b < space.count; b++) {
              const signs = new Set(all.map((ranks) => Math.sign(ranks[a]! - ranks[b]!)));
              const expected = signs.size > 1 ? "unknown" : signs.has(1) ? "better" : signs.has(-1) ? "worse" : "tied";
              if (expected === "unknown") disputed++;
              expect(preference.compare(a, b)).toBe(expected);
            }
        }
      }),
      { numRuns: 200 },
    );
    expect(disputed).toBeGreaterThan(200);
  });

  test("takes further readings into account, and refuses those of other states", () => {
    const base = model({
      actors: { a: ["x"], b: ["y"] },
      preferences: [ranking("a", "1>2>3>4"), ranking("b", "1>2>3>4")],
    });
    const other = { ...base, preferences: [ranking("a", "2>1>3>4"), ranking("b", "1>2>3>4")] };
    const preference = partialPreference(compile(base), 0, [compile(other)]);
    expect([preference.compare(0, 1), preference.compare(1, 2), preference.settled]).toEqual([
      "unknown",
      "better",
      false,
    ]);
    const stranger = compile(model({ actors: { a: ["x", "z"], b: ["y"] } }));
    expect(() => partialPreference(compile(base), 0, [stranger])).toThrow(ReadingError);
  });
});

/** Stability in an extension, word for word. */
function stableByDefinition(
  analysis: Analysis,
  concept: ExtendedConcept,
  extension: Extension,
  i: number,
  s: number,
): boolean {
  const { space, rules } = analysis;
  const preferences = space.model.actors.map((_, actor) => partialPreference(space, actor));
  const leaves = extension === "a" || extension === "c";
  const fears = extension === "c" || extension === "d";
  const moves = (actor: number, at: number) => movesFrom(space.structure.moves[actor], at);
  const improvements = moves(i, s).filter((t) => {
    const worth = preferences[i]!.compare(t, s);
    return worth === "better" || (leaves && worth === "unknown");
  });
  const reached = (start: number, credible: boolean): Set<number> => {
    const ends = new Set<number>();
    const seen = new Set<string>();
    const walk = (at: number, last: number, moved: readonly number[]): void => {
      for (const j of space.model.actors.keys()) {
        if (j === i || j === last) continue;
        if (rules["sanction-sequences"] === "each-once" && moved.includes(j)) continue;
        if (rules["sanction-sequences"] === "single" && moved.length > 0) continue;
        for (const t of moves(j, at)) {
          if (credible && !["better", "unknown"].includes(preferences[j]!.compare(t, at))) continue;
          ends.add(t);
          const now = rules["sanction-sequences"] === "each-once" ? [...moved, j].sort() : [j];
          const node = `${t} ${j} ${now.join(",")}`;
          if (seen.has(node)) continue;
          seen.add(node);
          walk(t, j, now);
        }
      }
    };
    walk(start, -1, []);
    return ends;
  };
  const sanctions = (u: number): boolean => {
    const worth = preferences[i]!.compare(u, s);
    return (
      worth === "worse" || (worth === "tied" && rules["ties-sanction"] === "yes") || (fears && worth === "unknown")
    );
  };
  const stuck = (u: number): boolean =>
    moves(i, u).every((z) => {
      const worth = preferences[i]!.compare(z, s);
      return worth !== "better" && (fears || worth !== "unknown");
    });
  if (concept === "nash") return improvements.length === 0;
  return improvements.every((t) =>
    [...reached(t, concept === "seq")].some((u) => sanctions(u) && (concept !== "smr" || stuck(u))),
  );
}

const rules = fc.record({
  "sanction-sequences": fc.constantFrom("legal" as const, "legal" as const, "each-once" as const, "single" as const),
  "ties-sanction": fc.constantFrom("yes" as const, "no" as const),
});

describe("unknown preference", () => {
  test("is what its definitions say, keeps their implications, and is the ordinary verdict where nothing is open", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, rules, fc.nat(2), async (original, chosen, from) => {
        const analysis = await tryAnalyze(loosened(original, from, 3), { rules: chosen });
        if (!analysis || analysis.space.count > 16) return;
        const found = await unknownPreference(analysis);
        for (const actor of analysis.model.actors.keys())
          for (const concept of extendedConcepts) {
            const verdicts = extensions.map((extension) => found.stable(concept, extension, actor));
            for (let s = 0; s < analysis.space.count; s++) {
              const [a, b, c, d] = verdicts.map((one) => one[s]!);
              expect([a! <= b!, a! <= c!, b! <= d!, c! <= d!]).toEqual([true, true, true, true]);
              for (const [at, extension] of extensions.entries()) {
                compared++;
                expect([concept, extension, actor, s, verdicts[at]![s] === 1]).toEqual([
                  concept,
                  extension,
                  actor,
                  s,
                  stableByDefinition(analysis, concept, extension, actor, s),
                ]);
              }
              if (found.preferences.every(({ settled }) => settled))
                expect([a, d]).toEqual(Array(2).fill(isStable(analysis, concept, actor, s) ? 1 : 0));
            }
          }
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(5_000);
  });

  test("counts the pairs in dispute", async () => {
    const subject = model({
      actors: { a: ["x"], b: ["y"] },
      preferences: [
        {
          kind: "statements",
          actor: "a",
          items: [
            {
              kind: "unordered",
              items: [
                { kind: "statement", when: taken("a.x") },
                { kind: "statement", when: taken("b.y") },
              ],
            },
          ],
        },
        statements("b", taken("b.y")),
      ],
    });
    const { disputed } = await unknownPreference(await analyze(subject), { mostPairs: 5 });
    expect(disputed).toEqual([
      { pairs: [[1, 2]], count: 1, of: 6 },
      { pairs: [], count: 0, of: 6 },
    ]);
  });
});

describe("strength of preference", () => {
  /** Some tiers or statements are made greatly preferred. */
  const strengthened = (subject: ConflictModel, at: number): ConflictModel => ({
    ...subject,
    preferences: subject.preferences.map(
      (preference): Preference =>
        preference.kind === "ranking"
          ? {
              ...preference,
              tiers: preference.tiers.map((tier, index) => (index % 3 === at % 3 ? { ...tier, much: true } : tier)),
            }
          : {
              ...preference,
              items: preference.items.map((item, index) =>
                item.kind === "statement" && index === at ? { ...item, much: true } : item,
              ),
            },
    ),
  });

  test("is what its definition says, and strong states are stable", async () => {
    let strongCases = 0;
    await fc.assert(
      fc.asyncProperty(randomModel, fc.nat(3), async (original, at) => {
        const subject = strengthened(original, at);
        const analysis = await tryAnalyze(subject);
        if (!analysis || analysis.space.count > 24) return;
        const { space, ranks } = analysis;
        const { strong, great } = await strength(analysis);
        for (const i of subject.actors.keys()) {
          const q = great[i]!;
          const p = ranks[i]!;
          const moves = (actor: number, s: number) => movesFrom(space.structure.moves[actor], s);
          for (let a = 0; a < space.count; a++)
            for (let b = 0; b < space.count; b++) if (q[a]! > q[b]!) expect(p[a]!).toBeGreaterThan(p[b]!);
          const reached = (start: number, credible: boolean): Set<number> => {
            const ends = new Set<number>();
            const seen = new Set<string>();
            const walk = (state: number, last: number): void => {
              for (const j of subject.actors.keys())
                if (j !== i && j !== last)
                  for (const t of moves(j, state)) {
                    if (credible && ranks[j]![t]! <= ranks[j]![state]!) continue;
                    ends.add(t);
                    if (!seen.has(`${t} ${j}`)) {
                      seen.add(`${t} ${j}`);
                      walk(t, j);
                    }
                  }
            };
            walk(start, -1);
            return ends;
          };
          for (const concept of sanctionConcepts)
            for (let s = 0; s < space.count; s++) {
              const expected = moves(i, s)
                .filter((t) => p[t]! > p[s]!)
                .every((t) =>
                  [...reached(t, concept === "seq" || concept === "sseq")].some(
                    (u) =>
                      q[u]! < q[s]! &&
                      (concept === "gmr" || concept === "seq" || moves(i, u).every((z) => q[z]! < q[s]!)),
                  ),
                );
              const found = strong.get(concept)![i]![s] === 1;
              expect([concept, i, s, found]).toEqual([concept, i, s, expected]);
              if (found) {
                strongCases++;
                expect(isStable(analysis, concept, i, s)).toBe(true);
              }
            }
        }
      }),
      { numRuns: 200 },
    );
    expect(strongCases).toBeGreaterThan(1_000);
  });

  test("tells a strong equilibrium of the prisoner's dilemma from a weak one", async () => {
    const dilemma = (much: boolean) =>
      model({
        actors: { a: ["cooperate"], b: ["cooperate"] },
        preferences: ["3>4>1>2", "2>4>1>3"].map((written, index): Preference => {
          const plain = ranking("ab"[index]!, written);
          if (plain.kind !== "ranking") throw new Error("a ranking was meant");
          return {
            ...plain,
            tiers: plain.tiers.map((tier, at) => (much && at === 1 ? { ...tier, much: true } : tier)),
          };
        }),
      });
    const strongly = async (much: boolean) => {
      const { strong } = await strength(await analyze(dilemma(much)));
      return strong.get("gmr")!.map((verdicts) => verdicts[3]);
    };
    // to defect from cooperation risks the mutual defection that is greatly worse
    expect(await strongly(true)).toEqual([1, 1]);
    expect(await strongly(false)).toEqual([0, 0]);
  });

  test("is refused among weights", async () => {
    const weighed = model({
      actors: { a: ["x"] },
      preferences: [
        { kind: "statements", actor: "a", items: [{ kind: "statement", when: taken("a.x"), weight: "2", much: true }] },
      ],
    });
    await expect(strength(await analyze(weighed))).rejects.toThrow(StrengthError);
  });
});

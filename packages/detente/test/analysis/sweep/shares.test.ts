import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeSpace } from "../../../src/analysis/analyze.ts";
import { isEquilibrium } from "../../../src/analysis/stability.ts";
import { type SharesOptions, sweepSettings, sweepShares } from "../../../src/analysis/sweep/shares.ts";
import { readProgress, type SweepProgress, writeProgress } from "../../../src/analysis/sweep/tally.ts";
import { compile } from "../../../src/engine/compile.ts";
import { type ConceptId, defaultConcepts } from "../../../src/engine/concepts.ts";
import { referenceEngine } from "../../../src/engine/reference.ts";
import { StateCountError, type StateSpace } from "../../../src/engine/states.ts";
import type { Preference, PreferenceItem, PreferenceStatement } from "../../../src/model/conflict.ts";
import type { ConflictModel } from "../../../src/model/conflict-model.ts";
import { model, not, statements, taken } from "../../engine/models.ts";
import { uncertainModel } from "./uncertain-models.ts";

/** Every way of deciding what a preference leaves open, by its definition: with its weight. */
function decisions(preference: Preference): { weight: number; preference: Preference }[] {
  if (preference.kind === "ranking") return [{ weight: 1, preference }];
  let lists: { weight: number; items: PreferenceStatement[] }[] = [{ weight: 1, items: [] }];
  for (const item of preference.items) {
    const orders = item.kind === "unordered" ? permutations(item.items) : [[item]];
    lists = lists.flatMap(({ weight, items }) =>
      orders.flatMap((order) =>
        order
          .reduce<{ weight: number; items: PreferenceStatement[] }[]>(
            (partial, statement) =>
              partial.flatMap((one) => {
                const share = statement.perhaps ?? 1;
                return [
                  { weight: one.weight * share, items: [...one.items, statement] },
                  { weight: one.weight * (1 - share), items: one.items },
                ];
              }),
            [{ weight: weight / orders.length, items }],
          )
          .filter((one) => one.weight > 0),
      ),
    );
  }
  return lists.map(({ weight, items }) => ({ weight, preference: { ...preference, items } }));
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first, at) => permutations(items.filter((_, i) => i !== at)).map((rest) => [first, ...rest]));
}

/** The share of each state and concept, from the definition, with the reference engine. */
async function sharesByDefinition(space: StateSpace, concepts: readonly ConceptId[]) {
  let points: { weight: number; preferences: Preference[] }[] = [{ weight: 1, preferences: [] }];
  for (const preference of space.model.preferences)
    points = points.flatMap((point) =>
      decisions(preference).map((one) => ({
        weight: point.weight * one.weight,
        preferences: [...point.preferences, one.preference],
      })),
    );
  if (points.length > 150) return undefined;
  const states = Array.from({ length: space.count }, () => concepts.map(() => 0));
  const outcomes = space.model.outcomes.map(() => concepts.map(() => 0));
  for (const { weight, preferences } of points) {
    const decided = { ...space, model: { ...space.model, preferences } };
    const analysis = await analyzeSpace(decided, { engine: referenceEngine, concepts });
    concepts.forEach((concept, c) => {
      states.forEach((shares, state) => {
        if (isEquilibrium(analysis, concept, state)) shares[c] += weight;
      });
      space.model.outcomes.forEach(({ when }, outcome) => {
        const truth = space.truth(when);
        if (states.some((_, state) => truth[state] === 1 && isEquilibrium(analysis, concept, state)))
          outcomes[outcome][c] += weight;
      });
    });
  }
  return { states, outcomes };
}

function compiled(of: ConflictModel): StateSpace | undefined {
  try {
    return compile(of);
  } catch (error) {
    if (error instanceof StateCountError) return undefined;
    throw error;
  }
}

const bits = (space: StateSpace, shares: Awaited<ReturnType<typeof sweepShares>>) =>
  JSON.stringify([
    shares.together.outcomes.map((outcome) => outcome.shares.map(({ share, interval }) => [share, interval])),
    Array.from({ length: space.count }, (_, state) => shares.readings[0].state(state).map(({ share }) => share)),
  ]);

describe("shares that are counted exactly", () => {
  test("are those of the definition", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(uncertainModel(), async (uncertain) => {
        const space = compiled(uncertain);
        if (space === undefined || space.count > 64) return;
        const wanted = await sharesByDefinition(space, defaultConcepts);
        if (wanted === undefined) return;
        const shares = await sweepShares([space]);
        expect(shares.exact).toBe(true);
        const [reading] = shares.readings;
        wanted.states.forEach((row, state) => {
          const given = reading.state(state).map(({ share }) => share);
          row.forEach((share, concept) => {
            expect(given[concept]).toBeCloseTo(share, 9);
          });
        });
        wanted.outcomes.forEach((row, outcome) => {
          row.forEach((share, concept) => {
            expect(reading.outcomes[outcome][concept].share).toBeCloseTo(share, 9);
          });
        });
        compared++;
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(compared).toBeGreaterThan(20);
  }, 60_000);

  test("of a coin tossed once are its weight, as a fraction", async () => {
    const items: PreferenceItem[] = [{ kind: "statement", when: taken("a.x"), perhaps: 0.6 }];
    const coin = model({
      actors: { a: ["x"] },
      statusQuo: { kind: "options", taken: [], notTaken: [] },
      outcomes: [{ id: "still", name: "Still", when: not(taken("a.x")) }],
      preferences: [{ kind: "statements", actor: "a", items }],
    });
    const shares = await sweepShares([compile(coin)], { concepts: ["nash"] });
    expect(shares.counted).toBe(2);
    expect(shares.readings[0].statusQuo![0]).toEqual({ share: 0.4, fraction: { numerator: 2n, denominator: 5n } });
    expect(shares.together.outcomes[0].shares[0].share).toBe(0.4);
  });

  test("of several readings weigh each reading equally, however many points it has", async () => {
    const always = (when: PreferenceStatement["when"], ...more: PreferenceItem[]): ConflictModel =>
      model({
        actors: { a: ["x"] },
        outcomes: [{ id: "x", name: "X", when: taken("a.x") }],
        preferences: [{ kind: "statements", actor: "a", items: [{ kind: "statement", when }, ...more] }],
      });
    const one = compile(always(taken("a.x"), { kind: "statement", when: taken("a.x"), perhaps: 0.1 }));
    const other = compile(always(not(taken("a.x"))));
    const shares = await sweepShares([one, other, other], { concepts: ["nash"] });
    expect(shares.together.outcomes[0].shares[0].fraction).toEqual({ numerator: 1n, denominator: 3n });
  });
});

/** Sixteen coins: 2^16 points, so that it is sampled. */
const many = (() => {
  const ids = ["a", "b", "c", "d"];
  const keys = ids.flatMap((id) => [`${id}.x`, `${id}.y`]);
  return compile(
    model({
      actors: Object.fromEntries(ids.map((id) => [id, ["x", "y"]])),
      outcomes: [{ id: "x", name: "X", when: taken("a.x") }],
      statusQuo: { kind: "options", taken: [], notTaken: [] },
      preferences: ids.map((id, index) => ({
        ...(statements(id) as Extract<Preference, { kind: "statements" }>),
        items: [0, 1, 2, 3].map((at) => ({
          kind: "statement" as const,
          when: at % 2 === 0 ? taken(keys[(3 * index + 5 * at) % 8]) : not(taken(keys[(7 * index + at) % 8])),
          perhaps: 0.3 + at / 10,
        })),
      })),
    }),
  );
})();

describe("shares that are sampled", () => {
  test("come with an interval, which holds what many more samples give about as often as it says", async () => {
    const shares = await sweepShares([many], { samples: 4000 });
    expect(shares.exact).toBe(false);
    expect(shares.points).toBe(65536n);
    const larger = await sweepShares([many], { samples: 60_000, seed: 2 });
    let inside = 0;
    let all = 0;
    for (let state = 0; state < many.count; state++) {
      shares.readings[0].state(state).forEach(({ interval }, concept) => {
        const truth = larger.readings[0].state(state)[concept].share;
        all++;
        if (truth >= interval![0] - 5e-3 && truth <= interval![1] + 5e-3) inside++;
      });
    }
    expect(inside / all).toBeGreaterThan(0.9);
  });

  test("are the same for a seed, and others for another", async () => {
    const run = async (options: SharesOptions) => bits(many, await sweepShares([many], { samples: 3000, ...options }));
    expect(await run({})).toBe(await run({ seed: 1 }));
    expect(await run({})).not.toBe(await run({ seed: 2 }));
  });

  test("continue to the same bits from wherever they were stopped", async () => {
    const options = { samples: 6000, checkpointEvery: 0 };
    const saved: string[] = [];
    const whole = await sweepShares([many], {
      ...options,
      onCheckpoint: (progress) => saved.push(writeProgress(progress)),
    });
    const settings = sweepSettings([many], options);
    // made to be cut by hand as well: the first half is a run of its own
    const half = await halfOf(options);
    for (const text of [saved[0], saved.at(-1)!, writeProgress(half)]) {
      const read = readProgress(text, settings);
      if (!("progress" in read)) throw new Error(read.problem);
      const resumed = await sweepShares([many], { ...options, resume: read.progress });
      expect(bits(many, resumed)).toBe(bits(many, whole));
    }
  });

  /** Progress of exactly the first part of the samples: cancelled as soon as some are counted. */
  async function halfOf(options: SharesOptions): Promise<SweepProgress> {
    let last: SweepProgress | undefined;
    const signal = { aborted: false, reason: new Error("stopped") };
    const stopped = sweepShares([many], {
      ...options,
      signal: signal as AbortSignal,
      onCheckpoint: (progress) => {
        last = { ...progress, tallies: progress.tallies.map(({ total, rows }) => ({ total, rows: new Map(rows) })) };
        signal.aborted = true;
      },
    });
    await stopped.catch((error) => {
      if (error !== signal.reason) throw error;
    });
    return last!;
  }

  test("continue also where every point is counted", async () => {
    // eight coins of the sixteen: 256 points
    const { model: whole } = many;
    const preferences = whole.preferences.map((preference, index) =>
      preference.kind === "statements" && index > 1 ? { ...preference, items: [] } : preference,
    );
    const few = compile({ ...whole, preferences });
    const saved: string[] = [];
    const options = { checkpointEvery: 0 };
    const counted = await sweepShares([few, few], {
      ...options,
      onCheckpoint: (progress) => saved.push(writeProgress(progress)),
    });
    expect(counted).toMatchObject({ exact: true, counted: 512 });
    const settings = sweepSettings([few, few], options);
    for (const text of [saved[0], saved.at(-1)!]) {
      const read = readProgress(text, settings);
      if (!("progress" in read)) throw new Error(read.problem);
      const resumed = await sweepShares([few, few], { ...options, resume: read.progress });
      expect(bits(few, resumed)).toBe(bits(few, counted));
      expect(resumed.together.outcomes[0].shares).toEqual(counted.together.outcomes[0].shares);
    }
    // stopped by hand before its end
    const signal = { aborted: false, reason: new Error("stopped") };
    let last: SweepProgress | undefined;
    await sweepShares([few, few], {
      ...options,
      signal: signal as AbortSignal,
      onCheckpoint: (progress) => {
        const read = readProgress(writeProgress(progress), settings);
        if ("progress" in read) last ??= read.progress;
        signal.aborted = true;
      },
    }).catch((error) => {
      if (error !== signal.reason) throw error;
    });
    const resumed = await sweepShares([few, few], { ...options, resume: last! });
    expect(bits(few, resumed)).toBe(bits(few, counted));
  });

  test("do not continue what was asked otherwise, is of another model, cut off or changed", async () => {
    const saved: string[] = [];
    await sweepShares([many], { samples: 500, onCheckpoint: (progress) => saved.push(writeProgress(progress)) });
    const text = saved.at(-1)!;
    const problem = (options: SharesOptions, of = text, spaces = [many]) => {
      const read = readProgress(of, sweepSettings(spaces, options));
      return "problem" in read ? read.problem : "";
    };
    expect(problem({ samples: 500 })).toBe("");
    expect(problem({ samples: 501 })).toContain("500 samples, not 501");
    expect(problem({ samples: 500, seed: 3 })).toContain("seed 1, not 3");
    expect(problem({ samples: 500, concepts: ["nash"] })).toContain("concepts");
    expect(problem({ samples: 500, rules: { "ties-sanction": "no" } })).toContain("rules");
    const other = { ...many, model: { ...many.model, title: "another" } };
    expect(problem({ samples: 500 }, text, [other])).toContain("another model");
    for (const cut of [0, 1, text.length / 2, text.length - 5])
      expect(problem({ samples: 500 }, text.slice(0, cut))).toContain("cut off");
    expect(problem({ samples: 500 }, text.replace('"done":500', '"done":400'))).toContain("cut off");
    expect(problem({ samples: 500 }, "{}")).toContain("not the progress");
    expect(problem({ samples: 500 }, "null")).toContain("not the progress");
  });

  test("refuse what is no number of samples", async () => {
    for (const samples of [0, -1, 1.5, Number.NaN])
      await expect(sweepShares([many], { samples })).rejects.toThrow(RangeError);
    await expect(sweepShares([many], { seed: -1 })).rejects.toThrow(RangeError);
  });
});

describe("the repeated solver", () => {
  test("answers as the reference engine does, under both rules and all concepts", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        uncertainModel({ merges: false }),
        fc.constantFrom("legal", "each-once", "single"),
        fc.constantFrom("yes", "no"),
        async (uncertain, sequences, ties) => {
          // without anything open the shares are the verdicts
          const certain = {
            ...uncertain,
            preferences: uncertain.preferences.map((preference) =>
              preference.kind === "ranking"
                ? preference
                : {
                    ...preference,
                    items: preference.items
                      .flatMap((item) => (item.kind === "unordered" ? item.items : [item]))
                      .map(({ kind, when }): PreferenceStatement => ({ kind, when })),
                  },
            ),
          };
          const space = compiled(certain);
          if (space === undefined || space.count > 128) return;
          const rules = { "sanction-sequences": sequences, "ties-sanction": ties } as const;
          const concepts: readonly ConceptId[] = ["seq", "nash", "sim", "sseq", "smr", "gmr"];
          const analysis = await analyzeSpace(space, { engine: referenceEngine, concepts, rules });
          const [reading] = (await sweepShares([space], { concepts, rules })).readings;
          for (let state = 0; state < space.count; state++)
            expect(reading.state(state).map(({ share }) => share)).toEqual(
              concepts.map((concept) => (isEquilibrium(analysis, concept, state) ? 1 : 0)),
            );
          compared++;
        },
      ),
      { numRuns: 60, seed: 9 },
    );
    expect(compared).toBeGreaterThan(30);
  }, 60_000);
});

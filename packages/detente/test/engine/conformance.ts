import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/compile.ts";
import { type ConceptId, defaultRules, type Rules } from "../../src/engine/concepts.ts";
import { type Engine, UnsupportedConcept, type Verdicts } from "../../src/engine/engine.ts";
import { rank } from "../../src/engine/ranks.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { StateCountError, type StateSpace } from "../../src/engine/states.ts";
import type { Ranks } from "../../src/engine/structure.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { graph, model, rankingByName } from "./models.ts";
import { publishedConflicts, summit } from "./published.ts";
import { randomModel } from "./random-models.ts";

/** A model ready to be solved. */
export interface Compiled {
  readonly space: StateSpace;
  readonly ranks: readonly Ranks[];
}

export function prepare(model: ConflictModel): Compiled {
  const space = compile(model);
  return { space, ranks: model.actors.map((_, actor) => rank(space, actor)) };
}

/** As `prepare`, null when no state is feasible. */
export function prepareFeasible(model: ConflictModel): Compiled | null {
  try {
    return prepare(model);
  } catch (error) {
    if (error instanceof StateCountError && error.count === 0n) return null;
    throw error;
  }
}

/** State ids where the bit is set. */
export const stableIds = (bits: Uint8Array, bit = 0): number[] =>
  [...bits.keys()].filter((state) => (bits[state] >> bit) & 1).map((state) => state + 1);

/** State ids that are stable for every actor. */
export const equilibriumIds = ({ bits }: Verdicts, bit = 0): number[] =>
  stableIds(
    bits.reduce((common, verdicts) => common.map((byte, state) => byte & verdicts[state])),
    bit,
  );

export const allRules: readonly Rules[] = (["legal", "each-once", "single"] as const).flatMap((sequences) =>
  (["yes", "no"] as const).map((ties) => ({ "sanction-sequences": sequences, "ties-sanction": ties })),
);

const linear: readonly ConceptId[] = ["nash", "gmr", "smr", "seq", "sseq"];

/** Where the literature defines simultaneous stability it is compared as well. */
const conceptsFor = ({ space }: Compiled): readonly ConceptId[] =>
  space.structure.combine ? [...linear, "sim"] : linear;

/** Under any rules the first implies the second. */
const implications: readonly (readonly [ConceptId, ConceptId])[] = [
  ["nash", "smr"],
  ["smr", "gmr"],
  ["nash", "seq"],
  ["seq", "gmr"],
  ["nash", "sseq"],
  ["sseq", "seq"],
  ["sseq", "smr"],
];

export interface ConformanceOptions {
  /** How many random models are tried. */
  readonly models?: number;
  /** Tests that the engine need not pass, by name, each for a reason. */
  readonly skip?: readonly { readonly reason: string; readonly tests: readonly string[] }[];
}

/** What every engine must pass: published tables, implications between concepts, and agreement with the definitions. */
export function runConformance(engine: Engine, { models = 2000, skip = [] }: ConformanceOptions = {}): void {
  const RUNS = { seed: 20251029, numRuns: models };
  const check = (name: string, body: () => void | Promise<void>): void => {
    const reason = skip.find(({ tests }) => tests.includes(name))?.reason;
    if (reason === undefined) test(name, body, 300_000);
    else test.skip(`${name} (${reason})`, body);
  };
  const solve = async ({ space, ranks }: Compiled, concepts: readonly ConceptId[], rules = defaultRules) =>
    engine.solve({ structure: space.structure, ranks, rules, concepts });

  describe(`${engine.id}: published tables`, () => {
    for (const { source, model, equilibria, stable = {} } of publishedConflicts) {
      const concepts = [...new Set([...Object.keys(equilibria), ...Object.keys(stable)])] as ConceptId[];
      for (const concept of concepts) {
        check(`${source}: ${concept}`, async () => {
          const verdicts = await solve(prepare(model), [concept]);
          if (equilibria[concept]) expect(equilibriumIds(verdicts)).toEqual(equilibria[concept]);
          for (const [actor, states] of Object.entries(stable[concept] ?? {})) {
            const index = model.actors.findIndex(({ id }) => id === actor);
            expect(stableIds(verdicts.bits[index]), actor).toEqual(states);
          }
        });
      }
    }
  });

  describe(`${engine.id}: a summit in little`, () => {
    const equilibria = async (reading: "open" | "hardline", concept: ConceptId): Promise<string[]> => {
      const compiled = prepare(summit(reading));
      return equilibriumIds(await solve(compiled, [concept])).map((id) => compiled.space.pattern(id - 1));
    };
    const summits = (patterns: readonly string[]): string[] => patterns.filter((pattern) => /^.Y.Y/.test(pattern));

    check("only the stalemate is a nash equilibrium", async () => {
      expect(await equilibria("open", "nash")).toEqual(["YNNNYYY"]);
    });
    check("sequential stability adds summits with acceptance", async () => {
      const found = await equilibria("open", "seq");
      expect(found).toContain("YNNNYYY");
      expect(summits(found).length).toBeGreaterThan(0);
    });
    check("they are gone when Washington puts denuclearisation first", async () => {
      expect(summits(await equilibria("hardline", "seq"))).toEqual([]);
    });
  });

  describe(`${engine.id}: what a sanction is`, () => {
    /** i moves from s to s1, which it prefers; the others' moves follow. */
    const answered = (moves: Record<string, string[]>, ranked: string, others: string) =>
      prepare(
        model({
          actors: { i: [], j: [], k: [] },
          graph: graph(["s", "s1", "a", "b", "c"], { i: ["s -> s1"], ...moves }),
          preferences: [rankingByName("i", ranked), rankingByName("j", others), rankingByName("k", others)],
        }),
      );
    const stableFor = async (
      compiled: Compiled,
      rules: Partial<Rules>,
      concepts: readonly ConceptId[] = ["gmr", "seq"],
    ): Promise<ConceptId[]> => {
      const { bits } = await solve(compiled, concepts, { ...defaultRules, ...rules });
      return concepts.filter((_, bit) => (bits[0][0] >> bit) & 1);
    };

    check("takes three moves when j moves, then k, then j again: each-once misses it", async () => {
      const compiled = answered({ j: ["s1 -> a", "b -> c"], k: ["a -> b"] }, "s1~a~b>s>c", "c>b>a>s1>s");
      expect(await stableFor(compiled, { "sanction-sequences": "legal" })).toEqual(["gmr", "seq"]);
      expect(await stableFor(compiled, { "sanction-sequences": "each-once" })).toEqual([]);
    });

    check("takes two moves when j moves and then k: single misses it", async () => {
      const compiled = answered({ j: ["s1 -> a"], k: ["a -> c"] }, "s1~a~b>s>c", "c>b>a>s1>s");
      expect(await stableFor(compiled, { "sanction-sequences": "each-once" })).toEqual(["gmr", "seq"]);
      expect(await stableFor(compiled, { "sanction-sequences": "single" })).toEqual([]);
    });

    check("is no sequence in which j moves twice in a row", async () => {
      const compiled = answered({ j: ["s1 -> a", "a -> c"] }, "s1~a~b>s>c", "c>b>a>s1>s");
      expect(await stableFor(compiled, { "sanction-sequences": "legal" })).toEqual([]);
    });

    check("may need a second way to a state, by another mover", async () => {
      // k too leads to a, so that j may move on from there
      const moves = { j: ["s1 -> a", "a -> c"], k: ["s1 -> a"] };
      const compiled = answered(moves, "s1~a~b>s>c", "c>b>a>s1>s");
      expect(await stableFor(compiled, { "sanction-sequences": "legal" })).toEqual(["gmr", "seq"]);
    });

    check("is the way back to where it began, unless ties do not sanction", async () => {
      const compiled = answered({ j: ["s1 -> s"] }, "s1>s>a~b~c", "s>s1>a~b~c");
      expect(await stableFor(compiled, { "ties-sanction": "yes" })).toEqual(["gmr", "seq"]);
      expect(await stableFor(compiled, { "ties-sanction": "no" })).toEqual([]);
    });

    check("does not hold an actor that can move on from it: gmr but not smr", async () => {
      const compiled = answered({ i: ["s -> s1", "c -> b"], j: ["s1 -> c"] }, "b>s1>a>s>c", "c>s1>a~b~s");
      expect(await stableFor(compiled, {}, ["gmr", "smr", "seq", "sseq"])).toEqual(["gmr", "seq"]);
    });
  });

  describe(`${engine.id}: random models`, () => {
    check("agree with the definitions on every actor, state, concept and rule", async () => {
      await fc.assert(
        fc.asyncProperty(randomModel, async (model) => {
          const compiled = prepareFeasible(model);
          fc.pre(compiled !== null);
          const concepts = conceptsFor(compiled);
          for (const rules of allRules) {
            const { structure } = compiled.space;
            const expected = await referenceEngine.solve({ structure, ranks: compiled.ranks, rules, concepts });
            const { bits } = await solve(compiled, concepts, rules);
            expect(bits.map(stateBytes), JSON.stringify(rules)).toEqual(expected.bits.map(stateBytes));
          }
        }),
        RUNS,
      );
    });

    check("keep the implications between concepts", async () => {
      await fc.assert(
        fc.asyncProperty(randomModel, fc.constantFrom(...allRules), async (model, rules) => {
          const compiled = prepareFeasible(model);
          fc.pre(compiled !== null);
          const { bits } = await solve(compiled, linear, rules);
          const broken = bits.flatMap((verdicts, actor) =>
            implications.flatMap(([strong, weak]) =>
              stableIds(verdicts, linear.indexOf(strong))
                .filter((id) => ((verdicts[id - 1] >> linear.indexOf(weak)) & 1) === 0)
                .map((id) => `${strong} but not ${weak}: actor ${actor}, state ${id}`),
            ),
          );
          expect(broken).toEqual([]);
        }),
        RUNS,
      );
    });
  });

  describe(`${engine.id}: what it is asked`, () => {
    check("answers the concepts asked for, in the order asked", async () => {
      const compiled = prepare(publishedConflicts[1].model);
      const { concepts, bits } = await solve(compiled, ["seq", "nash"]);
      expect(concepts).toEqual(["seq", "nash"]);
      expect(stableIds(bits[0], 0)).toEqual([2, 3, 5, 6, 7, 12]);
      expect(stableIds(bits[0], 1)).toEqual([2, 3, 5, 6, 12]);
    });

    check("refuses simultaneous stability where states are not combinations of options", async () => {
      const merged = prepare(publishedConflicts[2].model);
      await expect(solve(merged, ["sim"])).rejects.toThrow(UnsupportedConcept);
      await expect(solve(merged, ["sim"])).rejects.toThrow(/merged states/);
    });

    check("stops when it is told to", async () => {
      const { space, ranks } = prepare(publishedConflicts[1].model);
      const signal = { aborted: true, reason: new Error("cancelled by the user") } as AbortSignal;
      const asked = { structure: space.structure, ranks, rules: defaultRules, concepts: linear, signal };
      await expect((async () => engine.solve(asked))()).rejects.toThrow("cancelled by the user");
    });
  });
}

/** Verdicts as plain numbers, which are compared and printed well. */
const stateBytes = (verdicts: Uint8Array): number[] => [...verdicts];
